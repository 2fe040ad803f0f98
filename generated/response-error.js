// Generated from src/response-error.ts by `npm run build`. Do not edit.
export class ResponseError extends Error {
  name = "ResponseError";
  /** The error response. */
  received;
  /**
   * @param received What `readError` returned.
   * @param options `cause`: another error that led to this one.
   */
  constructor(received, options) {
    const { status, error, advice, retryAfterMs } = received;
    const wait = retryAfterMs === void 0 ? "" : ` Retry-After: ${Math.ceil(retryAfterMs / 1e3)} s.`;
    const message = error.message.replace(/[^.!?…]$/, "$&.");
    super(`${status} ${error.type}: ${message} ${advice.remedy}${wait} See ${advice.docs}`, options);
    this.received = received;
  }
}
