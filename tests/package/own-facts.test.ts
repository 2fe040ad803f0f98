// The facts of a status of one's own: the function takes what the JSON Schema takes, which editors and rules read.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, inject, test } from "vitest";
import { addErrorResponses } from "../../generated/add-error-responses.js";

const schema = JSON.parse(readFileSync(join(inject("fresh"), "response.schema.json"), "utf8"));
const validate = new Ajv({ strict: false }).compile(schema);

const oneOf = fc.constantFrom;
const { when, types: ofTypes } = schema.properties["x-status"].properties;
const advice = fc.record(
  { retry: oneOf(...ofTypes.additionalProperties.properties.retry.enum), remedy: fc.constant("Ask for another.") },
  { requiredKeys: ["retry"] },
);
const types = fc.dictionary(oneOf("gone_error", "oauth2_error", "g"), advice, { minKeys: 1 });
const right = fc.record(
  { code: oneOf(400, 410, 599), when: oneOf(...when.enum), "opt-in": fc.boolean(), tag: oneOf("Client error"), types },
  { requiredKeys: ["code", "types"] },
);

/** Members that are often wrong: a value of another kind, at an edge, or for a success. */
const members = fc.oneof(
  fc.record({ code: oneOf(99, 100, 202, 399, 600, 410.5, "410", null) }),
  fc.record({ when: oneOf("never", "", 1, null) }),
  fc.record({ "opt-in": oneOf("yes", 0) }),
  fc.record({ tag: oneOf(4, null) }),
  fc.record({ causes: oneOf<unknown>(["It was deleted."], [], [4], "It was deleted.", null) }),
  fc.record({ types: oneOf<unknown>({}, [], "gone_error", null, undefined) }),
  fc.record({ types: fc.dictionary(oneOf("GoneError", "gone-error", "2_error", "_error", ""), advice) }),
  fc.record({ types: fc.dictionary(oneOf("gone_error"), oneOf<unknown>({}, null, "never", { retry: "sometimes" })) }),
  fc.record({ types: oneOf("remedy", "more").map((name) => ({ gone_error: { retry: "never", [name]: 1 } })) }),
  fc.record({ status: fc.constant(410) }),
);
/** JSON has no `undefined`. */
const facts = fc
  .tuple(right, fc.option(members), fc.boolean())
  .map(([facts, other, isSuccess]) =>
    JSON.parse(JSON.stringify({ ...facts, ...other, ...(isSuccess && other && { types: undefined }) })),
  );

/** Whether the function takes a response of the API with these facts. */
function takes(facts: object): boolean {
  const Gone = { description: "The item was deleted.", "x-status": facts };
  try {
    addErrorResponses({ openapi: "3.1.0", paths: {}, components: { responses: { Gone } } });
    return true;
  } catch {
    return false;
  }
}

test("both take the same", () => {
  const answers = { true: 0, false: 0 };
  fc.assert(
    fc.property(facts, (facts) => {
      const valid = validate({ description: "The item was deleted.", "x-status": facts });
      answers[`${valid}`]++;
      expect(takes(facts)).toBe(valid);
    }),
    { numRuns: 5_000 },
  );
  expect(Math.min(answers.true, answers.false)).toBeGreaterThan(100);
});
