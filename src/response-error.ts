// What a client throws.
import type { ErrorResponse } from "./openapi.js";
import type { ReceivedError } from "./received-error.js";

/** Where every `ResponseError` keeps its response, whichever copy of this module made it: ESM, CommonJS, another version or another contract. */
const brand = /*#__PURE__*/ Symbol.for("ResponseError.received");

/** The error response of a `ResponseError`, and `undefined` for any other value. */
export function receivedOf(value: unknown): ReceivedError | undefined {
  return (value as any)?.[brand];
}

/**
 * An error response as an `Error`, with a message for people: `429 rate_limit_error: Too many requests. Wait as long as …`,
 * with the seconds of `Retry-After` if there are any, and the URL of the documentation.
 * The message and the type that the server wrote are cut to 500 characters each, and put on one line.
 * It has no `status`, so that no server mistakes the error of another server for its own: read `received.status`.
 */
export class ResponseError<Body extends ErrorResponse = ErrorResponse> extends Error {
  readonly name = "ResponseError";

  /** Across copies of this module too. A subclass inherits this, and knows its own instances by their prototype. */
  static [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: a subclass inherits this function, and `this` tells which class asks.
    return this === ResponseError ? receivedOf(value) !== undefined : super[Symbol.hasInstance](value);
  }

  /**
   * @param received What `readError` or `parseError` returned.
   * @param options `cause`: another error that led to this one.
   */
  constructor(received: ReceivedError<Body>, options?: { cause?: unknown }) {
    const { status, error, advice, retryAfterMs } = received;
    const message = oneLine(error.message).replace(/[^.!?]$/, "$&.");
    const hasDelay = advice.retry !== "never" && retryAfterMs !== undefined;
    const wait = hasDelay ? ` Retry-After: ${Math.ceil(retryAfterMs / 1000)} s.` : "";
    super(`${status} ${oneLine(error.type)}: ${message} ${advice.remedy}${wait} See ${advice.docs}`, options);
    // Not enumerable, so that no log holds a whole body.
    Object.defineProperty(this, brand, { value: received });
  }

  /** The error response. */
  get received(): ReceivedError<Body> {
    return receivedOf(this) as ReceivedError<Body>;
  }

  /** What a structured log needs: a few short members, and nothing of the body beside its message and type. */
  toJSON(): object {
    const { name, message, received } = this;
    const {
      status,
      retryable,
      retryAfterMs,
      advice: { docs },
    } = received;
    return { name, message, status, retryable, retryAfterMs, docs };
  }
}

/** Control characters, breaks of a line, and embeddings, overrides and isolates of a direction, which could forge a line of a log. */
const unsafe = /[^ -~\xa0-\u2027\u202f-\u2065\u206a-\uffff]+/g;

/** Text of a server, safe for a log. */
function oneLine(text: string): string {
  return text.replace(unsafe, " ").slice(0, 500);
}
