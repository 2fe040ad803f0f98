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
import type { Fault } from "./faults.ts";
import { faults } from "./faults.ts";

/** The first of the paths that exists. Throws `InputError` if none does. */
function existing(...paths: string[]): string {
  const found = paths.find((path) => existsSync(join(root, path)));
  if (!found) throw new InputError(`There is no ${paths.at(-1)}. Correct checks/faults/faults.ts.`);
  return found;
}

/** What to change, and the test that must see it. Throws `InputError` if the fault changes nothing, since nobody could see it. */
function seed(test: string, [name, place, from, to]: Fault) {
  const [path, ...words] = test.split(" ");
  const testFile = existing(...[".isolated", ".slow", ""].map((tier) => `tests/${path}${tier}.test.ts`));
  const file = existing(`openapi/components/${place}`, `scripts/generate/${place}`, place);
  const text = readFileSync(join(root, file), "utf8");
  // In the place of a text, `$` means nothing.
  const edited = text.replace(from, () => to);
  if (edited === text) throw new InputError(`The fault "${name}" changes nothing in ${file}. Aim it anew.`);
  return { name, file, edited, testFile, title: words.join(".") || undefined };
}

/** The check that fails, in the order in which the author of a fault would run them, or nothing. */
async function failingCheck(tree: Tree, files: string[], title = "."): Promise<string | undefined> {
  const build = await run(tree.folder, process.execPath, ["--import", "./scripts/lib/loader.js", "scripts/build.ts"]);
  if (build.code !== 0) return "npm run build";
  const words = ["--no", "vitest", "run", "--bail=1", "--maxWorkers=1", `--testNamePattern=${title}`, ...files];
  const test = await run(tree.folder, "npx", words, { env: { JUST_BUILT: "1" } });
  return test.code === 0 ? undefined : files.join(" ");
}

async function main(words: string[]): Promise<void> {
  const seeds = Object.entries(faults).flatMap(([test, rows]) => rows.map((fault) => seed(test, fault)));
  const chosen = seeds.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  if (chosen.length === 0) throw new InputError(`No fault has "${words.join('" or "')}" in its name.`);
  const unseen: string[] = [];
  await inTemporaryFolder(new Map(), async (parent) => {
    const objection = await failingCheck(copyOfTree(parent), [...new Set(chosen.map(({ testFile }) => testFile))]);
    if (objection) throw new InputError(`Without a fault, this fails: ${objection}\nMend it first.`);
    const queue = [...chosen];
    const work = async () => {
      for (let fault = queue.shift(); fault; fault = queue.shift()) {
        const tree = copyOfTree(parent);
        tree.write(fault.file, fault.edited);
        const check = await failingCheck(tree, [fault.testFile], fault.title);
        console.log(`${check ? "seen  " : "UNSEEN"}  ${fault.name}: ${check ?? fault.testFile}`);
        if (!check) unseen.push(fault.name);
      }
    };
    await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  });
  console.log(`${chosen.length - unseen.length} of ${chosen.length} faults were seen.`);
  if (unseen.length > 0) throw new InputError(unseen.map((name) => `No test sees "${name}". Write one.`).join("\n"));
}

command(import.meta, main);
