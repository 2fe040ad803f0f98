// Generated from src/response-error.ts by `npm run build`. Do not edit.
const brand = /* @__PURE__ */ Symbol.for("ResponseError.received");
export function receivedOf(value) {
  return value?.[brand];
}
export class ResponseError extends Error {
  name = "ResponseError";
  /** Across copies of this module too. A subclass inherits this, and knows its own instances by their prototype. */
  static [Symbol.hasInstance](value) {
    return this === ResponseError ? receivedOf(value) !== void 0 : super[Symbol.hasInstance](value);
  }
  /**
   * @param received What `readError` or `parseError` returned.
   * @param options `cause`: another error that led to this one.
   */
  constructor(received, options) {
    const { status, error, advice, retryAfterMs } = received;
    const message = oneLine(error.message).replace(/[^.!?]$/, "$&.");
    const hasDelay = advice.retry !== "never" && retryAfterMs !== void 0;
    const wait = hasDelay ? ` Retry-After: ${Math.ceil(retryAfterMs / 1e3)} s.` : "";
    super(`${status} ${oneLine(error.type)}: ${message} ${advice.remedy}${wait} See ${advice.docs}`, options);
    Object.defineProperty(this, brand, { value: received });
  }
  /** The error response. */
  get received() {
    return receivedOf(this);
  }
  /** What a structured log needs: a few short members, and nothing of the body beside its message and type. */
  toJSON() {
    const { name, message, received } = this;
    const {
      status,
      retryable,
      retryAfterMs,
      advice: { docs }
    } = received;
    return { name, message, status, retryable, retryAfterMs, docs };
  }
}
const unsafe = /[^ -~\xa0-\u2027\u202f-\u2065\u206a-\uffff]+/g;
function oneLine(text) {
  return text.replace(unsafe, " ").slice(0, 500);
}
