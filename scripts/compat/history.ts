// What git knows about released versions. A tag says that a version is out, and no edit of the tree moves a tag.
import { execFileSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { valid } from "semver";
import { InputError } from "../lib/input-error.ts";

export interface History {
  /** Versions with a tag. */
  tagged: string[];
  /** Why versions may have a tag that is not known here. Undefined if all tags are known. */
  gap?: string;
}

/** The lines that git prints in a folder. */
const git = (cwd: string, ...args: string[]): string[] =>
  execFileSync("git", args, { cwd, encoding: "utf8", stdio: "pipe" }).split("\n").filter(Boolean);

/** Reads the tags of the repository in a folder. */
export function historyOf(folder: string): History {
  try {
    const [top = "", shallow] = git(folder, "rev-parse", "--show-toplevel", "--is-shallow-repository");
    if (realpathSync(top) !== realpathSync(folder))
      return { tagged: [], gap: "This folder is not the root of a git repository." };
    const tags = git(folder, "tag", "--list", "v*").filter((tag) => tag === `v${valid(tag)}`);
    const tagged = tags.map((tag) => tag.slice(1));
    if (shallow !== "true") return { tagged };
    return { tagged, gap: "This clone is shallow. Fetch the rest: `git fetch --unshallow --tags`." };
  } catch (error) {
    return { tagged: [], gap: `Git cannot say which versions are tagged: ${(error as Error).message.trim()}` };
  }
}

/**
 * Throws `InputError` if a tagged release is not what its tag holds, or a release before the current version has no
 * tag, since then nothing shows that it is what was released. Without the tags, it only knows the ones that are there.
 */
export function verifyTagged(folder: string, released: string[], current: string, { tagged, gap }: History): void {
  const changed = tagged.flatMap((version) => [
    ...git(folder, "diff", "--name-only", "--no-renames", "--no-ext-diff", `v${version}`, "--", `releases/v${version}`),
    ...git(folder, "ls-files", "--others", "--", `releases/v${version}`),
  ]);
  const untagged = gap ? [] : released.filter((version) => version !== current && !tagged.includes(version));
  const faults = [
    ...changed.map((path) => `${path} differs from its tag, but a released contract never changes. Restore it.`),
    ...untagged.map((version) => `releases/v${version}/ has no tag. Fetch it (\`git fetch --tags\`), or remove it.`),
  ];
  if (faults.length > 0) throw new InputError(faults.join("\n"));
}
