// The plugin in Redocly itself: on small APIs in one file or several, with right settings and wrong ones.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { addErrorResponses } from "../../generated/add-error-responses.js";
import { root } from "../../scripts/lib/project.ts";
import type { Case } from "../support/additions.ts";
import { documentOf, objections } from "../support/additions.ts";
import type { Settings } from "../support/plugin.ts";
import { bundled, bundleWith } from "../support/plugin.ts";
import { installedProject } from "../support/project.ts";

const folder = join(root, "tests/fixtures/add/pass");

/** The cases that settings can hold. Redocly itself writes path items where they are referred to. */
const cases = readdirSync(folder).flatMap((file) => {
  const facts = parseYaml(readFileSync(join(folder, file), "utf8")) as Case;
  const isTaken = !("responses" in (facts.options ?? {})) && !file.includes("by-ref");
  return isTaken ? [{ name: parse(file).name.split(".")[0]!, facts }] : [];
});

test("a bundle of each case gains what the function adds", async () => {
  const documents = cases.map(({ name, facts }) => [`${name}.json`, JSON.stringify(documentOf(facts, "3.2.0"))]);
  const project = await installedProject(Object.fromEntries(documents));
  const apis = (settings: (facts: Case) => Settings) =>
    Object.fromEntries(cases.map(({ name, facts }) => [name, { root: `${name}.json`, settings: settings(facts) }]));
  const before = await bundled(
    project,
    apis(() => "off"),
  );
  const after = await bundled(
    project,
    apis((facts) => facts.options ?? "on"),
  );
  expect(cases.length).toBeGreaterThan(10);
  for (const { name, facts } of cases) {
    expect(after[name], name).toEqual(addErrorResponses(before[name], facts.options));
    expect(objections(before[name], after[name], facts), name).toEqual([]);
  }
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

test("an API in several files gains its own responses and ours, and keeps one copy of each", async () => {
  const project = await installedProject(several);
  const { before, after } = await bundled(project, {
    before: { root: "openapi.yaml", settings: "off" },
    after: { root: "openapi.yaml", settings: "on" },
  });
  const facts: Case = {
    document: undefined,
    own: { 410: before.components.responses.Gone },
    components: {
      responses: ["BadRequest", "SharedNotFound", "TooManyRequests", "InternalServerError", "BadGateway"],
      headers: ["RateLimit", "RateLimitPolicy"],
    },
    types: ["gone_error"],
  };
  expect(objections(before, after, facts)).toEqual([]);
});

describe("what is wrong ends the command with a message, and nothing is written", () => {
  const wrong: Record<string, { settings?: object; files?: Record<string, string>; message: string }> = {
    "a status": {
      settings: { statuses: [418] },
      message: "Option `statuses` has 418. Choose from 400, 401, 403, 404, 409, 410",
    },
    "a setting": {
      settings: { status: [404] },
      message:
        "Setting `status` is unknown. Choose statuses, also, exclude, besideDefault, conditions, replace, errorSchema or prefix.",
    },
    "a response in the settings": {
      settings: { responses: { Gone: "responses/Gone.yaml" } },
      message:
        "Setting `responses` is not allowed here. List the files of your own responses under `components.responses` of the API.",
    },
    "a response file": {
      files: { "responses/Gone.yaml": several["responses/Gone.yaml"].replace("code: 410", "code: gone") },
      message:
        'Component `responses.Gone` has a wrong `x-status.code`, "gone": the value must be a whole number from 100 to 599.',
    },
  };

  test.each(Object.entries(wrong))("%s", async (_name, { settings = {}, files = {}, message }) => {
    const project = await installedProject({ ...several, ...files });
    const { code, output } = await bundleWith(project, { api: { root: "openapi.yaml", settings } });
    expect(output).toContain(message);
    expect(code).not.toBe(0);
    expect(existsSync(join(project, "out/api.json"))).toBe(false);
  });
});

test("warnings are printed, and the bundle is written", async () => {
  const project = await installedProject(several);
  const { code, output } = await bundleWith(project, {
    api: { root: "openapi.yaml", settings: { exclude: { tags: ["Internal"] } } },
  });
  expect(output).toContain('Option `exclude.tags` has "Internal", which matches no operation. Correct or remove it.');
  expect(code).toBe(0);
});
