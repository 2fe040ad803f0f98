// The body of a response, read with an end in sight: no server decides how much memory or time it takes.
import type { ErrorAdvice } from "./advice.js";
import { longestTimer } from "./retry-after.js";

/** What `readError` needs of a response: a `Response` of `fetch`, from any realm or library. */
export interface ResponseLike {
  readonly status: number;
  readonly statusText: string;
  readonly headers: { get(name: string): string | null };
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

type Chunk = Promise<{ done?: boolean; value?: Uint8Array }>;

/** The part of a stream that reading needs. One of the web has a reader, and one of Node.js an iterator. */
interface ByteStream {
  readonly locked?: boolean;
  readonly destroyed?: boolean;
  getReader?(): { read(): Chunk; cancel(): Promise<void> };
  [Symbol.asyncIterator]?(): { next(): Chunk; read?: never; cancel?: never };
  destroy?(): void;
}

/** Reads the body as UTF-8, then ends its stream. Rejects only if the caller aborts. */
export async function readBody(
  response: ResponseLike,
  options: ReadOptions,
): Promise<{ text: string; bodyState: BodyState }> {
  const { maxBytes = 65_536, timeoutMs = 10_000, signal } = options;
  const stream = response.body as ByteStream | null | undefined;
  let reader: ReturnType<NonNullable<ByteStream["getReader" | typeof Symbol.asyncIterator]>> | undefined;
  let text = "";
  let bodyState: BodyState;
  const read = async (): Promise<BodyState> => {
    if (response.bodyUsed || stream?.locked || stream?.destroyed) return "used";
    reader = stream?.getReader?.() ?? stream?.[Symbol.asyncIterator]?.();
    const decoder = new TextDecoder();
    for (let left = maxBytes; reader; ) {
      const { done, value } = await (reader.read ? reader.read() : reader.next());
      text += decoder.decode(value?.subarray(0, left), { stream: !done });
      if (done) return "whole";
      // An empty chunk counts too, so that they cannot go on for ever.
      left -= value!.length || 1;
      if (!(left >= 0)) return "cut";
    }
    text = await response.text();
    return "whole";
  };

  let interrupt = () => {};
  const interruption = new Promise<BodyState>((resolve) => (interrupt = () => resolve("timeout")));
  const timer = setTimeout(interrupt, signal?.aborted ? 0 : Math.min(timeoutMs, longestTimer));
  signal?.addEventListener("abort", interrupt);
  try {
    bodyState = await Promise.race([interruption, read()]);
  } catch (error) {
    // A stream throws this if its request was aborted, without a reason of the caller's own.
    if (/^(Abort|Timeout)Error/.test((error as Error | null)?.name as string)) throw error;
    bodyState = "broken";
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", interrupt);
    reader?.cancel?.().catch(() => {});
    stream?.destroy?.();
  }
  // Signals of older libraries have no reason.
  if (signal?.aborted) throw signal.reason ?? Object.assign(Error("Aborted"), { name: "AbortError" });
  return { text, bodyState };
}
