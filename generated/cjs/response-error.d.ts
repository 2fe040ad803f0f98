// Generated from src/response-error.ts by `npm run build`. Do not edit.
import type { ErrorResponse } from "./openapi.js";
import type { ReceivedError } from "./received-error.js";
/** The error response of a `ResponseError`, and `undefined` for any other value. */
export declare function receivedOf(value: unknown): ReceivedError | undefined;
/**
 * An error response as an `Error`, with a message for people: `429 rate_limit_error: Too many requests. Wait as long as …`,
 * with the seconds of `Retry-After` if there are any, and the URL of the documentation.
 * The message and the type that the server wrote are cut to 500 characters each, and put on one line.
 * It has no `status`, so that no server mistakes the error of another server for its own: read `received.status`.
 */
export declare class ResponseError<Body extends ErrorResponse = ErrorResponse> extends Error {
	readonly name = "ResponseError";
	/** Across copies of this module too. A subclass inherits this, and knows its own instances by their prototype. */
	static [Symbol.hasInstance](value: unknown): boolean;
	/**
	 * @param received What `readError` or `parseError` returned.
	 * @param options `cause`: another error that led to this one.
	 */
	constructor(received: ReceivedError<Body>, options?: {
		cause?: unknown;
	});
	/** The error response. */
	get received(): ReceivedError<Body>;
	/** What a structured log needs: a few short members, and nothing of the body beside its message and type. */
	toJSON(): object;
}
