// Text of a section: its table, what the figures depend on, and what they say.
import { arch, cpus, platform, totalmem } from "node:os";
import { table } from "../scripts/lib/markdown.ts";
import { lookup, version } from "./measure.ts";
import type { Figures, Section } from "./section.ts";

/** Markdown between the marks of a section. `load` is the load average of the machine before the measurement. */
export function reportSection(
  section: Section,
  repetitions: number,
  results: Map<string, Figures>,
  date: Date,
  load: number,
): string {
  const figure = lookup(results);
  return [
    `## ${section.title}`,
    section.method,
    figures(results),
    `Measured on ${date.toISOString().slice(0, 10)}, ${repetitions === 1 ? "once" : `medians of ${repetitions}`}: ${[...machine(load), ...section.packages.map((name) => `${name} ${version(name)}`)].join(", ")}.`,
    section.summary ? `> ${section.summary(figure)}` : "",
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function figures(results: Map<string, Figures>): string {
  const columns = [...new Set([...results.values()].flatMap((row) => Object.keys(row)))];
  const rows = [...results].map(([name, row]) => [
    name,
    ...columns.map((column) => (row[column] === undefined ? "–" : format(row[column]))),
  ]);
  return table(["", ...columns], rows, ["---", ...columns.map(() => "---:")]);
}

/** Whole numbers in full, others with three significant digits. */
export const format = (value: number) =>
  value.toLocaleString("en", Number.isInteger(value) ? {} : { maximumSignificantDigits: 3 });

function machine(load: number): string[] {
  const [cpu] = cpus();
  return [
    `Node.js ${process.version}`,
    `${platform()} ${arch()}`,
    `${cpus().length} × ${cpu?.model.trim()}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `load average ${format(load)} at the start`,
  ];
}
