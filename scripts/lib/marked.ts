// Generated parts of hand-written pages: what stands between `<!-- name -->` and `<!-- /name -->`, on lines of their own.
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "./input-error.ts";
import { root } from "./project.ts";

/** A text with another marked part. Throws `InputError` if a marker is missing. */
export function replaceMarked(text: string, name: string, part: string): string {
  const [opening, closing] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const start = text.indexOf(opening) + opening.length;
  const end = text.indexOf(closing, start);
  if (!text.includes(opening) || end < 0)
    throw new InputError(
      `There is no place for "${name}". Restore the lines \`${opening.trim()}\` and \`${closing}\`.`,
    );
  return `${text.slice(0, start)}${part.trimEnd()}\n${text.slice(end)}`;
}

/** Path of a page below the root of the project, such as `README.md`. */
type Page = string;

/** The text of a page with another marked part. Throws `InputError` with the page's name if a marker is missing. */
export async function pageWith(page: Page, name: string, part: string): Promise<string> {
  const text = await readFile(join(root, page), "utf8");
  try {
    return replaceMarked(text, name, part);
  } catch (error) {
    throw error instanceof InputError ? new InputError(`${page}: ${error.message}`) : error;
  }
}

/** Writes a page if it differs: beside it first, so that a page is never half written. */
export async function writePage(page: Page, text: string): Promise<void> {
  const path = join(root, page);
  if (text === (await readFile(path, "utf8"))) return;
  await writeFile(`${path}.next`, text);
  await rename(`${path}.next`, path);
}
