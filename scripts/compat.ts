// `npm run compat`: compares the tree with what is released, and fails unless the version fits the changes.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.ts";
import { historyOf, verifyTagged } from "./compat/history.ts";
import { compareSurfaces, verifyVersion } from "./compat/policy.ts";
import { releasedSurface, releasedVersions, releaseOf, verifyCurrent } from "./compat/released.ts";
import { surfaceOf, type Texts } from "./compat/surface.ts";
import { command, takesNothing } from "./lib/command.ts";
import type { Files } from "./lib/files.ts";
import { InputError } from "./lib/input-error.ts";
import { pkg, root } from "./lib/project.ts";

/** What npm would publish now, with a build in place of what stands in `generated/`, and the docs site. */
export function publishedTexts(built: Files): Texts {
  const packing = execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd: root, encoding: "utf8" });
  const [{ files }]: [{ files: { path: string }[] }] = JSON.parse(packing);
  const texts: Texts = new Map();
  for (const { path } of files) texts.set(path, readFileSync(join(root, path), "utf8"));
  for (const [path, content] of built) {
    const place = path.startsWith("docs/") ? path : `generated/${path}`;
    if (place === path || texts.has(place)) texts.set(place, String(content));
  }
  return texts;
}

/**
 * Compares released contracts with git and with each other. Returns a remark if git does not know all tags.
 * Throws `InputError` if one of them changed, if there is none, or instead of the remark if `strict` is set.
 */
export function verifyReleases(history = historyOf(root), strict = false): string | undefined {
  const versions = releasedVersions();
  const [last, previous] = versions.toReversed();
  if (!last) throw new InputError(`releases/ has no release. Prepare one with \`npm run release -- ${pkg.version}\`.`);
  if (history.gap && strict)
    throw new InputError(`Released contracts cannot be compared with their tags. ${history.gap}`);
  verifyTagged(root, versions, pkg.version, history);
  // A release that was made by hand is held to the one before it.
  if (previous) verifyVersion(last, previous, compareSurfaces(releasedSurface(previous), releasedSurface(last)));
  return history.gap && `Released contracts were compared only with the tags that are known here. ${history.gap}`;
}

/** Says what changed since a released version. Throws `InputError` if the version of the package does not fit. */
export async function compareWithRelease(built: Files, last: string): Promise<string> {
  const surface = await surfaceOf(publishedTexts(built));
  const verdict = verifyVersion(pkg.version, last, compareSurfaces(releasedSurface(last), surface));
  if (last === pkg.version) verifyCurrent(last, releaseOf(built, surface));
  return verdict;
}

async function main(words: string[]): Promise<void> {
  takesNothing(words);
  // A workflow decides how much history it fetches. This one fetches all of it, or fails.
  const remark = verifyReleases(historyOf(root), process.env.GITHUB_ACTIONS === "true");
  const last = releasedVersions().at(-1)!;
  console.log(await compareWithRelease((await build()).files, last));
  if (remark) console.log(remark);
}

command(import.meta, main);
