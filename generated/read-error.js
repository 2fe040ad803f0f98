// Generated from src/read-error.ts by `npm run build`. Do not edit.
// How a client reads an error response, and when it sends the request again.
import { adviceFor } from "./advice.js";
import { isErrorResponse } from "./error-response.js";
import { readBody } from "./read-body.js";
import { retryAfterMs } from "./retry-after.js";
/**
 * Reads the response to a request with the given method.
 * Never rejects because of a body: one that is endless, empty, broken off, no JSON, or another shape is told as what it is, whatever its `Content-Type`.
 * Its stream is cancelled after 64 KB or 10 seconds, see `ReadOptions`.
 *
 * Name your own type for what your API adds, `readError<MyErrorResponse>(response, "GET")`. Only the shape of the contract is checked.
 *
 * @returns `undefined` if the response is no error (1xx to 3xx) or the browser hides what it is (`opaque`, `opaqueredirect`). Its body is then unread.
 * @throws The reason of the abort if the caller aborts, and a `TypeError` for `Response.error()`, as `fetch` does for a network error.
 */
export async function readError(response, method, options = {}) {
    const { status, statusText, headers } = response;
    if (status === 0) {
        // No status came, or the browser hides it.
        if (response.type?.startsWith("opaque"))
            return undefined;
        throw new TypeError("Network error");
    }
    const byStatus = adviceFor(status);
    if (!byStatus)
        return undefined;
    const { text, bodyState } = await readBody(response, options);
    const ofStatus = {
        message: byStatus.reason || statusText || `Status ${status}`,
        type: byStatus.type,
    };
    const found = recognize(parse(text), headers.get("content-type"), ofStatus);
    const advice = adviceFor(status, found.error.type);
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
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function recognize(body, contentType, ofStatus) {
    if (isErrorResponse(body))
        return { form: "contract", body, error: body.error };
    if (!/^application\/problem\+json/i.test(contentType ?? "") || !isObject(body))
        return { form: "other", body, error: ofStatus };
    const message = textOf(body.detail) || textOf(body.title) || ofStatus.message;
    return { form: "problem", body, error: { message, type: textOf(body.type) || "about:blank" } };
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** A member of another type is ignored (RFC 9457, section 3.1). */
function textOf(member) {
    return typeof member === "string" ? member : "";
}
