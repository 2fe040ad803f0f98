// Copies of this repository, to be edited and built without harm.
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "../../scripts/lib/project.ts";

/** What no copy takes along: modules, history, the docs site, and what a running build needs for itself. */
const left = /(^|\/)(node_modules|\.git)$|^(generated\/docs|\.generated-\w+|generated\.lock)$/;

export type Tree = ReturnType<typeof copyOfTree>;

/** Copies the repository, or a copy of it, into a new folder of a parent, without the docs site. Both share their installed modules. */
export function copyOfTree(parent: string, from = root) {
  const folder = mkdtempSync(join(parent, "tree-"));
  cpSync(from, folder, { recursive: true, filter: (path) => !left.test(relative(from, path)) });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const path = (file: string) => join(folder, file);
  const read = (file: string) => readFileSync(path(file), "utf8");
  return {
    folder,
    path,
    read,
    write: (file: string, text: string) => writeFileSync(path(file), text),
    /** Replaces text in a file. Throws where there is none. */
    replace(file: string, from: string | RegExp, to: string): void {
      const text = read(file).replace(from, to);
      if (text === read(file)) throw new Error(`Nothing to replace in ${file}`);
      writeFileSync(path(file), text);
    },
    /** Path of every file below a folder, to its text. */
    contents: (below = ".") =>
      Object.fromEntries(
        readdirSync(path(below), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
          .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
          .map((file) => [file, read(file)]),
      ),
  };
}

/** SHA-256 of a folder: of the path and the content of each file, in the order of paths. */
export function hashOf(folder: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  for (const path of paths) hash.update(`${relative(folder, path)}\0`).update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

/** What comes before a command that obeys permissions: without its capabilities, the superuser does so too. */
export const unprivileged = process.getuid?.() === 0 ? ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] : [];
