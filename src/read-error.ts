// How a client reads an error response, and when it sends the request again.

import type { ErrorAdvice } from "./advice.js";
import { adviceFor } from "./advice.js";
import { isErrorResponse } from "./error-response.js";
import type { ErrorObject, ErrorResponse } from "./openapi.js";
import type { BodyState, ReadOptions, ResponseLike } from "./read-body.js";
import { readBody } from "./read-body.js";
import { retryAfterMs } from "./retry-after.js";

interface Received {
  /** Status code of the response. */
  readonly status: number;
  /** Fields of the response, as they came. */
  readonly headers: ResponseLike["headers"];
  /** The body as text, as far as it was read. */
  readonly text: string;
  /** How far that is. */
  readonly bodyState: BodyState;
  /** What to do about the error. */
  readonly advice: ErrorAdvice;
  /** Whether to retry automatically: the advice is not `never`, and the method is idempotent (RFC 9110, section 9.2.2). */
  readonly retryable: boolean;
  /** Milliseconds that `Retry-After` asks to wait, see `retryAfterMs`. If it is `undefined`, wait longer after every attempt. */
  readonly retryAfterMs: number | undefined;
}

/** An error response whose body has the shape of the contract. */
export interface ContractError<Body extends ErrorResponse = ErrorResponse> extends Received {
  readonly form: "contract";
  /** The body as the server sent it. */
  readonly body: Body;
  /** Its error object. If it has `issues` of another shape than the contract's, they are left out, but stay in `body`. */
  readonly error: Body["error"];
}

/** Problem details (RFC 9457). A member with a type that the RFC does not give it is left out of `error`, but stays in `body`. */
export interface ProblemDetails {
  readonly type?: unknown;
  readonly title?: unknown;
  readonly status?: unknown;
  readonly detail?: unknown;
  readonly instance?: unknown;
  readonly [member: string]: unknown;
}

/** An error response with a body of `application/problem+json`. */
export interface ProblemError extends Received {
  readonly form: "problem";
  /** The body as the server sent it. */
  readonly body: ProblemDetails;
  /**
   * The message is its `detail`, else its `title`, else the reason phrase of the status. The type is its own, `about:blank` if it has none:
   * that says no more than the status (RFC 9457, section 4.2.1), whose type is `advice.type`.
   */
  readonly error: ErrorObject;
}

/** An error response with any other body, such as the HTML of a proxy, or with none. */
export interface OtherError extends Received {
  readonly form: "other";
  /** The body if it is JSON, else `undefined`. */
  readonly body: unknown;
  /** A message for the status (its reason phrase, else the server's), and the type of its advice. The body had neither. */
  readonly error: ErrorObject;
}

/** An error response after reading. `form` says what its body was. If it is `other`, the server sent no `error.type`. */
export type ReceivedError<Body extends ErrorResponse = ErrorResponse> = ContractError<Body> | ProblemError | OtherError;

/**
 * Reads the response to a request with the given method.
 * Never rejects because of a body: one that is endless, empty, cut off, not JSON or of another shape is reported as such, whatever its `Content-Type`.
 * Its stream is cancelled after 64 KB or 10 seconds, see `ReadOptions`.
 *
 * If your API adds members, name your type: `readError<MyErrorResponse>(response, "GET")`. Only the shape of the contract is checked.
 *
 * @returns `undefined` if the response is no error (1xx to 3xx) or the browser hides what it is (`opaque`, `opaqueredirect`). Its body is then unread.
 * @throws The reason of the abort if the caller aborts, and a `TypeError` for `Response.error()`, as `fetch` does for a network error.
 */
export async function readError<Body extends ErrorResponse = ErrorResponse>(
  response: ResponseLike,
  method: string,
  options: ReadOptions = {},
): Promise<ReceivedError<Body> | undefined> {
  const { status, statusText, headers } = response;
  if (status === 0) {
    // No status came, or the browser hides it.
    if (response.type?.startsWith("opaque")) return undefined;
    throw new TypeError("Network error");
  }
  const byStatus = adviceFor(status);
  if (!byStatus) return undefined;

  const { text, bodyState } = await readBody(response, options);
  const ofStatus: ErrorObject = {
    message: byStatus.reason || statusText || `Status ${status}`,
    type: byStatus.type,
  };
  const found = recognize<Body>(parse(text), headers.get("content-type"), ofStatus);
  const { type } = found.error;
  const known = adviceFor(status, type) as ErrorAdvice;
  // Without a prototype, a record has no entry but its own.
  const own = ({ __proto__: null, ...options.types } as unknown as NonNullable<ReadOptions["types"]>)[type];
  const advice = own ? { ...known, type, ...own } : known;
  return {
    status,
    headers,
    text,
    bodyState,
    ...found,
    advice,
    retryable: advice.retry !== "never" && idempotent.test(method),
    retryAfterMs: retryAfterMs(headers.get("retry-after"), options.now),
  };
}

/** RFC 9110, section 9.2.2, and QUERY, which is idempotent by its own specification (draft-ietf-httpbis-safe-method-w-body). */
const idempotent = /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE|QUERY)$/i;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Recognized<Body extends ErrorResponse> =
  | Pick<ContractError<Body>, "form" | "body" | "error">
  | Pick<ProblemError, "form" | "body" | "error">
  | Pick<OtherError, "form" | "body" | "error">;

function recognize<Body extends ErrorResponse>(
  body: unknown,
  contentType: string | null,
  ofStatus: ErrorObject,
): Recognized<Body> {
  if (isErrorResponse<Body>(body)) return { form: "contract", body, error: withTypedIssues(body.error) };
  if (!/^application\/problem\+json/i.test(contentType ?? "") || !isObject(body))
    return { form: "other", body, error: ofStatus };
  const message = textOf(body.detail) || textOf(body.title) || ofStatus.message;
  return { form: "problem", body, error: { message, type: textOf(body.type) || "about:blank" } };
}

function withTypedIssues<Details extends ErrorObject>(error: Details): Details {
  const { issues, ...others } = error;
  const isTyped = issues === undefined || (Array.isArray(issues) && issues.every(isIssue));
  return isTyped ? error : (others as Details);
}

function isIssue(issue: unknown): boolean {
  const { message, pointer = "", parameter = "" } = Object(issue);
  return [message, pointer, parameter].every((member) => typeof member === "string");
}

function isObject(value: unknown): value is ProblemDetails {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member of another type is ignored (RFC 9457, section 3.1). */
function textOf(member: unknown): string {
  return typeof member === "string" ? member : "";
}
