import type { ErrorAdvice, ErrorType, Retry } from "openapi-error-responses";
import { errorCatalog, type errorCatalogByStatus } from "openapi-error-responses";
import type { Equal, True } from "./equal.js";

export const status: 429 = errorCatalog.rate_limit_error.status;
export const advice: ErrorAdvice = errorCatalog.not_found_error;
declare const received: ErrorType;
export const remedy: string | undefined = errorCatalog[received]?.remedy;

export type Same = [
  True<Equal<ErrorAdvice["type"], ErrorType>>,
  True<Equal<ErrorAdvice["status"], number>>,
  True<Equal<ErrorAdvice["retry"], Retry>>,
  True<Equal<Retry, "never" | "backoff" | "retry-after">>,
  True<Equal<(typeof errorCatalogByStatus)[404], (typeof errorCatalog)["not_found_error"]>>,
  // Wording is no type.
  True<Equal<(typeof errorCatalog)["bad_gateway_error"]["remedy"], string>>,
  // No code can list all types.
  True<Equal<keyof typeof errorCatalog, string | number>>,
];
