// What a handler throws.
import type { KnownErrorType } from "openapi-error-responses";

/** Error whose message is written for clients. */
export class ApiError extends Error {
  readonly type: KnownErrorType;

  constructor(type: KnownErrorType, message: string) {
    super(message);
    this.type = type;
  }
}
