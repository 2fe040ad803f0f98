// Copies of this repository, to be edited and built without harm.
import { createHash } from "node:crypto";
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { filesBelow, readFiles } from "../../scripts/lib/files.ts";
import { root } from "../../scripts/lib/project.ts";
import { run } from "./run.ts";

/** What no copy takes along: modules and whatever the matrix makes, history, the docs site, and what a running build needs for itself. */
const left = /(^|\/)(node_modules|target|\.venv|\.git)$|^(generated\/docs|\.generated-\w+|generated\.lock)$/;

export type Tree = ReturnType<typeof copyOfTree>;

/** Copies the repository, or the given files and folders of it, into a new folder of a parent, without the docs site. Both share their installed modules. */
export function copyOfTree(parent: string, paths = ["."]) {
  const folder = mkdtempSync(join(parent, "tree-"));
  for (const path of paths)
    cpSync(join(root, path), join(folder, path), {
      recursive: true,
      filter: (path) => !left.test(relative(root, path)),
    });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const path = (file: string) => join(folder, file);
  const read = (file: string) => readFileSync(path(file), "utf8");
  return {
    folder,
    path,
    read,
    write: (file: string, text: string) => writeFileSync(path(file), text),
    /** Runs a script of the copy, such as `build`. */
    script: (name: string, ...words: string[]) =>
      run(folder, process.execPath, ["--import", "./scripts/lib/loader.js", `scripts/${name}.ts`, ...words]),
    append: (file: string, text: string) => appendFileSync(path(file), text),
    copy: (from: string, to: string) => cpSync(path(from), path(to)),
    /** Replaces text in a file. Throws where there is none. */
    replace(file: string, from: string | RegExp, to: string): void {
      const text = read(file).replace(from, to);
      if (text === read(file)) throw new Error(`Nothing to replace in ${file}`);
      writeFileSync(path(file), text);
    },
    /** Path of every file below a folder, to its text. */
    contents: (below = ".") =>
      Object.fromEntries(
        filesBelow(path(below))
          .map((file) => join(below, file))
          .map((file) => [file, read(file)]),
      ),
  };
}

/** Adds the file of a status that the contract does not have. */
export function addStatus(tree: Tree): { name: string; code: number; type: string } {
  const fileOf = (name: string) => `openapi/components/responses/${name}.yaml`;
  const [name, code] = Object.entries({ Gone: 410, Locked: 423 }).find(
    ([name]) => !existsSync(tree.path(fileOf(name))),
  )!;
  const type = `${name.toLowerCase()}_error`;
  tree.write(
    fileOf(name),
    tree.read("tests/fixtures/Gone.yaml").replace("code: 410", `code: ${code}`).replaceAll("gone_error", type),
  );
  return { name, code, type };
}

/** Copies what a lint reads: the description, its rules, and the plugin that derives the rest. */
export const copyOfContract = (parent: string) =>
  copyOfTree(parent, ["openapi", "scripts/contract", "redocly.yaml", "package.json"]);

/** SHA-256 of a folder: of the path and the content of each file, in the order of paths. */
export function hashOf(folder: string): string {
  const hash = createHash("sha256");
  for (const [path, content] of readFiles(folder)) hash.update(`${path}\0`).update(content).update("\0");
  return hash.digest("hex");
}
