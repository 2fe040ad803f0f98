// `npm run matrix`: runs every tool on every API, and compares the result with what is written; `npm run matrix -- --write` writes it.
// `npm run matrix -- go python` measures these languages, which are folders beside this file, `npm run matrix -- go/oasdiff` one tool, and `npm run matrix -- go/examples` the programs of `examples/`.
import "./loopback.mjs";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Answers } from "../frameworks/measure.ts";
import { pagesWith } from "../frameworks/measure.ts";
import { handlingProblems } from "./handling.ts";
import type { Language, Tool } from "./language.ts";
import type { Api, Column, Command, Project, Version } from "./project.ts";
import { columns, command, execute, makeProject, problemOf, root, versions } from "./project.ts";
import { answersOf, exampleProblems, proofProblems } from "./servers.ts";
import type { Measured, Row } from "./table.ts";
import { pages } from "./table.ts";

const here = import.meta.dirname;
const folders = readdirSync(here).filter((name) => existsSync(join(here, name, "language.ts")));
const versionNames = Object.keys(versions) as Version[];

/** Measures a row, and says what stops it from being written. */
async function measure(project: Project, tool: Tool): Promise<{ row: Row; problems: string[] }> {
  const reasonOf = (api: Api, check = tool.check) => problemOf(check(api));
  const problems: string[] = [];
  const reasons: string[] = [];
  const row: Row = { tool: tool.name, ...(tool.part && { part: tool.part }), cells: {} };
  const names = (Object.keys(columns) as Column[]).filter((name) => name !== "overlay" || tool.overlay);
  for (const column of names) {
    for (const version of versionNames) {
      const reason = await reasonOf(project.api(column, version), column === "overlay" ? tool.overlay : tool.check);
      const limit = tool.limits?.find((limit) => reason !== undefined && limit.reason.test(reason));
      if (reason !== undefined && !limit)
        problems.push(`It fails (${column}, ${version}), and no limit of its row says why: ${reason.slice(0, 1500)}`);
      if (reason !== undefined) reasons.push(reason);
      (row.cells[column] ??= {})[version] = limit?.note ?? "";
    }
  }
  const collision = tool.generates && (await reasonOf(project.collisions()));
  if (collision) problems.push(`Names that nearly collide end it: ${collision.slice(0, 1500)}`);
  const working = versionNames.findLast((version) => row.cells.bundled![version] === "");
  if (!working) problems.push("It works with no version after bundling: nothing shows that it can fail.");
  else if ((await reasonOf(project.damaged(working, tool.fault))) === undefined)
    problems.push(`It works although the API has a fault (${tool.fault.name}): its check does not see that.`);
  for (const { reason, note } of tool.limits ?? [])
    if (!reasons.some((actual) => reason.test(actual)))
      problems.push(`It has no failure like ${reason} any more. Delete that limit from its row: ${note}`);
  return { row, problems: problems.map((problem) => `${tool.name}: ${problem}`) };
}

const found = new Map<string, Promise<boolean>>();

/** Whether the commands run here, such as `go version`. If not, says whose results stay as they were. */
async function runs(name: string, needs: Command[]): Promise<boolean> {
  for (const needed of needs) {
    const line = needed.join(" ");
    if (!found.has(line))
      found.set(
        line,
        problemOf(execute(here, needed)).then((problem) => problem === undefined),
      );
    if (await found.get(line)) continue;
    console.log(`${name}: \`${line}\` does not run here, so it stays as it was measured.`);
    return false;
  }
  return true;
}

const bare = (name: string) => name.replaceAll(/ \d+\.[\w.-]+/g, "");

/** What schemathesis needs. */
const python = [
  command`python3 -m venv python/.venv`,
  command`python/.venv/bin/pip install --quiet --require-hashes --requirement python/requirements.txt`,
];

interface Results {
  rows: Row[];
  /** Framework to its answers. */
  answers?: Record<string, Answers>;
  problems: string[];
}

/** Measures the tools of a language, as many at a time as there are cores. A row that cannot run, or was not asked for, stays as it was. */
async function measureTools(project: Project, tools: Tool[], before: Row[], wanted: string[]): Promise<Results> {
  const problems: string[] = [];
  const rows: (Row | undefined)[] = tools.map(({ name }) => before.find(({ tool }) => bare(tool) === bare(name)));
  const waiting = [...tools.entries()].filter(
    ([, { name }]) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
  );
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, tool] = next;
      if (!(await runs(tool.name, tool.needs ?? []))) continue;
      const start = Date.now();
      const measured = await measure(project, tool);
      problems.push(...measured.problems);
      if (measured.problems.length === 0) rows[index] = measured.row;
      console.log(`${tool.name}: ${Math.round((Date.now() - start) / 1000)} s`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return { rows: rows.filter((row) => row !== undefined), problems };
}

/** Measures the rows of a language, and checks its programs in `examples/`. */
async function measureLanguage(project: Project, folder: string, before: Row[], words: string[]): Promise<Results> {
  const { language } = (await import(`./${folder}/language.ts`)) as { language: Language };
  if (!(await runs(language.name, language.needs))) return { rows: before, problems: [] };
  for (const line of language.install) await execute(join(here, folder), line);
  const wanted = words.filter((word) => word.startsWith(`${folder}/`)).map((word) => word.slice(folder.length + 1));
  const { rows, problems } = await measureTools(project, await language.tools(), before, wanted);
  if (wanted.length > 0 && !wanted.includes("examples")) return { rows, problems };
  problems.push(...(await handlingProblems(folder)));
  for (const proof of language.proofs ?? []) problems.push(...(await proofProblems(proof)));
  if (language.servers && (await runs("examples", python)))
    for (const example of language.servers)
      problems.push(...(await exampleProblems(example, project.api("bundled", "3.1"))));
  const answers: Record<string, Answers> = {};
  for (const server of language.bare ?? []) answers[server.name] = await answersOf(server);
  return { rows, problems, answers };
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
