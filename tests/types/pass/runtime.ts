import { adviceFor, errorResponse, isErrorResponse, readError, retryAfterMs } from "openapi-error-responses";
import type { ErrorAdvice, ErrorObject, ErrorResponse, ReceivedError, ResponseLike } from "openapi-error-responses";
import type { Equal, True } from "./equal.js";

export function read(value: unknown): ErrorObject | undefined {
  return isErrorResponse(value) ? value.error : undefined;
}

export const known: ErrorResponse = errorResponse("not_found_error", "No such invoice.");
export const onPurpose: ErrorResponse = errorResponse<"quota_error">("quota_error", "Quota of the month is used up.");

declare const response: ResponseLike;
export const received: Promise<ReceivedError | undefined> = readError(response, "GET", 0);
export const advice: ErrorAdvice | undefined = adviceFor(503, "anything");
export const delay: number | undefined = retryAfterMs(response.headers.get("retry-after"));

export type Same = True<Equal<ReceivedError["error"], ErrorObject>>;
