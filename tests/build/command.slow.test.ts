// The command line of the scripts: how it ends if its reader stops early, and what it refuses.
import { expect, test } from "vitest";
import { root } from "../../scripts/lib/project.ts";
import { run } from "../support/run.ts";

const script = (name: string) => `"${process.execPath}" --import ./scripts/lib/loader.js scripts/${name}.ts`;

test("ends quietly if nobody reads its output", async () => {
  // `true` has ended when the first line comes.
  expect(await run(root, "sh", ["-c", `${script("lint")} | true`])).toEqual({ code: 0, output: "" });
  expect(await run(root, "sh", ["-c", script("lint")])).toMatchObject({
    code: 0,
    output: expect.stringContaining("follows every rule"),
  });
});

test("refuses words that it does not know", async () => {
  const { code, output } = await run(root, "sh", ["-c", `${script("lint")} --dry-run`]);
  expect(code).toBe(1);
  expect(output).toContain("This command takes no options. Remove `--dry-run`.");
});
