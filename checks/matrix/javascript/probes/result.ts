// What a probe prints, and the types that a client must have.
import { isErrorResponse } from "openapi-error-responses";

/** The error of an answer, or what it is instead. */
export function result(status: number, retryAfter: unknown, body: unknown): object {
  if (!isErrorResponse(body)) return { status, failure: String(body) };
  const { message, type } = body.error;
  return { status, message, type, ...(retryAfter ? { retryAfter } : {}) };
}

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** `[true, true]` if both fields of an error body are strings. */
export type Fields<Body extends { error: { message: unknown; type: unknown } }> = [
  Same<Body["error"]["message"], string>,
  Same<Body["error"]["type"], string>,
];
