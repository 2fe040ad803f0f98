// How a server answers whatever was thrown.
import type { AdviceOptions } from "./advice.js";
import { adviceFor } from "./advice.js";
import { errorCatalog } from "./catalog.js";
import { issuesOf, issuesOfValidator } from "./issues.js";
import type { ErrorObject, ErrorResponse } from "./openapi.js";
import type { ReceivedError } from "./received-error.js";
import { receivedOf } from "./response-error.js";
import { attempt, isText } from "./values.js";

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
  /** URL of the documentation of the error type. `about:blank` if it has none. */
  type: string;
  /** Reason phrase of the status. */
  title: string;
  /** Status code, as that of the response. */
  status: number;
  /** The message of the error object. */
  detail: string;
}

/** The response that `trust` may return. It is checked and completed like what a thrown value says. */
export interface ErrorAnswer {
  /** Status code. If it is not an integer from 400 to 599, the response is a 500. */
  status: unknown;
  /** A message, or a list of messages. Without one, those of the issues, or else the reason phrase of the status. */
  message?: unknown;
  /** An error type of the catalogue, if it belongs to the status, or your own type in snake_case. */
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
   * Decides about errors of other libraries.
   * `true` uses the `status` or `statusCode` of the thrown value: `(thrown) => thrown instanceof UnauthorizedError`.
   * An `ErrorAnswer` takes precedence over all that the value says:
   * `(thrown) => Boom.isBoom(thrown) && { ...thrown.output, status: thrown.output.statusCode }`.
   * Anything else means no, and so does a `trust` that throws.
   */
  trust?: ((thrown: any) => boolean | ErrorAnswer | null | undefined) | undefined;
  /** Whether to send `application/problem+json` (RFC 9457), with the error object of the contract as a further member. */
  problem?: boolean | undefined;
  /** Your own error types. With `problem`, the URL in `docs` is the `type`: `{ quota_error: { docs: "https://…" } }`. */
  types?: AdviceOptions["types"];
}

/**
 * Turns anything thrown into a response of the contract. Pure, and never throws, whatever the value.
 *
 * A value sets its own response only if it was made to do so:
 * - errors with a boolean `expose` beside `status` or `statusCode`, which is the shape of http-errors: so those of
 *   Express, its body parsers and its static files
 * - `HttpException` of NestJS, with the messages of its validation pipes
 * - `HTTPException` of Hono, with the header fields of its `res`
 * - errors of Fastify, of its plugins and of `@fastify/error`
 * - validation errors of Fastify, of express-openapi-validator and of express-validator
 *   (`validationResult(request).throw()`)
 * - whatever you `trust`
 *
 * Everything else is a 500. A plain `status` does not say whose it is: the error of an HTTP client has the status
 * that another server sent to yours, and a 401 from there must not tell your own client to log in again.
 * To report the failure of another server, wrap its error as a cause: `createError(502, "…", { cause: error })`.
 * `createError(502, error)` of http-errors keeps the status that `error` has.
 * A `ResponseError` that you did not handle is a 502, or a 503 if the other server sent 429 or 503. Either has the delay
 * that the other server asked for, as its `Retry-After`.
 *
 * - Status: `status` or `statusCode`, if one is an integer from 400 to 599, or else 500. A request body that failed
 *   validation is a 422, unless the error asks for another status than 400.
 * - Message: that of the value, or the reason phrase of the status if the value has none (`Status 451` if the status is
 *   rare). It is the reason phrase too if `expose` is `false`, for a 5xx unless `expose` is `true`, and for a failed
 *   system call, whose message names paths and hosts.
 * - Type: that of the value if its message is sent, and if it is your own type in snake_case (`quota_error`) or the
 *   catalogue has it for this status. Otherwise that of the status, or of its class (RFC 9110, section 15). If `trust`
 *   returns `true`, your own type must end in `_error`, because other libraries have a `type` too.
 * - Issues: those of the validators above, or `issues` in the shape of Standard Schema (Zod, Valibot, ArkType), of Ajv
 *   or of the contract, if the message is sent. A path of Standard Schema leads into the body. At most 100 are sent.
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
  // A getter or a proxy may throw.
  const reply = attempt(() => {
    const value = Object(thrown);
    const claim = Object(trusted) === trusted ? (trusted as Claim) : claimOf(value);
    // Other libraries have a `type` too: `default`, `body`.
    return replyTo(claim ?? (trusted === true && value), options, claim ? undefined : /^[a-z][a-z\d_]*_error$/);
  });
  return reply ?? replyTo({ status: 500 }, options)!;
}

/** What is said about a response: by a thrown value, or by `trust`. None of it has been checked. */
type Claim = Partial<ErrorAnswer> & Record<string, any>;

/** What a value says of its own response, and `undefined` if it was not made for that. */
function claimOf(thrown: Record<string, unknown>): Claim | undefined {
  const upstream = receivedOf(thrown);
  if (upstream) return claimOfUpstream(upstream);
  if (thrown.getResponse && thrown.getStatus) return claimOfNest(thrown);
  return isMadeForClients(thrown) || issuesOfValidator(thrown) ? thrown : undefined;
}

/** A `ResponseError` that nobody handled: another server failed, and its status, message and fields are none of the client's. */
function claimOfUpstream({ status, retryAfterMs }: ReceivedError): Claim {
  const isBusy = status === 429 || status === 503;
  return { status: isBusy ? 503 : 502, headers: { "retry-after": Math.ceil(retryAfterMs! / 1000) } };
}

function isMadeForClients(thrown: Record<string, any>): boolean {
  // https://hono.dev/docs/api/exception
  const isOfHono = thrown.getResponse && "res" in thrown;
  const isOfFastify = /^FST_/.test(thrown.code) || thrown.name === "FastifyError";
  // A path parameter that cannot be decoded is the only error of Express's own that does not say `expose`.
  const isOfRouter = thrown.name === "URIError" && thrown.status === 400;
  // http-errors adds `expose` to an HTTP client's error too, which has the response of another server.
  return isOfHono || isOfFastify || isOfRouter || (typeof thrown.expose === "boolean" && !thrown.response);
}

/** The claim of an exception of NestJS: https://docs.nestjs.com/exception-filters#built-in-http-exceptions */
function claimOfNest(thrown: any): Claim {
  const status = thrown.getStatus();
  const response = thrown.getResponse();
  // It wraps a 4xx of http-errors, and leaves the fields with the cause.
  const { cause, headers = cause?.status === status && isMadeForClients(cause) && cause.headers } = thrown;
  // The message of a wrapped error was not written for clients, and the filter of NestJS does not send it either.
  if (response instanceof Error) return { status, headers };
  const { message = response, type, issues = message } = Object(response);
  return { status, headers, message, type, issues };
}

/** The answer to a claim, and `undefined` if its status is not one of an error. */
function replyTo(claim: Claim, options?: ErrorReplyOptions, ownType = /^[a-z][a-z\d_]*$/): ErrorReply | undefined {
  const faults = issuesOfValidator(claim);
  // Some errors say in words what `status` means: `{ status: "fail", statusCode: 404 }`.
  const asked = [claim.status, claim.statusCode, faults && 400].find(isErrorStatus);
  if (!asked) return undefined;
  // A body that failed validation is a 422, unless the error asks for another status than 400.
  const status = asked === 400 && isText(faults?.[0]?.pointer) ? 422 : asked;
  const advice = adviceFor(status)!;
  const title = advice.reason || `Status ${status}`;
  const { type, headers = claim.res?.headers, expose = status < 500 } = claim;
  // The message of a failed system call names paths and hosts.
  const isShown = (expose && !claim.syscall) as boolean;
  const issues = isShown ? (faults ?? issuesOf(claim.issues)) : [];
  // Parsers of Express have types too, which are no error types: `entity.too.large`.
  const known = errorCatalog[type as string];
  const hasType = isShown && isText(type) && (known ? known.status === status : ownType.test(type));
  const error: ErrorObject = {
    message:
      (isShown && textOf(claim.message)) ||
      textOf(issues.map((issue) => Object.values(issue).filter(Boolean).join(": "))) ||
      title,
    type: hasType ? (type as string) : advice.type,
    ...(issues[0] && { issues }),
  };
  const { docs = "about:blank" } = options?.types?.[error.type] ?? errorCatalog[error.type] ?? {};
  const isProblem = options?.problem;
  const body: ErrorResponse | ProblemBody = isProblem
    ? { type: docs, title, status, detail: error.message, error }
    : { error };
  return {
    status,
    headers: { ...fieldsOf(headers), "content-type": `application/${isProblem ? "problem+" : ""}json` },
    body,
  };
}

const isErrorStatus = (status: unknown): status is number =>
  Number.isInteger(status) && (status as number) >= 400 && (status as number) < 600;

/** A message, or the messages of a validation in one, such as `amount must be positive; due_date must be a date`. */
const textOf = (message: unknown): string => [message].flat().filter(isText).join("; ");

/**
 * Name and value of a field that can be sent (RFC 9110, section 5.5), on two lines: `retry-after` and `30`. It is none of
 * a body that is not sent, none of a connection, which HTTP/2 refuses (RFC 9113, section 8.2.2), and not `Set-Cookie`.
 */
const sendable =
  /^(?!(content-(?!range|security).*|etag|last-modified|set-cookie|keep-alive|transfer-encoding|upgrade|te|trailer|http2-settings|.*(digest|connection))\n)[a-z][\w-]*\n[\t -~\x80-\xff]+$/;

/** Fields of a record, or of `Headers`. */
function fieldsOf(headers: unknown): Record<string, string> {
  const source = Object(headers);
  const entries: Iterable<[string, unknown]> =
    typeof source.entries === "function" ? source.entries() : Object.entries(source);
  const lines = [...entries].map(([name, content]) => [
    `${name}`.toLowerCase(),
    [content]
      .flat()
      .filter((value) => isText(value) || Number.isFinite(value))
      .join(", "),
  ]);
  return Object.fromEntries(lines.filter((line) => sendable.test(line.join("\n"))));
}
