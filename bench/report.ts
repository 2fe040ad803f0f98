// Text of a section: its table, its goals, and what the figures depend on.
import { arch, cpus, platform, totalmem } from "node:os";
import { table } from "../scripts/lib/markdown.ts";
import { lookup, version } from "./measure.ts";
import type { Figures, Goal, Lookup, Section } from "./section.ts";

/** Markdown between the marks of a section. `load` is the load average of the machine before the measurement. */
export function report(
  section: Section,
  repetitions: number,
  results: Map<string, Figures>,
  date: Date,
  load: number,
): string {
  const figure = lookup(results);
  const missed = section.goals.filter((goal) => !met(goal, figure));
  return [
    `## ${section.title}`,
    section.method,
    figures(results),
    goals(section.goals, figure),
    ...missed.map((goal) => `**Missed: ${goal.name}.** ${distance(goal, figure)} ${goal.missed(figure)}`),
    `Measured on ${date.toISOString().slice(0, 10)}, ${repetitions === 1 ? "once" : `medians of ${repetitions}`}: ${[...machine(load), ...section.packages.map((name) => `${name} ${version(name)}`)].join(", ")}.`,
    section.summary ? `> ${section.summary(figure)}` : "",
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** A table whose first column holds text, and the others figures. */
const tableOfFigures = (head: string[], rows: string[][]) =>
  table(
    head,
    rows,
    head.map((_, index) => (index === 0 ? "---" : "---:")),
  );

function figures(results: Map<string, Figures>): string {
  const columns = [...new Set([...results.values()].flatMap((row) => Object.keys(row)))];
  const rows = [...results].map(([name, row]) => [
    name,
    ...columns.map((column) => (row[column] === undefined ? "–" : format(row[column]))),
  ]);
  return tableOfFigures(["", ...columns], rows);
}

function goals(goals: Goal[], figure: Lookup): string {
  if (goals.length === 0) return "";
  const rows = goals.map((goal) => [
    goal.name,
    limit(goal),
    format(goal.value(figure)),
    met(goal, figure) ? "met" : "**missed**",
  ]);
  return tableOfFigures(["Goal", "Limit", "Measured", ""], rows);
}

/** Whole numbers in full, others with three significant digits. */
export const format = (value: number) =>
  value.toLocaleString("en", Number.isInteger(value) ? {} : { maximumSignificantDigits: 3 });

export function met({ atMost = Infinity, atLeast = -Infinity, value }: Goal, figure: Lookup): boolean {
  return value(figure) <= atMost && value(figure) >= atLeast;
}

const limit = ({ atMost, atLeast }: Goal) => (atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`);

function distance(goal: Goal, figure: Lookup): string {
  const bound = goal.atMost ?? goal.atLeast!;
  const value = goal.value(figure);
  return `${format(value)} is ${format(Math.abs(value - bound))} ${value > bound ? "above" : "below"} the limit.`;
}

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
