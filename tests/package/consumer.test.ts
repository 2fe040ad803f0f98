// The packed tarball in the project of an API author.
import { join } from "node:path";
import SwaggerParser from "@apidevtools/swagger-parser";
import { bundle as bundleWithRedocly, createConfig, lint, stringifyYaml } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { bundleSource, readSource } from "../../scripts/contract/source.ts";
import { installedProject, write } from "../support/project.ts";

const { bundle } = await bundleSource(await readSource());
const component = (kind: string, name: string) => bundle.components[kind][name];

/** The files say nothing of each other, so only the bundle lists the error types. */
const { "x-extensible-enum": _types, ...errorType } = component("schemas", "ErrorType");
const schemas: Record<string, object> = {
  file: { ...bundle.components.schemas, ErrorType: errorType },
  "bundle pointer": bundle.components.schemas,
};

const directory = "node_modules/openapi-error-responses";
const bundleOf = { "3.0": "openapi-3.0.yaml", "3.1": "openapi.yaml", "3.2": "openapi-3.2.yaml" };

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

const byFile = (response: string) => `${directory}/openapi/components/responses/${response}.yaml`;
const cases = Object.entries(bundleOf).flatMap(([version, file]) => {
  const byPointer = (response: string) => `${directory}/generated/${file}#/components/responses/${response}`;
  return [
    { way: "file", version, document: api(version, byFile) },
    { way: "bundle pointer", version, document: api(version, byPointer) },
  ];
});
const folder = await installedProject(
  Object.fromEntries(cases.map(({ way, version, document }) => [`${way}-${version}.yaml`, stringify(document)])),
);

const config = await createConfig({ extends: ["spec"] });

test.each(cases)("$way from $version bundles with Redocly", async ({ way, version, document }) => {
  const bundledFile = `bundled-${way}-${version}.yaml`;
  const ref = join(folder, `${way}-${version}.yaml`);
  const { bundle: bundled, problems } = await bundleWithRedocly({ ref, config });
  write(folder, { [bundledFile]: stringifyYaml(bundled.parsed) });
  expect([...problems, ...(await lint({ ref: join(folder, bundledFile), config }))]).toEqual([]);
  const { openapi, components } = bundled.parsed as any;
  expect(openapi).toBe(document.openapi);
  expect(components.responses).toEqual({
    NotFound: component("responses", "NotFound"),
    TooManyRequests: component("responses", "TooManyRequests"),
  });
  expect(components.schemas).toEqual(schemas[way]);
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
