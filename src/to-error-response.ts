// How a server answers whatever was thrown.
import type { AdviceOptions } from "./advice.js";
import { adviceFor } from "./advice.js";
import { attempt } from "./attempt.js";
import { errorCatalog } from "./catalog.js";
import { issuesOf, issuesOfNest, issuesOfValidator } from "./issues.js";
import type { ErrorObject, ErrorResponse } from "./openapi.js";
import type { ReceivedError } from "./received-error.js";
import { receivedOf } from "./response-error.js";

/** An error response for a server to send. */
export interface ErrorReply<Body extends ErrorResponse = ErrorResponse> {
  /** Status code, 400 to 599. */
  status: number;
  /** Header fields to set, with names in lower case. They include `content-type`, which may have to replace another. */
  headers: Record<string, string>;
  /** Body of the response. */
  body: Body;
}

/** A body that is problem details (RFC 9457) and has the error object of the contract too. */
export interface ProblemBody extends ErrorResponse {
  /** Address of the documentation of the error type. `about:blank` if it has none. */
  type: string;
  /** Reason phrase of the status. */
  title: string;
  /** Status code, as that of the response. */
  status: number;
  /** The message of the error object. */
  detail: string;
}

/** What to answer, as `trust` may say. It is checked and completed as what a value says of itself. */
export interface ErrorAnswer {
  /** Status code. If it is no integer from 400 to 599, the answer is a 500. */
  status: unknown;
  /** A message, or a list of messages. Without one, the reason phrase of the status. */
  message?: unknown;
  /** An error type of the catalogue, if it belongs to the status, or one of your own in snake_case. */
  type?: unknown;
  /** Header fields: `Headers`, or a record of names and values. */
  headers?: unknown;
  /** What is wrong with the request: a list of `{ message, pointer }` or `{ message, parameter }`, or issues of Standard Schema. */
  issues?: unknown;
  /** Whether message, type and issues are for clients. By default, those of a 4xx are. */
  expose?: unknown;
}

/** Options of `toErrorResponse`. */
export interface ErrorReplyOptions {
  /**
   * Says whether a thrown value was made for your clients, or what to answer to them.
   * `true` lets its `status` or `statusCode` count: `(thrown) => thrown instanceof UnauthorizedError`.
   * An answer wins over all that the value says of itself:
   * `(thrown) => Boom.isBoom(thrown) && { ...thrown.output, status: thrown.output.statusCode }`.
   * Anything else is a no, and so is a `trust` that throws.
   */
  trust?: ((thrown: any) => boolean | ErrorAnswer | null | undefined) | undefined;
  /** Whether to answer with `application/problem+json` (RFC 9457), with the error object of the contract as a further member. */
  problem?: boolean | undefined;
  /** Error types of your own. With `problem`, the address of their `docs` is the `type`: `{ quota_error: { docs: "https://…" } }`. */
  types?: AdviceOptions["types"];
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
 * If you answer for another server, wrap its error as a cause: `createError(502, "…", { cause: error })`.
 * `createError(502, error)` of http-errors keeps the status that `error` has.
 * A `ResponseError` that you did not handle is a 502, or a 503 with its `Retry-After` if the other server sent 429 or 503.
 *
 * - Status: `status` or `statusCode`, if one is an integer from 400 to 599, or else 500. A request body that failed
 *   validation is a 422, unless the error asks for another status than 400.
 * - Message: that of the value, or the reason phrase of the status if the value has none (`Status 451` if the status is
 *   rare). It is the reason phrase too if `expose` is `false`, for a 5xx unless `expose` is `true`, and for a failed
 *   system call, whose message names paths and hosts.
 * - Type: that of the value if its message is sent, and if the type is one of your own in snake_case (`quota_error`) or
 *   the catalogue has it for this status. Otherwise that of the status, or of its class (RFC 9110, section 15). If
 *   `trust` only says `true`, a type of your own must end in `_error`: other libraries have a `type` too.
 * - Issues: those of the validators above, or `issues` of a 4xx in the shape of Standard Schema (Zod, Valibot, ArkType)
 *   or of the contract. A path of Standard Schema leads into the body. At most 100 are sent.
 * - Header fields: those of the value, such as `Retry-After`, `WWW-Authenticate`, `Allow` and `Content-Range`. Left
 *   out are fields that describe another body or a connection, fields that cannot be sent, and `Set-Cookie`, whose
 *   values cannot be joined (RFC 9110, section 5.3).
 */
export function toErrorResponse(
  thrown: unknown,
  options: ErrorReplyOptions & { problem: true },
): ErrorReply<ProblemBody>;
export function toErrorResponse(thrown: unknown, options?: ErrorReplyOptions): ErrorReply;
export function toErrorResponse(thrown: unknown, options?: ErrorReplyOptions): ErrorReply {
  const trusted = attempt(() => options?.trust?.(thrown));
  const claim = () => (Object(trusted) === trusted ? trusted : claimOf(Object(thrown), trusted === true));
  // A getter or a proxy may throw.
  return attempt(() => replyTo(claim() as Claim, options)) ?? replyTo(noClaim, options);
}

/** What is said about a response: by a thrown value, or by `trust`. None of it has been checked. */
type Claim = Partial<ErrorAnswer>;

const noClaim: Claim = {};

function claimOf(thrown: Record<string, unknown>, isTrusted: boolean): Claim {
  const upstream = receivedOf(thrown);
  if (upstream) return claimOfUpstream(upstream);
  if (typeof thrown.getResponse === "function") return claimOfException(thrown, thrown.getResponse());
  const { message, type, headers, issues } = thrown;
  // Some errors say in words what `status` means: `{ status: "fail", statusCode: 404 }`.
  const status = isErrorStatus(thrown.status) ? thrown.status : thrown.statusCode;
  const claim: Claim = { status, message, type, headers, issues, expose: thrown.syscall ? false : thrown.expose };
  const faults = issuesOfValidator(thrown);
  if (faults) return claimOfValidator(claim, faults);
  if (isMadeForClients(thrown)) return claim;
  // Other libraries have a `type` too: `default`, `body`.
  return isTrusted ? { ...claim, type: /_error$/.test(String(type)) ? type : undefined } : noClaim;
}

/** A `ResponseError` that nobody handled: another server failed, and its status, message and fields are none of the client's. */
function claimOfUpstream(received: ReceivedError): Claim {
  const isBusy = received.status === 429 || received.status === 503;
  return isBusy
    ? { status: 503, headers: { "retry-after": Math.ceil(received.retryAfterMs! / 1000) || undefined } }
    : { status: 502 };
}

/** The claim of a request that failed validation. A body that did is a 422, unless the error asks for another status than 400. */
function claimOfValidator(
  { status = 400, message, ...claim }: Claim,
  issues: { message: unknown; pointer?: string; parameter?: string }[],
): Claim {
  const inBody = issues[0]?.pointer !== undefined;
  const messages = issues.map(({ message, pointer, parameter }) =>
    [pointer?.slice(1) || parameter || [], message].flat().join(": "),
  );
  return { ...claim, status: inBody && status === 400 ? 422 : status, message: message || messages, issues };
}

function isMadeForClients({ code, name, status, expose, response }: Record<string, unknown>): boolean {
  const isOfFastify = typeof code === "string" && (name === "FastifyError" || code.startsWith("FST_"));
  // A path parameter that cannot be decoded is the only error of Express's own that does not say `expose`.
  const isOfRouter = name === "URIError" && status === 400;
  // http-errors adds `expose` to an HTTP client's error too, which has the response of another server.
  return isOfFastify || isOfRouter || (typeof expose === "boolean" && !response);
}

/** The claim of an exception that can make its own response. */
function claimOfException(thrown: Record<string, unknown>, response: unknown): Claim {
  // Hono: https://hono.dev/docs/api/exception
  if (typeof thrown.getStatus !== "function") {
    const { status, message, res, issues } = thrown;
    return "res" in thrown ? { status, message, headers: Object(res).headers, issues } : noClaim;
  }
  // NestJS: https://docs.nestjs.com/exception-filters#built-in-http-exceptions
  const status = thrown.getStatus();
  const cause = Object(thrown.cause);
  // It wraps a 4xx of http-errors, and leaves the fields with the cause.
  const isWrapped = cause.status === status && isMadeForClients(cause);
  const claim = { status, headers: thrown.headers ?? (isWrapped && cause.headers) };
  if (typeof response === "string") return { ...claim, message: response };
  // The message of a wrapped error was not written for clients, and the filter of NestJS does not send it either.
  const { message, type, issues = issuesOfNest(message) } = response instanceof Error ? noClaim : Object(response);
  return { ...claim, message: Object(message) === message ? Object.values(message).flat() : message, type, issues };
}

function replyTo(claim: Claim, options: ErrorReplyOptions | undefined): ErrorReply {
  const { status } = claim;
  if (!isErrorStatus(status)) return replyTo({ status: 500 }, options);
  const advice = adviceFor(status)!;
  const title = advice.reason || `Status ${status}`;
  const error: ErrorObject = { message: title, type: advice.type };
  const { expose = status < 500 } = claim;
  if (expose) {
    error.message = textOf(claim.message) || title;
    if (typeof claim.type === "string" && isTypeOf(status, claim.type)) error.type = claim.type;
    const issues = status < 500 ? issuesOf(claim.issues) : [];
    if (issues.length > 0) error.issues = issues;
  }
  const { problem, types } = Object(options) as ErrorReplyOptions;
  const { docs = "about:blank" } = Object(types?.[error.type] ?? errorCatalog[error.type]);
  const body: ErrorResponse | ProblemBody = problem
    ? { type: docs, title, status, detail: error.message, error }
    : { error };
  return {
    status,
    headers: { ...fieldsOf(claim.headers), "content-type": `application/${problem ? "problem+" : ""}json` },
    body,
  };
}

const isErrorStatus = (status: unknown): status is number =>
  Number.isInteger(status) && (status as number) >= 400 && (status as number) <= 599;

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

/** Fields of a body that is not sent, fields of a connection, which HTTP/2 refuses (RFC 9113, section 8.2.2), and `Set-Cookie`. */
const unwanted =
  /^(content-(?!range|security).*|(repr-)?digest|etag|last-modified|(proxy-)?connection|keep-alive|transfer-encoding|upgrade|http2-settings|te|trailer|set-cookie)$/;
/** A token (RFC 9110, section 5.6.2), such as `retry-after`. */
const fieldName = /^[\w!#$%&'*+.^`|~-]+$/;
/** What a field may hold (RFC 9110, section 5.5), such as `Bearer realm="api"`. */
const fieldValue = /^[\t -~\x80-\xff]*$/;

/** Fields of an object, or of `Headers`. */
function fieldsOf(headers: unknown): Record<string, string> {
  const source: object = Object(headers);
  const entries: Iterable<[string, unknown]> =
    Symbol.iterator in source ? (source as Iterable<[string, unknown]>) : Object.entries(source);
  const fields: Record<string, string> = {};
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
