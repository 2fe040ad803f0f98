// The faults that `npm run faults` seeds fit the tree as it is: each changes something, and names tests that are there.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Fault } from "../../checks/faults/fault.ts";
import { seeded, testOf } from "../../checks/faults/fault.ts";
import { faults } from "../../checks/faults/faults.ts";
import { root } from "../../scripts/lib/project.ts";

const read = (file: string) => readFileSync(join(root, file), "utf8");

/** What keeps a fault from showing anything, in sentences. */
function objections(fault: Fault): string[] {
  const found: string[] = [];
  try {
    seeded(fault, read);
  } catch (error) {
    found.push((error as Error).message);
  }
  if (fault.tests.length === 0) found.push("It names no test.");
  for (const { file, title } of fault.tests.map(testOf)) {
    if (!existsSync(join(root, file))) found.push(`There is no ${file}.`);
    else if (!read(file).includes(title)) found.push(`${file} has no test "${title}".`);
  }
  return found;
}

test.each(faults)("$name", (fault) => {
  expect(objections(fault)).toEqual([]);
});

test("each fault has a name of its own", () => {
  const names = faults.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

const readme = { file: "README.md", from: "# ", to: "## " };
const tests = ["build/faults"];

test.each<[string, Fault, string]>([
  [
    "changes nothing",
    { name: "a", edits: [{ ...readme, from: "no such text" }], tests },
    "changes nothing in README.md",
  ],
  ["edits a file that is not there", { name: "a", edits: [{ ...readme, file: "none.md" }], tests }, "ENOENT"],
  ["names no test", { name: "a", edits: [readme], tests: [] }, "It names no test."],
  [
    "names a test file that is not there",
    { name: "a", edits: [readme], tests: ["build/none"] },
    "There is no tests/build/none.test.ts.",
  ],
  [
    "names a title that is not there",
    { name: "a", edits: [readme], tests: ["build/code no title"] },
    'has no test "no title"',
  ],
])("a fault that %s is found", (_what, fault, objection) => {
  expect(objections(fault).join()).toContain(objection);
});

test("a fault may edit, make, move and remove files", () => {
  const edits = [
    { file: "README.md", from: /^# .*$/m, to: "# $$" },
    { file: "new.md", to: "new\n" },
    { file: "LICENSE", move: "LICENCE" },
    { file: "CHANGELOG.md" },
  ];
  const texts = seeded({ name: "a", edits, tests }, read);
  expect(texts.get("README.md")).toMatch(/^# \$\n/);
  expect(Object.fromEntries([...texts].slice(1))).toEqual({
    "new.md": "new\n",
    LICENSE: undefined,
    LICENCE: read("LICENSE"),
    "CHANGELOG.md": undefined,
  });
});
