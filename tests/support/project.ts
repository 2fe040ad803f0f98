// Projects of users, made in temporary folders.
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { inject } from "vitest";
import { root } from "../../scripts/lib/project.ts";
import { npm } from "./run.ts";

/** Makes a folder with the given files (path to text), gone when all tests have ended. */
export function folderWith(files: Record<string, string | Buffer> = {}): string {
  const folder = mkdtempSync(join(inject("scratch"), "project-"));
  write(folder, files);
  return folder;
}

export function write(folder: string, files: Record<string, string | Buffer>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Packs a tree as npm would publish it. Returns the path of the tarball. */
export async function pack(tree: string): Promise<string> {
  const destination = folderWith();
  const [{ filename }] = JSON.parse(await npm(tree, "pack", "--json", "--pack-destination", destination));
  return join(destination, filename);
}

/** Installs the packed tarball into a new project. Tools come from this repository, so that nothing is fetched. */
export async function installedProject(
  files: Record<string, string> = {},
  tarball = inject("tarball"),
): Promise<string> {
  const folder = folderWith({ "package.json": '{ "name": "user", "private": true, "type": "module" }', ...files });
  await npm(folder, "install", "--offline", "--no-audit", "--no-fund", tarball);
  for (const tool of ["typescript", "@types", "@redocly", "@apidevtools", "@stoplight", "@ibm-cloud"]) {
    mkdirSync(join(folder, "node_modules"), { recursive: true });
    symlinkSync(join(root, "node_modules", tool), join(folder, "node_modules", basename(tool)));
  }
  return folder;
}

/** Path of a program that this repository installs, such as `redocly`. */
export const program = (name: string) => join(root, "node_modules/.bin", name);
