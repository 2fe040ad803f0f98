// `npm run release -- 1.1.0`: prepares a release, to be committed and tagged. The tag makes the workflow publish it.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
function changelogWith(version: string): string {
  const text = readFileSync(join(root, "CHANGELOG.md"), "utf8");
  const heading = `\n## ${version}\n`;
  const described = text.includes(heading) ? text : text.replace("\n## Unreleased\n", heading);
  if (described.includes(heading)) return described;
  throw new InputError(
    `CHANGELOG.md does not describe ${version}. Under the heading \`## Unreleased\`, say what users notice.`,
  );
}

const npm = (...args: string[]) => execFileSync("npm", args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });

async function main([version = "", ...others]: string[]): Promise<void> {
  if (others.length > 0) throw new InputError(`This command takes a version. Remove \`${others.join(" ")}\`.`);
  if (valid(version) !== version)
    throw new InputError(`"${version}" is not a version. Say which, such as \`npm run release -- 1.1.0\`.`);
  const target = join(releases, `v${version}`);
  if (existsSync(target)) verifyUntagged(version);
  const changelog = changelogWith(version);

  const surface = await surfaceOf(publishedTexts((await build()).files));
  const last = releasedVersions().findLast((released) => released !== version);
  if (last) console.log(verifyVersion(version, last, compareSurfaces(releasedSurface(last), surface)));

  await allOrNothing(() => {
    writeFileSync(join(root, "CHANGELOG.md"), changelog);
    npm("version", version, "--no-git-tag-version", "--allow-same-version");
    npm("run", "build");
    rmSync(target, { recursive: true, force: true });
    writeFiles(target, releaseOf(readFiles(generated), surface));
  });
  console.log(`\nPrepared ${version}. Review it, run \`npm test\`, merge it by pull request, then tag and push:`);
  console.log(`  git tag v${version} && git push origin v${version}`);
}

/** A version that is prepared can be prepared anew until it has a tag. Throws `InputError` if it has one, or may have one. */
function verifyUntagged(version: string): void {
  const { tagged, gap } = historyOf(root);
  if (gap) throw new InputError(`Nothing here can tell whether ${version} is tagged already. ${gap}`);
  if (tagged.includes(version))
    throw new InputError(`The tag v${version} exists, and a released contract never changes. Choose another version.`);
}

/** What a release changes. */
const changed = ["package.json", "package-lock.json", "CHANGELOG.md", "README.md", "generated", "releases"];

/** Runs the work of a release. If it fails, the project is what it was. */
async function allOrNothing(work: () => void): Promise<void> {
  mkdirSync(releases, { recursive: true });
  await inTemporaryFolder(new Map(), async (backup) => {
    for (const path of changed) cpSync(join(root, path), join(backup, path), { recursive: true });
    try {
      work();
    } catch (error) {
      for (const path of changed) {
        rmSync(join(root, path), { recursive: true, force: true });
        cpSync(join(backup, path), join(root, path), { recursive: true });
      }
      throw error;
    }
  });
}

command(import.meta, main, "Nothing was changed.");
