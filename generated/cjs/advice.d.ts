// Generated from src/advice.ts by `npm run build`. Do not edit.
import type { ErrorType } from "./openapi.js";
/**
 * Whether the same request may succeed later: `never`, after a growing delay (`backoff`),
 * or after the delay in `Retry-After` (`retry-after`).
 */
export type Retry = "never" | "backoff" | "retry-after";
/** What a client can know about an error. A minor version may add members. */
export interface ErrorAdvice<
	Type extends string = ErrorType,
	Code extends number = number
> {
	/** Value of `error.type`. */
	readonly type: Type;
	/** Status code of the response. */
	readonly status: Code;
	/** Reason phrase of the status. Empty if the status is rare, such as 451, or not registered. */
	readonly reason: string;
	/** Whether the same request may succeed later. */
	readonly retry: Retry;
	/** What the client does next, in a sentence. Its wording may change at any time. */
	readonly remedy: string;
	/** URL of the documentation. */
	readonly docs: string;
}
/** What only an API and its clients know. */
export interface AdviceOptions {
	/**
	 * Your own error types, with the advice from their `x-status`, such as
	 * `{ quota_error: { retry: "never", remedy: "Wait until next month." } }`. What you leave out comes from the status.
	 */
	types?: Readonly<Record<string, Partial<ErrorAdvice>>> | undefined;
}
/**
 * The advice for an error: that of its type if you or the catalogue know it, else that of its status.
 * A status outside the catalogue acts as the x00 status of its class, and an invalid one as a 5xx (RFC 9110, section 15),
 * unless an RFC says more about it: 408, 421 and 425 may be repeated, and repeating a 501, 505 or 511 does not help.
 *
 * @returns `undefined` if neither the status nor a type of the catalogue is an error.
 */
export declare const adviceFor: (status: number, type?: ErrorType, options?: AdviceOptions) => ErrorAdvice | undefined;
/**
 * The advice for one error response. In this order, these decide whether a retry can help: the word of the server, the
 * type if its advice is known, a time to wait, the status. `type` is that in the body, and empty if it has none.
 */
export declare function adviceForResponse(status: number, type?: ErrorType, { types }?: AdviceOptions, retry?: unknown, wait?: number): ErrorAdvice | undefined;
