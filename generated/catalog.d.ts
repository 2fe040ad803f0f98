// Generated from openapi/ by `npm run build`. Do not edit.

/** Error type to its advice. Frozen. */
export declare const errorCatalog: {
  readonly "invalid_request_error": {
    /** Value of `error.type`. */
    readonly type: "invalid_request_error";
    /** Status code of the response. */
    readonly status: 400;
    /** Reason phrase of the status. */
    readonly reason: "Bad Request";
    /** Whether the same request may succeed later: `never`, after a growing delay (`backoff`), or after the delay in `Retry-After` (`retry-after`). */
    readonly retry: "never";
    /** What the client does next. */
    readonly remedy: "Review the request format and correct it before you send the request again.";
    /** Address of the documentation. */
    readonly docs: "https://openapi-error-responses.github.io/openapi-error-responses/#invalid_request_error";
  };
  readonly "authentication_error": {
    /** Value of `error.type`. */
    readonly type: "authentication_error";
    /** Status code of the response. */
    readonly status: 401;
    /** Reason phrase of the status. */
    readonly reason: "Unauthorized";
    /** Whether the same request may succeed later: `never`, after a growing delay (`backoff`), or after the delay in `Retry-After` (`retry-after`). */
    readonly retry: "never";
    /** What the client does next. */
    readonly remedy: "Send the request again with valid credentials, as `WWW-Authenticate` describes.";
    /** Address of the documentation. */
    readonly docs: "https://openapi-error-responses.github.io/openapi-error-responses/#authentication_error";
  };
  readonly "permission_error": {
    /** Value of `error.type`. */
    readonly type: "permission_error";
    /** Status code of the response. */
    readonly status: 403;
    /** Reason phrase of the status. */
    readonly reason: "Forbidden";
    /** Whether the same request may succeed later: `never`, after a growing delay (`backoff`), or after the delay in `Retry-After` (`retry-after`). */
    readonly retry: "never";
    /** What the client does next. */
    readonly remedy: "Ask for the permission, or use credentials that have it, before you send the request again.";
    /** Address of the documentation. */
    readonly docs: "https://openapi-error-responses.github.io/openapi-error-responses/#permission_error";
  };
  readonly "not_found_error": {
    /** Value of `error.type`. */
    readonly type: "not_found_error";
    /** Status code of the response. */
    readonly status: 404;
    /** Reason phrase of the status. */
    readonly reason: "Not Found";
    /** Whether the same request may succeed later: `never`, after a growing delay (`backoff`), or after the delay in `Retry-After` (`retry-after`). */
    readonly retry: "never";
    /** What the client does next. */
    readonly remedy: "Check the request URL and that the resource exists.";
    /** Address of the documentation. */
    readonly docs: "https://openapi-error-responses.github.io/openapi-error-responses/#not_found_error";
  };
  readonly "conflict_error": {
    /** Value of `error.type`. */
    readonly type: "conflict_error";
    /** Status code of the response. */
    readonly status: 409;
    /** Reason phrase of the status. */
    readonly reason: "Conflict";
    /** Whether the same request may succeed later: `never`, after a growing delay (`backoff`), or after the delay in `Retry-After` (`retry-after`). */
    readonly retry: "never";
    /** What the client does next. */
    readonly remedy: "Read the current state of the resource, resolve the conflict, and send a new request.";
    /** Address of the documentation. */
    readonly docs: "https://openapi-error-responses.github.io/openapi-error-responses/#conflict_error";
  };
  readonly "unprocessable_entity_error": {
    /** Value of `error.type`. */
    readonly type: "unprocessable_entity_error";
    /** Status code of the response. */
    readonly status: 422;
    /** Reason phrase of the status. */
    readonly reason: "Unprocessable Entity";
    /** Whether the same request may succeed later: `never`, after a growing delay (`backoff`), or after the delay in `Retry-After` (`retry-after`). */
    readonly retry: "never";
    /** What the client does next. */
    readonly remedy: "Verify that the data is correct and complete before you send the request again.";
    /** Address of the documentation. */
    readonly docs: "https://openapi-error-responses.github.io/openapi-error-responses/#unprocessable_entity_error";
  };
  readonly "rate_limit_error": {
    /** Value of `error.type`. */
    readonly type: "rate_limit_error";
    /** Status code of the response. */
    readonly status: 429;
    /** Reason phrase of the status. */
    readonly reason: "Too Many Requests";
    /** Whether the same request may succeed later: `never`, after a growing delay (`backoff`), or after the delay in `Retry-After` (`retry-after`). */
    readonly retry: "retry-after";
    /** What the client does next. */
    readonly remedy: "Wait as long as `Retry-After` says, then throttle your requests to stay within the rate limit.";
    /** Address of the documentation. */
    readonly docs: "https://openapi-error-responses.github.io/openapi-error-responses/#rate_limit_error";
  };
  readonly "internal_server_error": {
    /** Value of `error.type`. */
    readonly type: "internal_server_error";
    /** Status code of the response. */
    readonly status: 500;
    /** Reason phrase of the status. */
    readonly reason: "Internal Server Error";
    /** Whether the same request may succeed later: `never`, after a growing delay (`backoff`), or after the delay in `Retry-After` (`retry-after`). */
    readonly retry: "backoff";
    /** What the client does next. */
    readonly remedy: "Retry later with growing delays, and contact support if the error persists.";
    /** Address of the documentation. */
    readonly docs: "https://openapi-error-responses.github.io/openapi-error-responses/#internal_server_error";
  };
  readonly "bad_gateway_error": {
    /** Value of `error.type`. */
    readonly type: "bad_gateway_error";
    /** Status code of the response. */
    readonly status: 502;
    /** Reason phrase of the status. */
    readonly reason: "Bad Gateway";
    /** Whether the same request may succeed later: `never`, after a growing delay (`backoff`), or after the delay in `Retry-After` (`retry-after`). */
    readonly retry: "backoff";
    /** What the client does next. */
    readonly remedy: "Retry with growing delays, because another attempt may succeed.";
    /** Address of the documentation. */
    readonly docs: "https://openapi-error-responses.github.io/openapi-error-responses/#bad_gateway_error";
  };
  readonly "service_unavailable_error": {
    /** Value of `error.type`. */
    readonly type: "service_unavailable_error";
    /** Status code of the response. */
    readonly status: 503;
    /** Reason phrase of the status. */
    readonly reason: "Service Unavailable";
    /** Whether the same request may succeed later: `never`, after a growing delay (`backoff`), or after the delay in `Retry-After` (`retry-after`). */
    readonly retry: "retry-after";
    /** What the client does next. */
    readonly remedy: "Wait as long as `Retry-After` says before you retry the request.";
    /** Address of the documentation. */
    readonly docs: "https://openapi-error-responses.github.io/openapi-error-responses/#service_unavailable_error";
  };
};

/** Error status to the advice for its first type. Frozen. */
export declare const errorCatalogByStatus: {
  readonly 400: (typeof errorCatalog)["invalid_request_error"];
  readonly 401: (typeof errorCatalog)["authentication_error"];
  readonly 403: (typeof errorCatalog)["permission_error"];
  readonly 404: (typeof errorCatalog)["not_found_error"];
  readonly 409: (typeof errorCatalog)["conflict_error"];
  readonly 422: (typeof errorCatalog)["unprocessable_entity_error"];
  readonly 429: (typeof errorCatalog)["rate_limit_error"];
  readonly 500: (typeof errorCatalog)["internal_server_error"];
  readonly 502: (typeof errorCatalog)["bad_gateway_error"];
  readonly 503: (typeof errorCatalog)["service_unavailable_error"];
};

/** Error type that the catalogue knows. */
export type KnownErrorType = keyof typeof errorCatalog;

/** What the catalogue says of an error type. */
export type ErrorAdvice = (typeof errorCatalog)[KnownErrorType];
