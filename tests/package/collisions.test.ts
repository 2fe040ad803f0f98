// Names that the author of an API uses too: what each bundler calls ours, and that nobody's component takes another's place.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import SwaggerParser from "@apidevtools/swagger-parser";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, inject, test } from "vitest";
import { root } from "../../scripts/lib/project.ts";
import { redocly } from "../support/overlay.ts";
import { tableUnder } from "../support/pages.ts";
import { installedProject, program } from "../support/project.ts";
import { run } from "../support/run.ts";

const folder = join(root, "tests/fixtures/collisions");
const files = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
);
const cases = Object.keys(files).filter((path) => !path.includes("/"));

/** Bundles one file of a project into one document. */
const bundlers: Record<string, (project: string, file: string) => Promise<any>> = {
  "`redocly bundle`": async (project, file) => parseYaml((await redocly(project, { bundle: file })).bundle!),
  "`openapi-format`": async (project, file) => {
    const args = [file, "--no-sort", "--output", "bundle.json"];
    const { code, output } = await run(project, program("openapi-format"), args);
    if (code !== 0) throw new Error(output);
    return JSON.parse(readFileSync(join(project, "bundle.json"), "utf8"));
  },
  "`SwaggerParser.bundle`": (project, file) => SwaggerParser.bundle(join(project, file)),
};

/** Only the bundle lists the error types, which derive from all files. */
const withoutTypes = (_key: string, value: any) => {
  if (value?.["x-extensible-enum"] === undefined) return value;
  const { "x-extensible-enum": _types, ...rest } = value;
  return rest;
};

const shared = (await SwaggerParser.dereference(
  JSON.parse(readFileSync(join(inject("fresh"), "openapi.json"), "utf8"), withoutTypes),
)) as any;

/** Places where a bundle of an API does not say what the API says. */
async function replaced(project: string, file: string, bundle: any): Promise<string[]> {
  const own = parseYaml(files[file]!) as any;
  const before = (await SwaggerParser.dereference(join(project, file))) as any;
  const after = (await SwaggerParser.dereference(structuredClone(bundle))) as any;
  const [ours, theirs] = ["/shared", "/own"].map((path) => after.paths[path].get.responses);
  const { 404: notFound, 500: failed } = before.paths["/own"].get.responses;
  const { NotFound, InternalServerError } = shared.components.responses;
  const wanted: [place: string, actual: unknown, expected: unknown][] = [
    ["/own 404", theirs[404], notFound],
    ["/own 500", theirs[500], failed],
    ["/shared 404", ours[404], NotFound],
    ["/shared 500", ours[500], InternalServerError],
  ];
  for (const [kind, components] of Object.entries<any>(own.components ?? {}))
    for (const name of Object.keys(components)) wanted.push([name, bundle.components[kind][name], components[name]]);
  return wanted.filter(([, actual, expected]) => !isDeepStrictEqual(actual, expected)).map(([place]) => place);
}

/** What our `NotFound` and `ErrorResponse` are called in a bundle. */
function names(bundle: any): string[] {
  const response = bundle.paths["/shared"].get.responses["404"];
  const name = ({ $ref }: { $ref?: string }) =>
    $ref ? `\`${$ref.split("/").at(-1)}\`` : "inline, where it is first used";
  const component = response.$ref ? bundle.components.responses[response.$ref.split("/").at(-1)] : response;
  return [name(response), name(component.content["application/json"].schema)];
}

describe.each(Object.entries(bundlers))("%s", (name, bundler) => {
  test.each(cases)("%s keep their own meaning", async (file) => {
    const project = await installedProject(files);
    const bundle = await bundler(project, file);
    expect(await replaced(project, file, bundle)).toEqual([]);
    if (file === "components.yaml")
      expect(tableUnder("docs/adoption.md", "## Name collisions")).toContainEqual([name, ...names(bundle)]);
  });
});
