// The plugin in Redocly itself: on small APIs in one file or several, with right settings and wrong ones.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { addErrorResponses } from "../../generated/add-error-responses.js";
import { root } from "../../scripts/lib/project.ts";
import { type Case, documentOf, objections } from "../support/additions.ts";
import { type Apis, bundledBeforeAndAfter, bundleWith, type Settings } from "../support/plugin.ts";
import { installedProject } from "../support/project.ts";

const fixtures = join(root, "tests/fixtures");
const textOf = (path: string) => readFileSync(join(fixtures, path), "utf8");

/** The cases that settings can hold. Redocly itself writes path items where they are referred to. */
const cases = readdirSync(join(fixtures, "add/pass")).flatMap((file) => {
  const facts = parseYaml(textOf(`add/pass/${file}`)) as Case;
  const isTaken = !("responses" in (facts.options ?? {})) && !file.includes("by-ref");
  return isTaken ? [{ name: parse(file).name.split(".")[0]!, facts }] : [];
});

const shared = "node_modules/openapi-error-responses/openapi/components";
const several = {
  "openapi.yaml": `openapi: 3.1.0
info: { title: Invoices, version: 1.0.0 }
paths:
  /invoices/{id}: { $ref: paths/invoice.yaml }
components:
  responses:
    NotFound: { description: Nothing here. }
    Gone: { $ref: responses/Gone.yaml }
`,
  "paths/invoice.yaml": `parameters:
  - $ref: parameters.yaml#/Id
get:
  x-added: [400, 404, 410, 429, 500, 502]
  responses:
    '200': { description: Invoice. }
    '503': { $ref: ../${shared}/responses/ServiceUnavailable.yaml }
`,
  "paths/parameters.yaml": "Id: { in: path, name: id, required: true, schema: { type: string } }\n",
  "responses/Gone.yaml": `description: |-
  The invoice was deleted.

  Do not ask again.
content:
  application/json:
    schema: { $ref: ../${shared}/schemas/ErrorResponse.yaml }
    example: { error: { message: The invoice was deleted., type: gone_error } }
x-status: { code: 410, when: path-parameter, types: { gone_error: { retry: never } } }
`,
};

const project = installedProject({
  ...several,
  ...Object.fromEntries(cases.map(({ name, facts }) => [`${name}.json`, JSON.stringify(documentOf(facts, "3.2.0"))])),
});
const settings: Record<string, Settings> = {
  several: "on",
  ...Object.fromEntries(cases.map(({ name, facts }) => [name, facts.options ?? "on"])),
};
const apis: Apis = Object.fromEntries(
  Object.entries(settings).map(([name, settings]) => {
    const file = name === "several" ? "openapi.yaml" : `${name}.json`;
    return [name, { root: file, settings }];
  }),
);
const { before, after } = await bundledBeforeAndAfter(project, apis);

test.each(cases)("a bundle of $name gains what the function adds", ({ name, facts }) => {
  expect(after[name]).toEqual(addErrorResponses(before[name], facts.options));
});

test("an API in several files gains its own responses and ours, and keeps one copy of each", () => {
  const facts = {
    own: { 410: before.several.components.responses.Gone },
    components: {
      responses: ["BadRequest", "SharedNotFound", "TooManyRequests", "InternalServerError", "BadGateway"],
      headers: ["RateLimit", "RateLimitPolicy"],
    },
    types: ["gone_error"],
  };
  expect(objections(before.several, after.several, facts)).toEqual([]);
});

test.each<[name: string, settings: object, message: string]>([
  ["no status", { statuses: [418] }, "error Option `statuses` has 418. Choose from 400, 401, 403, 404, 409, 410"],
  ["a file", { responses: { Gone: "responses/Gone.yaml" } }, "error Setting `responses` is not allowed here. List the"],
  ["no match", { exclude: { tags: ["Internal"] } }, 'warning Option `exclude.tags` has "Internal", which matches no'],
])("the command says that a setting names %s, and writes nothing that is wrong", async (name, settings, text) => {
  const { code, output } = await bundleWith(project, { [name]: { root: "openapi.yaml", settings } });
  const [severity = "", message] = text.split(/ (.+)/);
  expect(output.toLowerCase()).toContain(severity);
  expect(output).toContain(message);
  const isWritten = existsSync(join(project, `out/${name}.json`));
  expect([code === 0, isWritten]).toEqual(severity === "error" ? [false, false] : [true, true]);
});
