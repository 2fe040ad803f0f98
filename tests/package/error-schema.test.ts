// The option `errorSchema`: what an author's own schema refuses is no example of it.
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { addErrorResponses } from "../../generated/add-error-responses.js";

const text = { type: "string" };
const error = (properties: object, others: object = {}) => ({
  type: "object",
  required: ["message", "type"],
  properties: { message: text, type: text, ...properties },
  ...others,
});
const response = (error: object, others: object = {}) => ({
  type: "object",
  required: ["error"],
  properties: { error },
  ...others,
});
const issue = { type: "object", required: ["message"], properties: { message: text, pointer: text } };
const issues = { type: "array", items: issue };
const only = (...types: string[]) => response(error({ issues, type: { type: "string", enum: types } }));

/** Schema to the statuses whose responses keep examples. */
const cases: [what: string, schema: object, kept: number[]][] = [
  ["nothing, in parts", { allOf: [response(error({})), response(error({ issues }))] }, [400, 404, 422, 429, 500]],
  ["nothing", response(error({ issues, code: text })), [400, 404, 422, 429, 500]],
  ["issues", response(error({}, { additionalProperties: false })), [400, 404, 422, 429, 500]],
  ["a body without an identifier", response(error({ issues }), { required: ["error", "request_id"] }), []],
  ["an error without a code", response(error({ issues }, { required: ["message", "type", "code"] })), []],
  ["types that it does not list", only("not_found_error", "rate_limit_error"), [404, 429]],
  ["types of another form", response(error({ issues, type: { ...text, pattern: "^E_" } })), []],
  ["what is not known", response(error({ issues }), { oneOf: [true] }), []],
];

test.each(cases)("%s", async (_, ApiError, kept) => {
  const parameters = [{ in: "path", name: "id", required: true, schema: text }];
  const requestBody = { content: { "application/json": { schema: { type: "object" } } } };
  const put = { operationId: "put", parameters, requestBody, responses: { 200: { description: "Put." } } };
  const info = { title: "Errors", version: "1.0.0", license: { name: "MIT", url: "https://mit.example/" } };
  const document = { openapi: "3.1.0", info, paths: { "/a/{id}": { put } }, components: { schemas: { ApiError } } };
  const options = { statuses: [400, 404, 422, 429, 500], errorSchema: "ApiError" };
  const result: any = addErrorResponses(document, options);
  const withExamples = Object.values<any>(result.components.responses).filter(({ content }) =>
    Object.keys(content["application/json"]).some((key) => key.startsWith("example")),
  );
  expect(withExamples.map((response) => response["x-status"].code).sort()).toEqual(kept);
  expect(Object.keys(result.components.schemas)).toEqual(["ApiError"]);
  expect(addErrorResponses(result, options)).toEqual(result);
  const config = await createConfig({
    rules: { "no-invalid-media-type-examples": "error", "spec-strict-refs": "off" },
  });
  expect(await lintFromString({ source: JSON.stringify(result), config })).toEqual([]);
});
