// Generated from src/read-body.ts by `npm run build`. Do not edit.
import type { AdviceOptions } from "./advice.js";
/** What `readError` needs of a response: a `Response` of `fetch`, from any realm or library. */
export interface ResponseLike {
	readonly status: number;
	readonly statusText: string;
	readonly headers: {
		get(name: string): string | null;
	};
	/** Why the status may be hidden, as in the Fetch standard: `opaque`, `opaqueredirect`, `error`. */
	readonly type?: string;
	readonly bodyUsed?: boolean;
	/**
	 * A stream of bytes, of the web or of Node.js (node-fetch).
	 * If there is none, as in React Native, `text` is used, and `maxBytes` cannot bound it.
	 */
	readonly body?: unknown;
	text(): Promise<string>;
}
/** What `readError` needs of an `AbortSignal`. */
export interface AbortSignalLike {
	readonly aborted: boolean;
	readonly reason?: unknown;
	addEventListener(type: "abort", listener: () => void): void;
	removeEventListener(type: "abort", listener: () => void): void;
}
/** What only the caller knows. */
export interface ParseOptions extends AdviceOptions {
	/**
	 * Whether the request may be sent twice, whatever its method: `true` for a POST with an `Idempotency-Key`.
	 * By default, the method decides (RFC 9110, section 9.2.2).
	 */
	idempotent?: boolean | undefined;
	/** Milliseconds since the epoch, for a `Retry-After` that is a date. The current time by default. */
	now?: number | undefined;
}
/** Bounds of reading, and what only the caller knows. */
export interface ReadOptions extends ParseOptions {
	/** How much of the body is read, in bytes after decompression. 65,536 by default. */
	maxBytes?: number | undefined;
	/** How long reading the body may take, in milliseconds. 10,000 by default. */
	timeoutMs?: number | undefined;
	/** Signal of the request. Its reason is thrown if it aborts before the body is read. */
	signal?: AbortSignalLike | null | undefined;
}
/**
 * How much of the body was read: the `whole` of it, as much as `maxBytes` (`cut`) or `timeoutMs` (`timeout`) allow,
 * or what came before the connection broke (`broken`).
 */
export type BodyState = "whole" | "cut" | "timeout" | "broken";
/**
 * Reads the body as UTF-8, then ends its stream. There is no text if a response that must make it itself cannot.
 *
 * @throws The reason of the abort if the caller aborts, and a `TypeError` if the body was already read.
 */
export declare function readBody(response: ResponseLike, { maxBytes, timeoutMs, signal }: ReadOptions): Promise<{
	text: string | undefined;
	bodyState: BodyState;
}>;
