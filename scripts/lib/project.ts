// Where the project stands and what it is called: every path and every name comes from here.
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

export interface Package {
  name: string;
  version: string;
  /** Address of the docs site, with a slash at its end. */
  homepage: string;
  repository: { url: string };
}

export const pkg: Package = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
