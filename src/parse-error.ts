// How a client reads an error response whose body its HTTP library has already parsed.
import { attempt } from "./attempt.js";
import type { ErrorResponse } from "./openapi.js";
import type { ParseOptions, ResponseLike } from "./read-body.js";
import type { ReceivedError } from "./received-error.js";
import { isError, parseJson, receivedError } from "./received-error.js";

/** A response as HTTP libraries leave it to their callers. */
export interface ParsedResponse {
  readonly status: number;
  /** Its reason phrase. It is shown only if the status is not a registered one. */
  readonly statusText?: string | undefined;
  /** `Headers`, something like it, or a record of names and values in any case. */
  readonly headers?: HeadersLike | undefined;
  /** What the library made of the body: parsed JSON, or text. Without one, the body counts as empty. */
  readonly body?: unknown;
}

/** Header fields in a form that HTTP libraries use. */
export type HeadersLike = { get(name: string): unknown } | { readonly [name: string]: unknown };

/**
 * Does what `readError` does, for a response whose body an HTTP library has read and parsed. Synchronous.
 * For openapi-fetch, hey-api, ky, ofetch, axios, got, superagent, undici's `request` and the like.
 *
 * @param method Method of the request.
 * @returns `undefined` if the response is no error (1xx to 3xx).
 * @throws A `TypeError` if there is no status, as after a network error.
 */
export function parseError<Body extends ErrorResponse = ErrorResponse>(
  { status, statusText, headers = {}, body }: ParsedResponse,
  method: string,
  options: ParseOptions = {},
): ReceivedError<Body> | undefined {
  if (!isError({ status })) return undefined;
  const isText = typeof body === "string";
  const text = isText ? body : (attempt(() => JSON.stringify(body)) ?? "");
  return receivedError(
    { status, statusText, headers: fieldsOf(headers), body: isText ? parseJson(body) : body, text, bodyState: "whole" },
    method,
    options,
  );
}

function fieldsOf(headers: HeadersLike): ResponseLike["headers"] {
  const read = (name: string): unknown =>
    typeof headers.get === "function"
      ? headers.get(name)
      : Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  return {
    get(name) {
      const value = read(name) ?? null;
      return value === null ? null : String(value);
    },
  };
}
