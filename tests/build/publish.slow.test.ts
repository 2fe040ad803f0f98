// Faults while building: `generated/` holds the old files or the new ones, never a mix, and the next build needs no help.
import {
  chmodSync,
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, inject, test } from "vitest";
import { program, write } from "../support/project.ts";
import { run } from "../support/run.ts";
import type { Tree } from "../support/tree.ts";
import { copyOfTree, unprivileged } from "../support/tree.ts";

const before = { "one.txt": "old 1", "docs/two.txt": "old 2", "old.txt": "old 3" };
const after = { "one.txt": "new 1", "docs/two.txt": "new 2", "new.txt": "new 3" };

/** Arguments that make Node run a script of the tree, with the faults that the environment asks for. */
const script = (tree: Tree, ...words: string[]) => [
  "--import",
  tree.path("tests/fixtures/build/faults.mjs"),
  "--import",
  "tsx",
  ...words,
];

/** Arguments that make Node publish sets of files in the tree. */
const publishing = (tree: Tree, sets: object[]) =>
  script(tree, tree.path("tests/fixtures/build/publish.ts"), ...sets.map((set) => JSON.stringify(set)));

const publish = (tree: Tree, sets: object[], env: NodeJS.ProcessEnv = {}) =>
  run(tree.folder, process.execPath, publishing(tree, sets), { env });

const generated = (tree: Tree) =>
  Object.fromEntries(
    Object.entries(tree.contents("generated")).map(([path, text]) => [path.replace("generated/", ""), text]),
  );

const remains = (tree: Tree) =>
  readdirSync(tree.folder).filter((name) => name.startsWith(".generated-") || name === "generated.lock");

/** Nobody holds a lock that was not renewed for a minute. */
const letLockExpire = (tree: Tree) =>
  existsSync(tree.path("generated.lock")) &&
  utimesSync(tree.path("generated.lock"), new Date(0), Date.now() / 1000 - 60);

test("killed at any step: the old files or the new ones stand, or the next build brings them back", async () => {
  const tree = copyOfTree(inject("scratch"));
  const seen = { old: 0, new: 0, away: 0 };
  for (let step = 1; ; step += 1) {
    rmSync(tree.path("generated"), { recursive: true });
    write(tree.path("generated"), before);
    const { code } = await publish(tree, [after], { KILL_AT: String(step) });
    if (code === 0) break;
    if (!existsSync(tree.path("generated"))) {
      seen.away += 1;
      letLockExpire(tree);
      // A build with wrong input publishes nothing, and brings the old files back all the same.
      tree.replace("openapi/openapi.yaml", "  title:", "  titel:");
      expect(await run(tree.folder, program("tsx"), ["scripts/build.ts"])).toMatchObject({
        code: 1,
        output: expect.stringContaining("`titel`"),
      });
      tree.replace("openapi/openapi.yaml", "  titel:", "  title:");
      expect(generated(tree)).toEqual(before);
    } else if ("new.txt" in generated(tree)) {
      seen.new += 1;
      expect(generated(tree)).toEqual(after);
    } else {
      seen.old += 1;
      expect(generated(tree)).toEqual(before);
    }
    letLockExpire(tree);
  }
  expect(generated(tree)).toEqual(after);
  expect(remains(tree)).toEqual([]);
  expect(seen).toEqual({ old: expect.any(Number), new: expect.any(Number), away: 1 });
  expect(Math.min(seen.old, seen.new)).toBeGreaterThan(0);
});

test("a step that fails, whichever: the old files or the new ones stand, and nothing else stays", async () => {
  const tree = copyOfTree(inject("scratch"));
  const outcomes = new Set<string>();
  for (let step = 1; ; step += 1) {
    rmSync(tree.path("generated"), { recursive: true });
    write(tree.path("generated"), before);
    const { code, output } = await publish(tree, [after], { FAIL_AT: String(step) });
    const stands = generated(tree);
    expect([before, after], `step ${step}: ${output}`).toContainEqual(stands);
    outcomes.add(`${code}: ${"new.txt" in stands ? "new" : "old"}`);
    if (code !== 0) expect(output).toContain("Cannot write generated/ (EIO");
    if (output.includes("There are fewer steps.")) break;
  }
  // What resists when the new files stand is left to the next build.
  expect([...outcomes].sort()).toEqual(["0: new", "1: old"]);
});

test("a full disk: the old files stand, nothing else stays, and the message says so", async () => {
  const tree = copyOfTree(inject("scratch"));
  const old = tree.contents();
  // No file may grow beyond 16 KiB, as if the disk had no more room.
  const large = { ...after, "large.txt": "x".repeat(2 ** 15) };
  const limited = [`ulimit -f 16; exec "$0" "$@"`, process.execPath, ...publishing(tree, [large])];
  const { code, output } = await run(tree.folder, "bash", ["-c", ...limited]);
  expect(code).toBe(1);
  expect(output).toContain("Cannot write generated/ (EFBIG");
  expect(tree.contents()).toEqual(old);
  expect(remains(tree)).toEqual([]);
});

test("two builds at once: one follows the other", async () => {
  const tree = copyOfTree(inject("scratch"));
  const build = () => run(tree.folder, program("tsx"), ["scripts/build.ts"]);
  const results = await Promise.all([build(), build()]);
  expect(results.map(({ code }) => code)).toEqual([0, 0]);
  expect(generated(tree)["openapi.yaml"]).toBe(readFileSync(`${inject("fresh")}/openapi.yaml`, "utf8"));
  expect(remains(tree)).toEqual([]);
});

test("many builds at once: a reader sees the files of one build", async () => {
  const tree = copyOfTree(inject("scratch"));
  const sets = ["a", "b", "c"].map((text) =>
    Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.txt`, text])),
  );
  let running = true;
  const builds = Promise.all(sets.map((set) => publish(tree, Array(10).fill(set)))).finally(() => (running = false));
  const seen = new Set<string>();
  while (running) {
    let open: number | undefined;
    try {
      // The number of a folder that is open is given to no other.
      open = openSync(tree.path("generated"), "r");
      const texts = new Set(Object.values(generated(tree)));
      // If the folder is another one by then, the reader took too long and reads again.
      if (
        fstatSync(open).ino === statSync(tree.path("generated")).ino &&
        [...texts].every((text) => text.length === 1)
      ) {
        expect(texts.size).toBe(1);
        seen.add([...texts].join());
      }
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe("ENOENT");
    } finally {
      if (open !== undefined) closeSync(open);
    }
    await sleep(1);
  }
  expect((await builds).map(({ code, output }) => [code, output])).toEqual(sets.map(() => [0, ""]));
  expect(seen.size).toBeGreaterThan(1);
  expect(sets).toContainEqual(generated(tree));
  expect(remains(tree)).toEqual([]);
});

test.each(["generated", "generated/..", "generated/openapi.yaml"])(
  "read-only %s: the old files stand, or are replaced",
  async (path) => {
    const tree = copyOfTree(inject("scratch"));
    const old = tree.contents();
    chmodSync(tree.path(path), 0o555);
    const [command, ...args] = [...unprivileged, process.execPath, ...publishing(tree, [after])];
    const { code, output } = await run(tree.folder, command!, args);
    if (existsSync(tree.path(path))) chmodSync(tree.path(path), 0o755);
    // A file's own permission keeps nobody from replacing its folder.
    if (path.endsWith(".yaml")) return expect(code).toBe(0);
    expect(tree.contents()).toEqual(old);
    expect(code).toBe(1);
    expect(output).toContain("Cannot write generated/ (EACCES");
  },
);
