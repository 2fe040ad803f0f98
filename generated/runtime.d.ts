// Generated from src/runtime.ts by `npm run build`. Do not edit.
import type { ErrorAdvice, KnownErrorType } from "./catalog.js";
import type { ErrorObject, ErrorResponse, ErrorType } from "./index.js";
/**
 * Whether a value has the shape of `ErrorResponse`: the JSON Schema in `generated/error-response.schema.json`, compiled.
 * Takes any value, and never throws: a value that throws when it is read has not the shape.
 */
export declare function isErrorResponse(value: unknown): value is ErrorResponse;
/**
 * Body of an error response, for servers. Its status is `errorCatalog[type].status`.
 * A type that the catalogue does not know is a compile-time error, unless it is named on purpose: `errorResponse<"my_error">("my_error", message)`.
 */
export declare function errorResponse<Type extends ErrorType = KnownErrorType>(type: NoInfer<Type>, message: string): ErrorResponse;
/**
 * Advice for an error: that of its type, else that of its status, else that of the x00 status of its class (RFC 9110, section 15).
 * A status outside 100 to 599 acts as a 5xx (same section). `undefined` where neither type nor status is an error.
 */
export declare function adviceFor(status: number, type?: ErrorType): ErrorAdvice | undefined;
/** What `readError` needs of a response: a `Response` of `fetch`, from any realm or library. */
export interface ResponseLike {
    readonly status: number;
    readonly statusText: string;
    readonly headers: {
        get(name: string): string | null;
    };
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
export declare function readError(response: ResponseLike, method: string, now?: number): Promise<ReceivedError | undefined>;
/**
 * Milliseconds from `now` to the time that a `Retry-After` field names, as seconds or as an HTTP-date (RFC 9110, section 10.2.3).
 * 0 for a time that has passed, 2³¹ − 1 at most (`setTimeout` fires at once beyond that), `undefined` for a field that is missing or neither form.
 */
export declare function retryAfterMs(field: string | null | undefined, now?: number): number | undefined;
