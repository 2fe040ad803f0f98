// Once for all test files: a fresh build, and the tarball that npm would publish.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestProject } from "vitest/node";
import { build } from "../../scripts/build.ts";
import { root } from "../../scripts/lib/project.ts";
import { folder } from "../../scripts/lib/publish.ts";
import { npm } from "./run.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder for whatever a test writes, gone when all tests have ended. */
    scratch: string;
    /** Folder with what a fresh build writes to `generated/`. */
    fresh: string;
    /** Path of the packed tarball. */
    tarball: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const scratch = mkdtempSync(join(tmpdir(), "error-responses-"));
  const fresh = join(scratch, "generated");
  // Whoever has just built says so, and saves the time of another build.
  if (process.env.JUST_BUILT) cpSync(folder, fresh, { recursive: true });
  else
    for (const [path, content] of (await build()).files) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), content);
    }
  const [packed] = JSON.parse(await npm(root, "pack", "--json", "--pack-destination", scratch));
  project.provide("scratch", scratch);
  project.provide("fresh", fresh);
  project.provide("tarball", join(scratch, packed.filename));
  return () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
