// Files as data: what the generators make, and what the checks read.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

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

/** Writes files into a folder, with the folders that they stand in. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Paths that a folder lacks, that differ there, or that it has besides. */
export function differences(files: Files, folder: string): string[] {
  const standing = readFiles(folder);
  const paths = [...new Set([...files.keys(), ...standing.keys()])];
  return paths.filter((path) => String(files.get(path)) !== String(standing.get(path))).sort();
}

/** The files below a folder with their contents. */
export const readFiles = (folder: string): Files =>
  new Map(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path))]));
