// Generated parts of hand-written pages: what stands between `<!-- name -->` and `<!-- /name -->`.
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "./input-error.ts";
import { root } from "./project.ts";

/** Text of a page with new content between two markers. Throws `InputError` if one of them is missing. */
export async function withMarked(page: string, name: string, content: string): Promise<string> {
  const text = await readFile(join(root, page), "utf8");
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const from = text.indexOf(start) + start.length;
  const to = text.indexOf(end, from);
  if (!text.includes(start) || to < 0)
    throw new InputError(
      `${page} has no place for what is generated. Restore the lines \`${start.trim()}\` and \`${end}\`.`,
    );
  return text.slice(0, from) + content + text.slice(to);
}

/** Writes a page if it differs: beside it first, so that a page is never half written. */
export async function writePage(page: string, text: string): Promise<void> {
  const path = join(root, page);
  if (text === (await readFile(path, "utf8"))) return;
  await writeFile(`${path}.next`, text);
  await rename(`${path}.next`, path);
}
