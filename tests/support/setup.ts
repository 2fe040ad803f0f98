// Once for all test files: a fresh build, the tarball that npm would publish, and a project that has installed it.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestProject } from "vitest/node";
import { build } from "../../scripts/build.ts";
import { root } from "../../scripts/lib/project.ts";
import { folder } from "../../scripts/lib/publish.ts";
import { installTarball, packTree } from "./tarball.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder for whatever a test writes, gone when all tests have ended. */
    scratch: string;
    /** Folder with what a fresh build writes to `generated/`. */
    fresh: string;
    /** Path of the packed tarball. */
    tarball: string;
    /** Folder of a project where the tarball is installed, to be copied. */
    installed: string;
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
  const tarball = await packTree(root, scratch);
  const installed = join(scratch, "installed");
  await installTarball(tarball, installed);
  project.provide("scratch", scratch);
  project.provide("fresh", fresh);
  project.provide("tarball", tarball);
  project.provide("installed", installed);
  return () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
