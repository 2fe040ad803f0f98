// Tables of README.md and of docs/, for the tests that hold them to what they measure.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/lib/project.ts";

/**
 * Rows of the first table under a heading of a page, such as `## What is added`, cell by cell, without the row of titles.
 * Throws if there is none.
 */
export function tableUnder(page: string, heading: string): string[][] {
  const [, section] = `\n${readFileSync(join(root, page), "utf8")}`.split(`\n${heading}\n`);
  const lines = section?.split(/^#+ /m)[0]?.match(/^\|.*\|$/gm);
  if (!lines) throw new Error(`${page} has no table under "${heading}".`);
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}
