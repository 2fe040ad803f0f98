// How a client reads an error response whose body its HTTP library has already parsed.
import { adviceFor, adviceForResponse } from "./advice.js";
import { isErrorResponse } from "./error-response.js";
import type { ErrorObject, ErrorResponse } from "./openapi.js";
import type { ParseOptions } from "./read-body.js";
import type { ReceivedError } from "./received-error.js";
import { longestDelay } from "./retry-after.js";
import { attempt, isText } from "./values.js";

/** A response as HTTP libraries leave it to their callers. */
export interface ParsedResponse {
  readonly status: number;
  /** Its reason phrase. It is shown only if the status is rare, such as 451, or not registered. */
  readonly statusText?: string | undefined;
  /** `Headers`, something like it, or a record of names and values in any case. */
  readonly headers?: HeadersLike | undefined;
  /** What the library made of the body: parsed JSON, or text. Without one, the body counts as empty. */
  readonly body?: unknown;
}

/** Header fields in a form that HTTP libraries use. */
export type HeadersLike = { get(name: string): unknown } | { readonly [name: string]: unknown };

/**
 * Does what `readError` does, for a response whose body an HTTP library has read and parsed. Synchronous.
 * For openapi-fetch, hey-api, ky, ofetch, axios, got, superagent, undici's `request` and the like.
 *
 * @param method Method of the request.
 * @returns `undefined` if the response is not an error (1xx to 3xx).
 * @throws A `TypeError` if there is no status, as after a network error.
 */
export function parseError<Body extends ErrorResponse = ErrorResponse>(
  { status, statusText, headers = {}, body: content }: ParsedResponse,
  method: string,
  options: ParseOptions = {},
): ReceivedError<Body> | undefined {
  if (!isError({ status })) return undefined;
  // It trims a byte order mark too.
  const body: any = isText(content) ? attempt(() => JSON.parse(content.trim())) : content;
  const text = isText(content) ? content : (attempt(() => JSON.stringify(content)) ?? "");
  const get = (name: string) => fieldOf(headers, name);
  const { reason, type } = adviceFor(status)!;
  const message = reason || statusText || `Status ${status}`;
  const recognized = recognize(body, get("content-type"), { message, type });
  // SDKs of AI APIs read these fields. Cloudflare's problem details have these members, and some error objects do.
  const member = (name: string) => attempt(() => `${body.error?.[name] ?? body[name]}`);
  const canHelp = wordOf(get("x-should-retry")) ?? wordOf(member("retryable"));
  const retryAfterMs =
    longestDelay(get("retry-after"), options.now) ??
    longestDelay(get("retry-after-ms"), options.now, 1) ??
    longestDelay(member("retry_after"), options.now);
  const stated = recognized.form === "other" ? "" : recognized.error.type;
  const advice = adviceForResponse(status, stated, options, canHelp, retryAfterMs)!;
  const retryable = advice.retry !== "never" && (options.idempotent ?? idempotent.test(method));
  return {
    status,
    headers: { get },
    text,
    bodyState: "whole",
    body,
    ...recognized,
    advice,
    retryable,
    retryAfterMs,
  } as ReceivedError<Body>;
}

/**
 * Whether a response is an error, by its status. It is none if the browser hides what it is.
 *
 * @throws A `TypeError` if there is no status, as in `Response.error()`.
 */
export function isError({ status, type }: { status: number; type?: string }): boolean {
  if (status) return adviceFor(status) !== undefined;
  if (/^opaque/.test(type as string)) return false;
  throw new TypeError("Network error");
}

/** The value of a field. */
function fieldOf(headers: HeadersLike, name: string): string | null {
  const value =
    typeof headers.get === "function"
      ? headers.get(name)
      : Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  return String(value ?? "") || null;
}

/** What a server says of a retry: `true` or `false` in any case. */
const wordOf = (text: unknown): boolean | undefined =>
  ({ __proto__: null as never, true: true, false: false })[`${text}`.toLowerCase()];

/** RFC 9110, section 9.2.2, and QUERY, which is idempotent by its own specification (draft-ietf-httpbis-safe-method-w-body). */
const idempotent = /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE|QUERY)$/i;

/** What a body is, and its error object. If it has none, that is `ofStatus`. */
function recognize(
  body: any,
  contentType: string | null,
  ofStatus: ErrorObject,
): Pick<ReceivedError, "form" | "error"> {
  if (isErrorResponse(body)) return { form: "contract", error: withTypedIssues(body.error) };
  if (Object(body) !== body || Array.isArray(body) || !/^application\/problem\+json/i.test(`${contentType}`))
    return { form: "other", error: ofStatus };
  // A member of another type is ignored (RFC 9457, section 3.1).
  const message = textOf(body.detail) || textOf(body.title) || ofStatus.message;
  return { form: "problem", error: { message, type: textOf(body.type) || "about:blank" } };
}

const textOf = (member: unknown): string => (isText(member) ? member : "");
function withTypedIssues(error: ErrorObject): ErrorObject {
  const { issues = [], ...others } = error;
  return Array.isArray(issues) && issues.every(isIssue) ? error : others;
}

function isIssue(issue: unknown): boolean {
  const { message, pointer = message, parameter = message } = Object(issue);
  return [message, pointer, parameter].every(isText);
}
