// The plugin, the function and the overlay on real descriptions.
import { readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { addErrorResponses } from "../../generated/add-error-responses.js";
import { changes, expected, resolved } from "../support/additions.ts";
import { overlay, redocly } from "../support/overlay.ts";
import type { Settings } from "../support/plugin.ts";
import { bundled } from "../support/plugin.ts";
import { installedProject } from "../support/project.ts";
import { installedDescriptions, realDescriptions } from "../support/real.ts";

/** Path, method and status of each response of each operation. */
const responsesOf = ({ paths }: any) =>
  operationsOf({ paths }).flatMap(({ path, method, operation }) =>
    Object.keys(operation.responses).map((code) => JSON.stringify([path, method, code])),
  );

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

const operationsOf = ({ paths }: any) =>
  Object.entries<any>(paths).flatMap(([path, item]) =>
    methods.filter((method) => item[method]).map((method) => ({ path, method, item, operation: item[method] })),
  );

/** Whether an operation has a path parameter behind a `$ref`, out of the sight of an overlay. */
function hasHiddenParameter(document: any, path: string, method: string): boolean {
  const item = document.paths[path];
  const parameters = [...(item.parameters ?? []), ...(item[method].parameters ?? [])];
  const isHidden = (parameter: any) => "$ref" in parameter && resolved(parameter, document).in === "path";
  return parameters.some(isHidden) && !parameters.some((parameter) => parameter.in === "path");
}

/** Facts of `realDescriptions`, counted anew. */
function facts(document: any) {
  const all = operationsOf(document);
  const errors = all.flatMap(({ operation: { responses } }) => {
    const codes = Object.keys(responses);
    return codes.filter((code) => /^[45]/.test(code) || (code === "default" && codes.length > 1));
  });
  let warning = "";
  const count = (besideDefault: boolean) =>
    responsesOf(addErrorResponses(document, { besideDefault, onWarning: (text) => (warning += text) })).length -
    responsesOf(document).length;
  return {
    operations: all.length,
    withDefault: all.filter(
      ({ operation }) => operation.responses.default && Object.keys(operation.responses).length > 1,
    ).length,
    parametersByRef: all.filter(({ item, operation }) =>
      [...(item.parameters ?? []), ...(operation.parameters ?? [])].some(
        (parameter) => parameter.$ref && resolved(parameter, document).in === "path",
      ),
    ).length,
    errors: errors.length,
    added: count(false),
    addedBesideDefault: count(true),
    otherShapes: Number(/shape of `ErrorResponse`: (\d+) of/.exec(warning)?.[1] ?? 0),
  };
}

test("descriptions are what the table says", async () => {
  const paths = await installedDescriptions();
  const rows = realDescriptions.map(({ name, file }) => {
    const text = readFileSync(paths[name]!, "utf8");
    return { name, file, ...facts(file.endsWith(".json") ? JSON.parse(text) : parseYaml(text)) };
  });
  console.table(rows.map(({ file: _file, ...row }) => row));
  expect(rows).toEqual(realDescriptions);
  // Of each kind that makes a difference, there is one at least.
  for (const fact of ["withDefault", "parametersByRef", "otherShapes"] as const)
    expect(rows.filter((row) => row[fact] > row.operations / 2)).not.toEqual([]);
}, 300_000);

test("plugin, function and overlay add the same where they see the same, and change nothing else", async () => {
  const sources = await installedDescriptions();
  const project = await installedProject();
  const apis = (settings: Settings) =>
    Object.fromEntries(Object.entries(sources).map(([name, root]) => [name, { root, settings }]));
  const plain = await bundled(project, apis("off"));
  const byPlugin = await bundled(project, apis("on"));
  const byOverlay = await redocly(project, sources, overlay);
  for (const { name, added } of realDescriptions) {
    const [before, after] = [plain[name], byPlugin[name]];
    expect(after, name).toEqual(addErrorResponses(before));
    expect(addErrorResponses(after), name).toEqual(after);
    const [own, all] = [before, after].map((document) => new Set(responsesOf(document))) as [Set<string>, Set<string>];
    const gained = [...all].filter((place) => !own.has(place));
    expect(gained.length, name).toBe(added);
    for (const { path, isNew } of changes(before, after)) {
      const isResponse = path[0] === "paths" && path[3] === "responses" && path.length === 5;
      expect(isNew && (isResponse || path[0] === "components"), `${name}: ${path.join(" ")}`).toBe(true);
    }
    for (const [path, method, code] of gained.map((place) => JSON.parse(place)))
      expect(resolved(after.paths[path][method].responses[code], after)).toEqual(expected(code, method, after));

    const overlaid: any = parseYaml(byOverlay[name]!);
    const both = new Set(responsesOf(overlaid));
    expect(
      [...both].filter((place) => !all.has(place)),
      name,
    ).toEqual([]);
    const unseen = gained.filter((place) => !both.has(place)).map((place) => JSON.parse(place));
    for (const [path, method, code] of unseen)
      expect([code, hasHiddenParameter(before, path, method)]).toEqual(["404", true]);
  }
}, 600_000);
