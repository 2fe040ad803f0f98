// The docs site: our page, Redoc's, and all that they load or offer.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { releasedFiles } from "../compat/released.ts";
import type { Contract } from "../contract/contract.ts";
import { anchor } from "../contract/contract.ts";
import { type Files, readFiles } from "../lib/files.ts";
import { InputError } from "../lib/input-error.ts";
import { inTemporaryFolder } from "../lib/temporary.ts";
import { indexPage } from "./page.ts";
import { bundled, policyOf } from "./shell.ts";
import { tryPage } from "./try/page.ts";

const browser = join(import.meta.dirname, "browser");
const redocly = dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json"));

/**
 * Path below `docs/` to content: the pages with all that they load, the bundles and schemas to download, and the contracts of
 * released versions. Throws `InputError` if Redoc cannot render the contract.
 */
export async function buildSite(contract: Contract, descriptions: Files): Promise<Files> {
  // Redoc renders in a process of its own, and meanwhile this one makes the rest.
  const slow = Promise.all([referencePage(contract), bundled(join(browser, "page.ts")), tryPage(contract)]);
  const downloads: Files = new Map([...descriptions, ...releasedFiles()]);
  const index = indexPage(contract, [...downloads.keys()]);
  const [reference, script, tryFiles] = await slow;
  const files: Files = new Map([
    ...downloads,
    ...[...readFiles(browser)].filter(([name]) => !name.endsWith(".ts")),
    ["page.js", script],
    ["index.html", index],
    ["reference.html", reference],
    ...tryFiles,
    ["redoc.js", await readFile(join(redocly, "lib/chunks/redoc.standalone.js"))],
  ]);
  return new Map([...files].map(([path, content]) => [`docs/${path}`, content]));
}

/** What Redoc's page needs. Its logo would come from another host, and stays away. */
const needs =
  "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src blob:";

/** Redoc's page as `redocly build-docs` writes it. It loads the script that comes with Redocly from beside it, which has the hash that the page asks for. */
async function referencePage(contract: Contract): Promise<string> {
  const page = await inTemporaryFolder(new Map([["openapi.json", described(contract)]]), buildDocs);
  const local = page.replace(/https:\/\/cdn\.redocly\.com\/[\w./-]+\/redoc\.standalone\.js/g, "./redoc.js");
  if (local === page) throw new InputError("Redoc's page is new.\nInstall the @redocly/cli that package.json names.");
  const inline = [...local.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)].map(([, script]) => script!);
  return local.replace(/<head>/, `$&<meta http-equiv="Content-Security-Policy" content="${policyOf(inline, needs)}">`);
}

/** A code span, an escaped character, or what begins HTML, a tag of Markdoc or an image: Redoc renders these in descriptions. */
const markup = /(`+)[\s\S]*?[^`]\1(?!`)|\\[\s\S]|[<{!]/g;

/** The description as JSON, in which text is text, with operations that lead to the place of their status in our page. */
function described({ bundle, statuses }: Contract): string {
  const escaped = (text: string) => text.replace(markup, (found) => (found.length === 1 ? `\\${found}` : found));
  const revise = (key: string, value: any) =>
    key === "description" && typeof value === "string" ? escaped(value) : value;
  const description = JSON.parse(JSON.stringify(bundle, revise));
  for (const status of statuses)
    description.paths[`/statuses/${status.code}`].get.description =
      `This operation exists for documentation and mock servers. [What to do about ${status.code}](index.html#${anchor(status)})`;
  return JSON.stringify(description);
}

async function buildDocs(folder: string): Promise<string> {
  const args = [join(redocly, "bin/cli.js"), "build-docs", "openapi.json", "--output", "reference.html"];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  await promisify(execFile)(process.execPath, args, { cwd: folder, env }).catch(({ stderr }: { stderr: string }) => {
    throw new InputError(`Redoc cannot render the description: ${stderr.trim()}\nCorrect what it names.`);
  });
  return readFile(join(folder, "reference.html"), "utf8");
}
