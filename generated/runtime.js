// Generated from src/runtime.ts by `npm run build`. Do not edit.
// What no description can say: how a client reads an error response, and when it sends the request again.
import { errorCatalog, errorCatalogByStatus } from "./catalog.js";
import { validate } from "./guard.js";
/**
 * Whether a value has the shape of `ErrorResponse`: the JSON Schema in `generated/error-response.schema.json`, compiled.
 * Takes any value, and never throws: a value that throws when it is read has not the shape.
 */
export function isErrorResponse(value) {
    try {
        return validate(value);
    }
    catch {
        return false;
    }
}
/**
 * Body of an error response, for servers. Its status is `errorCatalog[type].status`.
 * A type that the catalogue does not know is a compile-time error, unless it is named on purpose: `errorResponse<"my_error">("my_error", message)`.
 */
export function errorResponse(type, message) {
    return { error: { message, type } };
}
/**
 * Advice for an error: that of its type, else that of its status, else that of the x00 status of its class (RFC 9110, section 15).
 * A status outside 100 to 599 acts as a 5xx (same section). `undefined` where neither type nor status is an error.
 */
export function adviceFor(status, type) {
    const byType = errorCatalog;
    const byStatus = errorCatalogByStatus;
    const x00 = status >= 100 && status < 600 ? status - (status % 100) : 500;
    return byType[type ?? ""] ?? byStatus[status] ?? byStatus[x00];
}
/**
 * Reads the response to a request with the given method. `undefined` where it is no error (1xx to 3xx); its body is then unread.
 * Never rejects because of a body: one that is empty, broken off, no JSON, or another shape counts as none, whatever its `Content-Type`.
 * `now` is the time in milliseconds since the epoch, for a `Retry-After` that is a date; the clock's where it is missing.
 */
export async function readError(response, method, now) {
    const { status, statusText, headers } = response;
    const fallback = adviceFor(status);
    if (!fallback)
        return undefined;
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
export function retryAfterMs(field, now = Date.now()) {
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
function parseHttpDate(text, now) {
    const { day, month, year = "", time = "" } = httpDates.map((form) => form.exec(text)).find(Boolean)?.groups ?? {};
    // Every engine parses the first form, whatever its weekday, but knows no leap second.
    const inYear = (full) => Date.parse(`Thu, ${day} ${month} ${full} ${time.replace(/60$/, "59")} GMT`);
    if (year.length !== 2)
        return inYear(year);
    // Two digits mean the last such year that is at most 50 years ahead.
    const latest = new Date(now).getUTCFullYear() + 50;
    const full = latest - ((latest - Number(year)) % 100);
    return inYear(full) > new Date(now).setUTCFullYear(latest) ? inYear(full - 100) : inYear(full);
}
