// The APIs in `examples/code-first`, which describe themselves: the document that they serve has the shared responses.
import { join } from "node:path";
import SwaggerParser from "@apidevtools/swagger-parser";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, onTestFinished, test } from "vitest";
import { root } from "../../scripts/lib/project.ts";
import { responsesIn } from "../support/additions.ts";
import { compiledExamples, start } from "../support/examples.ts";

/** A parsed description. */
type Document = any;

const folder = compiledExamples("code-first");
const bundles: Document = {
  "3.0": await SwaggerParser.dereference(join(root, "generated/openapi-3.0.yaml")),
  "3.1": await SwaggerParser.dereference(join(root, "generated/openapi.yaml")),
};

/** Operation to the statuses that it documents. */
const documented = {
  "get /invoices": [200, 400, 429, 500, 502, 503],
  "get /invoices/{id}": [200, 400, 404, 429, 500, 502, 503],
  "put /invoices/{id}": [200, 400, 404, 422, 429, 500, 502, 503],
};

test.each([
  { name: "fastify", version: "3.1" },
  { name: "hono", version: "3.1" },
  { name: "nest", version: "3.0" },
])("the document of $name", async ({ name, version }) => {
  const { origin, kill } = await start(folder, `${name}.js`);
  onTestFinished(() => kill("SIGKILL"));
  const document: Document = await (await fetch(`${origin}/openapi.json`)).json();
  expect(document.openapi.slice(0, 3)).toBe(version);
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(valid, JSON.stringify(errors)).toBe(true);
  const operations = Object.entries(responsesIn(document));
  expect(Object.fromEntries(operations.map(([name, it]) => [name, Object.keys(it).map(Number)]))).toEqual(documented);

  // They are the responses of the contract, whatever else the document holds.
  const { paths, components }: Document = await SwaggerParser.dereference(structuredClone(document));
  const responses = paths["/invoices/{id}"].put.responses;
  for (const { "x-status": status, ...response } of Object.values<Document>(bundles[version].components.responses))
    if (responses[status.code] && status.code !== 200) expect(responses[status.code]).toMatchObject(response);
  expect(components).toHaveProperty("schemas.ErrorResponse");
});
