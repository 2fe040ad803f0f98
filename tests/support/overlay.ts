// The overlay, applied by the tools that users apply it with, and what an overlay must leave alone.
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parseYaml } from "@redocly/openapi-core";
import type { Status } from "../../scripts/contract/contract.ts";
import { program, write } from "./project.ts";
import { run } from "./run.ts";

const generated = "node_modules/openapi-error-responses/generated";
export const overlay = "node_modules/openapi-error-responses/openapi/overlays/error-responses.yaml";

/** Applies an overlay (a path within the project) to APIs (name to path of the root file), and returns the YAML of one file each. */
export type Tool = (project: string, apis: Record<string, string>, overlay?: string) => Promise<Record<string, string>>;

/** `overlays` in `redocly.yaml`, then one `redocly bundle`. Without an overlay, just the bundle. */
export const redocly: Tool = async (project, apis, overlay) => {
  const entries = Object.entries(apis).map(([name, root]) => [
    name,
    { root, output: `out/${name}.yaml`, ...(overlay && { overlays: [overlay] }) },
  ]);
  write(project, { "redocly.yaml": JSON.stringify({ telemetry: "off", apis: Object.fromEntries(entries) }) });
  const { code, output } = await run(project, program("redocly"), ["bundle"]);
  if (code !== 0) throw new Error(output);
  return Object.fromEntries(
    Object.keys(apis).map((name) => [name, readFileSync(join(project, `out/${name}.yaml`), "utf8")]),
  );
};

/** openapi-format keeps the text of each `$ref`, so it gets a copy of the overlay that leads from the API to the package. */
export const openapiFormat: Tool = async (project, apis, overlay) => {
  const overlaid: Record<string, string> = {};
  for (const [name, root] of Object.entries(apis)) {
    const [own, result] = [root, root].map((path, index) =>
      path.replace(/[^/]*$/, `${["overlay", "overlaid"][index]}.${name}.yaml`),
    ) as [string, string];
    const fromApi = relative(join(project, root, ".."), join(project, generated));
    write(project, {
      [own]: readFileSync(join(project, overlay!), "utf8").replaceAll("../../generated/", `${fromApi}/`),
    });
    const { code, output } = await run(project, program("openapi-format"), [
      root,
      "--overlayFile",
      own,
      "--no-sort",
      "--output",
      result,
    ]);
    if (code !== 0 || /error/i.test(output)) throw new Error(output);
    overlaid[name] = result;
  }
  return redocly(project, overlaid);
};

/** Pairs of a path (as keys) and an object of responses, everywhere in a description. */
export function* responsesIn(node: any, path: string[] = []): Generator<[string[], any]> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, child] of Object.entries<any>(node)) {
    if (key === "responses" && typeof child === "object") yield [path, node];
    yield* responsesIn(child, [...path, key]);
  }
}

/**
 * What an overlay did that it must not do, or left undone, in sentences.
 * An operation's own `x-added` tells the statuses that it should gain; without, any gain of a shared response is right.
 */
export function objections(before: string, after: string, statuses: Status[]): string[] {
  const objections: string[] = [];
  const [old, now] = [parseYaml(before), parseYaml(after)] as [any, any];
  for (const [path, owner] of responsesIn(old)) {
    const place = path.join(" ");
    const found = path.reduce((node, key) => node[key], now).responses;
    for (const [status, response] of Object.entries(owner.responses))
      if (!isDeepStrictEqual(response, found[status]))
        objections.push(`${place}: response ${status} is not the author's any more.`);
    if (place === "components") continue;
    const added = Object.keys(found)
      .filter((status) => !(status in owner.responses))
      .sort();
    if (owner["x-added"] && !isDeepStrictEqual(added, owner["x-added"]))
      objections.push(`${place}: gained ${added}, not ${owner["x-added"]}.`);
    for (const status of added) {
      const meaning = statuses.find((known) => String(known.code) === status)?.meaning ?? "Unknown status.";
      const name = found[status].$ref?.replace("#/components/responses/", "");
      if (!now.components?.responses?.[name]?.description.startsWith(`${meaning}\n`))
        objections.push(`${place}: ${status} is not the shared response.`);
    }
  }
  // What was empty may gain something.
  const lines = [before, after].map((yaml) => yaml.replaceAll(/ \{\}$/gm, "").split("\n")) as [string[], string[]];
  const gone = firstMissing(...lines);
  if (gone !== undefined) objections.push(`Text of the author is gone: ${gone}`);
  return objections;
}

/** First line that the other text does not hold in the same order. */
function firstMissing(lines: string[], others: string[]): string | undefined {
  let at = 0;
  for (const line of lines) {
    at = others.indexOf(line, at) + 1;
    if (at === 0) return line;
  }
  return undefined;
}
