// Generated from openapi/ by `npm run build`. Do not edit.
import type { ErrorAdvice } from "./advice.js";

/** The advice for each error type. Frozen. */
export declare const errorCatalog: {
  readonly ["invalid_request_error"]: ErrorAdvice<"invalid_request_error", 400>;
  readonly ["authentication_error"]: ErrorAdvice<"authentication_error", 401>;
  readonly ["permission_error"]: ErrorAdvice<"permission_error", 403>;
  readonly ["not_found_error"]: ErrorAdvice<"not_found_error", 404>;
  readonly ["conflict_error"]: ErrorAdvice<"conflict_error", 409>;
  readonly ["unprocessable_entity_error"]: ErrorAdvice<"unprocessable_entity_error", 422>;
  readonly ["rate_limit_error"]: ErrorAdvice<"rate_limit_error", 429>;
  readonly ["internal_server_error"]: ErrorAdvice<"internal_server_error", 500>;
  readonly ["bad_gateway_error"]: ErrorAdvice<"bad_gateway_error", 502>;
  readonly ["service_unavailable_error"]: ErrorAdvice<"service_unavailable_error", 503>;
  readonly [type: string]: ErrorAdvice | undefined;
};

/** The advice for each error status, by its first type. Frozen. */
export declare const errorCatalogByStatus: {
  readonly 400: ErrorAdvice<"invalid_request_error", 400>;
  readonly 401: ErrorAdvice<"authentication_error", 401>;
  readonly 403: ErrorAdvice<"permission_error", 403>;
  readonly 404: ErrorAdvice<"not_found_error", 404>;
  readonly 409: ErrorAdvice<"conflict_error", 409>;
  readonly 422: ErrorAdvice<"unprocessable_entity_error", 422>;
  readonly 429: ErrorAdvice<"rate_limit_error", 429>;
  readonly 500: ErrorAdvice<"internal_server_error", 500>;
  readonly 502: ErrorAdvice<"bad_gateway_error", 502>;
  readonly 503: ErrorAdvice<"service_unavailable_error", 503>;
  readonly [status: number]: ErrorAdvice | undefined;
};

/** Reason phrases of the error statuses that the catalogue does not have, without the rare ones. */
export declare const reasonPhrases: { readonly [status: number]: string | undefined };

/** Error type that the catalogue knows. */
export type KnownErrorType = "invalid_request_error" | "authentication_error" | "permission_error" | "not_found_error" | "conflict_error" | "unprocessable_entity_error" | "rate_limit_error" | "internal_server_error" | "bad_gateway_error" | "service_unavailable_error";
