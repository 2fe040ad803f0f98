// A build gives the same bytes wherever and whenever it runs. `npm run determinism` shows it on each version of Node.
import { appendFileSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { program } from "../support/project.ts";
import { run } from "../support/run.ts";
import { copyOfTree, hashOf } from "../support/tree.ts";

test("another place, locale and time zone give the same files", async () => {
  const tree = copyOfTree(inject("scratch"));
  const { code } = await run(tree.folder, program("tsx"), ["scripts/build.ts"], {
    env: { LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" },
  });
  expect(code).toBe(0);
  expect(hashOf(tree.path("generated"))).toBe(hashOf(inject("fresh")));
  appendFileSync(tree.path("generated/openapi.yaml"), " ");
  expect(hashOf(tree.path("generated"))).not.toBe(hashOf(inject("fresh")));
});
