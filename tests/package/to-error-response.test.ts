// What a server answers to anything thrown. The errors are made by the libraries themselves.
import { validateHeaderName, validateHeaderValue } from "node:http";
import { runInNewContext } from "node:vm";
import fastifyError from "@fastify/error";
import {
  BadRequestException,
  HttpException,
  NotFoundException,
  StandardSchemaValidationPipe,
  UnprocessableEntityException,
  ValidationPipe,
} from "@nestjs/common";
import axios from "axios";
import { IsDateString, IsPositive } from "class-validator";
import express from "express";
import * as OpenApiValidator from "express-openapi-validator";
import { body, checkExact, oneOf, validationResult } from "express-validator";
import fc from "fast-check";
import Fastify from "fastify";
import { HTTPException } from "hono/http-exception";
import createError from "http-errors";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import {
  type AdviceOptions,
  adviceFor,
  errorCatalog,
  isErrorResponse,
  ResponseError,
  readError,
  toErrorResponse,
} from "../../generated/index.js";
import { answer, listen } from "../support/http.ts";
import { rejection, thrownBy } from "../support/thrown.ts";

const json = { "content-type": "application/json" };
const internal = {
  status: 500,
  headers: json,
  body: { error: { message: "Internal Server Error", type: "internal_server_error" } },
};

const error = (members: object) => Object.assign(new Error("https://db-7.internal said no"), members);
const upstream = new Response("{}", { status: 401, headers: { "WWW-Authenticate": "Basic", "Content-Length": "7" } });
/** Fields of another body, fields of a connection (HTTP/2 refuses them), and `Set-Cookie`. */
const unwanted = [
  "Content-Type Content-Length Content-Encoding Content-Language Content-Location Content-Disposition Content-Digest",
  "ETag Last-Modified Digest Repr-Digest Connection Keep-Alive Proxy-Connection Transfer-Encoding Upgrade",
  "HTTP2-Settings TE Trailer Set-Cookie",
].flatMap((names) => names.split(" "));
const fieldsOfError = {
  "Retry-After": 30,
  Allow: ["GET", "HEAD"],
  "Content-Range": "bytes */7",
  "ETag-Policy": "strong",
  Bad: "a\r\nb",
  "B ad": "c",
  Object: {},
  entries: 1,
  ...Object.fromEntries(unwanted.map((name) => [name, "a"])),
};
const fieldsInReply = {
  "retry-after": "30",
  allow: "GET, HEAD",
  "content-range": "bytes */7",
  "etag-policy": "strong",
  entries: "1",
};
const nestWith = (cause: unknown) => new HttpException("No.", 429, { cause });
const ofHono = new HTTPException(401, { res: upstream });

const onlyWait = { "retry-after": "3" };
const wait = { headers: { "Retry-After": "3" } };

/** Name, what is thrown, and the status and message of the answer; its type and fields if they are not those of the status. */
const answered: [name: string, thrown: unknown, status: number, message: string, type?: string, headers?: object][] = [
  ["http-errors", createError(404, "No invoice."), 404, "No invoice."],
  ["another realm", runInNewContext('({ status: 404, expose: true, message: "No invoice." })'), 404, "No invoice."],
  ["a 5xx of http-errors", createError(503, "db-7 is down"), 503, "Service Unavailable"],
  ["a 5xx for clients", createError(503, "Back at noon.", { expose: true }), 503, "Back at noon."],
  ["a 4xx that is not for clients", createError(403, "rule 7 of db-7", { expose: false }), 403, "Forbidden"],
  ["an error that was given a status", createError(502, error({ type: "my_error" })), 502, "Bad Gateway"],
  ["a status without a name", { status: 499, expose: false }, 499, "Status 499"],
  ["a status of success", { status: 200, statusCode: 404, expose: true, message: "No." }, 404, "No."],
  ["a type of one's own", createError(429, "No.", { type: "quota_exceeded" }), 429, "No.", "quota_exceeded"],
  ["a type of another status", createError(429, "Wait.", { type: "not_found_error" }), 429, "Wait."],
  ["fields", createError(429, "No.", { headers: fieldsOfError }), 429, "No.", "rate_limit_error", fieldsInReply],
  ["fields in a flat list", createError(429, "Wait.", { headers: ["Retry-After", "30"] }), 429, "Wait."],
  ["NestJS", new NotFoundException("No invoice."), 404, "No invoice."],
  ["fields of NestJS", Object.assign(new HttpException("No.", 429), wait), 429, "No.", "rate_limit_error", onlyWait],
  ["http-errors in NestJS", nestWith(createError(429, wait)), 429, "No.", "rate_limit_error", onlyWait],
  ["another cause in NestJS", nestWith(error({ status: 429, ...wait })), 429, "No."],
  ["a cause of another status in NestJS", nestWith(createError(401, wait)), 429, "No."],
  ["a 5xx of NestJS", new HttpException("db-7 is down", 500), 500, "Internal Server Error"],
  ["an error in an exception of NestJS", new HttpException(new Error("db-7 is down"), 400), 400, "Bad Request"],
  ["an object of NestJS", new HttpException({ message: "No.", type: "quota_error" }, 429), 429, "No.", "quota_error"],
  ["Hono", new HTTPException(404, { message: "No invoice." }), 404, "No invoice."],
  ["a response of Hono", ofHono, 401, "Unauthorized", "authentication_error", { "www-authenticate": "Basic" }],
  ["a Fastify plugin", new (fastifyError("NO_INVOICE", "No invoice.", 404))(), 404, "No invoice."],
  ["a path that Express cannot decode", Object.assign(new URIError("Failed."), { status: 400 }), 400, "Failed."],
];

test.each(answered)("%s", (_name, thrown, status, message, type = adviceFor(status)!.type, headers = {}) => {
  expect(toErrorResponse(thrown)).toEqual({
    status,
    headers: { ...json, ...headers },
    body: { error: { message, type } },
  });
});

const schema = z.object({ amount: z.number().positive(), due_date: z.iso.date() });
const wrong = { amount: -1, due_date: "soon" };
const zodIssues = schema.safeParse(wrong).error!.issues;
const fields = ["/amount", "/due_date"];

class Invoice {
  amount!: number;
  due_date!: string;
}
IsPositive()(Invoice.prototype, "amount");
IsDateString()(Invoice.prototype, "due_date");
const pipe = (options: object) =>
  rejection(new ValidationPipe(options).transform(wrong, { type: "body", metatype: Invoice }));

/** What Fastify throws for a request of which one part has a schema. */
async function ofFastify(part: "body" | "querystring" | "params" | "headers", schema: object, request: object = {}) {
  const app = Fastify({ ajv: { customOptions: { allErrors: true } } });
  let thrown: unknown;
  app.setErrorHandler(async (error) => {
    thrown = error;
  });
  app.post("/:id", { schema: { [part]: { type: "object", ...schema } } }, async () => {});
  await app.inject({ method: "POST", url: "/a", payload: {}, ...request });
  return thrown;
}
const isNumber = { type: "number" };
const amounts = { properties: { amount: { ...isNumber, minimum: 1 }, due_date: { type: "string", format: "date" } } };
const list = { properties: { items: { type: "array", items: isNumber } } };
const page = { properties: { page: isNumber } };

/** What express-openapi-validator throws for a request. */
async function ofOpenApiValidator(path: string, value: unknown): Promise<unknown> {
  const content = { "application/json": { schema: { type: "object", required: ["amount", "due_date"], ...amounts } } };
  const parameters = [{ name: "page", in: "query", schema: isNumber }];
  const post = { parameters, requestBody: { content }, responses: { 200: { description: "OK" } } };
  const info = { title: "Invoices", version: "1" };
  const apiSpec: any = { openapi: "3.0.4", info, paths: { "/invoices": { post } } };
  const validator = OpenApiValidator.middleware({ apiSpec, validateRequests: { allErrors: true } });
  const headers = { "Content-Type": "application/json" };
  return thrownBy([express.json(), ...[validator].flat()], path, { headers, body: JSON.stringify(value) });
}

/** What express-validator throws for a request. */
async function ofExpressValidator(request: object, ...chains: { run(request: object): Promise<unknown> }[]) {
  for (const chain of chains) await chain.run(request);
  return rejection((async () => validationResult(request).throw())());
}

const issuesPipe = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => new UnprocessableEntityException({ message: "No.", issues }),
});
const ofStandard = [
  { message: "a", path: [{ key: "a/b" }, 0] },
  { message: "b" },
  { message: "c", path: [] },
  { message: "d", path: ["/pets"] },
];
const ofContract = [
  { message: "a", parameter: "page" },
  { message: "b", pointer: "/b" },
];

const right = { amount: 1, due_date: "2026-01-31" };
const checks = [body("amount").isInt({ min: 1 }), body("due_date").isDate()];

/** Name, status of the answer, where its issues are (pointers, names of parameters, and `""` for nowhere), and what is thrown. */
const validated: [name: string, status: number, places: string[], thrown: () => unknown][] = [
  ["Fastify, body", 422, fields, () => ofFastify("body", amounts, { payload: wrong })],
  ["Fastify, missing", 422, ["/amount", "/a~1b~0c"], () => ofFastify("body", { required: ["amount", "a/b~c"] })],
  ["Fastify, a list", 422, ["/items/1"], () => ofFastify("body", list, { payload: { items: [1, "a"] } })],
  ["Fastify, query", 400, ["page"], () => ofFastify("querystring", page, { query: { page: "a" } })],
  ["Fastify, a missing header", 400, ["x-key"], () => ofFastify("headers", { required: ["x-key"] })],
  ["Fastify, path", 400, ["id"], () => ofFastify("params", { properties: { id: isNumber } })],
  ["express-openapi-validator, body", 422, fields, () => ofOpenApiValidator("invoices", wrong)],
  ["express-openapi-validator, query", 400, ["page"], () => ofOpenApiValidator("invoices?page=a", right)],
  ["express-openapi-validator, no such path", 404, [], () => ofOpenApiValidator("body/42", right)],
  ["express-validator, body", 422, fields, () => ofExpressValidator({ body: wrong }, ...checks)],
  [
    "express-validator, a list",
    422,
    ["/items/0/a.b"],
    () => ofExpressValidator({ body: { items: [{ "a.b": 1 }] } }, body('items.*["a.b"]').isURL()),
  ],
  ["express-validator, unknown", 422, ["/a"], () => ofExpressValidator({ body: { a: 1 } }, checkExact([]))],
  ["express-validator, one of", 422, ["/a"], () => ofExpressValidator({ body: {} }, oneOf([body("a").exists()]))],
  ["NestJS, grouped", 422, fields, () => pipe({ errorFormat: "grouped", errorHttpStatusCode: 422 })],
  ["NestJS, issues", 422, fields, () => rejection(issuesPipe.transform(wrong, { type: "body", schema } as never))],
  ["http-errors with Zod", 422, fields, () => createError(422, "No.", { issues: zodIssues })],
  ["Standard Schema", 422, ["/a~1b/0", "", "", "/~1pets"], () => createError(422, { issues: ofStandard })],
  ["the shape of the contract", 400, ["page", "/b"], () => createError(400, { issues: ofContract })],
];

test.each(validated)("issues of %s", async (_name, status, places, thrown) => {
  const answer = toErrorResponse(await thrown());
  const { issues, message } = answer.body.error;
  expect(answer.status).toBe(status);
  expect((issues ?? []).map(({ pointer, parameter }) => pointer ?? parameter ?? "")).toEqual(places);
  // Each says what is wrong, and the message of the whole is for people too.
  for (const { message } of issues ?? []) expect(message).toMatch(/\w+/);
  expect(message).toMatch(/\w/);
});

test.each<[string, unknown]>([
  ["of a 5xx", createError(503, { issues: zodIssues })],
  ["that are not for clients", createError(422, { issues: zodIssues, expose: false })],
  ["of another shape", createError(422, { issues: [7, { path: ["a"] }, null] })],
  ["of an error without a claim", schema.safeParse(wrong).error],
])("no issues %s", (_name, thrown) => {
  expect(toErrorResponse(thrown).body.error).not.toHaveProperty("issues");
});

test("the messages of several faults are one text", () => {
  const { error } = toErrorResponse(new BadRequestException(["a is missing", "b is wrong"])).body;
  expect(error.message).toBe("a is missing; b is wrong");
});

test("a response lists at most 100 issues", () => {
  const issues = Array.from({ length: 1000 }, () => ({ message: "No.", path: ["a"] }));
  expect(toErrorResponse(createError(422, { issues })).body.error.issues).toHaveLength(100);
});

const throwing = () => {
  throw new Error("It throws.");
};

describe("a 500 for", () => {
  const unanswered: [name: string, thrown: unknown][] = [
    ...[null, undefined, "text", "", 404, 404n, true, Symbol("s"), Number.NaN].map((thrown): [string, unknown] => [
      String(thrown),
      thrown,
    ]),
    ["an error", new Error("connect ECONNREFUSED db-7.internal:5432")],
    // What an upstream answered, as clients throw it.
    ["fetch, by hand", error({ status: 401 })],
    ["ofetch", error({ name: "FetchError", status: 401, statusCode: 401, response: upstream, data: {} })],
    ["superagent", Object.assign(new SyntaxError("{"), { status: 400, statusCode: 400, parse: true })],
    // Almost the shapes of validation errors, and of Express's own.
    ["an error with errors", error({ status: 401, errors: [{ path: "/body" }] })],
    ["an error with a path", error({ status: 401, path: "/body", errors: ["secret"] })],
    ["an error with an array", error({ array: () => [{ msg: "secret" }] })],
    // Statuses that are none.
    ...[200, 399, 600, 404.5, "404", Number.NaN, -404, null, {}].map((status): [string, unknown] => [
      `the status ${JSON.stringify(status)}`,
      { status, expose: true, message: "secret", headers: { "X-Secret": "1" } },
    ]),
    ["an exception of NestJS that is no error", new HttpException("secret", 302)],
    // Values that throw when they are read.
    ["a getter that throws", Object.defineProperty({ expose: true, status: 404 }, "message", { get: throwing })],
    ["a proxy that throws", new Proxy({}, { get: throwing, has: throwing, ownKeys: throwing })],
  ];

  test.each(unanswered)("%s", (_name, thrown) => expect(toErrorResponse(thrown)).toEqual(internal));

  test("axios, though http-errors wraps it with the status of the other server", async () => {
    const thrown = await rejection(axios.get(await listen(answer(401, "", { "WWW-Authenticate": "Basic" }))));
    expect(toErrorResponse(thrown)).toEqual(internal);
    expect(toErrorResponse(createError(502, thrown as Error))).toEqual(internal);
  });
});

test.each<[number, Record<string, string>, number, object?]>([
  [401, {}, 502],
  [500, {}, 502],
  [413, { "Retry-After": "9" }, 502, { "retry-after": "9" }],
  [429, { "Retry-After": "9.5", "X-Secret": "1" }, 503, { "retry-after": "10" }],
  [503, {}, 503],
])("a `ResponseError` of %i with %j that nobody handled is a %i", async (status, fields, answered, headers = {}) => {
  const response = Response.json({ error: { message: "secret", type: "my_error" } }, { status, headers: fields });
  const thrown = new ResponseError((await readError(response, "GET"))!);
  const { reason: message, type } = adviceFor(answered)!;
  const expected = { status: answered, headers: { ...json, ...headers }, body: { error: { message, type } } };
  expect(toErrorResponse(thrown)).toEqual(expected);
  expect(toErrorResponse(thrown, { trust: () => true })).toEqual(expected);
});

describe("trust", () => {
  class Unauthorized extends Error {
    status = 401;
    headers = { "WWW-Authenticate": "Bearer" };
  }
  const trust = (thrown: unknown) => thrown instanceof Unauthorized;
  const answerBy = (trust: any, thrown: unknown = new Unauthorized("Sign in.")) => toErrorResponse(thrown, { trust });

  test("makes a bare status count", () => {
    const body = { error: { message: "Sign in.", type: "authentication_error" } };
    expect(answerBy(trust)).toEqual({ status: 401, headers: { ...json, "www-authenticate": "Bearer" }, body });
  });
  test("says what to answer", () => {
    const said = { status: 429, message: "No.", type: "quota", headers: { "Retry-After": 1 } };
    const error = { message: "No.", type: "quota", issues: [{ message: "a", pointer: "/a" }] };
    const expected = { status: 429, headers: { ...json, "retry-after": "1" }, body: { error } };
    expect(answerBy(() => ({ ...said, issues: [{ message: "a", path: ["a"] }] }))).toEqual(expected);
  });
  test("has the last word", () => {
    const body = { error: { message: "Unsupported Media Type" } };
    expect(answerBy(() => ({ status: 415 }), createError(404, "No."))).toMatchObject({ status: 415, body });
  });
  test("does not tell what a 5xx is about", () =>
    expect(answerBy(() => ({ status: 500, message: "db-7", issues: [{ message: "db-7" }] }))).toEqual(internal));
  test.each([false, null, undefined, "yes", 1, { status: 200 }, []])("is a no by %j", (said) =>
    expect(answerBy(() => said)).toEqual(internal),
  );
  test("may be missing", () => expect(toErrorResponse(new Unauthorized(), null as never)).toEqual(internal));
  test("may throw, and what counts without it still does", () => {
    expect(answerBy(throwing)).toEqual(internal);
    expect(answerBy(throwing, createError(404))).toMatchObject({ status: 404 });
  });
  // `type` of a `Response` and of Elysia, and of one's own errors.
  test.each([["default"], ["body"], ["quota_error", "quota_error"]])(
    "with the type %s",
    (type, sent = "rate_limit_error") =>
      expect(answerBy(() => true, error({ status: 429, type })).body.error.type).toBe(sent),
  );
});

describe("problem", () => {
  const { docs } = errorCatalog.not_found_error;

  test("answers problem details that have the error object too", async () => {
    const thrown = createError(404, "No invoice.", { headers: { Vary: "Accept" } });
    const { status, headers, body } = toErrorResponse(thrown, { problem: true });
    const error = { message: "No invoice.", type: "not_found_error" };
    expect(headers).toEqual({ vary: "Accept", "content-type": "application/problem+json" });
    expect(body).toEqual({ type: docs, title: "Not Found", status: 404, detail: "No invoice.", error });
    const read = (body: object) => readError(new Response(JSON.stringify(body), { status, headers }), "GET");
    expect(await read(body)).toMatchObject({ form: "contract", error });
    // A reader of RFC 9457 that knows nothing of the contract.
    const problem = { form: "problem", error: { message: "No invoice.", type: docs } };
    expect(await read({ ...body, error: undefined })).toMatchObject(problem);
  });

  test.each<[type: string, AdviceOptions["types"]]>([
    ["https://example.com/quota", { quota_error: { docs: "https://example.com/quota" } }],
    ["about:blank", {}],
  ])("has the type %s if that of the error is one's own", (type, types) => {
    const { body } = toErrorResponse(createError(429, "No.", { type: "quota_error" }), { problem: true, types });
    expect(body).toMatchObject({ type, title: "Too Many Requests", error: { type: "quota_error" } });
  });
});

test("whatever is thrown, the answer can be sent", () => {
  const any = fc.anything({ maxDepth: 1, maxKeys: 2 });
  const status = fc.oneof(fc.integer({ min: 390, max: 610 }), any);
  const headers = fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: "binary" }), any));
  const types = fc.oneof(fc.constantFrom(...Object.keys(errorCatalog)), any);
  const names = "message validation validationContext errors path res issues array mapped name".split(" ");
  const members = fc.record(
    {
      ...Object.fromEntries(names.map((name) => [name, fc.oneof(any, fc.array(any))])),
      status,
      statusCode: status,
      expose: fc.oneof(fc.boolean(), any),
      type: types,
      headers: fc.oneof(headers, any),
      code: fc.oneof(fc.constant("FST_ERR"), any),
      getResponse: fc.func(any),
      getStatus: fc.func(status),
    },
    { requiredKeys: [] },
  );
  const property = fc.property(
    fc.oneof(members, any),
    fc.oneof(fc.boolean(), members),
    fc.boolean(),
    (thrown, trusted, problem) => {
      const answer = toErrorResponse(thrown, { trust: () => trusted as boolean, problem });
      expect(Number.isInteger(answer.status) && answer.status >= 400 && answer.status <= 599).toBe(true);
      expect(isErrorResponse(JSON.parse(JSON.stringify(answer.body)))).toBe(true);
      expect(answer.body.error.message).not.toBe("");
      for (const [name, value] of Object.entries(answer.headers)) {
        validateHeaderName(name);
        validateHeaderValue(name, value);
      }
      new Response(null, { headers: answer.headers });
    },
  );
  fc.assert(property, { numRuns: 300 });
});
