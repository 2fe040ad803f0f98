// `npm run compat`: compares the tree with what is released, and fails unless the version fits the changes.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "./build.ts";
import { command, takesNothing } from "./lib/command.ts";
import type { Files } from "./lib/files.ts";
import { readFiles } from "./lib/files.ts";
import { InputError } from "./lib/input-error.ts";
import { pkg, root } from "./lib/project.ts";
import type { History } from "./release/history.ts";
import { historyOf, verifyTagged } from "./release/history.ts";
import type { Change } from "./release/policy.ts";
import { compare, judge } from "./release/policy.ts";
import { redoclyChanges } from "./release/redocly-diff.ts";
import { compareWithRegistry, publicationOf } from "./release/registry.ts";
import { releasedSurface, releasedVersions, releaseOf, releases, verifyCurrent } from "./release/releases.ts";
import type { Texts } from "./release/surface.ts";
import { surface } from "./release/surface.ts";

/** What npm would publish now, with a build in place of what stands in `generated/`, and the docs site. */
export async function published(built: Files): Promise<Texts> {
  const { stdout } = await promisify(execFile)("npm", ["pack", "--dry-run", "--json"], { cwd: root });
  const [{ files }]: [{ files: { path: string }[] }] = JSON.parse(stdout);
  const packed = files.map(({ path }): [string, string] => {
    const content = path.startsWith("generated/") ? built.get(path.slice("generated/".length)) : undefined;
    return [path, content?.toString() ?? readFileSync(join(root, path), "utf8")];
  });
  const site = [...built]
    .filter(([path]) => path.startsWith("docs/"))
    .map(([path, content]): [string, string] => [path, content.toString()]);
  return new Map([...packed, ...site]);
}

/** Lists what changed since a released version. */
export async function changesSince(version: string, texts: Texts): Promise<Change[]> {
  const base = readFileSync(join(releases, `v${version}`, "openapi.yaml"), "utf8");
  const opinion = await redoclyChanges(base, texts.get("generated/openapi.yaml") ?? "");
  return [...compare(releasedSurface(version), await surface(texts)), ...opinion];
}

/**
 * Compares the released contracts with what git and each other say, and returns a remark if git does not know all tags.
 * Throws `InputError` if one of them changed, if there is none, or instead of the remark if `strict` is set.
 */
export function verifyReleases(history: History = historyOf(root), strict = false): string | undefined {
  const versions = releasedVersions();
  const [last, previous] = versions.toReversed();
  if (!last) throw new InputError(`releases/ has no release. Prepare one with \`npm run release -- ${pkg.version}\`.`);
  if (history.gap && strict)
    throw new InputError(`Released contracts cannot be compared with their tags. ${history.gap}`);
  verifyTagged(root, versions, pkg.version, history);
  // A release that was made by hand is held to the one before it.
  if (previous) judge(last, previous, compare(releasedSurface(previous), releasedSurface(last)));
  return history.gap && `Released contracts were compared only with the tags that are known here. ${history.gap}`;
}

/** Says what changed since a released version. Throws `InputError` if the version of the package does not fit. */
export async function compat(built: Files, last: string): Promise<string> {
  const texts = await published(built);
  const verdict = judge(pkg.version, last, await changesSince(last, texts));
  if (last === pkg.version) verifyCurrent(last, releaseOf(built, await surface(texts)));
  return verdict;
}

async function main(words: string[]): Promise<void> {
  takesNothing(words);
  // A workflow decides how much history it fetches. This one fetches all of it, or fails.
  const remark = verifyReleases(historyOf(root), process.env.GITHUB_ACTIONS === "true");
  const last = releasedVersions().at(-1)!;
  console.log(await compat((await build()).files, last));
  if (remark) console.log(remark);
  console.log(compareWithRegistry(last, readFiles(join(releases, `v${last}`)), await publicationOf(pkg.name, last)));
}

command(import.meta, main);
