// `npm run matrix`: runs every tool on every API, and compares the result with the README; `npm run matrix -- --write` puts it there.
import "./loopback.mjs";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/lib/project.ts";
import { npm } from "../support/run.ts";
import { columns, makeProject, tool, versions } from "./project.ts";
import type { Column, Project, Version } from "./project.ts";
import type { Tool } from "./tools.ts";

const here = import.meta.dirname;
const readme = join(root, "README.md");
const versionNames = Object.keys(versions) as Version[];
const columnNames = Object.keys(columns) as Column[];

/** Why a tool fails, for each column and version; `undefined` where it works. */
type Row = Record<Column, Record<Version, string | undefined>>;

interface Measured {
  tool: Tool;
  row: Row;
  /** What stops the table from being written. */
  problems: string[];
}

async function measure(project: Project, tool: Tool): Promise<Measured> {
  const reasonOf = (api: Parameters<Tool["check"]>[0]) => tool.check(api).then(() => undefined, ({ message }: Error) => message);
  const problems: string[] = [];
  const row = {} as Row;
  for (const column of columnNames) {
    row[column] = {} as Row[Column];
    for (const version of versionNames) {
      const reason = (row[column][version] = await reasonOf(project.api(column, version)));
      if (reason !== undefined && !limitOf(tool, reason)) problems.push(`${nameOf(tool)} fails (${column}, OpenAPI ${version}), and no limit in tests/matrix/tools.ts says why: ${reason.slice(0, 500)}`);
    }
  }
  const working = versionNames.filter((version) => row.bundled[version] === undefined);
  if (working.length === 0) problems.push(`${nameOf(tool)} works with no version after bundling, so nothing shows that its check can fail.`);
  for (const version of working) {
    for (const [fault, damage] of Object.entries(tool.controls)) {
      if ((await reasonOf(project.damaged(version, damage))) === undefined) problems.push(`${nameOf(tool)} works (OpenAPI ${version}) although ${fault}: its check does not see that.`);
    }
  }
  const reasons = columnNames.flatMap((column) => Object.values(row[column]));
  for (const { reason, note } of tool.limits ?? []) {
    if (!reasons.some((actual) => actual !== undefined && reason.test(actual))) problems.push(`${nameOf(tool)} has no failure like ${reason} any more. Delete that limit from tests/matrix/tools.ts: ${note}`);
  }
  return { tool, row, problems };
}

const limitOf = (tool: Tool, reason: string) => tool.limits?.find((limit) => limit.reason.test(reason));

/** Names with versions, such as `MSW 2.15.0 + @msw/source 0.6.1`. */
const nameOf = ({ packages }: Tool) =>
  Object.entries(packages)
    .map(([name, path]) => `${name} ${JSON.parse(readFileSync(join(here, "node_modules", path, "package.json"), "utf8")).version}`)
    .join(" + ");

/** The table in Markdown, with its notes numbered in the order of their first mention. */
function table(rows: Measured[]): string {
  const notes: string[] = [];
  const mention = (note: string) => {
    if (!notes.includes(note)) notes.push(note);
    return notes.indexOf(note) + 1;
  };
  const cell = (tool: Tool, reasons: Row[Column]) => {
    const working = versionNames.filter((version) => reasons[version] === undefined);
    const failures = Object.values(reasons).flatMap((reason) => (reason === undefined ? [] : [limitOf(tool, reason)!.note]));
    const mark = working.length === 0 ? "✗" : tool.part ? "◐" : "✓";
    const some = working.length > 0 && working.length < versionNames.length;
    const mentioned = new Set([...(working.length && tool.part ? [tool.part] : []), ...failures].map(mention));
    return [mark, ...(some ? [working.join(", ")] : []), ...(mentioned.size ? [`<sup>${[...mentioned].sort().join(", ")}</sup>`] : [])].join(" ");
  };
  const lines = [
    ["Tool", ...Object.values(columns)],
    ["---", ...columnNames.map(() => "---")],
    ...rows.map(({ tool, row }) => [nameOf(tool), ...columnNames.map((column) => cell(tool, row[column]))]),
  ].map((cells) => `| ${cells.join(" | ")} |`);
  return [...lines, "", ...notes.map((note, index) => `${index + 1}. ${note}`)].join("\n");
}

/** Installs the tools where they are missing or older than the lockfile. */
async function install(): Promise<void> {
  const time = (path: string) => statSync(join(here, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (time("node_modules/.package-lock.json") < time("package-lock.json")) await npm(here, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
}

async function main(words: string[]): Promise<void> {
  const text = readFileSync(readme, "utf8");
  const section = /(?<=<!-- matrix -->\n)[^]*(?=<!-- \/matrix -->)/;
  if (!section.test(text)) throw new Error("README.md has no place for the table. Put the lines <!-- matrix --> and <!-- /matrix --> there.");
  await install();
  await tool(root, "tsc", "-p", here);
  const { tools } = await import("./tools.ts");
  const project = await makeProject();
  const rows: Measured[] = [];
  const waiting = [...tools.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, tool] = next;
      rows[index] = await measure(project, tool);
      console.log(nameOf(tool));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane)).finally(() => project.close());

  const problems = rows.flatMap((row) => row.problems);
  if (problems.length) throw new Error(`\n${problems.join("\n\n")}\n\nCorrect tests/matrix, then run the same command again. README.md is unchanged.`);
  const measured = table(rows);
  console.log(`\n${measured}\n`);
  const wanted = text.replace(section, () => `${measured}\n`);
  if (text === wanted) return console.log("README.md says the same.");
  if (!words.includes("--write")) throw new Error("README.md says something else. Run `npm run matrix -- --write`, and commit README.md.");
  writeFileSync(readme, wanted);
  console.log("Wrote README.md.");
}

main(process.argv.slice(2)).catch(({ message }: Error) => {
  console.error(message);
  process.exitCode = 1;
});
