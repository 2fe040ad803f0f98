// Markdown that several pages need.

/** A table. Line breaks in a cell become spaces, and bars are escaped. `---:` aligns a column to the right. */
export const table = (head: string[], rows: string[][], alignment = head.map(() => "---")): string =>
  [head, alignment, ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");

/** In a table, each line is a row and each bar parts two cells. */
const cell = (markdown: string) => markdown.replaceAll("\n", " ").replace(/\\?\|/g, "\\|");
