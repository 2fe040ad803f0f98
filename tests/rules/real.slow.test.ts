// Public descriptions of other people, written by hand or by frameworks: by function, plugin, command, overlay and rules.
// What each operation must have is worked out here from the input.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { addErrorResponses } from "../../generated/add-error-responses.js";
import { contract } from "../../generated/contract.js";
import { changes, expected, objections, resolved } from "../support/additions.ts";
import { redocly, ruleset, spectral, unique } from "../support/linters.ts";
import { openapiFormat, overlay, redocly as overlayWithRedocly } from "../support/overlay.ts";
import type { Settings } from "../support/plugin.ts";
import { bundled } from "../support/plugin.ts";
import { installedProject, write } from "../support/project.ts";
import type { RealDescription } from "../support/real.ts";
import { descriptions, installedDescriptions } from "../support/real.ts";

const project = installedProject();
const command = join(project, "node_modules/.bin/openapi-error-responses");
const paths = await installedDescriptions();
const apis = (settingsOf: (description: RealDescription) => Settings) =>
  Object.fromEntries(
    descriptions.map((description) => {
      const { name } = description;
      return [name, { root: paths[name]!, settings: settingsOf(description) }];
    }),
  );
const plain = await bundled(
  project,
  apis(() => "off"),
);
const byPlugin = await bundled(
  project,
  apis(({ options }) => options),
);

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The operations below `paths`. */
const operationsOf = (document: any) =>
  Object.entries<any>(document.paths).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method])
      .map((method) => ({
        path,
        method,
        operation: item[method],
        parameters: [...(item.parameters ?? []), ...(item[method].parameters ?? [])],
      })),
  );
type Operation = ReturnType<typeof operationsOf>[number];

const isInPath = (parameter: any) => parameter.in === "path";

/** Statuses that an operation must have: the author's that stay, and shared ones. */
function statusesOf({ operation, method, ...operationParts }: Operation, document: any, facts: RealDescription) {
  const { options, own } = facts;
  const parameters = operationParts.parameters.map((one) => resolved(one, document));
  const isMet: Record<string, boolean> = {
    always: true,
    "path-parameter": parameters.some(isInPath),
    parameters: parameters.length > 0,
    "request-body": operation.requestBody !== undefined,
    security: (operation.security ?? document.security ?? []).some((one: object) => Object.keys(one).length > 0),
    "unsafe-method": ["put", "post", "delete", "patch"].includes(method),
  };
  const shared = new Map(contract.statuses.filter(({ when }) => when).map((status) => [String(status.code), status]));
  const statuses: Record<string, "author" | "shared"> = {};
  for (const [code, response] of Object.entries<any>(operation.responses)) {
    const schemas = JSON.stringify(Object.values<any>(response.content ?? {}).map(({ schema }) => schema));
    const isReplaced = /^[45]/.test(code) && shared.has(code) && own.some((name) => schemas.includes(`/${name}"`));
    statuses[code] = isReplaced ? "shared" : "author";
  }
  for (const [code, { when, optIn }] of shared) {
    const conditions = [(options.conditions as any)?.[code] ?? when].flat();
    const isWanted = !optIn || options.also?.includes(Number(code));
    const isAnswered = [code, `${code[0]}XX`, "default"].some((key) => key in statuses);
    if (isWanted && !isAnswered && conditions.some((condition) => isMet[condition])) statuses[code] = "shared";
  }
  return statuses;
}

/** What a result must not have, in sentences. */
function faultsOf(before: any, after: any, description: RealDescription): string[] {
  const found: string[] = [];
  for (const operation of operationsOf(before)) {
    const { path, method } = operation;
    const { responses } = after.paths[path][method];
    const statuses = statusesOf(operation, before, description);
    if (!isDeepStrictEqual(Object.keys(responses).sort(), Object.keys(statuses).sort()))
      found.push(`${method} ${path} has ${Object.keys(responses)}, not ${Object.keys(statuses)}.`);
    for (const [code, whose] of Object.entries(statuses)) {
      const isAsWritten =
        whose === "author"
          ? isDeepStrictEqual(responses[code], operation.operation.responses[code])
          : isDeepStrictEqual(resolved(responses[code], after), expected(code, method, after));
      if (!isAsWritten) found.push(`${code} of ${method} ${path} is not as the ${whose} wrote it.`);
    }
  }
  const text = JSON.stringify(after);
  for (const { path, isNew } of changes(before, after)) {
    const [top, kind, name] = path;
    const isResponse = top === "paths" && path[3] === "responses" && path.length > 4;
    const isUnused = top === "components" && path.length === 3 && !text.includes(`"#/components/${kind}/${name}"`);
    if (!isResponse && !isUnused && !(isNew && top === "components")) found.push(`${path.join(" ")} has changed.`);
  }
  return found;
}

/** Findings of a file that another one does not have. */
const newIn = (file: string, other: string, findings: string[]) =>
  findings
    .filter((finding) => finding.startsWith(`${file} `))
    .map((finding) => finding.replace(file, other))
    .filter((finding) => !findings.includes(finding));

describe.each(descriptions)("$name", (description) => {
  const { name, options } = description;
  const before = plain[name];
  const file = `${name.replaceAll(" ", "-")}.json`;
  write(project, { [file]: JSON.stringify(before) });

  test("each operation has what its input says, by function, plugin and command", () => {
    const after: any = addErrorResponses(before, options);
    expect(operationsOf(before).length).toBeGreaterThan(5);
    expect(faultsOf(before, after, description)).toEqual([]);
    expect(addErrorResponses(after, options)).toEqual(after);
    expect(byPlugin[name]).toEqual(after);
    write(project, { "options.json": JSON.stringify(options) });
    const words = ["add", file, "--options", "options.json"];
    const { stdout } = spawnSync(command, words, { cwd: project, encoding: "utf8", maxBuffer: 2 ** 28 });
    expect(JSON.parse(stdout)).toEqual(after);
  });

  test("both linters report the same places, each once, and nothing new of the result", async () => {
    write(project, { [`added-${file}`]: JSON.stringify(byPlugin[name]) });
    const files = [file, `added-${file}`];
    const ours = await redocly(project, files, ruleset("redocly"));
    expect(unique(await spectral(project, files, ruleset("spectral")))).toEqual(unique(ours));
    const places = ours.map(({ file, path, rule, message }) => [file, ...path, rule, message].join("\n"));
    expect(places.length).toBe(new Set(places).size);
    expect(newIn(`added-${file}`, file, unique(ours))).toEqual([]);
  });

  test("the overlay adds what it sees, by two tools, and nothing new is found in the result", async () => {
    const { [name]: yaml = "" } = await overlayWithRedocly(project, { [name]: file }, overlay);
    const overlaid: any = parseYaml(yaml);
    const { [name]: other = "" } = await openapiFormat(project, { [name]: file }, overlay);
    // A difference of megabytes is no message.
    expect(isDeepStrictEqual(parseYaml(other), overlaid)).toBe(true);
    expect(objections(before, overlaid, {}, "x-added", "anything")).toEqual([]);
    const whole: any = addErrorResponses(before);
    for (const { path, method, parameters } of operationsOf(before)) {
      const [seen, all] = [overlaid, whole].map(({ paths }) => Object.keys(paths[path][method].responses)) as [
        any,
        any,
      ];
      // A path parameter behind a `$ref` is out of its sight.
      const unseen = parameters.some(isInPath) ? [] : ["404"];
      expect([...seen].sort()).toEqual(
        all.filter((code: string) => seen.includes(code) || !unseen.includes(code)).sort(),
      );
    }
    write(project, { [`overlaid-${file}`]: JSON.stringify(overlaid) });
    const others = { extends: ["recommended"], rules: { "no-unused-components": "off" } };
    const findings = unique(await redocly(project, [file, `overlaid-${file}`], others));
    expect(newIn(`overlaid-${file}`, file, findings)).toEqual([]);
  });
});
