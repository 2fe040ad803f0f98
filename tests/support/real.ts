// Public API descriptions of other people, and what is known of each. Their text is not in this repository: npm brings it.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/lib/project.ts";
import { npm } from "./run.ts";

const folder = join(root, "tests/fixtures/real");

/** A description of a pinned version, so that its facts hold. */
export interface RealDescription {
  name: string;
  /** File below `node_modules`. */
  file: string;
  /** Operations below `paths`. */
  operations: number;
  /** Those with a `default` beside other responses. */
  withDefault: number;
  /** Those with a path parameter behind a `$ref`. */
  parametersByRef: number;
  /** Error responses in them, `default` included. */
  errors: number;
  /** Those whose body has another shape than `ErrorResponse`. */
  otherShapes: number;
  /** Responses that the function adds, and those that it adds beside `default` too. */
  added: number;
  addedBesideDefault: number;
}

export const realDescriptions: RealDescription[] = [];

/** Path of each description by its name. Installs them if that has not happened since the lockfile changed. */
export async function installedDescriptions(): Promise<Record<string, string>> {
  const [wanted, installed] = ["package-lock.json", "node_modules/.package-lock.json"].map((path) => join(folder, path)) as [string, string];
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs) await npm(folder, "ci", "--no-audit", "--no-fund");
  return Object.fromEntries(realDescriptions.map(({ name, file }) => [name, join(folder, "node_modules", file)]));
}
