// What was measured, as docs/compatibility.md shows it.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { table } from "../../scripts/lib/markdown.ts";
import { replaceMarked } from "../../scripts/lib/marked.ts";
import type { Language } from "./language.ts";
import type { Column, Version } from "./project.ts";
import { columns, root } from "./project.ts";

export interface Row {
  /** Name with version. */
  tool: string;
  /** What the tool leaves undone where it works. */
  part?: string;
  /** Why it fails in each column and version; empty where it works. */
  cells: Partial<Record<Column, Partial<Record<Version, string>>>>;
}

/** Rows by folder of the language. */
export type Measured = Record<string, Row[]>;

/** The pages that tell what was measured, by path. Throws `InputError` if one has no place for it. */
export async function pages(measured: Measured): Promise<Record<string, string>> {
  let compatibility = await readFile(join(root, "docs/compatibility.md"), "utf8");
  const counts: [count: number, name: string][] = [];
  for (const [folder, rows] of Object.entries(measured)) {
    const { language } = (await import(`./${folder}/language.ts`)) as { language: Language };
    compatibility = replaceMarked(compatibility, `matrix ${folder}`, tableOf(rows));
    counts.push([rows.length, language.name]);
  }
  const total = counts.reduce((sum, [count]) => sum + count, 0);
  const each = counts.sort(([a], [b]) => b - a).map(([count, name]) => `${count} for ${name}`);
  const summary = `Measured with ${total} tools and generator targets: ${each.join(", ")}.`;
  return { "docs/compatibility.md": replaceMarked(compatibility, "measured", summary) };
}

/** A table in Markdown, with its notes numbered in the order of their first mention. */
function tableOf(rows: Row[]): string {
  const notes: string[] = [];
  const numberOf = (note: string) => {
    if (!notes.includes(note)) notes.push(note);
    return notes.indexOf(note) + 1;
  };
  const cellOf = ({ part, cells }: Row, column: Column) => {
    const reasons = Object.entries(cells[column] ?? {});
    if (reasons.length === 0) return "–";
    const working = reasons.filter(([, reason]) => reason === "").map(([version]) => version);
    const mentioned = [working.length > 0 && part, ...reasons.map(([, reason]) => reason)].filter((note) => !!note);
    const numbers = [...new Set(mentioned.map((note) => numberOf(note as string)))].sort((a, b) => a - b);
    return [
      working.length === 0 ? "✗" : part ? "◐" : "✓",
      working.length < reasons.length && working.join(", "),
      numbers.length > 0 && `<sup>${numbers.join(", ")}</sup>`,
    ]
      .filter(Boolean)
      .join(" ");
  };
  const names = (Object.keys(columns) as Column[]).filter((column) => rows.some(({ cells }) => cells[column]));
  const lines = rows.map((row) => [row.tool, ...names.map((column) => cellOf(row, column))]);
  const text = table(["Tool", ...names.map((column) => columns[column])], lines);
  return [text, ...(notes.length ? ["", ...notes.map((note, index) => `${index + 1}. ${note}`)] : [])].join("\n");
}
