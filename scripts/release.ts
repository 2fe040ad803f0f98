// `npm run release -- 1.1.0`: prepares a release, to be committed and tagged. The tag makes the workflow publish it.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { valid } from "semver";
import { stringify } from "yaml";
import { build } from "./build.ts";
import { command } from "./lib/command.ts";
import { changesSince, published } from "./compat.ts";
import { InputError } from "./lib/input-error.ts";
import { root } from "./lib/project.ts";
import { folder } from "./lib/publish.ts";
import { judge } from "./policy.ts";
import { checksums, releasedVersions, releases } from "./releases.ts";
import { surface } from "./surface.ts";

const contract = ["openapi.yaml", "openapi-3.0.yaml", "openapi-3.2.yaml", "error-response.schema.json"];

/** Text of CHANGELOG.md with a heading for the version. Throws `InputError` where nothing describes it. */
export function changelogFor(version: string, text: string): string {
  const lines = text.split("\n");
  if (lines.includes(`## ${version}`)) return text;
  if (!lines.includes("## Unreleased")) throw new InputError(`CHANGELOG.md does not describe ${version}. Say what a user notices under the heading \`## Unreleased\`.`);
  return lines.map((line) => (line === "## Unreleased" ? `## ${version}` : line)).join("\n");
}

async function main([version = ""]: string[]): Promise<void> {
  if (valid(version) !== version) throw new InputError(`"${version}" is no version. Say which, such as \`npm run release -- 1.1.0\`.`);
  const target = join(releases, `v${version}`);
  if (existsSync(target)) throw new InputError(`releases/v${version}/ exists, and a released contract never changes. Choose another version, or delete the folder where this one was never tagged.`);
  const changelog = changelogFor(version, readFileSync(join(root, "CHANGELOG.md"), "utf8"));
  const texts = await published((await build()).files);
  const last = releasedVersions().at(-1);
  if (last) console.log(judge(version, last, await changesSince(last, texts)));

  const edited = ["package.json", "package-lock.json", "CHANGELOG.md"].map((path): [string, string] => [join(root, path), readFileSync(join(root, path), "utf8")]);
  const npm = (...args: string[]) => execFileSync("npm", args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  try {
    npm("version", version, "--no-git-tag-version", "--allow-same-version");
    writeFileSync(join(root, "CHANGELOG.md"), changelog);
    npm("run", "build");
    mkdirSync(target, { recursive: true });
    for (const file of contract) copyFileSync(join(folder, file), join(target, file));
    writeFileSync(join(target, "surface.yaml"), stringify(surface(texts).package, { lineWidth: 0 }));
    writeFileSync(join(releases, "SHA256SUMS"), checksums());
  } catch (error) {
    for (const [path, text] of edited) writeFileSync(path, text);
    rmSync(target, { recursive: true, force: true });
    throw error;
  }
  console.log(`\nPrepared ${version}. Look at it, run \`npm test\`, commit, and push the tag: \`git tag v${version} && git push origin main v${version}\`.`);
}

command(import.meta, main);
