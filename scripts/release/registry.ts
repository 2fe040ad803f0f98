// What the npm registry has: the tarball of a published version, taken by the npm client.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Files } from "../lib/files.ts";
import { readFiles } from "../lib/files.ts";
import { InputError } from "../lib/input-error.ts";
import { inTemporaryFolder } from "../lib/temporary.ts";
import { isOfContract } from "./releases.ts";

export type Publication =
  | { state: "published"; files: Files }
  | { state: "not published" }
  | { state: "unreachable"; reason: string };

const flags = [
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
  "--no-save",
  "--prefer-online",
  "--fetch-retries=0",
  "--json",
];

/** Asks the registry for a version of a package. */
export async function publicationOf(name: string, version: string): Promise<Publication> {
  const project = new Map([["package.json", '{ "private": true }']]);
  return inTemporaryFolder(project, async (cwd): Promise<Publication> => {
    try {
      await promisify(execFile)("npm", ["install", ...flags, `${name}@${version}`], { cwd, timeout: 60_000 });
      return { state: "published", files: readFiles(join(cwd, "node_modules", name)) };
    } catch (error) {
      return absence(error as { stdout?: string; message: string });
    }
  });
}

/** npm says in JSON why it failed: no such package (`E404`), no such version (`ETARGET`), or no answer. */
function absence({ stdout, message }: { stdout?: string; message: string }): Publication {
  const said = /"code": "(\w+)"/.exec(stdout ?? "")?.[1];
  if (said === "E404" || said === "ETARGET") return { state: "not published" };
  return { state: "unreachable", reason: said ?? message.split("\n")[0]! };
}

/** Says how a released contract compares with what the registry has. Throws `InputError` if they differ. */
export function compareWithRegistry(version: string, release: Files, publication: Publication): string {
  if (publication.state === "not published") return `The registry does not have ${version}.`;
  if (publication.state === "unreachable")
    return `The registry gave no answer (${publication.reason}), so ${version} was not compared with it.`;
  const { files } = publication;
  const differing = [...release.keys()]
    .filter(isOfContract)
    .filter((file) => String(files.get(`generated/${file}`)) !== String(release.get(file)));
  if (differing.length === 0) return `The registry has ${version} as it stands in releases/.`;
  throw new InputError(
    `${version} is published, and differs from releases/v${version}/: ${differing.join(", ")}. Restore the folder.`,
  );
}
