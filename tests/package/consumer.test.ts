// The packed tarball in the project of an API author.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import SwaggerParser from "@apidevtools/swagger-parser";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { bundleSource, readSource } from "../../scripts/contract/source.ts";
import { installedProject, program, write } from "../support/project.ts";
import { run } from "../support/run.ts";

const { bundle } = await bundleSource(await readSource());
const component = (kind: string, name: string) => bundle.components[kind][name];

/** The files say nothing of each other, so only the bundle lists the error types. */
const { "x-extensible-enum": _types, ...errorType } = component("schemas", "ErrorType");
const schemas: Record<string, object> = {
  file: { ...bundle.components.schemas, ErrorType: errorType },
  "bundle pointer": bundle.components.schemas,
};

const directory = "node_modules/openapi-error-responses";
const bundleOf: Record<string, string> = {
  "3.0": "openapi-3.0.yaml",
  "3.1": "openapi.yaml",
  "3.2": "openapi-3.2.yaml",
};
const ways: Record<string, (version: string, response: string) => string> = {
  file: (_, response) => `${directory}/openapi/components/responses/${response}.yaml`,
  "bundle pointer": (version, response) =>
    `${directory}/generated/${bundleOf[version]}#/components/responses/${response}`,
};

const api = (version: string, refTo: (response: string) => string) => ({
  openapi: `${version}.0`,
  info: { title: "Invoices", version: "1.0.0" },
  paths: {
    "/invoices/{invoiceId}": {
      get: {
        operationId: "getInvoice",
        parameters: [{ name: "invoiceId", in: "path", required: true, schema: { type: "string" } }],
        responses: {
          200: { description: "Requested invoice." },
          404: { $ref: refTo("NotFound") },
          429: { $ref: refTo("TooManyRequests") },
        },
      },
    },
  },
});

const cases = Object.entries(ways).flatMap(([way, ref]) =>
  Object.keys(bundleOf).map((version) => ({
    way,
    version,
    document: api(version, (response) => ref(version, response)),
  })),
);
const folder = await installedProject(
  Object.fromEntries(cases.map(({ way, version, document }) => [`${way}-${version}.yaml`, stringify(document)])),
);

test.each(cases)("$way from $version bundles with Redocly", async ({ way, version, document }) => {
  const [input, output] = [`${way}-${version}.yaml`, `bundled-${way}-${version}.yaml`];
  expect(await run(folder, program("redocly"), ["bundle", input, "--output", output])).toMatchObject({ code: 0 });
  expect(await run(folder, program("redocly"), ["lint", output, "--extends", "spec"])).toMatchObject({ code: 0 });
  const bundled = parse(readFileSync(join(folder, output), "utf8"));
  expect(bundled.openapi).toBe(document.openapi);
  expect(bundled.components.responses).toEqual({
    NotFound: component("responses", "NotFound"),
    TooManyRequests: component("responses", "TooManyRequests"),
  });
  expect(bundled.components.schemas).toEqual(schemas[way]);
});

// No release of swagger-parser knows OpenAPI 3.2 yet.
test.each(cases.filter(({ version }) => version !== "3.2"))(
  "$way from $version parses with swagger-parser",
  async ({ way, version }) => {
    const parsed = (await SwaggerParser.validate(join(folder, `${way}-${version}.yaml`))) as any;
    const { 404: notFound, 429: tooManyRequests } = parsed.paths["/invoices/{invoiceId}"].get.responses;
    expect(notFound.content["application/json"].schema.properties.error.properties.type).toMatchObject(errorType);
    expect(tooManyRequests.headers["Retry-After"]).toEqual(component("headers", "RetryAfter"));
  },
);

test("and a component that is not in the package resolves with neither", async () => {
  write(folder, { "missing.yaml": stringify(api("3.1", () => ways.file!("3.1", "Teapot"))) });
  const { code, output } = await run(folder, program("redocly"), [
    "bundle",
    "missing.yaml",
    "--output",
    "missing-bundled.yaml",
  ]);
  expect(code).toBe(1);
  expect(output).toContain("Can't resolve $ref");
  await expect(SwaggerParser.validate(join(folder, "missing.yaml"))).rejects.toThrow("Teapot.yaml");
});
