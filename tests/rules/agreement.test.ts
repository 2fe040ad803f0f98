// Both rulesets on random APIs: they report the same places.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { redocly, ruleset, spectral, unique } from "../support/linters.ts";
import { installedProject } from "../support/project.ts";

const codes = ["200", "2XX", "204", "304", "400", "404", "409", "422", "429", "500", "503", "4XX", "5XX", "default"];
const mediaTypes = [
  "Application/JSON",
  "application/json; charset=utf-8",
  "application/problem+json",
  "text/plain",
  "*/*",
];
const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
const components = "node_modules/openapi-error-responses/openapi/components";

const ref = (kind: string, names: string[]) =>
  fc.constantFrom(...names).map((name) => ({ $ref: `#/components/${kind}/${name}` }));
const shared = (kind: string, ...names: string[]) =>
  fc.constantFrom(...names).map((name) => ({ $ref: `${components}/${kind}/${name}.yaml` }));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const text = fc.constantFrom<object>(
  { type: "string" },
  { type: ["string"] },
  { type: ["string", "null"] },
  { type: "string", nullable: true },
  { type: "integer" },
  {},
);

/** What stands under `error`, right and wrong. */
const errorObject = fc.oneof(
  { weight: 2, arbitrary: shared("schemas", "ErrorObject") },
  fc.record({
    type: fc.constantFrom<unknown>("object", "object", ["object"], ["object", "null"], "string"),
    required: maybe(fc.subarray(["message", "type", "code"])),
    properties: fc.record({ message: text, type: text, code: text }, { requiredKeys: [] }),
  }),
  fc.record({ allOf: fc.tuple(shared("schemas", "ErrorObject"), ref("schemas", ["Problem"])) }),
  ref("schemas", ["Details"]),
);

/** Bodies, right and wrong, composed and plain. */
const { body } = fc.letrec<{ body: object }>((tie) => ({
  body: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    shared("schemas", "ErrorResponse"),
    ref("schemas", ["Problem", "Envelope", "Either"]),
    fc.record({
      type: fc.constant("object"),
      required: maybe(fc.subarray(["error", "data"])),
      properties: fc.record({ error: errorObject, data: fc.constant({}) }, { requiredKeys: [] }),
    }),
    fc
      .tuple(fc.constantFrom("allOf", "oneOf", "anyOf"), fc.array(tie("body"), { minLength: 1, maxLength: 3 }))
      .map(([keyword, schemas]) => ({ [keyword]: schemas })),
  ),
}));

const right = { code: 410, when: "always", types: { gone_error: { retry: "never" } } };
const facts = fc.constantFrom<object>(right, { ...right, code: 99 }, { ...right, when: "never" }, { code: 410 }, {});

const response = fc.record(
  {
    description: fc.constant("A response."),
    headers: fc.dictionary(
      fc.constantFrom("Retry-After", "retry-after", "Retry"),
      fc.constant({ schema: { type: "string" } }),
      { maxKeys: 2 },
    ),
    content: fc.dictionary(
      fc.constantFrom("application/json", ...mediaTypes),
      fc.record({ schema: body }, { requiredKeys: [] }),
      { maxKeys: 2 },
    ),
    "x-status": facts,
  },
  { requiredKeys: ["description"] },
);

const names = ["A", "B", "C", "D"];
const responses = fc.dictionary(
  fc.constantFrom(...codes),
  fc.oneof(response, ref("responses", names), shared("responses", "NotFound", "TooManyRequests", "OK")),
  { minKeys: 1, maxKeys: 5 },
);
const operation = fc.record({ responses });
/** Schemas that refer to none beside them, since one that consists of itself means nothing. */
const withoutCircles = (schemas: object) =>
  JSON.parse(JSON.stringify(schemas), (_key, value) => (value?.$ref?.startsWith("#/") ? { type: "object" } : value));

const api = fc.record({
  openapi: fc.constantFrom("3.0.3", "3.1.0"),
  info: fc.constant({ title: "Random", version: "1.0.0" }),
  paths: fc.dictionary(
    fc.constantFrom(..."abcdefgh").map((name) => `/${name}`),
    fc.dictionary(fc.constantFrom(...methods), operation, { maxKeys: 3 }),
    { minKeys: 1 },
  ),
  components: fc.record({
    responses: fc.record(Object.fromEntries(names.map((name) => [name, response]))),
    schemas: fc.record({ Problem: body, Details: errorObject, Envelope: body, Either: body }).map(withoutCircles),
  }),
});

const files = Object.fromEntries(
  fc.sample(api, { numRuns: 16, seed: 1 }).map((value, index) => [`${index}.json`, JSON.stringify(value)]),
);
const project = await installedProject(files);
const paths = Object.keys(files);
const byRedocly = unique(await redocly(project, paths, ruleset("redocly")));

test("both linters report the same places, with the same messages", async () => {
  expect(unique(await spectral(project, paths, ruleset("spectral")))).toEqual(byRedocly);
  const rules = new Set(byRedocly.map((finding) => / (error-responses\/[\w-]+)(?::|$)/.exec(finding)?.[1]));
  expect(rules.size).toBe(7);
}, 300_000);
