// `npm run compat`: compares the working tree with the last released contract, and fails unless the version fits the changes.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { parse } from "yaml";
import { build } from "./build.ts";
import { command } from "./lib/command.ts";
import { InputError } from "./lib/input-error.ts";
import { pkg, root } from "./lib/project.ts";
import type { Files } from "./lib/files.ts";
import { compare, judge } from "./policy.ts";
import type { Change, Rating } from "./policy.ts";
import { releasedVersions, releases, verifyReleases } from "./releases.ts";
import { openapiSurface, surface } from "./surface.ts";
import type { Texts, Tree } from "./surface.ts";

/** What npm would publish now, with a build in place of what stands in `generated/`, and the docs site. */
export async function published(files: Files): Promise<Texts> {
  const { stdout } = await promisify(execFile)("npm", ["pack", "--dry-run", "--json"], { cwd: root });
  const paths: string[] = JSON.parse(stdout)[0].files.map(({ path }: { path: string }) => path);
  const standing = paths.filter((path) => !path.startsWith("generated/")).map((path) => [path, readFileSync(join(root, path), "utf8")] as const);
  const built = [...files].map(([path, content]) => [path.startsWith("docs/") ? path : `generated/${path}`, Buffer.from(content as string).toString()] as const);
  return new Map([...standing, ...built]);
}

/** The surface of a released version. */
function releasedSurface(version: string): Tree {
  const read = (file: string) => parse(readFileSync(join(releases, `v${version}`, file), "utf8"));
  return { ...openapiSurface(read("openapi.yaml")), ...read("surface.yaml") };
}

/** Lists what changed since a released version. */
export async function changesSince(version: string, texts: Texts): Promise<Change[]> {
  const { openapi, package: rest } = surface(texts);
  const base = readFileSync(join(releases, `v${version}`, "openapi.yaml"), "utf8");
  return [...compare(releasedSurface(version), { ...openapi, ...rest }), ...(await redoclyChanges(base, texts.get("generated/openapi.yaml")!))];
}

const redocly = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");

/** Lists what `redocly diff` rates by a rule of its own. It follows operations, so it sees no name and no path of a component. */
export async function redoclyChanges(base: string, revision: string): Promise<Change[]> {
  const folder = await mkdtemp(join(tmpdir(), "compat-"));
  try {
    const input = { "base.yaml": base, "revision.yaml": revision, "redocly.yaml": "extends: [diff-recommended]\ntelemetry: off\n" };
    await Promise.all(Object.entries(input).map(([name, text]) => writeFile(join(folder, name), text)));
    const { stdout } = await promisify(execFile)(process.execPath, [redocly, "diff", "base.yaml", "revision.yaml", "--format", "json", "--fail-on", "none"], {
      cwd: folder,
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
      maxBuffer: 2 ** 28,
    });
    const verdicts: { message: string; impact: Rating }[] = JSON.parse(stdout).changes.flatMap((change: { verdicts: object[] }) => change.verdicts);
    // One change shows once for each operation that it reaches.
    const ratings = new Map(verdicts.map(({ message, impact }) => [message, impact]));
    return [...ratings].map(([message, rating]) => ({ what: `redocly diff: ${message}`, rating }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Says what changed since the last release. Throws `InputError` where the version does not fit, or a released file changed. */
export async function compat(files: Files): Promise<string> {
  const [last, previous] = releasedVersions().reverse();
  if (!last) throw new InputError(`No release stands in releases/. Prepare one with \`npm run release -- ${pkg.version}\`.`);
  verifyReleases();
  // A release that was made by hand is held to the one before it.
  if (previous) judge(last, previous, compare(releasedSurface(previous), releasedSurface(last)));
  return judge(pkg.version, last, await changesSince(last, await published(files)));
}

command(import.meta, async () => console.log(await compat((await build()).files)));
