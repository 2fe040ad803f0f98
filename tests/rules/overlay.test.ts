// The overlay on small APIs: what each operation gains, by two tools, and what nobody loses.
import { readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { bundleSource, readSource } from "../../scripts/contract/source.ts";
import { root } from "../../scripts/lib/project.ts";
import type { Status } from "../../scripts/contract/contract.ts";
import { objections, openapiFormat, overlay, redocly } from "../support/overlay.ts";
import type { Tool } from "../support/overlay.ts";
import { installedProject, program, write } from "../support/project.ts";
import { run } from "../support/run.ts";

const fixtures = join(root, "tests/fixtures/overlay");
const text = (...path: string[]) => readFileSync(join(fixtures, ...path), "utf8");
const { statuses } = await bundleSource(await readSource());

/** A case is a file, or a folder with `openapi.yaml`, for every version of OpenAPI or for the one in its name. */
const files: Record<string, string> = {};
const apis: Record<string, string> = {};
for (const version of ["3.0.3", "3.1.0", "3.2.0"]) {
  const head = `openapi: ${version}\ninfo: { title: Case, version: 1.0.0 }\n`;
  for (const entry of readdirSync(join(fixtures, "pass"), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"))) {
    const { dir, base, name } = parse(entry);
    const only = /\.(\d\.\d)$/.exec(name)?.[1];
    if (only && !version.startsWith(only)) continue;
    const path = `${version}/${entry}`;
    const isRoot = !dir || base === "openapi.yaml";
    files[path] = (isRoot ? head : "") + text("pass", entry);
    if (isRoot) apis[`${dir || name}-${version}`.replaceAll(".", "_")] = path;
  }
}

const problems = (before: Record<string, string>, after: Record<string, string>) =>
  Object.keys(before).flatMap((name) => objections(before[name]!, after[name]!, statuses).map((objection) => `${name}: ${objection}`));

/** Applies the overlay to results of the same. */
async function again(tool: Tool, results: Record<string, string>): Promise<Record<string, string>> {
  const paths = Object.fromEntries(Object.keys(results).map((name) => [name, `again/${name}.yaml`]));
  const project = await installedProject(Object.fromEntries(Object.entries(results).map(([name, yaml]) => [paths[name]!, yaml])));
  return tool(project, paths, overlay);
}

/** Paths of descriptions without references: tools may give a component that came in by two ways one name or two. */
async function meaning(project: string, results: Record<string, string>): Promise<Record<string, unknown>> {
  const names = Object.keys(results);
  write(project, Object.fromEntries(names.map((name) => [`referenced/${name}.yaml`, results[name]!])));
  const { code, output } = await run(project, program("redocly"), ["bundle", ...names.map((name) => `referenced/${name}.yaml`), "--dereferenced", "--output=dereferenced"]);
  if (code !== 0) throw new Error(output);
  return Object.fromEntries(names.map((name) => [name, (parseYaml(readFileSync(join(project, `dereferenced/${name}.yaml`), "utf8")) as any).paths]));
}

test("operations gain the responses that they can return and lose nothing, and a second run changes nothing", async () => {
  const project = await installedProject(files);
  const overlaid = await redocly(project, apis, overlay);
  expect(problems(await redocly(project, apis), overlaid)).toEqual([]);
  expect(await again(redocly, overlaid)).toEqual(overlaid);
});

test("another implementation makes the same of every case", async () => {
  const project = await installedProject(files);
  const overlaid = await openapiFormat(project, apis, overlay);
  expect(await meaning(project, overlaid)).toEqual(await meaning(project, await redocly(project, apis, overlay)));
  expect(await again(openapiFormat, overlaid)).toEqual(overlaid);
});

test.each(readdirSync(join(fixtures, "fail")))("the check objects to %s", async (name) => {
  const harmful = "node_modules/openapi-error-responses/openapi/overlays/harmful.yaml";
  const project = await installedProject(files);
  const before = await redocly(project, apis);
  write(project, { [harmful]: text("fail", name) });
  expect(problems(before, await redocly(project, apis, harmful))).not.toEqual([]);
});

/** Differences between the statuses and components of an overlay and those of the description, in sentences. */
function drift(yaml: string, known: Status[]): string[] {
  const { actions } = parseYaml(yaml) as { actions: { target: string; update: Record<string, { $ref: string }> }[] };
  const added = new Set(
    actions.map(({ target, update }) => {
      const [[status, { $ref }]] = Object.entries(update) as [[string, { $ref: string }]];
      const guard = `!@.responses['${status}','${status[0]}XX','default']`;
      return `${status} ${$ref}${target.includes(guard) ? "" : ` without ${guard}`}`;
    }),
  );
  const errors = new Set(known.filter(({ types }) => types.length).map(({ code, name }) => `${code} ../../generated/openapi.yaml#/components/responses/${name}`));
  return [...[...added].filter((entry) => !errors.has(entry)), ...[...errors].filter((entry) => !added.has(entry))];
}

test("the overlay adds just the error responses of the description", () => {
  const yaml = readFileSync(join(root, "openapi/overlays/error-responses.yaml"), "utf8");
  expect(drift(yaml, statuses)).toEqual([]);
  expect(drift(yaml, statuses.slice(0, -1))).toHaveLength(1);
  expect(drift(yaml.replaceAll("BadGateway", "NotFound"), statuses)).toHaveLength(2);
  expect(drift(yaml.replace("'429','4XX'", "'429','5XX'"), statuses)).toHaveLength(1);
});
