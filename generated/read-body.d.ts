// Generated from src/read-body.ts by `npm run build`. Do not edit.
import type { ErrorAdvice } from "./advice.js";
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
/** Bounds of reading, and what only the caller knows. */
export interface ReadOptions {
    /** How much of the body is read, in bytes after decompression. 65,536 by default. */
    maxBytes?: number;
    /** How long reading the body may take, in milliseconds. 10,000 by default. */
    timeoutMs?: number;
    /** Signal of the request. Its reason is thrown if it aborts before the body is read. */
    signal?: AbortSignalLike | null | undefined;
    /** Milliseconds since the epoch, for a `Retry-After` that is a date. The current time by default. */
    now?: number;
    /**
     * Error types of your own, with the advice that their `x-status` gives, such as
     * `{ quota_error: { retry: "never", remedy: "Wait until next month." } }`. What you leave out comes from the status.
     */
    types?: Readonly<Record<string, Partial<ErrorAdvice>>>;
}
/**
 * How much of the body was read: the `whole` of it, as much as `maxBytes` (`cut`) or `timeoutMs` (`timeout`) allow,
 * what came before the connection broke (`broken`), or nothing because it was already read (`used`).
 */
export type BodyState = "whole" | "cut" | "timeout" | "broken" | "used";
/** Reads the body as UTF-8, then ends its stream. Rejects only if the caller aborts. */
export declare function readBody(response: ResponseLike, options: ReadOptions): Promise<{
    text: string;
    bodyState: BodyState;
}>;
