// The Redocly plugin, as users have it: in a ruleset that their configuration extends.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { program, write } from "./project.ts";
import { type Result, run } from "./run.ts";

const ruleset = "plugins:\n  - ../node_modules/openapi-error-responses/generated/plugins/redocly.js\n";

/** Settings of the decorator. */
export type Settings = "on" | "off" | object;

/** Name of an API to its root file, and to what is applied to it. */
export type Apis = Record<string, { root: string; settings?: Settings; overlays?: string[] }>;

/** Runs `redocly bundle` once for all APIs. */
export async function bundleWith(project: string, apis: Apis): Promise<Result> {
  const entries = Object.entries(apis).map(([name, { settings = "off", ...api }]) => [
    name,
    { ...api, output: outputOf(name), decorators: { "error-responses/add": settings } },
  ]);
  const configuration = { telemetry: "off", apis: Object.fromEntries(entries), extends: ["rulesets/shared.yaml"] };
  write(project, { "redocly.yaml": JSON.stringify(configuration), "rulesets/shared.yaml": ruleset });
  return run(project, program("redocly"), ["bundle"]);
}

/** The bundles, parsed. Throws with the output of the command if it failed. */
export async function bundled(project: string, apis: Apis): Promise<Record<string, any>> {
  const { code, output } = await bundleWith(project, apis);
  if (code !== 0) throw new Error(output);
  const read = (name: string) => JSON.parse(readFileSync(join(project, outputOf(name)), "utf8"));
  return Object.fromEntries(Object.keys(apis).map((name) => [name, read(name)]));
}

/** The bundles without the decorator, and with it. */
export async function bundledBeforeAndAfter(project: string, apis: Apis) {
  const off = Object.entries(apis).map(([name, { root }]): [string, Apis[string]] => [name, { root }]);
  return { before: await bundled(project, Object.fromEntries(off)), after: await bundled(project, apis) };
}

const outputOf = (name: string) => `out/${name}.json`;
