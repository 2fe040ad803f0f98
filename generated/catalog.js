// Generated from openapi/ by `npm run build`. Do not edit.

export const errorCatalog = /*#__PURE__*/ Object.freeze({
  __proto__: null,
  ["invalid_request_error"]: /*#__PURE__*/ Object.freeze({
    "type": "invalid_request_error",
    "status": 400,
    "reason": "Bad Request",
    "retry": "never",
    "remedy": "Review the request format and correct it before you send the request again.",
    "docs": "https://openapi-error-responses.github.io/openapi-error-responses/#invalid_request_error"
  }),
  ["authentication_error"]: /*#__PURE__*/ Object.freeze({
    "type": "authentication_error",
    "status": 401,
    "reason": "Unauthorized",
    "retry": "never",
    "remedy": "Send the request again with valid credentials, as `WWW-Authenticate` describes.",
    "docs": "https://openapi-error-responses.github.io/openapi-error-responses/#authentication_error"
  }),
  ["permission_error"]: /*#__PURE__*/ Object.freeze({
    "type": "permission_error",
    "status": 403,
    "reason": "Forbidden",
    "retry": "never",
    "remedy": "Ask for the permission, or use credentials that have it, before you send the request again.",
    "docs": "https://openapi-error-responses.github.io/openapi-error-responses/#permission_error"
  }),
  ["not_found_error"]: /*#__PURE__*/ Object.freeze({
    "type": "not_found_error",
    "status": 404,
    "reason": "Not Found",
    "retry": "never",
    "remedy": "Check the request URL and that the resource exists.",
    "docs": "https://openapi-error-responses.github.io/openapi-error-responses/#not_found_error"
  }),
  ["conflict_error"]: /*#__PURE__*/ Object.freeze({
    "type": "conflict_error",
    "status": 409,
    "reason": "Conflict",
    "retry": "never",
    "remedy": "Read the current state of the resource, resolve the conflict, and send a new request.",
    "docs": "https://openapi-error-responses.github.io/openapi-error-responses/#conflict_error"
  }),
  ["unprocessable_entity_error"]: /*#__PURE__*/ Object.freeze({
    "type": "unprocessable_entity_error",
    "status": 422,
    "reason": "Unprocessable Entity",
    "retry": "never",
    "remedy": "Verify that the data is correct and complete before you send the request again.",
    "docs": "https://openapi-error-responses.github.io/openapi-error-responses/#unprocessable_entity_error"
  }),
  ["rate_limit_error"]: /*#__PURE__*/ Object.freeze({
    "type": "rate_limit_error",
    "status": 429,
    "reason": "Too Many Requests",
    "retry": "retry-after",
    "remedy": "Wait as long as `Retry-After` says, then throttle your requests to stay within the rate limit.",
    "docs": "https://openapi-error-responses.github.io/openapi-error-responses/#rate_limit_error"
  }),
  ["internal_server_error"]: /*#__PURE__*/ Object.freeze({
    "type": "internal_server_error",
    "status": 500,
    "reason": "Internal Server Error",
    "retry": "backoff",
    "remedy": "Retry later with growing delays, and contact support if the error persists.",
    "docs": "https://openapi-error-responses.github.io/openapi-error-responses/#internal_server_error"
  }),
  ["bad_gateway_error"]: /*#__PURE__*/ Object.freeze({
    "type": "bad_gateway_error",
    "status": 502,
    "reason": "Bad Gateway",
    "retry": "backoff",
    "remedy": "Retry with growing delays, because another attempt may succeed.",
    "docs": "https://openapi-error-responses.github.io/openapi-error-responses/#bad_gateway_error"
  }),
  ["service_unavailable_error"]: /*#__PURE__*/ Object.freeze({
    "type": "service_unavailable_error",
    "status": 503,
    "reason": "Service Unavailable",
    "retry": "retry-after",
    "remedy": "Wait as long as `Retry-After` says before you retry the request.",
    "docs": "https://openapi-error-responses.github.io/openapi-error-responses/#service_unavailable_error"
  }),
});

export const errorCatalogByStatus = /*#__PURE__*/ (() => Object.freeze({
  __proto__: null,
  400: errorCatalog["invalid_request_error"],
  401: errorCatalog["authentication_error"],
  403: errorCatalog["permission_error"],
  404: errorCatalog["not_found_error"],
  409: errorCatalog["conflict_error"],
  422: errorCatalog["unprocessable_entity_error"],
  429: errorCatalog["rate_limit_error"],
  500: errorCatalog["internal_server_error"],
  502: errorCatalog["bad_gateway_error"],
  503: errorCatalog["service_unavailable_error"],
}))();
