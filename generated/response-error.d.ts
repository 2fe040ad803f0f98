// Generated from src/response-error.ts by `npm run build`. Do not edit.
import type { ErrorResponse } from "./openapi.js";
import type { ReceivedError } from "./read-error.js";
/**
 * An error response as an `Error`, with a message for people: `429 rate_limit_error: Too many requests. Wait as long as …`,
 * with the seconds of `Retry-After` if there are any, and the address of the documentation.
 * It has no `status` of its own, so no server mistakes an upstream's error for its own: read `received.status`.
 */
export declare class ResponseError<Body extends ErrorResponse = ErrorResponse> extends Error {
    readonly name = "ResponseError";
    /** The error response. */
    readonly received: ReceivedError<Body>;
    /**
     * @param received What `readError` returned.
     * @param options `cause`: another error that led to this one.
     */
    constructor(received: ReceivedError<Body>, options?: {
        cause?: unknown;
    });
}
