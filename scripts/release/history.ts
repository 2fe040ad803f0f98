// What git knows about released versions. A tag says that a version is out, and no edit of the tree moves a tag.
import { execFileSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { valid } from "semver";
import { InputError } from "../lib/input-error.ts";

export interface History {
  /** Versions with a tag that holds their release. */
  tagged: string[];
  /** Why versions may have a tag that is not known here. Undefined if all tags are known. */
  gap: string | undefined;
}

/** Reads the tags of the repository in a folder. */
export function historyOf(folder: string): History {
  try {
    const git = gitIn(folder);
    const top = git("rev-parse", "--show-toplevel").trim();
    if (realpathSync(top) !== realpathSync(folder))
      return { tagged: [], gap: "This folder is not the root of a git repository." };
    const tags = git("tag", "--list", "v*")
      .split("\n")
      .filter((tag) => valid(tag) === tag.slice(1));
    const tagged = tags.filter((tag) => git("ls-tree", tag, `releases/${tag}`) !== "").map((tag) => tag.slice(1));
    const shallow = git("rev-parse", "--is-shallow-repository").trim() === "true";
    return {
      tagged,
      gap: shallow ? "This clone is shallow. Fetch the rest: `git fetch --unshallow --tags`." : undefined,
    };
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    return { tagged: [], gap: `Git cannot say which versions are tagged: ${(stderr || message).trim()}` };
  }
}

/**
 * Throws `InputError` if a tagged release is not what its tag holds, or a release before the current version has no
 * tag, since then nothing shows that it is what was released. Without the tags, it only knows the ones that are there.
 */
export function verifyTagged(folder: string, released: string[], current: string, { tagged, gap }: History): void {
  const changed = tagged.flatMap((version) => changesSince(folder, `v${version}`));
  const untagged = gap ? [] : released.filter((version) => version !== current && !tagged.includes(version));
  const faults = [
    ...changed.map((path) => `${path} differs from its tag, but a released contract never changes. Restore it.`),
    ...untagged.map(
      (version) =>
        `releases/v${version}/ has no tag. Fetch it (\`git fetch --tags\`), or remove what was never released.`,
    ),
  ];
  if (faults.length > 0) throw new InputError(faults.join("\n"));
}

/** Paths of a tag's release that are gone, differ or are new in the folder. */
function changesSince(folder: string, tag: string): string[] {
  const git = gitIn(folder);
  const release = `releases/${tag}`;
  const edited = git("diff", "--name-only", "--no-renames", "--no-ext-diff", tag, "--", release);
  const added = git("ls-files", "--others", "--", release);
  return `${edited}${added}`.split("\n").filter(Boolean);
}

const gitIn =
  (cwd: string) =>
  (...args: string[]): string =>
    execFileSync("git", args, { cwd, encoding: "utf8", stdio: "pipe" });
