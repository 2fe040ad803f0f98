// Faults while building: `generated/` holds the old files or the new ones, never a mix, and the next build needs no help.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, inject, test } from "vitest";
import { program, write } from "../support/project.ts";
import { run } from "../support/run.ts";
import { copyOfTree, unprivileged } from "../support/tree.ts";
import type { Tree } from "../support/tree.ts";

const before = { "one.txt": "old 1", "docs/two.txt": "old 2", "old.txt": "old 3" };
const after = { "one.txt": "new 1", "docs/two.txt": "new 2", "new.txt": "new 3" };

/** Arguments that make Node run a script of the tree, with the faults that the environment asks for. */
const script = (tree: Tree, ...words: string[]) => ["--import", tree.path("tests/fixtures/build/faults.mjs"), "--import", "tsx", ...words];

const publish = (tree: Tree, extent: string, sets: object[], env: NodeJS.ProcessEnv = {}) =>
  run(tree.folder, process.execPath, script(tree, "tests/fixtures/build/publish.ts", extent, ...sets.map((set) => JSON.stringify(set))), { env });

const generated = (tree: Tree) => Object.fromEntries(Object.entries(tree.contents("generated")).map(([path, text]) => [path.replace("generated/", ""), text]));

const remains = (tree: Tree) => readdirSync(tree.folder).filter((name) => name.startsWith(".generated-") || name === "generated.lock");

/** Nobody holds a lock that was not renewed for a minute. */
const letLockExpire = (tree: Tree) => existsSync(tree.path("generated.lock")) && utimesSync(tree.path("generated.lock"), new Date(0), Date.now() / 1000 - 60);

describe.each([
  { extent: "whole", wanted: after },
  { extent: "part", wanted: { ...before, ...after } },
])("killed while it publishes the $extent", ({ extent, wanted }) => {
  test("at any step: the old files or the new ones stand, or the next build brings them back", async () => {
    const tree = copyOfTree(inject("scratch"));
    const seen = { old: 0, new: 0, away: 0 };
    for (let step = 1; ; step += 1) {
      rmSync(tree.path("generated"), { recursive: true });
      write(tree.path("generated"), before);
      const { code } = await publish(tree, extent, [after], { KILL_AT: String(step) });
      if (code === 0) break;
      if (!existsSync(tree.path("generated"))) {
        seen.away += 1;
        letLockExpire(tree);
        // A build with wrong input publishes nothing, and brings the old files back all the same.
        tree.replace("openapi/openapi.yaml", "  title:", "  titel:");
        expect(await run(tree.folder, program("tsx"), ["scripts/build.ts", "types"])).toMatchObject({ code: 1, output: expect.stringContaining("`titel`") });
        tree.replace("openapi/openapi.yaml", "  titel:", "  title:");
        expect(generated(tree)).toEqual(before);
      } else if ("new.txt" in generated(tree)) {
        seen.new += 1;
        expect(generated(tree)).toEqual(wanted);
      } else {
        seen.old += 1;
        expect(generated(tree)).toEqual(before);
      }
      letLockExpire(tree);
    }
    expect(generated(tree)).toEqual(wanted);
    expect(remains(tree)).toEqual([]);
    expect(seen).toEqual({ old: expect.any(Number), new: expect.any(Number), away: 1 });
    expect(Math.min(seen.old, seen.new)).toBeGreaterThan(0);
  });
});

test("a whole build that is killed leaves the old files", async () => {
  const tree = copyOfTree(inject("scratch"));
  const old = tree.contents("generated");
  tree.replace("openapi/components/schemas/ErrorResponse.yaml", "Body of every error", "Body of each error");
  const build = spawn(process.execPath, script(tree, "scripts/build.ts"), { cwd: tree.folder, stdio: ["ignore", "pipe", "inherit"] });
  await once(build.stdout, "data");
  build.kill("SIGKILL");
  expect(await once(build, "close")).toEqual([null, "SIGKILL"]);
  expect(tree.contents("generated")).toEqual(old);
});

test("a full disk: the old files stand, nothing else stays, and the message says so", async () => {
  const tree = copyOfTree(inject("scratch"));
  const old = tree.contents();
  tree.replace("openapi/components/schemas/ErrorResponse.yaml", "Body of every error", "Body of each error");
  const changed = tree.contents();
  // No file may grow beyond 16 KiB, as if the disk had no more room.
  const { code, output } = await run(tree.folder, "bash", ["-c", `ulimit -f 16; exec "$0" "$@"`, process.execPath, ...script(tree, "scripts/build.ts", "bundle")]);
  expect(code).toBe(1);
  expect(output).toContain("Cannot write generated/ (EFBIG");
  expect(output).toContain("Nothing was written");
  expect(tree.contents()).toEqual(changed);
  expect(changed).not.toEqual(old);
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

test("many builds at once: whoever reads sees the files of one build", async () => {
  const tree = copyOfTree(inject("scratch"));
  const sets = ["a", "b", "c"].map((text) => Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.txt`, text])));
  let running = true;
  const builds = Promise.all(sets.map((set) => publish(tree, "whole", Array(10).fill(set)))).finally(() => (running = false));
  const seen = new Set<string>();
  while (running) {
    try {
      const inode = statSync(tree.path("generated")).ino;
      const texts = new Set(Object.values(generated(tree)));
      // Whoever reads for so long that the folder is another one by then, reads again.
      if (inode === statSync(tree.path("generated")).ino && [...texts].every((text) => text.length === 1)) {
        expect(texts.size).toBe(1);
        seen.add([...texts].join());
      }
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe("ENOENT");
    }
    await sleep(1);
  }
  expect((await builds).map(({ code, output }) => [code, output])).toEqual(sets.map(() => [0, ""]));
  expect(seen.size).toBeGreaterThan(1);
  expect(sets).toContainEqual(generated(tree));
  expect(remains(tree)).toEqual([]);
});

test.each(["generated", "generated/..", "generated/openapi.yaml"])("read-only %s: the old files stand, or are replaced", async (path) => {
  const tree = copyOfTree(inject("scratch"));
  const old = tree.contents();
  chmodSync(tree.path(path), 0o555);
  const [command, ...args] = [...unprivileged, process.execPath, program("tsx"), "scripts/build.ts", "types"];
  const { code, output } = await run(tree.folder, command!, args);
  chmodSync(tree.path(path), 0o755);
  expect(tree.contents()).toEqual(old);
  // A file's own permission keeps nobody from replacing its folder.
  if (path.endsWith(".yaml")) return expect(code).toBe(0);
  expect(code).toBe(1);
  expect(output).toContain("Cannot write generated/ (EACCES");
});
