// The overlays, applied by the tools that users apply them with, and what an overlay must leave alone.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { bundle, createConfig, parseYaml, stringifyYaml } from "@redocly/openapi-core";
import type { JsonObject, OpenAPIOverlayOptions } from "openapi-format";
import openapiFormatPackage from "openapi-format";
import type { Status } from "../../scripts/contract/contract.ts";
import { program, write } from "./project.ts";
import { run } from "./run.ts";

const { openapiOverlay } = openapiFormatPackage;

/** Path of an overlay within a project, by its name below `generated/overlays/`. */
export const overlayNamed = (name: string) => `node_modules/openapi-error-responses/generated/overlays/${name}.yaml`;

/** The overlay that adds every response that operations get by default. */
export const overlay = overlayNamed("error-responses");

/**
 * Applies overlays (paths within the project), one after the other, to APIs (name to path of the root file).
 * Returns the YAML of one file each. Without overlays, that is just the bundle.
 */
export type Tool = (
  project: string,
  apis: Record<string, string>,
  ...overlays: string[]
) => Promise<Record<string, string>>;

/** The library behind `redocly bundle`. */
export const redocly: Tool = async (project, apis, ...overlays) => {
  const config = await createConfig({});
  const texts: Record<string, string> = {};
  for (const [name, root] of Object.entries(apis)) {
    const paths = overlays.map((path) => join(project, path));
    const { bundle: document, problems } = await bundle({ ref: resolve(project, root), config, overlays: paths });
    const errors = problems.filter(({ severity }) => severity === "error");
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
    texts[name] = stringifyYaml(document.parsed, { noRefs: true, lineWidth: -1 });
  }
  return texts;
};

/** `overlays` in `redocly.yaml`, then the command, as a user runs it. */
export const redoclyCommand: Tool = async (project, apis, ...overlays) => {
  const entries = Object.entries(apis).map(([name, root]) => [name, { root, output: `out/${name}.yaml`, overlays }]);
  write(project, { "redocly.yaml": JSON.stringify({ telemetry: "off", apis: Object.fromEntries(entries) }) });
  const { code, output } = await run(project, program("redocly"), ["bundle"]);
  if (code !== 0) throw new Error(output);
  const names = Object.keys(apis);
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(project, `out/${name}.yaml`), "utf8")]));
};

/** openapi-format, as a library, since a process for every API takes minutes. */
export const openapiFormat: Tool = async (project, apis, ...overlays) => {
  const overlaid: Record<string, string> = {};
  for (const [name, root] of Object.entries(apis)) {
    // Its own parser marks long numbers, for its own writer.
    let document = parseYaml(readFileSync(join(project, root), "utf8")) as JsonObject;
    for (const path of overlays) {
      const overlaySet = parseYaml(readFileSync(join(project, path), "utf8")) as OpenAPIOverlayOptions["overlaySet"];
      const { data, resultData } = await openapiOverlay(document, { overlaySet });
      if (resultData.totalActions === 0) throw new Error(`openapi-format found no action in ${path}.`);
      document = data as JsonObject;
    }
    overlaid[name] = stringifyYaml(document, { noRefs: true, lineWidth: -1 });
  }
  return overlaid;
};

/** Pairs of a path (as keys) and an object that has responses, everywhere in a description. */
export function* responsesIn(node: any, path: string[] = []): Generator<[string[], any]> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, child] of Object.entries<any>(node)) {
    if (key === "responses" && typeof child === "object") yield [path, node];
    yield* responsesIn(child, [...path, key]);
  }
}

/**
 * What an overlay did that it must not do, or left undone, in sentences.
 * An operation's own list under `expectation` tells the statuses that it should gain. Without it, any shared response may come.
 */
export function objections(before: string, after: string, statuses: Status[], expectation = "x-added"): string[] {
  const objections: string[] = [];
  const [old, now] = [parseYaml(before), parseYaml(after)] as [any, any];
  for (const [path, owner] of responsesIn(old)) {
    const place = path.join(" ");
    const found = path.reduce((node, key) => node[key], now).responses;
    for (const [status, response] of Object.entries(owner.responses))
      if (!isDeepStrictEqual(response, found[status]))
        objections.push(`${place}: response ${status} is not the author's any more.`);
    if (place === "components") continue;
    const added = Object.keys(found).filter((status) => !(status in owner.responses));
    const wanted = owner[expectation] ?? added;
    if (!isDeepStrictEqual(added.sort(), wanted)) objections.push(`${place}: gained ${added}, not ${wanted}.`);
    for (const status of added)
      if (
        !isShared(
          found[status],
          statuses.find(({ code }) => String(code) === status),
          now,
          path.at(-1) === "head",
        )
      )
        objections.push(`${place}: ${status} is not the shared response.`);
  }
  // What was empty may gain something.
  const lines = [before, after].map((yaml) => yaml.replaceAll(/ \{\}$/gm, "").split("\n")) as [string[], string[]];
  const gone = firstMissing(...lines);
  if (gone !== undefined) objections.push(`Text of the author is gone: ${gone}`);
  return objections;
}

/** Whether a response is a reference to the shared one, or to HEAD the same without a body. */
function isShared(response: any, status: Status | undefined, document: any, isHead: boolean): boolean {
  const name = response.$ref?.replace("#/components/responses/", "");
  const component = isHead ? response : document.components?.responses?.[name];
  const { description, headers = {}, content } = component ?? {};
  return (
    status !== undefined &&
    description?.startsWith(`${status.meaning}\n`) &&
    isDeepStrictEqual(Object.keys(headers), Object.keys(status.headers)) &&
    isHead === (content === undefined)
  );
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
