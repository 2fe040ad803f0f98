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
    const { status, error, advice } = received;
    super(`${status} ${error.type}: ${error.message.replace(/[^.!?]$/, "$&.")} ${advice.remedy}`, options);
    this.received = received;
  }
}
