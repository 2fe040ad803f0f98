// Folders that a tool needs for a moment.
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Files } from "./files.ts";
import { writeFiles } from "./files.ts";

/** Runs work in a new folder that holds the given files, and starts it at once. The folder is gone afterwards, even if the work fails. */
export async function inTemporaryFolder<T>(files: Files, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "error-responses-")));
  try {
    writeFiles(folder, files);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
