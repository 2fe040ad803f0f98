// Faults while building: `generated/` holds the old files or the new ones, never a mix, and the next build needs no help.
import { existsSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { write } from "../support/project.ts";
import { run } from "../support/run.ts";
import { copyOfTree, type Tree } from "../support/tree.ts";

const before = { "one.txt": "old 1", "docs/two.txt": "old 2", "old.txt": "old 3" };
const after = { "one.txt": "new 1", "docs/two.txt": "new 2", "new.txt": "new 3" };

/** Publishes files in the tree, with the faults that the environment asks for. */
function publish(tree: Tree, files: object, env: NodeJS.ProcessEnv = {}) {
  const [faults, script] = [tree.path("tests/fixtures/build/faults.mjs"), tree.path("tests/fixtures/build/publish.ts")];
  const args = ["--import", faults, "--import", "tsx", script, JSON.stringify(files)];
  return run(tree.folder, process.execPath, args, { env });
}

const generated = (tree: Tree) =>
  Object.fromEntries(
    Object.entries(tree.contents("generated")).map(([path, text]) => [path.replace("generated/", ""), text]),
  );

const remains = (tree: Tree) =>
  readdirSync(tree.folder).filter((name) => name.startsWith(".generated-") || name === "generated.lock");

/** A tree whose `generated/` holds the old files. */
function standingTree(): Tree {
  const paths = ["scripts/lib", "src/input-error.ts", "tests/fixtures/build", "package.json"];
  const tree = copyOfTree(inject("scratch"), paths);
  write(tree.path("generated"), before);
  return tree;
}

/** Nobody holds a lock that was not renewed for a minute. */
const letLockExpire = (tree: Tree) =>
  existsSync(tree.path("generated.lock")) &&
  utimesSync(tree.path("generated.lock"), new Date(0), Date.now() / 1000 - 60);

test("killed at any step: the old files or the new ones stand, or the next build brings them back", async () => {
  const seen = { old: 0, new: 0, away: 0 };
  const tree = standingTree();
  for (let step = 1; ; step += 1) {
    rmSync(tree.path("generated"), { recursive: true });
    write(tree.path("generated"), before);
    const { code } = await publish(tree, after, { KILL_AT: String(step) });
    if (code === 0) break;
    letLockExpire(tree);
    if (!existsSync(tree.path("generated"))) {
      seen.away += 1;
      // The next one fails before it writes anything, and brings the old files back all the same.
      expect(await publish(tree, { docs: "", "docs/two.txt": "" })).toMatchObject({ code: 1 });
      expect(generated(tree)).toEqual(before);
    } else {
      const isNew = "new.txt" in generated(tree);
      seen[isNew ? "new" : "old"] += 1;
      expect(generated(tree)).toEqual(isNew ? after : before);
    }
  }
  expect(generated(tree)).toEqual(after);
  expect(remains(tree)).toEqual([]);
  expect(seen.away).toBe(1);
  expect(Math.min(seen.old, seen.new)).toBeGreaterThan(0);
});

test("a step that fails, whichever: the old files or the new ones stand, and nothing else stays", async () => {
  const outcomes = new Set<string>();
  for (let step = 1; ; step += 1) {
    const tree = standingTree();
    const { code, output } = await publish(tree, after, { FAIL_AT: String(step) });
    const stands = generated(tree);
    expect([before, after], `step ${step}: ${output}`).toContainEqual(stands);
    outcomes.add(`${code}: ${"new.txt" in stands ? "new" : "old"}`);
    if (code !== 0) expect(output).toContain("Cannot write generated/ (EIO");
    if (output.includes("There are fewer steps.")) break;
  }
  // What resists when the new files stand is left to the next build.
  expect([...outcomes].sort()).toEqual(["0: new", "1: old"]);
});

test("several builds at once: one follows the other", async () => {
  const tree = standingTree();
  const sets = ["a", "b", "c"].map((text) =>
    Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${index}.txt`, text])),
  );
  const results = await Promise.all(sets.map((set) => publish(tree, set)));
  expect(results).toMatchObject(sets.map(() => ({ code: 0, output: "" })));
  expect(sets).toContainEqual(generated(tree));
  expect(remains(tree)).toEqual([]);
});
