// Folders with a lockfile of their own: npm installs their modules when they are first needed.
import { execFile } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import lockfile from "proper-lockfile";

/** Installs the modules of a folder, unless that has happened since its lockfile changed. Several processes may ask at once. */
export async function install(folder: string): Promise<void> {
  const wanted = join(folder, "package-lock.json");
  const installed = join(folder, "node_modules/.package-lock.json");
  const isMissing = () => !existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs;
  if (!isMissing()) return;
  const release = await lockfile.lock(wanted, { retries: { retries: 1000, minTimeout: 200, maxTimeout: 200 } });
  try {
    if (isMissing())
      await promisify(execFile)("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });
  } finally {
    await release();
  }
}
