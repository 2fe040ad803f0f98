// The folder `releases/`: the contract of each released version, which the docs site serves for ever below `/v1.0.0/` and so on.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compare, valid } from "semver";
import { InputError } from "./lib/input-error.ts";
import { root } from "./lib/project.ts";
import type { Files } from "./lib/files.ts";

export const releases = join(root, "releases");

/** Versions in ascending order. */
export function releasedVersions(): string[] {
  const names = existsSync(releases) ? readdirSync(releases) : [];
  return names.filter((name) => name.startsWith("v")).flatMap((name) => valid(name) ?? []).sort(compare);
}

/** Path below `releases/` to content, and so path below the docs site. */
export function releasedFiles(): Files {
  const paths = releasedVersions().flatMap((version) => readdirSync(join(releases, `v${version}`)).sort().map((file) => `v${version}/${file}`));
  return new Map(paths.map((path) => [path, readFileSync(join(releases, path))]));
}

/** SHA-256 of each released file, in the format of `sha256sum`. */
export function checksums(files = releasedFiles()): string {
  return [...files].map(([path, content]) => `${createHash("sha256").update(content).digest("hex")}  ${path}\n`).join("");
}

/** Throws `InputError` where a released file is not what it was: a `$ref` to its URL must never change its meaning. */
export function verifyReleases(files = releasedFiles()): void {
  const written = readFileSync(join(releases, "SHA256SUMS"), "utf8").split("\n");
  const actual = checksums(files).split("\n");
  const differing = [...written.filter((line) => !actual.includes(line)), ...actual.filter((line) => !written.includes(line))];
  const paths = [...new Set(differing.map((line) => `releases/${line.slice(66)}`))];
  if (paths.length > 0) throw new InputError(`A released contract never changes. Restore ${paths.join(", ")}, or make a new release with \`npm run release\`.`);
}
