// The Redocly plugin, as users have it: in a ruleset that their configuration extends.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { program, write } from "./project.ts";
import { run } from "./run.ts";
import type { Result } from "./run.ts";

const ruleset = "plugins:\n  - ../node_modules/openapi-error-responses/generated/plugins/redocly.js\n";

/** Runs `redocly bundle` on APIs (name to path of the root file). Without settings, the decorator stays off. */
export async function bundleWith(project: string, apis: Record<string, string>, settings?: object | "on"): Promise<Result> {
  const entries = Object.entries(apis).map(([name, root]) => [name, { root, output: outputOf(name) }]);
  const configuration = {
    telemetry: "off",
    apis: Object.fromEntries(entries),
    extends: ["rulesets/shared.yaml"],
    ...(settings && { decorators: { "error-responses/add": settings } }),
  };
  write(project, { "redocly.yaml": JSON.stringify(configuration), "rulesets/shared.yaml": ruleset });
  return run(project, program("redocly"), ["bundle"]);
}

/** What a run has written, parsed. Throws with its output if it failed. */
export async function bundled(
  project: string,
  apis: Record<string, string>,
  settings?: object | "on",
): Promise<Record<string, any>> {
  const { code, output } = await bundleWith(project, apis, settings);
  if (code !== 0) throw new Error(output);
  const read = (name: string) => JSON.parse(readFileSync(join(project, outputOf(name)), "utf8"));
  return Object.fromEntries(Object.keys(apis).map((name) => [name, read(name)]));
}

const outputOf = (name: string) => `out/${name}.json`;
