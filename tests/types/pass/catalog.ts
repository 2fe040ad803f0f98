import { errorCatalog, errorCatalogByStatus } from "openapi-error-responses";
import type { ErrorAdvice, KnownErrorType } from "openapi-error-responses";
import type { Equal, True } from "./equal.js";

export const status: 429 = errorCatalog["rate_limit_error"].status;
export const retry: "retry-after" = errorCatalogByStatus[503].retry;
export const advice: ErrorAdvice = errorCatalog.not_found_error;

/** A type, a status, or the advice narrows the rest. */
export function narrow(some: ErrorAdvice): 429 | undefined {
  return some.type === "rate_limit_error" ? some.status : undefined;
}

export type Same = [
  True<Equal<ErrorAdvice["status"], keyof typeof errorCatalogByStatus>>,
  True<Equal<ErrorAdvice["type"], KnownErrorType>>,
  True<Equal<ErrorAdvice["retry"], "never" | "backoff" | "retry-after">>,
  True<Equal<(typeof errorCatalogByStatus)[404], (typeof errorCatalog)["not_found_error"]>>,
  True<Equal<(typeof errorCatalog)["bad_gateway_error"]["reason"], "Bad Gateway">>,
];
