// The tarball that npm would publish, and projects that install it.
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "../../scripts/lib/project.ts";
import { npm } from "./run.ts";

/** Packs a tree as npm would publish it. Returns the path of the tarball. */
export async function packTree(tree: string, destination: string): Promise<string> {
  const [{ filename }] = JSON.parse(await npm(tree, "pack", "--json", "--pack-destination", destination));
  return join(destination, filename);
}

/** Installs a tarball into a folder, beside tools of this repository, so that nothing is fetched. */
export async function installTarball(tarball: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "name": "user", "private": true, "type": "module" }');
  await npm(folder, "install", "--offline", "--no-audit", "--no-fund", tarball);
  for (const tool of ["typescript", "@types", "@redocly", "@apidevtools", "@stoplight", "@ibm-cloud", "vitest"])
    symlinkSync(join(root, "node_modules", tool), join(folder, "node_modules", basename(tool)));
}
