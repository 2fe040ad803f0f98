// `addErrorResponses` on small documents: what each operation gains, and what stays as its author wrote it.
import { readdirSync } from "node:fs";
import { join, parse } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { options as known } from "../../generated/add/options.js";
import { type AddErrorResponsesOptions, addErrorResponses } from "../../generated/add-error-responses.js";
import { root } from "../../scripts/lib/project.ts";
import { type Case, documentOf, objections } from "../support/additions.ts";
import { tableUnder, textOf } from "../support/pages.ts";

const folder = join(root, "tests/fixtures/add");
const read = (path: string): any => parseYaml(textOf(`tests/fixtures/add/${path}`));

/** Every case in every version of OpenAPI, or in those that its name ends with. */
const cases = readdirSync(join(folder, "pass")).flatMap((file) => {
  const only = /\.(\d.*)$/.exec(parse(file).name)?.[1]?.split("+");
  const versions = ["3.0.4", "3.1.1", "3.2.0"].filter(
    (version) => !only || only.some((start) => version.startsWith(start)),
  );
  return versions.map((version) => ({ name: `${file}, ${version}`, version, facts: read(`pass/${file}`) as Case }));
});

test.each(cases)("$name: operations gain what the case says, and nothing else changes", ({ version, facts }) => {
  const document = documentOf(facts, version);
  const warnings: string[] = [];
  const result = addErrorResponses(document, { ...facts.options, onWarning: (warning) => warnings.push(warning) });
  expect(objections(document, result, facts)).toEqual([]);
  expect(warnings).toEqual(facts.warnings ?? []);
  // A frozen document that is written to ends the function, here and above.
  expect(addErrorResponses(documentOf({ document: result }, version), facts.options)).toEqual(result);
});

test.each(readdirSync(join(folder, "fail")))("%s: the message says what is wrong", (file) => {
  const { options = {}, document = {}, message } = read(`fail/${file}`);
  const api = { openapi: "3.1.0", info: { title: "Case", version: "1.0.0" }, ...document };
  expect(() => addErrorResponses(api, options)).toThrow(new TypeError(message));
});

test("the document keeps its type", () => {
  interface Api {
    openapi: string;
    paths: Record<string, object>;
    "x-own"?: number;
  }
  const api: Api = { openapi: "3.1.0", paths: {}, "x-own": 1 };
  const result: Api = addErrorResponses(api, { statuses: [404], exclude: { tags: ["Internal"] }, besideDefault: true });
  expect(result).toEqual(api);
});

test("documents that contain themselves, as a tool that dereferences makes them, are taken", () => {
  const schema: { properties: Record<string, object> } = { properties: {} };
  schema.properties.parent = schema;
  const body = { content: { "application/json": { schema } } };
  const get = { responses: { 200: { description: "Thing.", ...body }, 400: { description: "Wrong.", ...body } } };
  const document = {
    openapi: "3.1.0",
    paths: { "/things": { get } },
    components: { schemas: { Thing: schema, ErrorType: schema } },
  };
  const result: any = addErrorResponses(document, { statuses: [500] });
  expect(Object.keys(result.paths["/things"].get.responses)).toEqual(["200", "400", "500"]);
  expect(result.components.schemas.Thing).toBe(schema);
});

describe("values that no file can hold", () => {
  const empty = { openapi: "3.1.0", paths: {} };
  const circle: { properties: Record<string, object> } = { properties: {} };
  circle.properties.parent = circle;
  const gone = (schema: object) => ({
    description: "Gone.",
    content: { "application/json": { schema } },
    "x-status": { code: 410, when: "always", types: { gone_error: { retry: "never" } } },
  });

  test.each<[string, unknown, string]>([
    ["a bigint", { statuses: [404n] }, "Option `statuses` has a value that JSON cannot hold (bigint). Choose from 400"],
    ["a circle", { statuses: [circle] }, "Option `statuses` has a value that JSON cannot hold (object). Choose from"],
    ["a response in a circle", { responses: { Gone: gone(circle) } }, "Option `responses.Gone` contains itself. Refer"],
  ])("%s is refused by name", (_name, options, message) => {
    expect(() => addErrorResponses(empty, options as AddErrorResponsesOptions)).toThrow(message);
  });
});

test("docs/adoption.md lists the options", () => {
  const rows = Object.entries(known).map(([name, facts]) => [`\`${name}\``, facts.description, facts.default]);
  expect(tableUnder("docs/adoption.md", "## Options")).toEqual(rows);
});

test("looks at a schema once, though each holds the next twice", () => {
  // Forty levels are 2^40 ways to the last one: by reference, and in one piece as tools that dereference leave it.
  const schemas: Record<string, object> = { S40: { type: "object" } };
  let inOnePiece: object = { type: "object" };
  for (let level = 39; level >= 0; level--) {
    const next = { $ref: `#/components/schemas/S${level + 1}` };
    schemas[`S${level}`] = { type: "object", allOf: [next, next] };
    inOnePiece = { type: "object", allOf: [inOnePiece, inOnePiece] };
  }
  const json = (schema: object) => ({ "application/json": { schema } });
  const first = { $ref: "#/components/schemas/S0" };
  const error = (schema: object) => ({ description: "Wrong.", content: json(schema) });
  const status = { code: 410, when: "always", types: { gone_error: { retry: "never" } } };
  const document = {
    openapi: "3.1.0",
    info: { title: "Schemas", version: "1.0.0" },
    paths: { "/": { get: { responses: { 400: error(first), 500: error(inOnePiece), 200: error(first) } } } },
    components: { schemas, responses: { Gone: { ...error(first), "x-status": status } } },
  };
  const warnings: string[] = [];
  const onWarning = (warning: string) => warnings.push(warning);
  const { paths, components } = addErrorResponses(document, { replace: ["S1", "S0"], onWarning });
  const { responses } = paths["/"].get;
  expect(responses[400]).toEqual({ $ref: "#/components/responses/BadRequest" });
  expect(responses[500] === document.paths["/"].get.responses[500]).toBe(true);
  expect(responses).toHaveProperty("410.$ref", "#/components/responses/Gone");
  expect(components.schemas).toHaveProperty("S40");
  expect(warnings.join()).toContain("shape of `ErrorResponse`: 1 of 1, such as 500 of GET /.");
});
