// The body of a response, read with an end in sight: no server decides how much memory or time it takes.
import type { AdviceOptions } from "./advice.js";
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

/** The part of a stream that reading needs. */
interface ByteStream {
  readonly locked?: boolean;
  readonly destroyed?: boolean;
  readonly errored?: unknown;
  getReader?(): WebReader;
  [Symbol.asyncIterator]?(): NodeReader;
  destroy?(): void;
}

interface Chunk {
  readonly done?: boolean;
  readonly value?: Uint8Array;
}

/** A stream of the web has a reader, and one of Node.js an iterator. */
type WebReader = { read(): Promise<Chunk>; cancel(): Promise<void> };
type NodeReader = { read?: never; cancel?: never; next(): Promise<Chunk> };

/**
 * Reads the body as UTF-8, then ends its stream. There is no text if a response that must make it itself cannot.
 *
 * @throws The reason of the abort if the caller aborts, and a `TypeError` if the body was already read.
 */
export async function readBody(
  response: ResponseLike,
  { maxBytes = 65_536, timeoutMs = 10_000, signal }: ReadOptions,
): Promise<{ text: string | undefined; bodyState: BodyState }> {
  const stream = response.body as ByteStream | null | undefined;
  let text: string | undefined = "";
  let reader: WebReader | NodeReader | undefined;
  let interrupt!: (state?: any) => void;
  const interruption = new Promise<BodyState>((resolve) => (interrupt = resolve));
  const timer = setTimeout(interrupt, Math.min(timeoutMs, longestTimer), "timeout");
  signal?.addEventListener("abort", interrupt);

  async function read(): Promise<BodyState> {
    if (!reader) {
      text = await unlessBroken(response.text());
      return text === undefined ? "broken" : "whole";
    }
    const decoder = new TextDecoder();
    for (let left = maxBytes; left >= 0; ) {
      const chunk = await unlessBroken(reader.read ? reader.read() : reader.next());
      const bytes = chunk?.value;
      if (chunk?.done) {
        text += decoder.decode();
        return "whole";
      }
      if (!bytes?.subarray) return "broken";
      text += decoder.decode(bytes.subarray(0, left), { stream: true });
      // An empty chunk counts too, so that they cannot go on for ever.
      left -= bytes.length || 1;
    }
    return "cut";
  }

  try {
    throwIfAborted(signal);
    // A stream of Node.js that broke before anybody read it is destroyed too.
    if (response.bodyUsed || stream?.locked || (stream?.destroyed && !stream.errored))
      throw new TypeError("Body already read: use `parseError`");
    // Older engines of React Native cannot decode bytes, so their responses must make the text.
    if (typeof TextDecoder !== "undefined") reader = stream?.getReader?.() ?? stream?.[Symbol.asyncIterator]?.();
    const bodyState = await Promise.race([interruption, read()]);
    throwIfAborted(signal);
    return { text, bodyState };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", interrupt);
    reader?.cancel?.().catch(() => {});
    stream?.destroy?.();
  }
}

/** What a stream gives, and `undefined` if it breaks. If its request was aborted, the stream throws the reason. */
const unlessBroken = <Value>(promise: Promise<Value>): Promise<Value | undefined> =>
  promise.catch((error: Error | null) => {
    if (/^(Abort|Timeout)Error/.test(error?.name as string)) throw error;
    return undefined;
  });

function throwIfAborted(signal: ReadOptions["signal"]): void {
  // Signals of older libraries have no reason.
  if (signal?.aborted) throw signal.reason ?? Object.assign(Error("Aborted"), { name: "AbortError" });
}
