// Pages, their tables and their snippets, for the tests that hold them to what they measure.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/lib/project.ts";

/** The text of a file of this repository. */
export const textOf = (path: string) => readFileSync(join(root, path), "utf8");

/** The fenced blocks of a page: language, title (the file that it is), text. */
export const blocksOf = (page: string) =>
  [...page.matchAll(/^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$/gms)].map(
    ([, language = "", file = "", body = ""]) => ({ language, file, body }),
  );

/** The snippets of a page that are files: name to text. */
export const snippetsOf = (page: string): Record<string, string> =>
  Object.fromEntries(blocksOf(page).flatMap(({ file, body }) => (file ? [[file, body]] : [])));

/**
 * Rows of the first table under a heading of a page, such as `## What is added`, cell by cell, without the row of titles.
 * Throws if there is none.
 */
export function tableUnder(page: string, heading: string): string[][] {
  const [, section] = `\n${textOf(page)}`.split(`\n${heading}\n`);
  const lines = section?.split(/^#+ /m)[0]?.match(/^\|.*\|$/gm);
  if (!lines) throw new Error(`${page} has no table under "${heading}".`);
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}
