// What no description can say: how a client reads an error response, and when it sends the request again.
import { errorCatalog, errorCatalogByStatus } from "../generated/catalog.js";
import type { ErrorAdvice, KnownErrorType } from "../generated/catalog.js";
import { validate } from "../generated/guard.js";
import type { ErrorObject, ErrorResponse, ErrorType } from "../generated/index.js";

/**
 * Whether a value has the shape of `ErrorResponse`: the JSON Schema in `generated/error-response.schema.json`, compiled.
 * Takes any value, and never throws: a value that throws when it is read has not the shape.
 */
export function isErrorResponse(value: unknown): value is ErrorResponse {
  try {
    return validate(value);
  } catch {
    return false;
  }
}

/**
 * Body of an error response, for servers. Its status is `errorCatalog[type].status`.
 * A type that the catalogue does not know is a compile-time error, unless it is named on purpose: `errorResponse<"my_error">("my_error", message)`.
 */
export function errorResponse<Type extends ErrorType = KnownErrorType>(type: NoInfer<Type>, message: string): ErrorResponse {
  return { error: { message, type } };
}

/**
 * Advice for an error: that of its type, else that of its status, else that of the x00 status of its class (RFC 9110, section 15).
 * A status outside 100 to 599 acts as a 5xx (same section). `undefined` where neither type nor status is an error.
 */
export function adviceFor(status: number, type?: ErrorType): ErrorAdvice | undefined {
  const byType: Partial<Record<string, ErrorAdvice>> = errorCatalog;
  const byStatus: Partial<Record<number, ErrorAdvice>> = errorCatalogByStatus;
  const x00 = status >= 100 && status < 600 ? status - (status % 100) : 500;
  return byType[type ?? ""] ?? byStatus[status] ?? byStatus[x00];
}

/** What `readError` needs of a response: a `Response` of `fetch`, from any realm or library. */
export interface ResponseLike {
  readonly status: number;
  readonly statusText: string;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
}

/** An error response, read. */
export interface ReceivedError {
  /** Status code of the response. */
  status: number;
  /** Error object as the server sent it. Where the body is none of ours (HTML of a proxy, say): the reason phrase, and the type of the advice. */
  error: ErrorObject;
  /** What the catalogue says of it. */
  advice: ErrorAdvice;
  /** Whether to send the request again without asking: the advice is not `never`, and the method is idempotent (RFC 9110, section 9.2.2). */
  retryable: boolean;
  /** Milliseconds that `Retry-After` asks to wait, see `retryAfterMs`. Where it is `undefined`, wait longer after every attempt. */
  retryAfterMs: number | undefined;
}

/**
 * Reads the response to a request with the given method. `undefined` where it is no error (1xx to 3xx); its body is then unread.
 * Never rejects because of a body: one that is empty, broken off, no JSON, or another shape counts as none, whatever its `Content-Type`.
 * `now` is the time in milliseconds since the epoch, for a `Retry-After` that is a date; the clock's where it is missing.
 */
export async function readError(response: ResponseLike, method: string, now?: number): Promise<ReceivedError | undefined> {
  const { status, statusText, headers } = response;
  const fallback = adviceFor(status);
  if (!fallback) return undefined;
  const body = await (async () => response.json())().catch(() => undefined);
  const sent = isErrorResponse(body) ? body.error : undefined;
  const advice = adviceFor(status, sent?.type) ?? fallback;
  return {
    status,
    error: sent ?? { message: statusText || advice.reason, type: advice.type },
    advice,
    retryable: advice.retry !== "never" && /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE)$/i.test(method),
    retryAfterMs: retryAfterMs(headers.get("retry-after"), now),
  };
}

/**
 * Milliseconds from `now` to the time that a `Retry-After` field names, as seconds or as an HTTP-date (RFC 9110, section 10.2.3).
 * 0 for a time that has passed, 2³¹ − 1 at most (`setTimeout` fires at once beyond that), `undefined` for a field that is missing or neither form.
 */
export function retryAfterMs(field: string | null | undefined, now: number = Date.now()): number | undefined {
  const delay = /^\d+$/.test(field ?? "") ? Number(field) * 1000 : parseHttpDate(field ?? "", now) - now;
  return Number.isNaN(delay) ? undefined : Math.min(Math.max(delay, 0), 2 ** 31 - 1);
}

/** IMF-fixdate, and the two obsolete forms that a recipient accepts too: rfc850-date, asctime-date (RFC 9110, section 5.6.7). */
const httpDates = [
  /^[A-Z][a-z]{2}, (?<day>\d\d) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) GMT$/,
  /^[A-Z][a-z]{2,5}day, (?<day>\d\d)-(?<month>[A-Z][a-z]{2})-(?<year>\d\d) (?<time>\d\d:\d\d:\d\d) GMT$/,
  /^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4})$/,
];

/** Milliseconds since the epoch, `NaN` where the text is no HTTP-date. */
function parseHttpDate(text: string, now: number): number {
  const { day, month, year = "", time = "" } = httpDates.map((form) => form.exec(text)).find(Boolean)?.groups ?? {};
  // Every engine parses the first form, whatever its weekday, but knows no leap second.
  const inYear = (full: string | number) => Date.parse(`Thu, ${day} ${month} ${full} ${time.replace(/60$/, "59")} GMT`);
  if (year.length !== 2) return inYear(year);
  // Two digits mean the last such year that is at most 50 years ahead.
  const latest = new Date(now).getUTCFullYear() + 50;
  const full = latest - ((latest - Number(year)) % 100);
  return inYear(full) > new Date(now).setUTCFullYear(latest) ? inYear(full - 100) : inYear(full);
}
