// `npm run release -- 1.1.0`: prepares a release, to be committed and tagged. The tag makes the workflow publish it.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { valid } from "semver";
import { build } from "./build.ts";
import { historyOf } from "./compat/history.ts";
import { compareSurfaces, verifyVersion } from "./compat/policy.ts";
import { releasedSurface, releasedVersions, releaseOf, releases } from "./compat/released.ts";
import { surfaceOf } from "./compat/surface.ts";
import { publishedTexts } from "./compat.ts";
import { command } from "./lib/command.ts";
import { readFiles, writeFiles } from "./lib/files.ts";
import { InputError } from "./lib/input-error.ts";
import { root } from "./lib/project.ts";
import { folder as generated } from "./lib/publish.ts";
import { inTemporaryFolder } from "./lib/temporary.ts";

/** The text of CHANGELOG.md with a heading for the version. Throws `InputError` if nothing describes it. */
export function changelogWith(text: string, version: string): string {
  const lines = text.split("\n");
  if (lines.includes(`## ${version}`)) return text;
  if (!lines.includes("## Unreleased"))
    throw new InputError(
      `CHANGELOG.md does not describe ${version}. Under the heading \`## Unreleased\`, say what users notice.`,
    );
  return lines.map((line) => (line === "## Unreleased" ? `## ${version}` : line)).join("\n");
}

const npm = (...args: string[]) => execFileSync("npm", args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });

async function main(words: string[]): Promise<void> {
  const retake = words.includes("--retake");
  const [version = "", ...others] = words.filter((word) => word !== "--retake");
  if (others.length > 0)
    throw new InputError(`This command takes a version and \`--retake\`. Remove \`${others.join(" ")}\`.`);
  if (valid(version) !== version)
    throw new InputError(`"${version}" is not a version. Say which, such as \`npm run release -- 1.1.0\`.`);
  verifyFree(version, retake);
  const changelog = changelogWith(readFileSync(join(root, "CHANGELOG.md"), "utf8"), version);

  const surface = await surfaceOf(await publishedTexts((await build()).files));
  const last = releasedVersions().findLast((released) => released !== version);
  if (last) console.log(verifyVersion(version, last, compareSurfaces(releasedSurface(last), surface)));

  const target = join(releases, `v${version}`);
  await allOrNothing(
    ["package.json", "package-lock.json", "CHANGELOG.md", "README.md", "generated", "releases"],
    () => {
      writeFileSync(join(root, "CHANGELOG.md"), changelog);
      npm("version", version, "--no-git-tag-version", "--allow-same-version");
      npm("run", "build");
      rmSync(target, { recursive: true, force: true });
      writeFiles(target, releaseOf(readFiles(generated), surface));
    },
  );
  console.log(`\nPrepared ${version}. Review it, run \`npm test\`, merge it by pull request, then tag and push:`);
  console.log(`  git tag v${version} && git push origin v${version}`);
}

/** Throws `InputError` if a release of the version stands, unless it shall be made anew and was never tagged. */
function verifyFree(version: string, retake: boolean): void {
  if (!existsSync(join(releases, `v${version}`))) return;
  const { tagged, gap } = historyOf(root);
  if (retake && !gap && !tagged.includes(version)) return;
  const doubt = gap && `This clone cannot tell whether it is tagged. ${gap}`;
  const advice = retake
    ? (doubt ?? `The tag v${version} already has it. Choose another version.`)
    : `If it was never tagged, you can redo it: \`npm run release -- ${version} --retake\`.`;
  throw new InputError(`releases/v${version}/ exists, and a released contract never changes. ${advice}`);
}

/** Runs work that changes some files and folders of the project. If it fails, they are what they were. */
async function allOrNothing(paths: string[], work: () => void): Promise<void> {
  await inTemporaryFolder(new Map(), async (backup) => {
    const copied = paths.filter((path) => existsSync(join(root, path)));
    for (const path of copied) cpSync(join(root, path), join(backup, path), { recursive: true });
    try {
      work();
    } catch (error) {
      for (const path of paths) rmSync(join(root, path), { recursive: true, force: true });
      for (const path of copied) cpSync(join(backup, path), join(root, path), { recursive: true });
      throw error;
    }
  });
}

command(import.meta, main, "Nothing was changed.");
