// Files as data: what the generators make, and what the checks read.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Path, with `/` between its parts, to content. */
export type Files = Map<string, string | Uint8Array>;

/** Paths of the files below a folder, in order. None if there is no such folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort();
}

/** The files below a folder with their contents. */
export const readFiles = (folder: string): Files =>
  new Map(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path))]));
