// How a server answers whatever was thrown.
import { adviceFor } from "./advice.js";
import { errorCatalog } from "./catalog.js";
import type { ErrorObject, ErrorResponse } from "./openapi.js";

/** An error response for a server to send. */
export interface ErrorReply {
  /** Status code, 400 to 599. */
  status: number;
  /** Header fields to set, with names in lower case. They include `content-type`, which may have to replace another. */
  headers: Record<string, string>;
  /** Body of the response. */
  body: ErrorResponse;
}

/** Options of `toErrorResponse`. */
export interface ErrorReplyOptions {
  /**
   * Whether an error that only carries `status` or `statusCode` was made for your clients, such as
   * `(thrown) => thrown instanceof UnauthorizedError`. If it throws, the answer is no.
   */
  trust?: (thrown: unknown) => boolean;
}

/**
 * Turns anything thrown into a response of the contract. Pure, and never throws, whatever the value.
 *
 * A value sets its own response only if it was made for that:
 * - errors with a boolean `expose` beside `status` or `statusCode`, which is the shape of http-errors: so those of
 *   Express, its body parsers and its static files
 * - `HttpException` of NestJS, with the messages of its validation pipes
 * - `HTTPException` of Hono, with the header fields of its `res`
 * - errors of Fastify, of its plugins and of `@fastify/error`
 * - validation errors of Fastify, of express-openapi-validator and of express-validator
 *   (`validationResult(request).throw()`)
 * - whatever you `trust`
 *
 * Everything else is a 500. A bare `status` does not say whose it is: the error of an HTTP client carries the status
 * that another server gave to yours, and a 401 from there must not tell your own client to log in again.
 *
 * - Status: `status` or `statusCode`, if one is an integer from 400 to 599, or else 500. A request body that failed
 *   validation is a 422, unless the error asks for another status than 400.
 * - Message: that of the value, or the reason phrase of the status if the value has none (`Status 451` if the status is
 *   rare). It is the reason phrase too if `expose` is `false`, for a 5xx unless `expose` is `true`, and for a failed
 *   system call, whose message names paths and hosts.
 * - Type: that of the value if its message is sent, and if the type is one of your own in snake_case (`quota_error`) or
 *   the catalogue has it for this status. Otherwise that of the status, or of its class (RFC 9110, section 15).
 * - Header fields: those of the value, such as `Retry-After`, `WWW-Authenticate`, `Allow` and `Content-Range`. Left
 *   out are fields that describe another body, fields that cannot be sent, and `Set-Cookie`, whose values cannot be
 *   joined (RFC 9110, section 5.3).
 */
export function toErrorResponse(thrown: unknown, options?: ErrorReplyOptions): ErrorReply {
  try {
    return reply(claimOf(Object(thrown), () => options?.trust?.(thrown) === true));
  } catch {
    // A getter, a proxy or `trust` threw.
    return reply(noClaim);
  }
}

/** What a thrown value says about its response. None of it has been checked. */
interface Claim {
  status?: unknown;
  message?: unknown;
  type?: unknown;
  headers?: unknown;
  /** Whether message and type are for clients. If it is missing, they are below 500. */
  expose?: unknown;
}

const noClaim: Claim = {};

function claimOf(thrown: Record<string, unknown>, isTrusted: () => boolean): Claim {
  if (typeof thrown.getResponse === "function") return claimOfException(thrown, thrown.getResponse());
  const { message, type, headers, code, name } = thrown;
  // Some errors say in words what `status` means: `{ status: "fail", statusCode: 404 }`.
  const status = isErrorStatus(thrown.status) ? thrown.status : thrown.statusCode;
  const claim: Claim = { status, message, type, headers, expose: thrown.syscall ? false : thrown.expose };

  // Fastify: https://fastify.dev/docs/latest/Reference/Validation-and-Serialization/#error-handling
  if (Array.isArray(thrown.validation)) return invalid(claim, thrown.validationContext === "body");
  // express-openapi-validator: its errors name the part of the request that failed, as in `/body/due_date`.
  const [fault] = Array.isArray(thrown.errors) ? thrown.errors : [];
  if (typeof fault?.path === "string" && typeof thrown.path === "string")
    return invalid(claim, /^\/body\b/.test(fault.path));
  // express-validator: https://express-validator.github.io/docs/api/validation-result#throw
  if (typeof thrown.array === "function" && typeof thrown.mapped === "function") {
    const faults: { msg: unknown; path?: string; location?: string }[] = thrown.array();
    const messages = faults.map(({ path, msg }) => (path ? `${path}: ${msg}` : msg));
    return invalid({ status: 400, message: messages }, faults[0]?.location === "body");
  }

  const isOfFastify = typeof code === "string" && (name === "FastifyError" || code.startsWith("FST_"));
  // A path parameter that cannot be decoded is the only error of Express's own that does not say `expose`.
  const isOfRouter = name === "URIError" && status === 400;
  return isOfFastify || isOfRouter || typeof thrown.expose === "boolean" || isTrusted() ? claim : noClaim;
}

/** The claim of an exception that can make its own response. */
function claimOfException(thrown: Record<string, unknown>, response: unknown): Claim {
  // Hono: https://hono.dev/docs/api/exception
  if (typeof thrown.getStatus !== "function") {
    const { status, message, res } = thrown;
    return "res" in thrown ? { status, message, headers: Object(res).headers } : noClaim;
  }
  // NestJS: https://docs.nestjs.com/exception-filters#built-in-http-exceptions
  const claim = { status: thrown.getStatus(), headers: thrown.headers };
  if (typeof response === "string") return { ...claim, message: response };
  // The message of a wrapped error was not written for clients, and the filter of NestJS does not send it either.
  const { message, type } = response instanceof Error ? noClaim : Object(response);
  return { ...claim, message, type };
}

/** The claim of a request that failed validation. */
const invalid = (claim: Claim, inBody: boolean): Claim =>
  inBody && claim.status === 400 ? { ...claim, status: 422 } : claim;

function reply(claim: Claim): ErrorReply {
  const { status } = claim;
  if (!isErrorStatus(status)) return reply({ ...noClaim, status: 500 });
  const { reason, type } = adviceFor(status)!;
  const error: ErrorObject = { message: reason || `Status ${status}`, type };
  const { expose = status < 500 } = claim;
  if (expose) {
    error.message = textOf(claim.message) || error.message;
    if (typeof claim.type === "string" && isTypeOf(status, claim.type)) error.type = claim.type;
  }
  return { status, headers: fieldsOf(claim.headers), body: { error } };
}

const isErrorStatus = (status: unknown): status is number =>
  typeof status === "number" && Number.isInteger(status) && status >= 400 && status <= 599;

/** A message, or the messages of a validation in one, such as `amount must be positive; due_date must be a date`. */
function textOf(message: unknown): string {
  const messages: unknown[] = Array.isArray(message) ? message : [message];
  return messages.filter((text) => typeof text === "string").join("; ");
}

/** Parsers of Express have types too, which are no error types: `entity.too.large`. */
function isTypeOf(status: number, type: string): boolean {
  const known = errorCatalog[type];
  return known ? known.status === status : /^[a-z][a-z\d_]*$/.test(type);
}

/** Fields of a body that is not sent, and `Set-Cookie`. */
const unwanted =
  /^(content-(type|length|encoding|language|location|disposition)|etag|last-modified|transfer-encoding|set-cookie)$/;
/** A token (RFC 9110, section 5.6.2), such as `retry-after`. */
const fieldName = /^[\w!#$%&'*+.^`|~-]+$/;
/** What a field may hold (RFC 9110, section 5.5), such as `Bearer realm="api"`. */
const fieldValue = /^[\t -~\x80-\xff]*$/;

/** Fields of an object, or of `Headers`. */
function fieldsOf(headers: unknown): Record<string, string> {
  const source: object = Object(headers);
  const entries: Iterable<[string, unknown]> =
    Symbol.iterator in source ? (source as Iterable<[string, unknown]>) : Object.entries(source);
  const fields: Record<string, string> = { "content-type": "application/json" };
  for (const entry of entries) {
    // A flat list of names and values says nothing of pairs.
    if (!Array.isArray(entry)) continue;
    const [key, content] = entry;
    const name = String(key).toLowerCase();
    const value = Array.isArray(content) ? content.join(", ") : content;
    const isSendable =
      fieldName.test(name) && (typeof value === "string" || typeof value === "number") && fieldValue.test(`${value}`);
    if (isSendable && !unwanted.test(name)) fields[name] = `${value}`;
  }
  return fields;
}
