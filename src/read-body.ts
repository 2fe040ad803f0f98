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

/** The part of a stream that reading needs. One of the web has a reader, and one of Node.js an iterator. */
interface ByteStream {
  readonly locked?: boolean;
  readonly destroyed?: boolean;
  getReader?(): { read(): Promise<Chunk>; cancel(): Promise<void> };
  [Symbol.asyncIterator]?(): { next(): Promise<Chunk> };
  destroy?(): void;
}

interface Chunk {
  readonly done?: boolean;
  readonly value?: unknown;
}

/** Takes one chunk after the other of a stream, whatever its kind, until it is ended. */
interface ChunkReader {
  next(): Promise<Chunk>;
  end(): void;
}

/**
 * Reads the body as UTF-8, then ends its stream.
 *
 * @throws The reason of the abort if the caller aborts, and a `TypeError` if the body was already read.
 */
export async function readBody(
  response: ResponseLike,
  { maxBytes = 65_536, timeoutMs = 10_000, signal }: ReadOptions,
): Promise<{ text: string; bodyState: BodyState }> {
  const stream = response.body as ByteStream | null | undefined;
  const isUsed = response.bodyUsed || stream?.locked || stream?.destroyed;
  const reader = isUsed ? undefined : chunkReader(stream);
  const received = { text: "" };
  const interruption = interruptAfter(timeoutMs, signal);
  try {
    throwIfAborted(signal);
    if (isUsed) throw new TypeError("The body was already read. Pass what it said to `parseError`.");
    const reading = reader ? readChunks(reader, maxBytes, received) : readText(response, received);
    const bodyState = await Promise.race([reading, interruption.promise]);
    throwIfAborted(signal);
    return { text: received.text, bodyState };
  } finally {
    interruption.stop();
    reader?.end();
  }
}

function chunkReader(stream: ByteStream | null | undefined): ChunkReader | undefined {
  // Older engines of React Native cannot decode bytes, so their responses must make the text.
  if (typeof TextDecoder === "undefined") return undefined;
  const reader = stream?.getReader?.();
  if (reader) return { next: () => reader.read(), end: () => void reader.cancel().catch(() => {}) };
  const iterator = stream?.[Symbol.asyncIterator]?.();
  return iterator && { next: () => iterator.next(), end: () => stream?.destroy?.() };
}

async function readChunks(reader: ChunkReader, maxBytes: number, received: { text: string }): Promise<BodyState> {
  const decoder = new TextDecoder();
  for (let left = maxBytes; ; ) {
    const chunk = await unlessBroken(reader.next());
    const bytes = bytesOf(chunk?.value);
    if (!chunk || !bytes) return "broken";
    received.text += decoder.decode(bytes.subarray(0, left), { stream: !chunk.done });
    if (chunk.done) return "whole";
    // An empty chunk counts too, so that they cannot go on for ever.
    left -= bytes.length || 1;
    if (!(left >= 0)) return "cut";
  }
}

async function readText(response: ResponseLike, received: { text: string }): Promise<BodyState> {
  const text = await unlessBroken(response.text());
  received.text = text ?? "";
  return text === undefined ? "broken" : "whole";
}

/** The bytes of a chunk: none at the end of a stream, and `undefined` if it holds something else. */
function bytesOf(value: unknown = new Uint8Array()): Uint8Array | undefined {
  return ArrayBuffer.isView(value) ? (value as Uint8Array) : undefined;
}

/** What a stream gives, and `undefined` if it breaks. A stream throws the reason if its request was aborted. */
async function unlessBroken<Value>(promise: Promise<Value>): Promise<Value | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (/^(Abort|Timeout)Error/.test((error as Error | null)?.name as string)) throw error;
    return undefined;
  }
}

/** A promise that is kept when the time is over or the caller aborts, unless it is stopped. */
function interruptAfter(timeoutMs: number, signal: ReadOptions["signal"]) {
  let interrupt = () => {};
  const promise = new Promise<BodyState>((resolve) => (interrupt = () => resolve("timeout")));
  const timer = setTimeout(interrupt, Math.min(timeoutMs, longestTimer));
  signal?.addEventListener("abort", interrupt);
  const stop = () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", interrupt);
  };
  return { promise, stop };
}

function throwIfAborted(signal: ReadOptions["signal"]): void {
  // Signals of older libraries have no reason.
  if (signal?.aborted) throw signal.reason ?? Object.assign(Error("Aborted"), { name: "AbortError" });
}
