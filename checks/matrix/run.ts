// `npm run matrix`: runs every tool on every API, and compares the result with what is written; `npm run matrix -- --write` writes it.
// `npm run matrix -- go python` measures these languages, which are folders beside this file, `npm run matrix -- go/oasdiff` one tool, and `npm run matrix -- go/examples` the programs of `examples/`.
import "./loopback.mjs";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Answers } from "../frameworks/measure.ts";
import { pagesWith } from "../frameworks/measure.ts";
import { answersOf, exampleProblems, readerProblems } from "./examples.ts";
import type { Language, Tool } from "./language.ts";
import type { Column, Command, Project, Version } from "./project.ts";
import { columns, command, execute, makeProject, problemOf, root, versions } from "./project.ts";
import type { Measured, Row } from "./table.ts";
import { pages } from "./table.ts";

const here = import.meta.dirname;
process.env.NODE_OPTIONS = `--import ${pathToFileURL(join(here, "loopback.mjs"))}`;
const folders = readdirSync(here).filter((name) => existsSync(join(here, name, "language.ts")));
const versionNames = Object.keys(versions) as Version[];

/** Measures a row, and says what stops it from being written. */
async function measure(project: Project, tool: Tool): Promise<{ row: Row; problems: string[] }> {
  const { name, part, limits = [], check, overlay, fault, generates } = tool;
  const problems: string[] = [];
  const reasons: string[] = [];
  const row: Row = { tool: name, ...(part && { part }), cells: {} };
  for (const column of Object.keys(columns) as Column[]) {
    const checkColumn = column === "overlay" ? overlay : check;
    if (!checkColumn) continue;
    const cells: Partial<Record<Version, string>> = {};
    row.cells[column] = cells;
    for (const version of versionNames) {
      const reason = await problemOf(checkColumn(project.api(column, version)));
      const limit = limits.find((limit) => reason !== undefined && limit.reason.test(reason));
      cells[version] = limit?.note ?? "";
      if (reason === undefined) continue;
      reasons.push(reason);
      if (!limit)
        problems.push(`It fails (${column}, ${version}), and no limit of its row says why: ${reason.slice(0, 1500)}`);
    }
  }
  const collision = generates && (await problemOf(check(project.collisions())));
  if (collision) problems.push(`Names that nearly collide end it: ${collision.slice(0, 1500)}`);
  const working = versionNames.findLast((version) => row.cells.bundled![version] === "");
  if (!working) problems.push("It works with no version after bundling: nothing shows that it can fail.");
  else if ((await problemOf(check(project.damaged(working, fault)))) === undefined)
    problems.push(`It works although the API has a fault (${fault.name}): its check does not see that.`);
  for (const { reason, note } of limits)
    if (!reasons.some((actual) => reason.test(actual)))
      problems.push(`It has no failure like ${reason} any more. Delete that limit from its row: ${note}`);
  return { row, problems: problems.map((problem) => `${name}: ${problem}`) };
}

const found = new Map<string, Promise<string | undefined>>();

/** Whether the commands run here, such as `go version`. If not, says whose results stay as they were. */
async function runs(name: string, needs: Command[]): Promise<boolean> {
  for (const needed of needs) {
    const line = needed.join(" ");
    if (!found.has(line)) found.set(line, problemOf(execute(here, needed)));
    if ((await found.get(line)) === undefined) continue;
    console.log(`${name}: \`${line}\` does not run here, so it stays as it was measured.`);
    return false;
  }
  return true;
}

/** What schemathesis needs. */
const python = [
  command`python3 -m venv python/.venv`,
  command`python/.venv/bin/pip install --quiet --require-hashes --requirement python/requirements.txt`,
];

interface Results {
  rows: Row[];
  /** Framework to its answers. */
  answers: Record<string, Answers>;
  problems: string[];
}

/** Measures tools, as many at a time as there are cores. A row that cannot run, or was not asked for, stays as it was. */
async function measureTools(project: Project, tools: Tool[], before: Row[], wanted: string[]): Promise<Results> {
  const withoutVersion = (name: string) => name.replaceAll(/ \d+\.[\w.-]+/g, "");
  const rowOf = (name: string) => before.find(({ tool }) => withoutVersion(tool) === withoutVersion(name));
  const rows = new Map(tools.map((tool) => [tool, rowOf(tool.name)]));
  const problems: string[] = [];
  const waiting = tools.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  const lane = async () => {
    for (let tool = waiting.shift(); tool; tool = waiting.shift()) {
      if (!(await runs(tool.name, tool.needs ?? []))) continue;
      const start = Date.now();
      const measured = await measure(project, tool);
      problems.push(...measured.problems);
      if (measured.problems.length === 0) rows.set(tool, measured.row);
      console.log(`${tool.name}: ${Math.round((Date.now() - start) / 1000)} s`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return { rows: [...rows.values()].filter((row) => row !== undefined), problems, answers: {} };
}

/** Measures the rows of a language, and checks its programs in `examples/`. */
async function measureLanguage(project: Project, folder: string, before: Row[], words: string[]): Promise<Results> {
  const { language } = (await import(`./${folder}/language.ts`)) as { language: Language };
  const { name, needs, install, tools, bare = [], examples = [] } = language;
  if (!(await runs(name, needs))) return { rows: before, problems: [], answers: {} };
  for (const line of install) await execute(join(here, folder), line);
  const wanted = words.filter((word) => word.startsWith(`${folder}/`)).map((word) => word.slice(folder.length + 1));
  const results = await measureTools(project, await tools(), before, wanted);
  if (wanted.length > 0 && !wanted.includes("examples")) return results;
  results.problems.push(...(await readerProblems(folder)));
  for (const example of examples) {
    if ("start" in example && !(await runs(example.name, python))) continue;
    results.problems.push(...(await exampleProblems(example, project.folder)));
  }
  for (const server of bare) results.answers[server.name] = await answersOf(server);
  return results;
}

const read = (path: string) => readFileSync(join(root, path), "utf8");

/** What was measured before. */
const written = (): Measured => JSON.parse(read("checks/matrix/measured.json"));

async function main(words: string[]): Promise<void> {
  const named = words.filter((word) => word !== "--write");
  const asked = (folder: string) => named.length === 0 || named.some((word) => word.split("/")[0] === folder);
  const unknown = named.filter((word) => !folders.includes(word.split("/")[0]!));
  if (unknown.length) throw new Error(`There is no language ${unknown.join(", ")}. Choose from ${folders.join(", ")}.`);
  const before = written();
  const now: Measured = {};
  const problems: string[] = [];
  const answers: Record<string, Answers> = {};
  const project = await makeProject();
  try {
    for (const folder of folders.filter(asked)) {
      const measured = await measureLanguage(project, folder, before[folder] ?? [], named);
      now[folder] = measured.rows;
      problems.push(...measured.problems);
      Object.assign(answers, measured.answers);
    }
  } finally {
    project.close();
  }
  // Read anew, because another language may have been measured meanwhile.
  const all: Measured = { ...written(), ...now };
  const text = `${JSON.stringify(Object.fromEntries(folders.map((folder) => [folder, all[folder] ?? []])), null, 2)}\n`;
  const wanted = { ...(await pages(all)), ...(await pagesWith(answers)), "checks/matrix/measured.json": text };
  const changed = Object.entries(wanted).filter(([path, text]) => read(path) !== text);
  const names = changed.map(([path]) => path).join(", ");
  if (changed.length === 0) console.log("docs/ says the same.");
  else if (words.includes("--write")) {
    for (const [path, text] of changed) writeFileSync(join(root, path), text);
    console.log(`Wrote ${names}.`);
  } else
    problems.push(
      `${names}: not what was measured. Run \`npm run matrix -- ${[...named, "--write"].join(" ")}\`, and commit what it writes.`,
    );
  if (problems.length)
    throw new Error(
      `\n${problems.join("\n\n")}\n\nA row with a problem stays as it was measured. Correct checks/matrix.`,
    );
}

main(process.argv.slice(2)).catch(({ message }: Error) => {
  console.error(message);
  process.exitCode = 1;
});
