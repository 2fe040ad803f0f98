// The example with statuses of its own, as its author works with it: bundled, linted, turned into types, validated.
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { contract } from "../../generated/contract.js";
import { root } from "../../scripts/lib/project.ts";
import { responsesIn } from "../support/additions.ts";
import { linters, ruleset } from "../support/linters.ts";
import { installedProject, program, write } from "../support/project.ts";
import { run } from "../support/run.ts";

const project = installedProject();
cpSync(join(root, "examples/own-statuses"), project, { recursive: true });
const { code, output } = await run(project, program("redocly"), ["bundle"]);
if (code !== 0) throw new Error(output);
const api: any = parseYaml(readFileSync(join(project, "bundle.yaml"), "utf8"));

test("operations gain the API's own responses where their condition holds, its 429 stands in for ours, and its types join the list", () => {
  const gained = Object.entries(responsesIn(api));
  const isError = (code: string) => code >= "400";
  expect(Object.fromEntries(gained.map(([name, it]) => [name, Object.keys(it).filter(isError)]))).toEqual({
    "get /invoices": ["400", "429", "500", "502", "503"],
    "post /invoices": ["400", "413", "422", "429", "500", "502", "503"],
    "get /invoices/{invoiceId}": ["400", "404", "410", "429", "500", "502", "503"],
    "delete /invoices/{invoiceId}": ["400", "404", "410", "429", "500", "502", "503"],
  });
  const { TooManyRequests } = api.components.responses;
  expect(Object.keys(TooManyRequests["x-status"].types)).toEqual(["rate_limit_error", "quota_error"]);
  expect(Object.keys(api.components.responses)).not.toContain("SharedTooManyRequests");
  const ours = (contract.components.schemas as any).ErrorType["x-extensible-enum"];
  const own = ["gone_error", "content_too_large_error", "quota_error"];
  expect(api.components.schemas.ErrorType["x-extensible-enum"]).toEqual([...ours, ...own]);
});

test("both linters find nothing in the bundle, and something in a broken one", async () => {
  const broken = structuredClone(api);
  broken.components.schemas.InvoicesErrorResponse.allOf =
    broken.components.schemas.InvoicesErrorResponse.allOf.slice(1);
  write(project, { "broken.json": JSON.stringify(broken) });
  for (const [name, lint] of Object.entries(linters)) {
    expect(await lint(project, ["bundle.yaml"], ruleset(name as "redocly"))).toEqual([]);
    expect(await lint(project, ["broken.json"], ruleset(name as "redocly"))).not.toEqual([]);
  }
});

test("it is valid, and its examples fit its schemas", async () => {
  expect(await new Validator().validate(structuredClone(api))).toMatchObject({ valid: true });
  const ajv = new Ajv2020({ strict: false, schemas: [{ $id: "api", ...api }] });
  const examples = Object.entries<any>(api.components.responses).flatMap(([name, { content }]) =>
    Object.values<any>(content["application/json"].examples).map(({ value }) => ({ name, value })),
  );
  expect(examples.length).toBeGreaterThan(9);
  for (const { name, value } of examples) {
    const validate = ajv.compile({ $ref: `api#/components/responses/${name}/content/application~1json/schema` });
    expect([name, validate(value), validate({ error: {} })]).toEqual([name, true, false]);
  }
});
