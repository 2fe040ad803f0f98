// What a server answers to anything thrown. The errors are made by the libraries themselves if they are installed.
import { readFile } from "node:fs/promises";
import { validateHeaderName, validateHeaderValue } from "node:http";
import { runInNewContext } from "node:vm";
import fastifyError from "@fastify/error";
import {
  BadRequestException,
  HttpException,
  NotFoundException,
  StandardSchemaValidationPipe,
  UnauthorizedException,
} from "@nestjs/common";
import fc from "fast-check";
import Fastify from "fastify";
import { HTTPException } from "hono/http-exception";
import createError from "http-errors";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { errorCatalog, isErrorResponse, toErrorResponse } from "../../generated/index.js";

const json = { "content-type": "application/json" };
const internal = {
  status: 500,
  headers: json,
  body: { error: { message: "Internal Server Error", type: "internal_server_error" } },
};

interface Row {
  name: string;
  thrown: unknown;
  status: number;
  message: string;
  type: string;
  headers?: Record<string, string>;
}

/** The error that Fastify throws for a request with an invalid body or query. */
async function ofFastify(where: "body" | "querystring"): Promise<unknown> {
  const app = Fastify();
  let thrown: unknown;
  const schema = { [where]: { type: "object", required: ["amount"] } };
  app.setErrorHandler((error, _request, reply) => {
    thrown = error;
    return reply.send();
  });
  app.post("/", { schema }, async () => {});
  await app.inject({ method: "POST", url: "/", payload: {} });
  return thrown;
}

/** What a promise rejects with. */
const rejection = (promise: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(promise).then(
    () => "It does not reject.",
    (error: unknown) => error,
  );

const schema = z.object({ amount: z.number() });
const ofNest = await rejection(new StandardSchemaValidationPipe().transform({}, { type: "body", schema } as never));
const ofFileSystem = (await rejection(readFile("/etc/none"))) as Error;
const withFields = new Response(null, {
  headers: { "WWW-Authenticate": "Basic", "Content-Length": "7", "Content-Type": "text/html" },
});
/** The shape of `HttpError` of express-openapi-validator 5. */
const ofOpenApiValidator = (status: number, path: string) => ({
  name: "Bad Request",
  status,
  path: "/invoices",
  message: `request${path} must have required property 'amount'`,
  errors: [{ path: `${path}/amount`, message: "must have required property 'amount'" }],
});
/** The shape of what `validationResult(request).throw()` throws in express-validator 7. */
const ofExpressValidator = (fault: object) =>
  Object.assign(new Error(), { array: () => [{ msg: "Invalid value", ...fault }], mapped: () => ({}) });

const answered: Row[] = [
  {
    name: "http-errors",
    thrown: createError(404, "No invoice."),
    status: 404,
    message: "No invoice.",
    type: "not_found_error",
  },
  {
    name: "http-errors without a message",
    thrown: createError(409),
    status: 409,
    message: "Conflict",
    type: "conflict_error",
  },
  {
    name: "http-errors of another realm",
    thrown: runInNewContext('({ status: 404, expose: true, message: "No invoice." })'),
    status: 404,
    message: "No invoice.",
    type: "not_found_error",
  },
  {
    name: "a 5xx of http-errors",
    thrown: createError(503, "db-7 is down"),
    status: 503,
    message: "Service Unavailable",
    type: "service_unavailable_error",
  },
  {
    name: "a 5xx of http-errors that is for clients",
    thrown: createError(503, "Back at noon.", { expose: true }),
    status: 503,
    message: "Back at noon.",
    type: "service_unavailable_error",
  },
  {
    name: "a 4xx of http-errors that is not for clients",
    thrown: createError(403, "rule 7 of db-7", { expose: false }),
    status: 403,
    message: "Forbidden",
    type: "permission_error",
  },
  {
    name: "a missing file",
    thrown: createError(404, ofFileSystem),
    status: 404,
    message: "Not Found",
    type: "not_found_error",
  },
  {
    name: "an upstream's error that was given a status on purpose",
    thrown: createError(502, Object.assign(new Error("db-7"), { type: "my_error" })),
    status: 502,
    message: "Bad Gateway",
    type: "bad_gateway_error",
  },
  {
    name: "a status outside of the contract",
    thrown: createError(405, "Use GET."),
    status: 405,
    message: "Use GET.",
    type: "invalid_request_error",
  },
  {
    name: "a 5xx outside of the contract",
    thrown: createError(504),
    status: 504,
    message: "Gateway Timeout",
    type: "internal_server_error",
  },
  {
    name: "a status without a name",
    thrown: { status: 499, expose: false },
    status: 499,
    message: "Status 499",
    type: "invalid_request_error",
  },
  {
    name: "a type of one's own",
    thrown: createError(429, "Buy more.", { type: "quota_error" }),
    status: 429,
    message: "Buy more.",
    type: "quota_error",
  },
  {
    name: "a type of another status",
    thrown: createError(429, "Wait.", { type: "not_found_error" }),
    status: 429,
    message: "Wait.",
    type: "rate_limit_error",
  },
  {
    name: "a type of one's own that does not end in _error",
    thrown: createError(429, "Buy more.", { type: "quota_exceeded" }),
    status: 429,
    message: "Buy more.",
    type: "quota_exceeded",
  },
  ...["fail", null, 0, 200].map((status) => ({
    name: `the status ${status}, and a status code`,
    thrown: { status, statusCode: 404, expose: true, message: "No such invoice." },
    status: 404,
    message: "No such invoice.",
    type: "not_found_error",
  })),
  {
    name: "a text that only ends like a type of one's own",
    thrown: createError(429, "Buy more.", { type: "no quota_error" }),
    status: 429,
    message: "Buy more.",
    type: "rate_limit_error",
  },
  {
    name: "a type of body-parser",
    thrown: createError(413, "Too large.", { type: "entity.too.large" }),
    status: 413,
    message: "Too large.",
    type: "invalid_request_error",
  },
  {
    name: "header fields",
    thrown: createError(429, "Wait.", {
      headers: {
        "Retry-After": 30,
        Allow: ["GET", "HEAD"],
        Bad: "a\r\nb",
        "B ad": "c",
        Object: {},
        ETag: '"1"',
        "Set-Cookie": "a=b",
        "Content-Type": "text/html",
        // They describe the body that was not sent.
        "Content-Length": "12",
        "Content-Encoding": "gzip",
        "Content-Language": "de",
        "Content-Location": "/invoices.pdf",
        "Content-Disposition": 'attachment; filename="invoices.pdf"',
        "Transfer-Encoding": "chunked",
        "ETag-Policy": "strong",
        "X-ETag": "2",
      },
    }),
    status: 429,
    message: "Wait.",
    type: "rate_limit_error",
    headers: { "retry-after": "30", allow: "GET, HEAD", "etag-policy": "strong", "x-etag": "2" },
  },
  {
    name: "header fields in a flat list",
    thrown: createError(429, "Wait.", { headers: ["Retry-After", "30"] }),
    status: 429,
    message: "Wait.",
    type: "rate_limit_error",
  },
  {
    name: "NestJS",
    thrown: new NotFoundException("No invoice."),
    status: 404,
    message: "No invoice.",
    type: "not_found_error",
  },
  {
    name: "NestJS without a message",
    thrown: new UnauthorizedException(),
    status: 401,
    message: "Unauthorized",
    type: "authentication_error",
  },
  {
    name: "a text in an exception of NestJS, with header fields",
    thrown: Object.assign(new HttpException("Wait.", 429), { headers: { "Retry-After": "30" } }),
    status: 429,
    message: "Wait.",
    type: "rate_limit_error",
    headers: { "retry-after": "30" },
  },
  {
    name: "a 5xx of NestJS",
    thrown: new HttpException("db-7 is down", 500),
    status: 500,
    message: "Internal Server Error",
    type: "internal_server_error",
  },
  {
    name: "an error in an exception of NestJS",
    thrown: new HttpException(new Error("db-7 is down"), 400),
    status: 400,
    message: "Bad Request",
    type: "invalid_request_error",
  },
  {
    name: "an object in an exception of NestJS",
    thrown: new HttpException({ message: "Buy more.", type: "quota_error" }, 429),
    status: 429,
    message: "Buy more.",
    type: "quota_error",
  },
  {
    name: "a pipe of NestJS",
    thrown: ofNest,
    status: 400,
    message: "amount: Invalid input: expected number, received undefined",
    type: "invalid_request_error",
  },
  {
    name: "several messages of a pipe of NestJS",
    thrown: new BadRequestException(["a is missing", "b is missing"]),
    status: 400,
    message: "a is missing; b is missing",
    type: "invalid_request_error",
  },
  {
    name: "Hono",
    thrown: new HTTPException(404, { message: "No invoice." }),
    status: 404,
    message: "No invoice.",
    type: "not_found_error",
  },
  {
    name: "a 5xx of Hono",
    thrown: new HTTPException(502, { message: "db-7 is down" }),
    status: 502,
    message: "Bad Gateway",
    type: "bad_gateway_error",
  },
  {
    name: "a response of Hono",
    thrown: new HTTPException(401, { res: withFields }),
    status: 401,
    message: "Unauthorized",
    type: "authentication_error",
    headers: { "www-authenticate": "Basic" },
  },
  {
    name: "an error of a Fastify plugin",
    thrown: new (fastifyError("NO_INVOICE", "No invoice.", 404))(),
    status: 404,
    message: "No invoice.",
    type: "not_found_error",
  },
  {
    name: "a 5xx of Fastify",
    thrown: new (fastifyError("FST_ERR_X", "db-7 is down", 500))(),
    status: 500,
    message: "Internal Server Error",
    type: "internal_server_error",
  },
  {
    name: "Fastify's validation of a body",
    thrown: await ofFastify("body"),
    status: 422,
    message: "body must have required property 'amount'",
    type: "unprocessable_entity_error",
  },
  {
    name: "Fastify's validation of a query",
    thrown: await ofFastify("querystring"),
    status: 400,
    message: "querystring must have required property 'amount'",
    type: "invalid_request_error",
  },
  {
    name: "express-openapi-validator, body",
    thrown: ofOpenApiValidator(400, "/body"),
    status: 422,
    message: "request/body must have required property 'amount'",
    type: "unprocessable_entity_error",
  },
  {
    name: "express-openapi-validator, query",
    thrown: ofOpenApiValidator(400, "/query"),
    status: 400,
    message: "request/query must have required property 'amount'",
    type: "invalid_request_error",
  },
  {
    name: "express-openapi-validator, a member of the query that is called body",
    thrown: ofOpenApiValidator(400, "/query/body"),
    status: 400,
    message: "request/query/body must have required property 'amount'",
    type: "invalid_request_error",
  },
  {
    name: "express-openapi-validator, a body of another media type",
    thrown: ofOpenApiValidator(415, "/body"),
    status: 415,
    message: "request/body must have required property 'amount'",
    type: "invalid_request_error",
  },
  {
    name: "express-openapi-validator, response",
    thrown: ofOpenApiValidator(500, "/response"),
    status: 500,
    message: "Internal Server Error",
    type: "internal_server_error",
  },
  {
    name: "express-validator, body",
    thrown: ofExpressValidator({ type: "field", location: "body", path: "amount" }),
    status: 422,
    message: "amount: Invalid value",
    type: "unprocessable_entity_error",
  },
  {
    name: "express-validator, query",
    thrown: ofExpressValidator({ type: "field", location: "query", path: "amount" }),
    status: 400,
    message: "amount: Invalid value",
    type: "invalid_request_error",
  },
  {
    name: "express-validator, of no field",
    thrown: ofExpressValidator({ type: "alternative" }),
    status: 400,
    message: "Invalid value",
    type: "invalid_request_error",
  },
  {
    name: "a path that Express cannot decode",
    thrown: Object.assign(new URIError("Failed to decode param '%E0'"), { status: 400 }),
    status: 400,
    message: "Failed to decode param '%E0'",
    type: "invalid_request_error",
  },
];

test.each(answered)("$name", ({ thrown, status, message, type, headers }) => {
  expect(toErrorResponse(thrown)).toEqual({
    status,
    headers: { ...json, ...headers },
    body: { error: { message, type } },
  });
});

const upstream = new Response("{}", { status: 401, headers: { "WWW-Authenticate": "Basic", "X-Secret": "1" } });
const error = (members: object) => Object.assign(new Error("https://db-7.internal said no"), members);
const throwing = () => {
  throw new Error("It throws.");
};

const unanswered: { name: string; thrown: unknown }[] = [
  ...[null, undefined, "text", "", 404, 404n, true, Symbol("s"), Number.NaN].map((thrown) => ({
    name: String(thrown),
    thrown,
  })),
  { name: "an error", thrown: new Error("connect ECONNREFUSED db-7.internal:5432") },
  { name: "a validation of anything", thrown: schema.safeParse({}).error },
  // What an upstream answered, as clients throw it.
  { name: "fetch, by hand", thrown: error({ status: 401 }) },
  { name: "a thrown response", thrown: upstream },
  {
    name: "axios",
    thrown: error({
      name: "AxiosError",
      code: "ERR_BAD_REQUEST",
      status: 401,
      config: {},
      response: { status: 401, headers: {} },
    }),
  },
  {
    name: "ky",
    thrown: error({ name: "HTTPError", request: new Request("http://db-7.internal"), response: upstream }),
  },
  { name: "ofetch", thrown: error({ name: "FetchError", status: 401, statusCode: 401, response: upstream, data: {} }) },
  {
    name: "undici",
    thrown: error({ name: "ResponseError", code: "UND_ERR_RESPONSE", statusCode: 401, headers: { "x-secret": "1" } }),
  },
  {
    name: "got",
    thrown: error({ name: "HTTPError", code: "ERR_NON_2XX_3XX_RESPONSE", response: { statusCode: 401 } }),
  },
  { name: "superagent", thrown: Object.assign(new SyntaxError("{"), { status: 400, statusCode: 400, parse: true }) },
  {
    name: "the OpenAI client",
    thrown: error({ status: 401, headers: upstream.headers, code: "invalid_api_key", type: "invalid_request_error" }),
  },
  { name: "the Stripe client", thrown: error({ statusCode: 402, type: "StripeCardError", raw: {}, headers: {} }) },
  // Almost the shapes of validation errors, and of Express's own.
  { name: "an error with errors", thrown: error({ status: 401, errors: [{ path: "/body" }] }) },
  { name: "an error with a path", thrown: error({ status: 401, path: "/body", errors: ["secret"] }) },
  { name: "an error with an array", thrown: error({ array: () => [{ msg: "secret" }] }) },
  { name: "an error with a map", thrown: error({ array: [], mapped: () => ({}) }) },
  { name: "a URI error of an upstream", thrown: error({ name: "URIError", status: 401 }) },
  // Statuses that are none.
  ...[200, 399, 600, 1000, 404.5, "404", Number.NaN, -404, null, {}].map((status) => ({
    name: `the status ${JSON.stringify(status)}`,
    thrown: { status, expose: true, message: "secret", headers: { "X-Secret": "1" } },
  })),
  { name: "an exception of NestJS that is no error", thrown: new HttpException("secret", 302) },
  // Values that throw when they are read.
  {
    name: "a getter that throws",
    thrown: {
      expose: true,
      status: 404,
      get message() {
        return throwing();
      },
    },
  },
  {
    name: "a proxy that throws",
    thrown: new Proxy({}, { get: throwing, has: throwing, ownKeys: throwing, getPrototypeOf: throwing }),
  },
  { name: "header fields that throw", thrown: createError(404, { headers: new Proxy({}, { ownKeys: throwing }) }) },
  { name: "a method that throws", thrown: { getResponse: throwing, getStatus: throwing } },
  {
    name: "a revoked proxy",
    thrown: (() => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    })(),
  },
];

test.each(unanswered)("500 for $name", ({ thrown }) => {
  expect(toErrorResponse(thrown)).toEqual(internal);
});

describe("trust", () => {
  class Unauthorized extends Error {
    status = 401;
    headers = { "WWW-Authenticate": "Bearer" };
  }
  const trust = (thrown: unknown) => thrown instanceof Unauthorized;

  test("makes a bare status count", () => {
    const { status, headers, body } = toErrorResponse(new Unauthorized("Sign in."), { trust });
    expect({ status, headers, body }).toEqual({
      status: 401,
      headers: { ...json, "www-authenticate": "Bearer" },
      body: { error: { message: "Sign in.", type: "authentication_error" } },
    });
  });
  test("is asked of what is thrown, and no for the rest", () =>
    expect(toErrorResponse(error({ status: 401 }), { trust })).toEqual(internal));
  test("is not asked if there are no options", () =>
    expect(toErrorResponse(new Unauthorized(), null as never)).toEqual(internal));
  test("may throw", () => expect(toErrorResponse(new Unauthorized(), { trust: throwing })).toEqual(internal));
  test("says yes only by `true`", () =>
    expect(toErrorResponse(new Unauthorized(), { trust: (() => "yes") as never })).toEqual(internal));
});

test("whatever is thrown, the answer can be sent", () => {
  const status = fc.oneof(fc.integer({ min: 390, max: 610 }), fc.anything());
  const members = fc.record(
    {
      status,
      statusCode: status,
      expose: fc.oneof(fc.boolean(), fc.anything()),
      message: fc.anything(),
      type: fc.oneof(fc.constantFrom(...Object.keys(errorCatalog)), fc.anything()),
      headers: fc.oneof(
        fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: "binary" }), fc.anything())),
        fc.anything(),
      ),
      code: fc.oneof(fc.constant("FST_ERR"), fc.anything()),
      validation: fc.anything(),
      validationContext: fc.constantFrom("body", "params"),
      errors: fc.anything(),
      path: fc.oneof(fc.string(), fc.anything()),
      res: fc.anything(),
      getResponse: fc.oneof(fc.func(fc.anything()), fc.anything()),
      getStatus: fc.oneof(fc.func(status), fc.anything()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(members, fc.anything()), fc.boolean(), (thrown, isTrusted) => {
      const answer = toErrorResponse(thrown, { trust: () => isTrusted });
      expect(Number.isInteger(answer.status) && answer.status >= 400 && answer.status <= 599).toBe(true);
      expect(isErrorResponse(JSON.parse(JSON.stringify(answer.body)))).toBe(true);
      expect(answer.body.error.message).not.toBe("");
      for (const [name, value] of Object.entries(answer.headers)) {
        validateHeaderName(name);
        validateHeaderValue(name, value);
      }
      new Response(null, { headers: answer.headers });
    }),
    { numRuns: 1000 },
  );
});
