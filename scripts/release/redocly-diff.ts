// A second opinion on the bundle, from rules that are not ours.
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { inTemporaryFolder } from "../lib/temporary.ts";
import type { Change, Rating } from "./policy.ts";

const redocly = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");
const configuration = "extends: [diff-recommended]\ntelemetry: off\n";

/** Lists what `redocly diff` rates. It follows operations, so it sees no name and no path of a component. */
export async function redoclyChanges(base: string, revision: string): Promise<Change[]> {
  const input = new Map([
    ["base.yaml", base],
    ["revision.yaml", revision],
    ["redocly.yaml", configuration],
  ]);
  return inTemporaryFolder(input, async (cwd) => {
    const args = ["diff", "base.yaml", "revision.yaml", "--format", "json", "--fail-on", "none"];
    const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
    const { stdout } = await promisify(execFile)(process.execPath, [redocly, ...args], {
      cwd,
      env,
      maxBuffer: 2 ** 28,
    });
    const { changes }: { changes: { verdicts: { message: string; impact: Rating }[] }[] } = JSON.parse(stdout);
    // One change shows once for each operation that it reaches.
    const ratings = new Map(
      changes.flatMap(({ verdicts }) => verdicts).map(({ message, impact }) => [message, impact]),
    );
    return [...ratings].map(([message, rating]) => ({ what: `redocly diff: ${message}`, rating }));
  });
}
