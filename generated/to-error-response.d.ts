// Generated from src/to-error-response.ts by `npm run build`. Do not edit.
import type { AdviceOptions } from "./advice.js";
import type { ErrorResponse } from "./openapi.js";
/** An error response for a server to send. */
export interface ErrorReply<Body extends ErrorResponse = ErrorResponse> {
	/** Status code, 400 to 599. */
	status: number;
	/** Header fields to set, with names in lower case. They include `content-type`, which may have to replace another. */
	headers: Record<string, string>;
	/** Body of the response. */
	body: Body;
}
/** A body that is problem details (RFC 9457) and has the error object of the contract too. */
export interface ProblemBody extends ErrorResponse {
	/** URL of the documentation of the error type. `about:blank` if it has none. */
	type: string;
	/** Reason phrase of the status. */
	title: string;
	/** Status code, as that of the response. */
	status: number;
	/** The message of the error object. */
	detail: string;
}
/** The response that `trust` may return. It is checked and completed like what a thrown value says. */
export interface ErrorAnswer {
	/** Status code. If it is not an integer from 400 to 599, the response is a 500. */
	status: unknown;
	/** A message, or a list of messages. Without one, those of the issues, or else the reason phrase of the status. */
	message?: unknown;
	/** An error type of the catalogue, if it belongs to the status, or your own type in snake_case. */
	type?: unknown;
	/** Header fields: `Headers`, or a record of names and values. */
	headers?: unknown;
	/** What is wrong with the request: a list of `{ message, pointer }` or `{ message, parameter }`, or issues of Standard Schema. */
	issues?: unknown;
	/** Whether message, type and issues are for clients. By default, those of a 4xx are. */
	expose?: unknown;
}
/** Options of `toErrorResponse`. */
export interface ErrorReplyOptions {
	/**
	 * Decides about errors of other libraries.
	 * `true` uses the `status` or `statusCode` of the thrown value: `(thrown) => thrown instanceof UnauthorizedError`.
	 * An `ErrorAnswer` takes precedence over all that the value says:
	 * `(thrown) => Boom.isBoom(thrown) && { ...thrown.output, status: thrown.output.statusCode }`.
	 * Anything else means no, and so does a `trust` that throws.
	 */
	trust?: ((thrown: any) => boolean | ErrorAnswer | null | undefined) | undefined;
	/** Whether to send `application/problem+json` (RFC 9457), with the error object of the contract as a further member. */
	problem?: boolean | undefined;
	/** Your own error types. With `problem`, the URL in `docs` is the `type`: `{ quota_error: { docs: "https://…" } }`. */
	types?: AdviceOptions["types"];
}
/**
 * Turns anything thrown into a response of the contract. Pure, and never throws, whatever the value.
 *
 * A value sets its own response only if it was made to do so:
 * - errors with a boolean `expose` beside `status` or `statusCode`, which is the shape of http-errors: so those of
 *   Express, its body parsers and its static files
 * - `HttpException` of NestJS, with the messages of its validation pipes
 * - `HTTPException` of Hono, with the header fields of its `res`
 * - errors of Fastify, of its plugins and of `@fastify/error`
 * - validation errors of Fastify, of express-openapi-validator and of express-validator
 *   (`validationResult(request).throw()`)
 * - whatever you `trust`
 *
 * Everything else is a 500. A plain `status` does not say whose it is: the error of an HTTP client has the status
 * that another server sent to yours, and a 401 from there must not tell your own client to log in again.
 * To report the failure of another server, wrap its error as a cause: `createError(502, "…", { cause: error })`.
 * `createError(502, error)` of http-errors keeps the status that `error` has.
 * A `ResponseError` that you did not handle is a 502, or a 503 if the other server sent 429 or 503. Either has the delay
 * that the other server asked for, as its `Retry-After`.
 *
 * - Status: `status` or `statusCode`, if one is an integer from 400 to 599, or else 500. A request body that failed
 *   validation is a 422, unless the error asks for another status than 400.
 * - Message: that of the value, or the reason phrase of the status if the value has none (`Status 451` if the status is
 *   rare). It is the reason phrase too if `expose` is `false`, for a 5xx unless `expose` is `true`, and for a failed
 *   system call, whose message names paths and hosts.
 * - Type: that of the value if its message is sent, and if it is your own type in snake_case (`quota_error`) or the
 *   catalogue has it for this status. Otherwise that of the status, or of its class (RFC 9110, section 15). If `trust`
 *   returns `true`, your own type must end in `_error`, because other libraries have a `type` too.
 * - Issues: those of the validators above, or `issues` in the shape of Standard Schema (Zod, Valibot, ArkType), of Ajv
 *   or of the contract, if the message is sent. A path of Standard Schema leads into the body. At most 100 are sent.
 * - Header fields: those of the value, such as `Retry-After`, `WWW-Authenticate`, `Allow` and `Content-Range`. Left
 *   out are fields that describe another body or a connection, fields that cannot be sent, and `Set-Cookie`, whose
 *   values cannot be joined (RFC 9110, section 5.3).
 */
export declare function toErrorResponse(thrown: unknown, options: ErrorReplyOptions & {
	problem: true;
}): ErrorReply<ProblemBody>;
export declare function toErrorResponse(thrown: unknown, options?: ErrorReplyOptions): ErrorReply;
