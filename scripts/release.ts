// `npm run release -- 1.1.0`: prepares a release, to be committed and tagged. The tag makes the workflow publish it.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { valid } from "semver";
import { build } from "./build.ts";
import { changesSince, published } from "./compat.ts";
import { command } from "./lib/command.ts";
import { readFiles } from "./lib/files.ts";
import { InputError } from "./lib/input-error.ts";
import { pkg, root } from "./lib/project.ts";
import { folder as generated } from "./lib/publish.ts";
import { inTemporaryFolder } from "./lib/temporary.ts";
import { historyOf } from "./release/history.ts";
import { judge } from "./release/policy.ts";
import { publicationOf } from "./release/registry.ts";
import { releasedVersions, releaseOf, releases } from "./release/releases.ts";
import { surface } from "./release/surface.ts";

/** Path to what becomes of its text in a release. */
const edits: Record<string, (text: string, version: string) => string> = {
  "package.json": withVersion,
  "package-lock.json": withVersion,
  "CHANGELOG.md": changelogFor,
};

interface Manifest {
  version: string;
  /** What a lockfile says of each package. The first one, without a name, is this one. */
  packages?: Record<string, { version?: string }>;
}

function withVersion(text: string, version: string): string {
  const manifest: Manifest = JSON.parse(text);
  manifest.version = version;
  const own = manifest.packages?.[""];
  if (own) own.version = version;
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The text of CHANGELOG.md with a heading for the version. Throws `InputError` if nothing describes it. */
export function changelogFor(text: string, version: string): string {
  const lines = text.split("\n");
  if (lines.includes(`## ${version}`)) return text;
  if (!lines.includes("## Unreleased"))
    throw new InputError(
      `CHANGELOG.md does not describe ${version}. Under the heading \`## Unreleased\`, say what users notice.`,
    );
  return lines.map((line) => (line === "## Unreleased" ? `## ${version}` : line)).join("\n");
}

async function main(words: string[]): Promise<void> {
  const retake = words.includes("--retake");
  const [version = "", ...others] = words.filter((word) => word !== "--retake");
  if (others.length > 0)
    throw new InputError(`This command takes a version and \`--retake\`. Remove \`${others.join(" ")}\`.`);
  if (valid(version) !== version)
    throw new InputError(`"${version}" is not a version. Say which, such as \`npm run release -- 1.1.0\`.`);
  await verifyFree(version, retake);
  const edited = Object.entries(edits).map(([path, edit]): [string, string] => [
    path,
    edit(readFileSync(join(root, path), "utf8"), version),
  ]);

  const texts = await published((await build()).files);
  const last = releasedVersions()
    .filter((released) => released !== version)
    .at(-1);
  if (last) console.log(judge(version, last, await changesSince(last, texts)));

  const target = join(releases, `v${version}`);
  await allOrNothing([...Object.keys(edits), "generated", "README.md", "releases"], async () => {
    for (const [path, text] of edited) writeFileSync(join(root, path), text);
    execFileSync("npm", ["run", "build"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
    rmSync(target, { recursive: true, force: true });
    for (const [file, content] of releaseOf(readFiles(generated), await surface(texts))) {
      mkdirSync(dirname(join(target, file)), { recursive: true });
      writeFileSync(join(target, file), content);
    }
  });
  console.log(`\nPrepared ${version}. Review it, run \`npm test\`, merge it by pull request, then tag and push:`);
  console.log(`  git tag v${version} && git push origin v${version}`);
}

/** Throws `InputError` if a release of the version stands, unless it may and shall be made anew. */
async function verifyFree(version: string, retake: boolean): Promise<void> {
  if (!existsSync(join(releases, `v${version}`))) return;
  const objection = retake
    ? await objectionTo(version)
    : `If it was never tagged, you can redo it: \`npm run release -- ${version} --retake\`.`;
  if (objection)
    throw new InputError(`releases/v${version}/ exists, and a released contract never changes. ${objection}`);
}

/** Why a release cannot be made anew: only the last one can, and only if neither a tag nor the registry has it. */
async function objectionTo(version: string): Promise<string | undefined> {
  const { tagged, gap } = historyOf(root);
  if (gap) return `This clone cannot tell whether it is tagged. ${gap}`;
  if (tagged.includes(version)) return `The tag v${version} already has it. Choose another version.`;
  if (releasedVersions().at(-1) !== version) return "A later release exists. Choose another version.";
  const publication = await publicationOf(pkg.name, version);
  if (publication.state === "unreachable")
    return `Whether the registry has it cannot be seen here (${publication.reason}). Try again when it answers.`;
  return publication.state === "published" ? "The registry has it. Choose another version." : undefined;
}

/** Runs work that changes some files and folders of the project. If it fails, they are what they were. */
async function allOrNothing(paths: string[], work: () => Promise<void>): Promise<void> {
  await inTemporaryFolder(new Map(), async (backup) => {
    const copied = paths.filter((path) => existsSync(join(root, path)));
    for (const path of copied) cpSync(join(root, path), join(backup, path), { recursive: true });
    try {
      await work();
    } catch (error) {
      for (const path of paths) rmSync(join(root, path), { recursive: true, force: true });
      for (const path of copied) cpSync(join(backup, path), join(root, path), { recursive: true });
      throw error;
    }
  });
}

command(import.meta, main, "Nothing was changed.");
