// Generated from src/received-error.ts by `npm run build`. Do not edit.
import type { ErrorAdvice } from "./advice.js";
import type { ErrorObject, ErrorResponse } from "./openapi.js";
import type { BodyState, ResponseLike } from "./read-body.js";
interface Received {
	/** Status code of the response. */
	readonly status: number;
	/** Fields of the response, as they came. */
	readonly headers: ResponseLike["headers"];
	/** The body as text, as far as it was read. */
	readonly text: string;
	/** How far that is. */
	readonly bodyState: BodyState;
	/** What to do about the error. */
	readonly advice: ErrorAdvice;
	/**
	 * Whether to retry automatically: the advice is not `never`, and the method is idempotent (RFC 9110, section 9.2.2) or
	 * you say so with the option `idempotent`. Nothing that a server says makes a POST idempotent.
	 */
	readonly retryable: boolean;
	/**
	 * Milliseconds that the server asks to wait: with `Retry-After` (see `retryAfterMs`), else with `retry-after-ms`, else
	 * with `retry_after` in the body, which is in seconds. If it is `undefined`, wait longer after every attempt.
	 */
	readonly retryAfterMs: number | undefined;
}
/** An error response whose body has the shape of the contract. */
export interface ContractError<Body extends ErrorResponse = ErrorResponse> extends Received {
	readonly form: "contract";
	/** The body as the server sent it. */
	readonly body: Body;
	/** Its error object. If it has `issues` of another shape than the contract's, they are left out, but stay in `body`. */
	readonly error: Body["error"];
}
/** Problem details (RFC 9457). A member with a type that the RFC does not give it is left out of `error`, but stays in `body`. */
export interface ProblemDetails {
	readonly type?: unknown;
	readonly title?: unknown;
	readonly status?: unknown;
	readonly detail?: unknown;
	readonly instance?: unknown;
	readonly [member: string]: unknown;
}
/** An error response with a body of `application/problem+json`. */
export interface ProblemError extends Received {
	readonly form: "problem";
	/** The body as the server sent it. */
	readonly body: ProblemDetails;
	/**
	 * The message is its `detail`, else its `title`, else the reason phrase of the status. The type is its own, `about:blank` if it has none:
	 * that says no more than the status (RFC 9457, section 4.2.1), whose type is `advice.type`.
	 */
	readonly error: ErrorObject;
}
/** An error response with any other body, such as the HTML of a proxy, or with none. */
export interface OtherError extends Received {
	readonly form: "other";
	/** The body if it is JSON, else `undefined`. */
	readonly body: unknown;
	/** A message for the status (its reason phrase, else the server's), and the type of its advice. The body had neither. */
	readonly error: ErrorObject;
}
/** An error response after reading. `form` says what its body was. If it is `other`, the server sent no `error.type`. */
export type ReceivedError<Body extends ErrorResponse = ErrorResponse> = ContractError<Body> | ProblemError | OtherError;
export {};
