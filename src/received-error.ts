// An error response after reading: what it says, what to do about it, and when to send the request again.
import { adviceFor, adviceForResponse, type ErrorAdvice, type ServerWord } from "./advice.js";
import { attempt } from "./attempt.js";
import { isErrorResponse } from "./error-response.js";
import type { ErrorObject, ErrorResponse } from "./openapi.js";
import type { BodyState, ParseOptions, ResponseLike } from "./read-body.js";
import { bounded, retryAfterMs } from "./retry-after.js";

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
  /**
   * Whether to retry automatically: the advice is not `never`, and the method is idempotent (RFC 9110, section 9.2.2) or
   * you say so with the option `idempotent`. No word of a server makes a POST idempotent.
   */
  readonly retryable: boolean;
  /**
   * Milliseconds that the server asks to wait: with `Retry-After` (see `retryAfterMs`), else with `retry-after-ms`, else
   * with `retry_after` in the body, which is in seconds. If it is `undefined`, wait longer after every attempt.
   */
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

/** A response whose body has been read. */
interface ReadResponse extends Pick<Received, "status" | "headers" | "text" | "bodyState"> {
  statusText?: string | undefined;
  /** What the body is as JSON, and `undefined` if it is not JSON. */
  body: unknown;
}

/**
 * Whether a response is an error, by its status. It is none if the browser hides what it is.
 *
 * @throws A `TypeError` if there is no status, as in `Response.error()`.
 */
export function isError({ status, type }: { status: number; type?: string }): boolean {
  if (status) return adviceFor(status) !== undefined;
  if (type?.startsWith("opaque")) return false;
  throw new TypeError("Network error");
}

/** What an error response says. Its status is one of an error. */
export function receivedError<Body extends ErrorResponse>(
  { statusText, body, ...response }: ReadResponse,
  method: string,
  options: ParseOptions,
): ReceivedError<Body> {
  const { status, headers } = response;
  const { reason, type } = adviceFor(status)!;
  const recognized = recognize<Body>(body, headers.get("content-type"), {
    message: reason || statusText || `Status ${status}`,
    type,
  });
  const word = serverWord(headers, body, options.now);
  const stated = recognized.form === "other" ? "" : recognized.error.type;
  const advice = adviceForResponse(status, stated, word, options);
  return {
    ...response,
    ...recognized,
    advice,
    retryable: advice.retry !== "never" && (options.idempotent ?? idempotent.test(method)),
    retryAfterMs: word.wait,
  };
}

/** RFC 9110, section 9.2.2, and QUERY, which is idempotent by its own specification (draft-ietf-httpbis-safe-method-w-body). */
const idempotent = /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE|QUERY)$/i;

/**
 * What a server says of this very error, if it is well-formed. `x-should-retry` wins over `retryable` in the body, and
 * `Retry-After` over `retry-after-ms`, which wins over `retry_after` in the body.
 * SDKs of AI APIs read these fields. Cloudflare's problem details have these members, and some error objects do.
 */
function serverWord(headers: ResponseLike["headers"], body: unknown, now: number | undefined): ServerWord {
  const member = (name: string): string => {
    const value: unknown = Object(Object(body).error)[name] ?? Object(body)[name];
    return Object(value) === value ? "" : String(value);
  };
  const word = [headers.get("x-should-retry"), member("retryable")].find((text) => /^(true|false)$/i.test(`${text}`));
  const ms = headers.get("retry-after-ms");
  return {
    retry: word ? /^t/i.test(word) : undefined,
    wait:
      retryAfterMs(headers.get("retry-after"), now) ??
      (/^\d+(\.\d+)?$/.test(`${ms}`) ? bounded(Number(ms)) : retryAfterMs(member("retry_after"), now)),
  };
}

/** A text as JSON, and `undefined` if it is not JSON. */
export const parseJson = (text: string): unknown => attempt(() => JSON.parse(text));

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
  if (!/^application\/problem\+json/i.test(`${contentType}`) || !isObject(body))
    return { form: "other", body, error: ofStatus };
  const message = textOf(body.detail) || textOf(body.title) || ofStatus.message;
  return { form: "problem", body, error: { message, type: textOf(body.type) || "about:blank" } };
}

function withTypedIssues<Details extends ErrorObject>(error: Details): Details {
  const { issues = [], ...others } = error;
  return Array.isArray(issues) && issues.every(isIssue) ? error : (others as Details);
}

function isIssue(issue: unknown): boolean {
  const { message, pointer = message, parameter = message } = Object(issue);
  return isText(message) && isText(pointer) && isText(parameter);
}

function isObject(value: unknown): value is ProblemDetails {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isText = (value: unknown): value is string => typeof value === "string";

/** A member of another type is ignored (RFC 9457, section 3.1). */
const textOf = (member: unknown): string => (isText(member) ? member : "");
