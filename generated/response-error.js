// Generated from src/response-error.ts by `npm run build`. Do not edit.
/**
 * An error response as an `Error`, with a message for people: `404 not_found_error: No such invoice. Check the request URL …`.
 * It has no `status` of its own, so no server takes the error of an upstream for its own: read `received.status`.
 */
export class ResponseError extends Error {
    name = "ResponseError";
    /** The error response. */
    received;
    /**
     * @param received What `readError` returned.
     * @param options `cause`: another error that led to this one.
     */
    constructor(received, options) {
        const { status, error, advice } = received;
        super(`${status} ${error.type}: ${error.message.replace(/[^.!?]$/, "$&.")} ${advice.remedy}`, options);
        this.received = received;
    }
}
