// Projects of users, made in temporary folders.
import { cpSync, existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { inject } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { pkg, root } from "../../scripts/lib/project.ts";

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

/** Makes a project where the packed tarball is installed, beside tools of this repository. */
export function installedProject(files: Record<string, string> = {}): string {
  const folder = folderWith();
  cpSync(inject("installed"), folder, { recursive: true, verbatimSymlinks: true });
  write(folder, files);
  return folder;
}

/** Makes a project that shares what is installed with others. TypeScript and Node.js read it once for all. */
export function projectWith(files: Record<string, string>): string {
  const folder = folderWith({ "package.json": '{ "type": "module" }', ...files });
  symlinkSync(join(inject("installed"), "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** Makes a project that also has the packages that this repository uses, and others: name to folder. */
export function projectWithPackages(files: Record<string, string>, others: Record<string, string> = {}): string {
  const project = installedProject(files);
  const own = Object.keys(manifest.devDependencies).map((name) => [name, join(root, "node_modules", name)]);
  for (const [name, folder] of Object.entries<string>({ ...Object.fromEntries(own), ...others })) {
    const link = join(project, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) symlinkSync(folder, link);
  }
  return project;
}

/** Path of the package's own command in a project that has installed it. npm leaves the scope out. */
export const ownProgram = (project: string) => join(project, "node_modules/.bin", basename(pkg.name));

/** Path of a program that this repository installs, such as `redocly`. */
export const program = (name: string) => join(root, "node_modules/.bin", name);
