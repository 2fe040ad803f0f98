// The project's own code: what the compiler, the formatter and the linter say of it.
import { appendFileSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, inject, test } from "vitest";
import { filesBelow } from "../../scripts/lib/files.ts";
import { root } from "../../scripts/lib/project.ts";
import { run } from "../support/run.ts";
import { copyOfTree } from "../support/tree.ts";

/** Command to lines that it must object to, and how it names the objection. */
const commands = [
  { script: "typecheck", line: 'export const count: number = "one";', objection: "TS2322" },
  { script: "check", line: "export  const count = 1", objection: "Formatter would have printed" },
  { script: "check", line: "export function count() {\n  debugger;\n}", objection: "noDebugger" },
];

test.each(["typecheck", "check"])("npm run %s finds nothing", async (script) => {
  expect(await run(root, "npm", ["run", script])).toMatchObject({ code: 0 });
});

test.each(commands)("npm run $script finds `$line`", async ({ script, line, objection }) => {
  const tree = copyOfTree(inject("scratch"));
  appendFileSync(tree.path("scripts/lib/files.ts"), `\n${line}\n`);
  const { code, output } = await run(tree.folder, "npm", ["run", script]);
  expect(code).not.toBe(0);
  expect(output).toContain("scripts/lib/files.ts");
  expect(output).toContain(objection);
});

test("every test file is run, once, and none passes by a second try", async () => {
  const { code, output } = await run(root, "npx", ["--no", "vitest", "list", "--filesOnly", "--json"]);
  expect(code, output).toBe(0);
  const listed: { file: string }[] = JSON.parse(output.slice(output.indexOf("[")));
  const names = listed.map(({ file }) => basename(file)).sort();
  // What the fixtures have installed has tests of its own.
  const written = filesBelow(join(root, "tests")).filter((file) => /^(?!fixtures\/).*\.test\.ts$/.test(file));
  expect(names).toEqual(written.map((file) => basename(file)).sort());
  const { default: config } = await import("../../vitest.config.ts");
  for (const option of ["retry", "exclude", "passWithNoTests", "dangerouslyIgnoreUnhandledErrors", "testNamePattern"])
    expect(config.test).not.toHaveProperty(option);
});

test("no test is skipped, marked as failing, or run alone", () => {
  const marks = /\.(skip|only|todo|fails|skipIf|runIf)\b\s*[(.]/;
  expect("test.skip(").toMatch(marks);
  const files = filesBelow(join(root, "tests")).filter((file) => /^(?!fixtures\/|build\/code\.).*\.ts$/.test(file));
  expect(files.filter((file) => marks.test(readFileSync(join(root, "tests", file), "utf8")))).toEqual([]);
});
