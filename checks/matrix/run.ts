// `npm run matrix`: runs every tool on every API, and compares the result with what is written; `npm run matrix -- --write` writes it.
// `npm run matrix -- go python` measures these languages, which are folders beside this file, `npm run matrix -- go/oasdiff` one tool, and `npm run matrix -- go/examples` the programs of `examples/`.
import "./loopback.mjs";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { command as runCommand } from "../../scripts/lib/command.ts";
import { InputError } from "../../scripts/lib/input-error.ts";
import type { Answers } from "../frameworks/measure.ts";
import { pagesWith, update } from "../frameworks/measure.ts";
import { answersOf, exampleProblems, readerProblems } from "./examples.ts";
import type { Language, Tool } from "./language.ts";
import type { Column, Command, Project, Version } from "./project.ts";
import { columns, command, execute, inProject, problemOf, versions } from "./project.ts";
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
  /** Rows by folder of the language. */
  measured: Measured;
  /** Framework to its answers. */
  answers: Record<string, Answers>;
  problems: string[];
}

/** Measures tools, as many at a time as there are cores. A row that cannot run, or was not asked for, stays as it was. */
async function measureTools(project: Project, tools: Tool[], before: Row[], wanted: string[], problems: string[]) {
  const withoutVersion = (name: string) => name.replaceAll(/ \d+\.[\w.-]+/g, "");
  const rowOf = (name: string) => before.find(({ tool }) => withoutVersion(tool) === withoutVersion(name));
  const rows = new Map(tools.map((tool) => [tool, rowOf(tool.name)]));
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
  return [...rows.values()].filter((row) => row !== undefined);
}

/** Measures the rows of a language, and checks its programs in `examples/`. */
async function measureLanguage(project: Project, folder: string, words: string[], results: Results): Promise<void> {
  const { measured, answers, problems } = results;
  const { language } = (await import(`./${folder}/language.ts`)) as { language: Language };
  const { name, needs, install, tools, bare = [], examples = [] } = language;
  if (!(await runs(name, needs))) return;
  for (const line of install) await execute(join(here, folder), line);
  const wanted = words.filter((word) => word.startsWith(`${folder}/`)).map((word) => word.slice(folder.length + 1));
  measured[folder] = await measureTools(project, await tools(), written()[folder] ?? [], wanted, problems);
  if (wanted.length > 0 && !wanted.includes("examples")) return;
  problems.push(...(await readerProblems(folder)));
  for (const example of examples) {
    if ("start" in example && !(await runs(example.name, python))) continue;
    problems.push(...(await exampleProblems(example, project.folder)));
  }
  for (const server of bare) answers[server.name] = await answersOf(server);
}

/** What was measured before. */
const written = (): Measured => JSON.parse(readFileSync(join(here, "measured.json"), "utf8"));

runCommand(import.meta, async (words) => {
  const named = words.filter((word) => word !== "--write");
  const unknown = named.find((word) => !folders.includes(word.split("/")[0]!));
  if (unknown) throw new InputError(`There is no language ${unknown}. Choose from ${folders.join(", ")}.`);
  const asked = folders.filter((folder) => named.length === 0 || named.some((word) => word.split("/")[0] === folder));
  const results: Results = { measured: {}, answers: {}, problems: [] };
  await inProject(async (project) => {
    for (const folder of asked) await measureLanguage(project, folder, named, results);
  });
  const { answers, problems } = results;
  // Read anew, because another language may have been measured meanwhile.
  const measured = { ...written(), ...results.measured };
  const rows = Object.fromEntries(folders.map((folder) => [folder, measured[folder] ?? []]));
  const text = `${JSON.stringify(rows, null, 2)}\n`;
  const texts = { ...(await pages(measured)), ...(await pagesWith(answers)), "checks/matrix/measured.json": text };
  await update(texts, words, "matrix").catch(({ message }: Error) => problems.push(message));
  if (problems.length === 0) return;
  problems.push("A row with a problem stays as it was measured. Correct checks/matrix.");
  throw new InputError(problems.join("\n\n"));
});
