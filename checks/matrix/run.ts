// `npm run matrix`: runs every tool on every API, and compares the result with what is written; `npm run matrix -- --write` writes it.
// `npm run matrix -- go python` measures these languages, which are folders beside this file, `npm run matrix -- go/oasdiff` one tool, and `npm run matrix -- go/examples/net-http` one server.
import "./loopback.mjs";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { problemsOf, readerProblems } from "./examples.ts";
import { handlingProblems } from "./handling.ts";
import type { Language, Tool } from "./language.ts";
import type { Api, Column, Command, Project, Version } from "./project.ts";
import { columns, execute, makeProject, root, versions } from "./project.ts";
import type { Measured, Row } from "./table.ts";
import { pages } from "./table.ts";

const here = import.meta.dirname;
const folders = readdirSync(here).filter((name) => existsSync(join(here, name, "language.ts")));
const versionNames = Object.keys(versions) as Version[];

/** Measures a row, and says what stops it from being written. */
async function measure(project: Project, tool: Tool): Promise<{ row: Row; problems: string[] }> {
  const reasonOf = (api: Api, check = tool.check) =>
    check(api).then(
      () => undefined,
      ({ message }: Error) => message,
    );
  const limitOf = (reason: string) => tool.limits?.find((limit) => limit.reason.test(reason));
  const problems: string[] = [];
  const reasons: string[] = [];
  const row: Row = { tool: tool.name, ...(tool.part && { part: tool.part }), cells: {} };
  const names = Object.keys(columns) as Column[];
  for (const column of names.filter((name) => name !== "overlay" || tool.overlay)) {
    for (const version of versionNames) {
      const reason = await reasonOf(project.api(column, version), column === "overlay" ? tool.overlay : tool.check);
      const limit = reason === undefined ? undefined : limitOf(reason);
      if (reason !== undefined && !limit)
        problems.push(
          `${tool.name} fails (${column}, OpenAPI ${version}), and no limit of its row says why: ${reason.slice(0, 1500)}`,
        );
      if (reason !== undefined) reasons.push(reason);
      (row.cells[column] ??= {})[version] = limit?.note ?? "";
    }
  }
  await tool.also?.(project).catch(({ message }: Error) => problems.push(`${tool.name}: ${message}`));
  const working = versionNames.filter((version) => row.cells.bundled![version] === "");
  if (working.length === 0)
    problems.push(`${tool.name} works with no version after bundling, so nothing shows that its check can fail.`);
  for (const version of working) {
    for (const [fault, damage] of Object.entries(tool.controls)) {
      if ((await reasonOf(project.damaged(version, damage))) === undefined)
        problems.push(`${tool.name} works (OpenAPI ${version}) although ${fault}: its check does not see that.`);
    }
  }
  for (const { reason, note } of tool.limits ?? []) {
    if (!reasons.some((actual) => reason.test(actual)))
      problems.push(`${tool.name} has no failure like ${reason} any more. Delete that limit from its row: ${note}`);
  }
  return { row, problems };
}

const found = new Map<string, Promise<boolean>>();

/** The commands that do not run here, such as `go version`. */
async function missing(needs: Command[]): Promise<string[]> {
  const absent: string[] = [];
  for (const command of needs) {
    const line = command.join(" ");
    if (!found.has(line))
      found.set(
        line,
        execute(here, command).then(
          () => true,
          () => false,
        ),
      );
    if (!(await found.get(line))) absent.push(line);
  }
  return absent;
}

const bare = (name: string) => name.replaceAll(/ \d+\.[\w.-]+/g, "");

/** Measures the rows of a language. A row that cannot run stays as it was measured. */
async function measureLanguage(
  project: Project,
  folder: string,
  before: Measured,
  words: string[],
): Promise<{ rows: Row[]; problems: string[] }> {
  const { language } = (await import(`./${folder}/language.ts`)) as { language: Language };
  const lacking = await missing(language.needs);
  if (lacking.length) {
    console.log(
      `${language.name}: \`${lacking.join("`, `")}\` does not run here, so its rows stay as they were measured.`,
    );
    return { rows: before[folder] ?? [], problems: [] };
  }
  for (const command of language.install) await execute(join(here, folder), command);
  const tools = await language.tools();
  const results: { row?: Row; problems: string[] }[] = [];
  const wanted = words.filter((word) => word.startsWith(`${folder}/`)).map((word) => word.slice(folder.length + 1));
  const waiting = [...tools.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, tool] = next;
      const row = before[folder]?.find((other) => bare(other.tool) === bare(tool.name));
      results[index] = { ...(row && { row }), problems: [] };
      if (wanted.length && !wanted.some((part) => tool.name.includes(part))) continue;
      const without = await missing(tool.needs ?? []);
      if (without.length) {
        console.log(
          `${tool.name}: \`${without.join("`, `")}\` does not run here, so its row stays as it was measured.`,
        );
        continue;
      }
      const start = Date.now();
      const measured = await measure(project, tool);
      results[index] = measured.problems.length ? { ...results[index]!, problems: measured.problems } : measured;
      console.log(`${tool.name}: ${Math.round((Date.now() - start) / 1000)} s`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  const problems = results.flatMap(({ problems }) => problems);
  for (const example of language.examples?.filter(
    ({ folder }) => wanted.length === 0 || wanted.includes(`examples/${folder}`),
  ) ?? []) {
    const lacking = await missing([
      ["python3", "-m", "venv", "python/.venv"],
      ["python/.venv/bin/pip", "install", "--quiet", "--require-hashes", "--requirement", "python/requirements.txt"],
    ]);
    if (lacking.length)
      console.log(`examples/${example.folder}: \`${lacking.join("`, `")}\` does not run here, so it is not checked.`);
    else problems.push(...(await problemsOf(example, project.api("bundled", "3.1"))));
    console.log(`examples/${example.folder}`);
  }
  if (language.reader) problems.push(...(await readerProblems(language.reader, project.api("bundled", "3.1"))));
  return { rows: results.flatMap(({ row }) => row ?? []), problems };
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
  const problems: string[] = named.length === 0 ? await handlingProblems() : [];
  const project = await makeProject();
  try {
    for (const folder of folders.filter(asked)) {
      const measured = await measureLanguage(project, folder, before, named);
      now[folder] = measured.rows;
      problems.push(...measured.problems);
    }
  } finally {
    project.close();
  }
  // Read anew, because another language may have been measured meanwhile.
  const all: Measured = { ...written(), ...now };
  const text = `${JSON.stringify(Object.fromEntries(folders.map((folder) => [folder, all[folder] ?? []])), null, 2)}\n`;
  const wanted = { ...(await pages(all)), "checks/matrix/measured.json": text };
  const changed = Object.entries(wanted).filter(([path, text]) => read(path) !== text);
  const names = changed.map(([path]) => path).join(", ");
  if (changed.length === 0) console.log("docs/compatibility.md says the same.");
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
