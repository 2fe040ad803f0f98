// Generated from src/response-error.ts by `npm run build`. Do not edit.
import type { ErrorResponse } from "./openapi.js";
import type { ReceivedError } from "./read-error.js";
/**
 * An error response as an `Error`, with a message for people: `404 not_found_error: No such invoice. Check the request URL …`.
 * It has no `status` of its own, so no server takes the error of an upstream for its own: read `received.status`.
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
