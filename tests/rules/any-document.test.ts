// The rules on whatever a description holds: they report it or leave it, and never end the linter.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contract } from "../../generated/contract.js";
import { createValidator } from "../../generated/json-schema.js";
import { rules } from "../../generated/rules.js";
import { linters, ruleset } from "../support/linters.ts";
import { installedProject, write } from "../support/project.ts";

const project = await installedProject();

/** Findings of a document, those of other rules included. */
async function lint(name: keyof typeof linters, document: object | string) {
  write(project, { "api.yaml": typeof document === "string" ? document : JSON.stringify(document) });
  return linters[name](project, ["api.yaml"], ruleset(name));
}

const head = { openapi: "3.1.0", info: { title: "Case", version: "1.0.0" } };

describe.each(["redocly", "spectral"] as const)("%s", (name) => {
  test("finds nothing in the responses that the package ships, by file, by pointer and in one document", async () => {
    const refs = (to: (name: string) => string) =>
      Object.fromEntries(contract.statuses.map(({ code, name }) => [code, { $ref: to(name) }]));
    const pkg = "node_modules/openapi-error-responses";
    const get = (to: (name: string) => string) => ({ get: { responses: refs(to) } });
    const paths = {
      "/by-file": get((name) => `${pkg}/openapi/components/responses/${name}.yaml`),
      "/by-pointer": get((name) => `${pkg}/generated/openapi.yaml#/components/responses/${name}`),
      "/in-one-document": get((name) => `#/components/responses/${name}`),
    };
    expect(contract.statuses.length).toBeGreaterThan(9);
    expect(await lint(name, { ...head, paths, components: contract.components })).toEqual([]);
  });

  test("leaves a reference that leads nowhere to the linter", async () => {
    const nowhere = (kind: string) => ({ $ref: `#/components/${kind}/Missing` });
    const content = (schema: object) => ({ description: "No.", content: { "application/json": { schema } } });
    const error = { type: "object", required: ["error"], properties: { error: nowhere("schemas") } };
    const responses = { 409: nowhere("responses"), 413: content(nowhere("schemas")), 418: content(error) };
    const document = { ...head, paths: { "/things": { get: { responses } } } };
    const found = (await lint(name, document)).filter(({ rule }) => rule.startsWith("error-responses/"));
    expect(found).toEqual([]);
  });
});

test("Redocly's rules judge a schema once, though each holds the next twice", async () => {
  // Forty levels are 2^40 ways to the last one. With Spectral, time and memory double with each level.
  const schemas: Record<string, object> = { S40: { type: "object" } };
  for (let level = 0; level < 40; level++) {
    const next = { $ref: `#/components/schemas/S${level + 1}` };
    schemas[`S${level}`] = { type: "object", allOf: [next, next] };
  }
  const content = { "application/json": { schema: { $ref: "#/components/schemas/S0" } } };
  const responses = { 200: { description: "Things.", content }, 409: { description: "No.", content } };
  const document = { ...head, paths: { "/things": { get: { responses } } }, components: { schemas } };
  expect((await lint("redocly", document)).map(({ rule }) => rule)).toEqual(["error-responses/body-shape"]);
});

test("whatever stands in a description, each rule answers", () => {
  const words = "paths /a get responses 400 200 default content application/json schema components".split(" ");
  const schemaWords = "allOf oneOf properties error required type x-status code $ref headers message types".split(" ");
  const key = fc.constantFrom(...words, ...schemaWords, "additionalOperations");
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "large" },
      fc.constantFrom<unknown>(null, true, 0, "", "string", [], {}, "__proto__"),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(key, tie("value"), { maxKeys: 5 }),
    ),
  }));
  const member = ({ value }: any, key: string) => ({ value: value[key], location: key });
  fc.assert(
    fc.property(value!, (body) => {
      const responses = { 400: body, 200: body, 429: body };
      for (const document of [body, { paths: { "/a": { get: { responses } } }, components: { responses } }])
        for (const { schema } of Object.values(rules))
          for (const { message } of createValidator({ member })(schema, { value: document, location: "" }))
            expect(message).toMatch(/^[A-Z`].*\.$/);
    }),
    { numRuns: 3000 },
  );
});
