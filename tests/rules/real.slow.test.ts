// Public descriptions of other people, written by hand or by frameworks: by function, plugin, command, overlay and rules.
import { isDeepStrictEqual } from "node:util";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { methods } from "../../generated/add/methods.js";
import { addErrorResponses } from "../../generated/add-error-responses.js";
import { changes, objections } from "../support/additions.ts";
import { redocly, ruleset, spectral, unique } from "../support/linters.ts";
import { openapiFormat, overlay, redocly as overlayWithRedocly } from "../support/overlay.ts";
import { bundledBeforeAndAfter } from "../support/plugin.ts";
import { installedProject, ownProgram, write } from "../support/project.ts";
import { descriptions, installedDescriptions } from "../support/real.ts";
import { run } from "../support/run.ts";

const project = installedProject();
const command = ownProgram(project);
const paths = await installedDescriptions();
const apis = descriptions.map(({ name, options }) => [name, { root: paths[name]!, settings: options }]);
const { before: plain, after: byPlugin } = await bundledBeforeAndAfter(project, Object.fromEntries(apis));

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
const isInPath = (parameter: any) => parameter.in === "path";

/** Places that have changed, and are neither of a response, nor new components, nor components that nothing uses any more. */
function changedBeside(before: any, after: any): string[] {
  const text = JSON.stringify(after);
  return [...changes(before, after)]
    .filter(({ path: [top, kind, name, ...below], isNew }) => {
      if (top === "paths") return below[0] !== "responses" || below.length < 2;
      const isUnused = below.length === 0 && !text.includes(`"#/components/${kind}/${name}"`);
      return top !== "components" || !(isNew || isUnused);
    })
    .map(({ path }) => path.join(" "));
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

  test("only error responses change, and function, plugin and command do the same", async () => {
    const after: any = addErrorResponses(before, options);
    expect(operationsOf(before).length).toBeGreaterThan(5);
    expect(changedBeside(before, after)).toEqual([]);
    if (!("replace" in options)) expect(objections(before, after, {}, "x-added", "anything")).toEqual([]);
    expect(addErrorResponses(after, options)).toEqual(after);
    expect(byPlugin[name]).toEqual(after);
    write(project, { "options.json": JSON.stringify(options) });
    const words = ["add", file, "--options", "options.json"];
    const { stdout } = await run(project, command, words);
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
      const codesIn = ({ paths }: any) => Object.keys(paths[path][method].responses).sort();
      const seen = codesIn(overlaid);
      // A path parameter behind a `$ref` is out of its sight.
      const unseen = parameters.some(isInPath) ? [] : ["404"];
      expect(seen).toEqual(codesIn(whole).filter((code) => seen.includes(code) || !unseen.includes(code)));
    }
    write(project, { [`overlaid-${file}`]: JSON.stringify(overlaid) });
    const others = { extends: ["recommended"], rules: { "no-unused-components": "off" } };
    const findings = unique(await redocly(project, [file, `overlaid-${file}`], others));
    expect(newIn(`overlaid-${file}`, file, findings)).toEqual([]);
  });
});
