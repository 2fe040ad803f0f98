// Generated from openapi/ by `npm run build`. Do not edit.

const rows = [
  [400,"invalid_request_error","Bad Request","never","Review the request format and correct it."],
  [401,"authentication_error","Unauthorized","never","Send valid credentials, as `WWW-Authenticate` describes."],
  [403,"permission_error","Forbidden","never","Ask for the permission, or use credentials that have it."],
  [404,"not_found_error","Not Found","never","Verify that the request URL is correct and the resource exists."],
  [409,"conflict_error","Conflict","never","Resolve the conflict first."],
  [422,"unprocessable_entity_error","Unprocessable Entity","never","Verify that the data is correct and complete."],
  [429,"rate_limit_error","Too Many Requests","retry-after","Wait as long as `Retry-After` says, and throttle your requests."],
  [500,"internal_server_error","Internal Server Error","backoff","Retry with growing delays, and contact support if the error persists."],
  [502,"bad_gateway_error","Bad Gateway","backoff","Retry with growing delays."],
  [503,"service_unavailable_error","Service Unavailable","retry-after","Wait as long as `Retry-After` says, then retry the request."],
];

// Without a prototype, a record has no entry but its own.
const record = (entries) => Object.freeze({ __proto__: null, ...Object.fromEntries(entries) });

export const errorCatalog = /*#__PURE__*/ (() =>
  record(
    rows.map(([status, type, reason, retry, remedy, anchor = type]) => [
      type,
      Object.freeze({ type, status, reason, retry, remedy, docs: "https://openapi-error-responses.github.io/openapi-error-responses/#" + anchor }),
    ]),
  ))();

export const errorCatalogByStatus = /*#__PURE__*/ (() =>
  record(rows.map(([status, type]) => [status, errorCatalog[type]])))();

export const reasonPhrases = {"405":"Method Not Allowed","413":"Content Too Large","415":"Unsupported Media Type","501":"Not Implemented","504":"Gateway Timeout"};
