// Tables of the README, for the tests that hold them to what they measure.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/lib/project.ts";

/** Rows of the first table under a heading, such as `### Other linters`, cell by cell, without the row of titles. Throws where there is none. */
export function tableUnder(heading: string): string[][] {
  const [, section] = readFileSync(join(root, "README.md"), "utf8").split(`\n${heading}\n`);
  const lines = section?.split(/^#+ /m)[0]?.match(/^\|.*\|$/gm);
  if (!lines) throw new Error(`README.md has no table under "${heading}".`);
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}
