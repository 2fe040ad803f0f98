// The test vectors that other languages hold their readers to: TypeScript's own passes them.
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import catalog from "../../generated/error-catalog.json" with { type: "json" };
import catalogSchema from "../../generated/error-catalog.schema.json" with { type: "json" };
import { parseError, readError, retryAfterMs } from "../../generated/index.js";
import vectors from "../../generated/test-vectors.json" with { type: "json" };

test.each(vectors.bodies)("body: $name", async ({ text, error }) => {
  const received = await readError(new Response(text, { status: 404 }), "GET");
  if (error) {
    expect(received).toMatchObject({ form: "contract", error });
    expect(received?.error.issues).toEqual(error.issues);
  } else expect(received?.form).not.toBe("contract");
});

test.each(vectors.retryAfter.fields)("Retry-After: $field", ({ field, milliseconds }) => {
  expect(retryAfterMs(field, Date.parse(vectors.retryAfter.now))).toBe(milliseconds);
});

test.each(vectors.advice)("advice: $method, $status, $type", async ({ status, type, method, advice }) => {
  const body = type ? JSON.stringify({ error: { message: "No.", type } }) : "";
  const headers = { get: () => null };
  const received = await readError({ status, statusText: "", headers, text: async () => body }, method);
  if (!advice) return expect(received).toBeUndefined();
  const { retryable, ...rest } = advice;
  expect(received).toMatchObject({ advice: rest, retryable });
});

test.each(vectors.responses)(
  "response: $name",
  async ({ status, method, idempotent, headers = {}, json, expected }) => {
    const text = json && JSON.stringify(json);
    const { retry, ...rest } = expected;
    const outcome = { advice: { retry }, retryable: rest.retryable, retryAfterMs: rest.milliseconds };
    expect(await readError(new Response(text, { status, headers }), method, { idempotent })).toMatchObject(outcome);
    // The body may have been parsed by an HTTP library, or be text.
    for (const body of [json, text])
      expect(parseError({ status, headers, body }, method, { idempotent })).toMatchObject(outcome);
  },
);

const ajv = new Ajv2020({ strict: true });
const validate = ajv.compile(catalogSchema);

test("the catalogue has the shape that its schema says", () => {
  expect(validate(catalog), ajv.errorsText(validate.errors)).toBe(true);
});
