// The option `replace`, on the documents of real frameworks: FastAPI 0.165.0, Litestar 2.25.0, flask-smorest 0.47.0 and huma 2.37.2.
import { expect, test } from "vitest";
import { type AddErrorResponsesOptions, addErrorResponses } from "../../generated/add-error-responses.js";
import { responsesIn } from "../support/additions.ts";
import { textOf } from "../support/pages.ts";

const documentOf = (name: string) => JSON.parse(textOf(`tests/fixtures/frameworks/${name}.json`));

/** Each operation to its error statuses, with the component that each leads to. */
function errorsOf(document: object): Record<string, string> {
  const errorsIn = (responses: object) =>
    Object.entries(responses)
      .filter(([status]) => !status.startsWith("2"))
      .map(([status, { $ref = "own" }]) => `${status} ${$ref.split("/").at(-1)}`);
  const operations = Object.entries(responsesIn(document));
  return Object.fromEntries(operations.map(([name, it]) => [name.replace(/\/$/, ""), errorsIn(it).join(", ")]));
}

const always = "429 TooManyRequests, 500 InternalServerError, 502 BadGateway, 503 ServiceUnavailable";
const wrong = (name = "UnprocessableEntity") => `422 ${name}, ${always}`;

test.each([
  ["fastapi", wrong(), ["HTTPValidationError", "ValidationError"]],
  ["litestar", wrong(), []],
  ["flask-smorest", wrong("SharedUnprocessableEntity"), ["DEFAULT_ERROR", "UNPROCESSABLE_ENTITY", "Error"]],
  ["huma", wrong(), ["ErrorModel", "ErrorDetail"]],
])("%s: its error responses are replaced, and what only they used goes", (framework, wrong, gone) => {
  const document = documentOf(framework);
  const before = structuredClone(document);
  const options: AddErrorResponsesOptions = {
    replace: [framework],
    conditions: { 422: ["request-body", "parameters"] },
    onWarning: (warning) => expect(warning).toBe(""),
  };
  const result = addErrorResponses(document, options);
  const errors = errorsOf(result);
  expect(errors["get /things/{id}"]).toBe(`400 BadRequest, 404 NotFound, ${wrong}`);
  expect(errors["post /things"]).toBe(`400 BadRequest, ${wrong}`);
  const names = Object.values<any>(result.components).flatMap((kind) => Object.keys(kind));
  for (const component of gone) expect(JSON.stringify(before.components)).toContain(`"${component}":`);
  expect(names.filter((name) => gone.includes(name))).toEqual([]);
  // Whatever is no error stays, and so does the given document.
  for (const [operation, responses] of Object.entries(responsesIn(before)))
    for (const status of Object.keys(responses).filter((status) => status.startsWith("2")))
      expect(responsesIn(result)[operation][status]).toEqual(responses[status]);
  expect(document).toEqual(before);
  expect(addErrorResponses(result, options)).toEqual(result);
});

const replaced = (options: AddErrorResponsesOptions) =>
  errorsOf(addErrorResponses(documentOf("fastapi"), options))["get /things"];

test("a name of a schema, and a function, choose too", () => {
  const all = `400 BadRequest, ${wrong()}`;
  expect(replaced({ replace: ["HTTPValidationError"] })).toBe(all);
  const replace: AddErrorResponsesOptions["replace"] = [
    (_response, { status, method, path }) => `${status} ${method} ${path}` === "422 GET /things",
  ];
  expect(replaced({ replace })).toBe(all);
  expect(replaced({ replace: [() => false] })).toBe(`400 BadRequest, 422 own, ${always}`);
});

test("a media type that is a component is followed", () => {
  const document = documentOf("fastapi");
  const own = { code: 410, when: "always", types: { gone_error: { retry: "never" } } };
  const media = (name: string) => ({ content: { "application/json": { $ref: `#/components/mediaTypes/${name}` } } });
  document.openapi = "3.2.0";
  document.components.mediaTypes = {
    Invalid: document.paths["/things"].get.responses[422].content["application/json"],
    Gone: { schema: { type: "object", required: ["error"] } },
  };
  document.components.responses = { Gone: { description: "Gone.", ...media("Gone"), "x-status": own } };
  Object.assign(document.paths["/things"].get.responses[422], media("Invalid"));
  const result = addErrorResponses(document, { replace: ["fastapi"] });
  expect(errorsOf(result)["get /things"]).toContain("422 UnprocessableEntity");
  expect(result.components.responses.Gone.content["application/json"].example.error.type).toBe("gone_error");
});

test("a response whose status has no shared one, or is not asked for, stays", () => {
  expect(replaced({ replace: ["fastapi"], statuses: [400] })).toBe("400 BadRequest, 422 own");
  const document = documentOf("fastapi");
  const { responses } = document.paths["/things"].get;
  responses["418"] = responses["422"];
  const errors = errorsOf(addErrorResponses(document, { replace: ["fastapi"] }));
  expect(errors["get /things"]).toBe(`400 BadRequest, 418 own, ${wrong()}`);
});

test("a name that is nowhere is told", () => {
  const warnings: string[] = [];
  addErrorResponses(documentOf("fastapi"), { replace: ["Missing"], onWarning: (warning) => warnings.push(warning) });
  expect(warnings[0]).toBe(
    'Option `replace` has "Missing", which is not a schema or response of the document. Correct or remove it.',
  );
});
