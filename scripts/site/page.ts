// The docs site: the guide and the bundle, rendered by Redoc.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Contract } from "../contract/contract.ts";
import type { Files } from "../lib/files.ts";
import { readFiles } from "../lib/files.ts";
import { releasedFiles } from "../release/releases.ts";
import { guided } from "./guide.ts";
import { piecesOf, withoutLogos } from "./pieces.ts";
import { redocScript, startRedoc } from "./redoc.ts";

const here = import.meta.dirname;

/**
 * Path to content: the page below `docs/` with all that it loads, the bundles and schemas to download, and the contracts of released versions.
 * Redoc may have been started before, to save time. Throws `InputError` if it cannot render the contract, or wrote what is not expected.
 */
export async function docs(contract: Contract, descriptions: Files, redoc = startRedoc()): Promise<Files> {
  try {
    const downloads: Files = new Map([...descriptions, ...releasedFiles()]);
    const rendered = await redoc.render(guided(contract, [...downloads.keys()]));
    const own = new Map<string, string>([["style.css", await readFile(join(here, "style.css"), "utf8")]]);
    for (const [path, content] of readFiles(join(here, "browser"))) own.set(`browser/${path}`, `${content}`);
    const { html, reference } = piecesOf(rendered, own);
    const files: Files = new Map([
      ...downloads,
      ...own,
      ["index.html", html],
      ["reference.json", reference],
      ["redoc.js", withoutLogos(await redocScript())],
      ["favicon.svg", await readFile(join(here, "favicon.svg"))],
    ]);
    return new Map([...files].map(([path, content]) => [`docs/${path}`, content]));
  } finally {
    await redoc.stop();
  }
}
