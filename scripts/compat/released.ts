// The folder `releases/`: the contract of each released version. The docs site serves it for ever, below `/v1.0.0/`.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compare, valid } from "semver";
import { parse, stringify } from "yaml";
import { differences, type Files, readFiles } from "../lib/files.ts";
import { InputError } from "../lib/input-error.ts";
import { root } from "../lib/project.ts";
import type { Tree } from "./tree.ts";

export const releases = join(root, "releases");

/**
 * Whether a file of `generated/` is useful by its address, without the package: bundles, schemas, overlays, the ruleset
 * of Spectral, and the contract as one file for other languages. Redocly's ruleset needs its plugin, and Redocly loads plugins from a disk only.
 */
export const worksByAddress = (path: string): boolean =>
  /^(openapi[\w.-]*\.(yaml|json)|contract\.json|[\w-]+\.schema\.json|overlays\/.+\.yaml|rulesets\/spectral\.yaml)$/.test(
    path,
  );

/** Whether it is part of a released contract. The bundles are there as YAML only, as JSON says the same. */
export const isOfContract = (path: string) => worksByAddress(path) && !/^openapi.*\.json$/.test(path);

/** Versions in ascending order. None if nothing was released yet. */
export function releasedVersions(): string[] {
  const names = existsSync(releases) ? readdirSync(releases) : [];
  const tags = names.filter((name) => name === `v${valid(name)}`);
  return tags.map((tag) => tag.slice(1)).sort(compare);
}

/** Path below `releases/` to content, and so path below the docs site. */
export const releasedFiles = (): Files => readFiles(releases);

/** The surface of a released version, as it was taken when the version was prepared. */
export const releasedSurface = (version: string): Tree =>
  parse(readFileSync(join(releases, `v${version}`, "surface.yaml"), "utf8"));

/** The files of a release: the contract as it was built, and the surface that the next version is compared with. */
export const releaseOf = (built: Files, surface: Tree): Files =>
  new Map([
    ...[...built].filter(([path]) => isOfContract(path)),
    ["surface.yaml", stringify(surface, { lineWidth: 0, sortMapEntries: true })],
  ]);

/** Throws `InputError` if the release of the current version is not exactly what the tree builds. */
export function verifyCurrent(version: string, wanted: Files): void {
  const differing = differences(wanted, join(releases, `v${version}`));
  if (differing.length === 0) return;
  throw new InputError(
    `releases/v${version}/ is not what ${version} builds: ${differing.join(", ")}.\n` +
      `Restore the folder, or until ${version} has a tag, prepare it anew: \`npm run release -- ${version}\`.`,
  );
}
