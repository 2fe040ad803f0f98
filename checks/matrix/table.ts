// What was measured, as docs/compatibility.md shows it.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
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
  const counts: string[] = [];
  for (const [folder, rows] of Object.entries(measured).filter(([, rows]) => rows.length > 0)) {
    const { language } = (await import(`./${folder}/language.ts`)) as { language: Language };
    compatibility = replaceMarked(compatibility, `matrix ${folder}`, table(rows));
    counts.push(`${rows.length} for ${language.name}`);
  }
  counts.sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10));
  const total = Object.values(measured).flat().length;
  const summary = `Measured with ${total} tools and generator targets: ${counts.join(", ")}.`;
  return {
    "docs/compatibility.md": replaceMarked(compatibility, "measured", summary),
  };
}

/** A table in Markdown, with its notes numbered in the order of their first mention. */
function table(rows: Row[]): string {
  const notes: string[] = [];
  const mention = (note: string) => {
    if (!notes.includes(note)) notes.push(note);
    return notes.indexOf(note) + 1;
  };
  const cell = ({ part, cells }: Row, column: Column) => {
    if (!cells[column]) return "–";
    const reasons = Object.entries(cells[column] ?? {});
    const working = reasons.filter(([, reason]) => reason === "").map(([version]) => version);
    const failures = reasons.flatMap(([, reason]) => reason || []);
    const mark = working.length === 0 ? "✗" : part ? "◐" : "✓";
    const some = working.length > 0 && working.length < reasons.length;
    const mentioned = new Set([...(working.length && part ? [part] : []), ...failures].map(mention));
    return [
      mark,
      ...(some ? [working.join(", ")] : []),
      ...(mentioned.size ? [`<sup>${[...mentioned].sort((a, b) => a - b).join(", ")}</sup>`] : []),
    ].join(" ");
  };
  const names = (Object.keys(columns) as Column[]).filter((column) => rows.some(({ cells }) => cells[column]));
  const lines = [
    ["Tool", ...names.map((column) => columns[column])],
    ["---", ...names.map(() => "---")],
    ...rows.map((row) => [row.tool, ...names.map((column) => cell(row, column))]),
  ].map((cells) => `| ${cells.join(" | ")} |`);
  return [...lines, ...(notes.length ? ["", ...notes.map((note, index) => `${index + 1}. ${note}`)] : [])].join("\n");
}
