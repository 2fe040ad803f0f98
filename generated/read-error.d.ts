// Generated from src/read-error.ts by `npm run build`. Do not edit.
import type { ErrorResponse } from "./openapi.js";
import type { ReadOptions, ResponseLike } from "./read-body.js";
import type { ReceivedError } from "./received-error.js";
/**
 * Reads the response to a request with the given method.
 * Never rejects because of a body, whatever its `Content-Type`. One that is endless, empty, cut off, not JSON or of another shape is reported as such.
 * Its stream is cancelled after 64 KB or 10 seconds, see `ReadOptions`.
 *
 * If your API adds members, name your type: `readError<MyErrorResponse>(response, "GET")`. Only what the contract requires is checked.
 *
 * @returns `undefined` if the response is not an error (1xx to 3xx) or the browser hides what it is (`opaque`, `opaqueredirect`). Its body is then unread.
 * @throws The reason of the abort if the caller aborts.
 *   A `TypeError` for `Response.error()`, as `fetch` does for a network error, and if the body was already read: then use `parseError`.
 */
export declare function readError<Body extends ErrorResponse = ErrorResponse>(response: ResponseLike, method: string, options?: ReadOptions): Promise<ReceivedError<Body> | undefined>;
