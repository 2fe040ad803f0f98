// The docs site: the guide and the bundle, rendered by the Redoc that ships with Redocly.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { InputError } from "./lib/input-error.ts";
import { pkg } from "./lib/project.ts";
import type { Contract } from "./contract/contract.ts";
import { guided } from "./docs/guide.ts";
import type { Rendered } from "./docs/guide.ts";
import type { Files } from "./lib/files.ts";
import { releasedFiles } from "./releases.ts";

const redocly = dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json"));
const parts = join(import.meta.dirname, "docs");
const assets = ["boot.js", "favicon.svg", "style.css"];

/** Path to content: the page below `docs/` with all that it loads, the bundles, and the contracts of released versions. */
export async function docs(description: Contract, bundles: Files): Promise<Files> {
  const downloads = new Map([...bundles, ...releasedFiles()]);
  const files = new Map([...downloads, ...page(await render(guided(description, [...downloads.keys()]))), ["redoc.js", await redoc()]]);
  for (const asset of assets) files.set(asset, await readFile(join(parts, asset)));
  return new Map([...files].map(([path, content]) => [`docs/${path}`, content]));
}

/** The page as Redoc's command writes it. Throws `InputError` where Redoc cannot render the description. */
async function render(document: Rendered): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "docs-"));
  const summary = "What each HTTP error status and error type of the API means, when to retry, and what to do next.";
  try {
    const [input, output] = [join(folder, "openapi.json"), join(folder, "index.html")];
    await writeFile(input, JSON.stringify(document));
    const options = ["--openapi.layout", "stacked", "--template", join(parts, "template.hbs"), "--templateOptions.homepage", pkg.homepage, "--templateOptions.description", summary];
    await promisify(execFile)(process.execPath, [join(redocly, "bin/cli.js"), "build-docs", input, "--output", output, ...options], {
      cwd: folder,
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    });
    return await readFile(output, "utf8");
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new InputError(`Redoc cannot render the description: ${(stderr || message).trim()}\nCorrect what it names.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Parts what must not stand in the page, by its Content-Security-Policy, from the page: `index.html`, and `reference.js`, which makes it interactive. */
function page(rendered: string): Files {
  const [whole = "", module = ""] = /<script type="module">([^]*?)<\/script>/.exec(rendered) ?? [];
  const script = module.replace(/(?<=import \{ hydrate \} from )".*?"/, '"./redoc.js"').replace(/hydrate\((.*), document.*\);/, "export const start = (element) => hydrate($1, element);");
  const html = rendered
    .replace(whole, "")
    .replace(/<link rel="modulepreload".*?\/>/, "")
    // Redoc's own links name routes of its script. As fragments they work without it, and below any path.
    .replace(/(?<= href=")\/(?!\/)/g, "#")
    .replace(/(?=class="[^"]* menu-content")/, 'role="navigation" aria-label="Contents" ')
    .replace("CONTENT-SECURITY-POLICY", () => policy(rendered.replace(whole, "")));
  return new Map([["index.html", html], ["reference.js", script]]);
}

/** Allows the files beside the page, and the one script that Redoc needs before the first paint, which sets the colour scheme. */
function policy(html: string): string {
  const [inline = "", ...others] = Array.from(html.matchAll(/<script>([^]*?)<\/script>/g), ([, script = ""]) => script);
  if (others.length > 0) throw new InputError("Page has a script that does not come from Redoc. Remove it from the description.");
  const hash = createHash("sha256").update(inline).digest("base64");
  const sources = { default: "'none'", script: `'self' 'sha256-${hash}'`, style: "'self' 'unsafe-inline'", img: "'self' data:", font: "'self' data:", connect: "'self'", worker: "blob:" };
  return [...Object.entries(sources).map(([kind, source]) => `${kind}-src ${source}`), "base-uri 'none'", "form-action 'none'"].join("; ");
}

/** Redoc's script, which asks no other server for its logo. */
async function redoc(): Promise<string> {
  const script = await readFile(join(redocly, "lib/chunks/redoc.standalone.js"), "utf8");
  return script.replaceAll(/https:\/\/cdn\.redoc\.ly\/redoc\/logo[\w-]*\.svg/g, "data:,");
}
