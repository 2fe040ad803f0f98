// The command line of the scripts: how it ends if its reader stops early, and if a thread meets bad input.
import { expect, inject, test } from "vitest";
import { root } from "../../scripts/lib/project.ts";
import { run } from "../support/run.ts";
import { copyOfTree } from "../support/tree.ts";

const script = (name: string) => `"${process.execPath}" --import ./scripts/lib/loader.js scripts/${name}.ts`;

test("ends quietly if nobody reads its output", async () => {
  // `true` has ended when the first line comes.
  expect(await run(root, "sh", ["-c", `${script("lint")} | true`])).toEqual({ code: 0, output: "" });
  expect(await run(root, "sh", ["-c", script("lint")])).toMatchObject({
    code: 0,
    output: expect.stringContaining("follows every rule"),
  });
});

test.each(["build", "lint", "compat"])("%s refuses words that it does not know", async (name) => {
  const { code, output } = await run(root, "sh", ["-c", `${script(name)} --dry-run`]);
  expect(code).toBe(1);
  expect(output).toContain("This command takes no options. Remove `--dry-run`.");
});

test("names bad input that only a thread sees, without a stack trace", async () => {
  const tree = copyOfTree(inject("scratch"));
  // The lint and every version of OpenAPI know this keyword, and the guard does not.
  tree.replace("openapi/components/schemas/ErrorObject.yaml", "    example: The", "    minItems: 1\n    example: The");
  const { code, output } = await run(tree.folder, "sh", ["-c", script("build")]);
  expect(code).toBe(1);
  expect(output).toContain("ErrorObject.yaml: the schema at /properties/message has the keyword `minItems`");
  expect(output).not.toMatch(/^\s+at /m);
});
