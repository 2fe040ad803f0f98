// What a fresh build writes to `generated/`.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Files } from "../../scripts/generated.ts";

/** Reads the folder that `inject("fresh")` names. */
export function freshFiles(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}
