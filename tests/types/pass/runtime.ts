import type { ErrorAdvice, ErrorObject, ErrorResponse, ReceivedError, ResponseLike } from "openapi-error-responses";
import {
  adviceFor,
  errorResponse,
  isErrorResponse,
  ResponseError,
  readError,
  retryAfterMs,
} from "openapi-error-responses";
import type { Equal, True } from "./equal.js";

export function read(value: unknown): ErrorObject | undefined {
  return isErrorResponse(value) ? value.error : undefined;
}

export const known: ErrorResponse = errorResponse("not_found_error", "No such invoice.");
export const onPurpose: ErrorResponse = errorResponse<"quota_error">("quota_error", "Quota of the month is used up.");

declare const response: ResponseLike;
declare const signal: {
  readonly aborted: boolean;
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
};
export const received: Promise<ReceivedError | undefined> = readError(response, "GET", {
  now: 0,
  maxBytes: 1000,
  timeoutMs: 1000,
  signal,
});
export const advice: ErrorAdvice | undefined = adviceFor(503, "anything");
export const delay: number | undefined = retryAfterMs(response.headers.get("retry-after"));

// An API's own types and members, without a cast.
interface MyErrorResponse {
  error: { message: string; type: "quota_error" | "not_found_error"; param?: string };
  request_id: string;
}

export async function explain(): Promise<string> {
  const received = await readError<MyErrorResponse>(response, "GET");
  if (!received) return "";
  switch (received.form) {
    case "contract":
      return `${received.body.request_id} ${received.error.param} ${received.error.type satisfies "quota_error" | "not_found_error"}`;
    case "problem":
      return `${received.body.instance} ${received.body.balance}`;
    case "other":
      throw new ResponseError(received, { cause: new Error("") });
  }
}

export const id = (value: unknown): string | undefined =>
  isErrorResponse<MyErrorResponse>(value) ? value.request_id : undefined;
export const thrown = (error: unknown): string | undefined =>
  error instanceof ResponseError ? error.received.text : undefined;

export type Same = [
  True<Equal<ReceivedError["error"], ErrorObject>>,
  True<Equal<ReturnType<typeof errorResponse<"a">>, { error: { message: string; type: "a" } }>>,
];
