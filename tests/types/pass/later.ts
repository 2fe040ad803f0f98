// Code that a later minor version must not break: with more types and statuses, and other words.

import type { ErrorAdvice, ErrorType } from "openapi-error-responses";
import { adviceFor, errorCatalog, errorResponse } from "openapi-error-responses";

export function label(type: ErrorType): string {
  switch (type) {
    case "not_found_error":
      return "No such thing.";
    case "rate_limit_error":
      return "Slow down.";
    default:
      return "Something went wrong.";
  }
}

export const labels: Record<keyof typeof errorCatalog, string> = { not_found_error: "No such thing." };
export const asked: boolean = errorCatalog.not_found_error.remedy === "Check the request URL.";
export const elsewhere: boolean = errorCatalog.bad_gateway_error.retry === "never";
export const own: ErrorAdvice = {
  ...errorCatalog.conflict_error,
  type: "edit_conflict_error",
  docs: "https://example.com",
};
export const body: { error: { type: "conflict_error" | "not_found_error" | "quota_error" } } | undefined =
  adviceFor(404) && errorResponse<"quota_error">("quota_error", "");
