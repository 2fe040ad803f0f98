// Generated from src/parse-error.ts by `npm run build`. Do not edit.
import type { ErrorResponse } from "./openapi.js";
import type { ParseOptions } from "./read-body.js";
import type { ReceivedError } from "./received-error.js";
/** A response as HTTP libraries leave it to their callers. */
export interface ParsedResponse {
	readonly status: number;
	/** Its reason phrase. It is shown only if the status is rare, such as 451, or not registered. */
	readonly statusText?: string | undefined;
	/** `Headers`, something like it, or a record of names and values in any case. */
	readonly headers?: HeadersLike | undefined;
	/** What the library made of the body: parsed JSON, or text. Without one, the body counts as empty. */
	readonly body?: unknown;
}
/** Header fields in a form that HTTP libraries use. */
export type HeadersLike = {
	get(name: string): unknown;
} | {
	readonly [name: string]: unknown;
};
/**
 * Does what `readError` does, for a response whose body an HTTP library has read and parsed. Synchronous.
 * For openapi-fetch, hey-api, ky, ofetch, axios, got, superagent, undici's `request` and the like.
 *
 * @param method Method of the request.
 * @returns `undefined` if the response is not an error (1xx to 3xx).
 * @throws A `TypeError` if there is no status, as after a network error.
 */
export declare function parseError<Body extends ErrorResponse = ErrorResponse>({ status, statusText, headers, body: content }: ParsedResponse, method: string, options?: ParseOptions): ReceivedError<Body> | undefined;
/**
 * Whether a response is an error, by its status. It is none if the browser hides what it is.
 *
 * @throws A `TypeError` if there is no status, as in `Response.error()`.
 */
export declare function isError({ status, type }: {
	status: number;
	type?: string;
}): boolean;
