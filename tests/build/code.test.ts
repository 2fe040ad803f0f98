// The project's own code: what the compiler, the formatter and the linter say of it.
import { appendFileSync } from "node:fs";
import { expect, inject, test } from "vitest";
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
