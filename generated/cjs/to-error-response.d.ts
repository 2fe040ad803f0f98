// Generated from src/to-error-response.ts by `npm run build`. Do not edit.
import type { ErrorResponse } from "./openapi.js";
/** An error response for a server to send. */
export interface ErrorReply {
    /** Status code, 400 to 599. */
    status: number;
    /** Header fields to set, with names in lower case. They include `content-type`, which may have to replace another. */
    headers: Record<string, string>;
    /** Body of the response. */
    body: ErrorResponse;
}
/** Options of `toErrorResponse`. */
export interface ErrorReplyOptions {
    /**
     * Whether an error that only carries `status` or `statusCode` was made for your clients, such as
     * `(thrown) => thrown instanceof UnauthorizedError`. If it throws, the answer is no.
     */
    trust?: (thrown: unknown) => boolean;
}
/**
 * Turns anything thrown into a response of the contract. Pure, and never throws, whatever the value.
 *
 * A value sets its own response only if it was made for that:
 * - errors with a boolean `expose` beside `status` or `statusCode`, which is the shape of http-errors: so those of
 *   Express, its body parsers and its static files
 * - `HttpException` of NestJS, with the messages of its validation pipes
 * - `HTTPException` of Hono, with the header fields of its `res`
 * - errors of Fastify, of its plugins and of `@fastify/error`
 * - validation errors of Fastify, of express-openapi-validator and of express-validator
 *   (`validationResult(request).throw()`)
 * - whatever you `trust`
 *
 * Everything else is a 500. A bare `status` does not say whose it is: the error of an HTTP client carries the status
 * that another server gave to yours, and a 401 from there must not tell your own client to log in again.
 *
 * - Status: `status` or `statusCode`, if one is an integer from 400 to 599, or else 500. A request body that failed
 *   validation is a 422, unless the error asks for another status than 400.
 * - Message: that of the value, or the reason phrase of the status if the value has none (`Status 451` if the status is
 *   rare). It is the reason phrase too if `expose` is `false`, for a 5xx unless `expose` is `true`, and for a failed
 *   system call, whose message names paths and hosts.
 * - Type: that of the value if its message is sent, and if the type is one of your own in snake_case (`quota_error`) or
 *   the catalogue has it for this status. Otherwise that of the status, or of its class (RFC 9110, section 15).
 * - Header fields: those of the value, such as `Retry-After`, `WWW-Authenticate`, `Allow` and `Content-Range`. Left
 *   out are fields that describe another body, fields that cannot be sent, and `Set-Cookie`, whose values cannot be
 *   joined (RFC 9110, section 5.3).
 */
export declare function toErrorResponse(thrown: unknown, options?: ErrorReplyOptions): ErrorReply;
