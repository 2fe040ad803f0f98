// Generated from openapi/ by `npm run build`. Do not edit.

export const errorCatalog = /*#__PURE__*/ Object.freeze({
  __proto__: null,
  ["invalid_request_error"]: /*#__PURE__*/ Object.freeze({
    "type": "invalid_request_error",
    "status": 400,
    "reason": "Bad Request",
    "retry": "never",
    "remedy": "Review the request format and correct it before sending the request again.",
    "docs": "https://openapi-error-responses.github.io/openapi-error-responses/#invalid_request_error"
  }),
  ["not_found_error"]: /*#__PURE__*/ Object.freeze({
    "type": "not_found_error",
    "status": 404,
    "reason": "Not Found",
    "retry": "never",
    "remedy": "Check the request URL and that the resource exists.",
    "docs": "https://openapi-error-responses.github.io/openapi-error-responses/#not_found_error"
  }),
  ["unprocessable_entity_error"]: /*#__PURE__*/ Object.freeze({
    "type": "unprocessable_entity_error",
    "status": 422,
    "reason": "Unprocessable Entity",
    "retry": "never",
    "remedy": "Verify that the data is correct and complete before sending the request again.",
    "docs": "https://openapi-error-responses.github.io/openapi-error-responses/#unprocessable_entity_error"
  }),
  ["rate_limit_error"]: /*#__PURE__*/ Object.freeze({
    "type": "rate_limit_error",
    "status": 429,
    "reason": "Too Many Requests",
    "retry": "retry-after",
    "remedy": "Wait as long as `Retry-After` says, then throttle requests to stay within the rate limit.",
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
    "remedy": "Wait as long as `Retry-After` says before retrying the request.",
    "docs": "https://openapi-error-responses.github.io/openapi-error-responses/#service_unavailable_error"
  }),
});

export const errorCatalogByStatus = /*#__PURE__*/ (() => Object.freeze({
  __proto__: null,
  400: errorCatalog["invalid_request_error"],
  404: errorCatalog["not_found_error"],
  422: errorCatalog["unprocessable_entity_error"],
  429: errorCatalog["rate_limit_error"],
  500: errorCatalog["internal_server_error"],
  502: errorCatalog["bad_gateway_error"],
  503: errorCatalog["service_unavailable_error"],
}))();
