// `npm run faults [-- "words of a name"…]`: seeds each fault in a copy of the tree, builds, and runs the test that must see it.
// Fails if one stays unseen. `npm run mutants` does the same to src/, by a tool.
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { command } from "../../scripts/lib/command.ts";
import { InputError } from "../../scripts/lib/input-error.ts";
import { root } from "../../scripts/lib/project.ts";
import { inTemporaryFolder } from "../../scripts/lib/temporary.ts";
import { run } from "../../tests/support/run.ts";
import type { Tree } from "../../tests/support/tree.ts";
import { copyOfTree } from "../../tests/support/tree.ts";
import { faults } from "./faults.ts";

const all = Object.entries(faults).flatMap(([test, rows]) =>
  rows.map(([name, file, from, to]) => ({ name, file, from, to, ...testOf(test) })),
);
type Fault = (typeof all)[number];

/** The test file and the words of a title. Throws `InputError` if there is no such file. */
function testOf(test: string): { testFile: string; title: string } {
  const [path, ...words] = test.split(" ");
  const testFile = ["", ".isolated", ".slow"]
    .map((tier) => `tests/${path}${tier}.test.ts`)
    .find((file) => existsSync(join(root, file)));
  if (!testFile) throw new InputError(`There is no tests/${path}.test.ts. Correct checks/faults/faults.ts.`);
  return { testFile, title: words.join(" ") };
}

/** The file with a fault. Throws `InputError` if the fault changes nothing, since nobody could see it. */
function seeded({ name, file, from, to }: Fault): string {
  const text = readFileSync(join(root, file), "utf8");
  // In the place of a text, `$` means nothing.
  const edited = typeof from === "string" ? text.replace(from, () => to) : text.replace(from, to);
  if (edited === text) throw new InputError(`The fault "${name}" changes nothing in ${file}. Aim it anew.`);
  return edited;
}

/** The check that fails, in the order in which the author of a fault would run them, or nothing. */
async function failingCheck(tree: Tree, files: string[], title = ""): Promise<string | undefined> {
  const build = await run(tree.folder, process.execPath, ["--import", "./scripts/lib/loader.js", "scripts/build.ts"]);
  if (build.code !== 0) return "npm run build";
  const options = [
    "run",
    "--bail=1",
    "--maxWorkers=1",
    ...(title ? ["--testNamePattern", title.replace(/\W/g, ".")] : []),
  ];
  const test = await run(tree.folder, "npx", ["--no", "vitest", ...options, ...files], { env: { JUST_BUILT: "1" } });
  return test.code === 0 ? undefined : files.join(" ");
}

async function main(words: string[]): Promise<void> {
  const chosen = all.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  if (chosen.length === 0) throw new InputError(`No fault has "${words.join('" or "')}" in its name.`);
  const unseen = await inTemporaryFolder(new Map(), async (parent) => {
    const queue = chosen.map((fault) => ({ ...fault, text: seeded(fault) }));
    const testFiles = [...new Set(chosen.map(({ testFile }) => testFile))];
    const objection = await failingCheck(copyOfTree(parent), testFiles);
    if (objection) throw new InputError(`Without a fault, this fails: ${objection}\nMend it first.`);
    const unseen: string[] = [];
    const work = async () => {
      for (let fault = queue.shift(); fault; fault = queue.shift()) {
        const { name, file, text, testFile, title } = fault;
        const tree = copyOfTree(parent);
        tree.write(file, text);
        const check = await failingCheck(tree, [testFile], title);
        console.log(`${check ? "seen  " : "UNSEEN"}  ${name}: ${check ?? testFile}`);
        if (!check) unseen.push(name);
      }
    };
    await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
    return unseen;
  });
  console.log(`${chosen.length - unseen.length} of ${chosen.length} faults were seen.`);
  if (unseen.length > 0) throw new InputError(unseen.map((name) => `No test sees "${name}". Write one.`).join("\n"));
}

command(import.meta, main);
