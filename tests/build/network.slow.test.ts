// A build asks no other machine for anything, its children included.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, inject, test } from "vitest";
import { root } from "../../scripts/lib/project.ts";
import { folderWith } from "../support/project.ts";
import { run } from "../support/run.ts";
import { copyOfTree } from "../support/tree.ts";

const watcher = pathToFileURL(join(root, "tests/fixtures/build/network.mjs")).href;

/** Runs a script in a copy of the tree. Returns the hosts that it, or a child of its, would connect to. */
async function hostsOf(script: string): Promise<string[]> {
  const log = join(folderWith(), "connections");
  const env = { NODE_OPTIONS: `--import ${watcher}`, CONNECTIONS: log, REDOCLY_TELEMETRY: "on" };
  await run(copyOfTree(inject("scratch")).folder, "sh", ["-c", script], { env });
  return existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
}

test("a build connects to no host", async () => {
  expect(await hostsOf("node --import ./scripts/lib/loader.js scripts/build.ts")).toEqual([]);
});

test("and a child that does is seen", async () => {
  const asking = `fetch("http://registry.example/").catch(() => {})`;
  const child = `require("child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(asking)}])`;
  expect(await hostsOf(`node -e '${child}'`)).toEqual(["registry.example"]);
});
