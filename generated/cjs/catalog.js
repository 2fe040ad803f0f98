// Generated from openapi/ by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  errorCatalog: () => errorCatalog,
  errorCatalogByStatus: () => errorCatalogByStatus,
  reasonPhrases: () => reasonPhrases
});
module.exports = __toCommonJS(stdin_exports);
const rows = [
  [400, "invalid_request_error", "Bad Request", "never", "Review the request format and correct it."],
  [401, "authentication_error", "Unauthorized", "never", "Send valid credentials, as `WWW-Authenticate` describes."],
  [403, "permission_error", "Forbidden", "never", "Ask for the permission, or use credentials that have it."],
  [404, "not_found_error", "Not Found", "never", "Verify that the request URL is correct and the resource exists."],
  [409, "conflict_error", "Conflict", "never", "Resolve the conflict first."],
  [422, "unprocessable_entity_error", "Unprocessable Entity", "never", "Verify that the data is correct and complete."],
  [429, "rate_limit_error", "Too Many Requests", "retry-after", "Wait as long as `Retry-After` says, and throttle your requests."],
  [500, "internal_server_error", "Internal Server Error", "backoff", "Retry with growing delays, and contact support if the error persists."],
  [502, "bad_gateway_error", "Bad Gateway", "backoff", "Retry with growing delays."],
  [503, "service_unavailable_error", "Service Unavailable", "retry-after", "Wait as long as `Retry-After` says, then retry the request."]
];
const record = (entries) => Object.freeze({ __proto__: null, ...Object.fromEntries(entries) });
const errorCatalog = /* @__PURE__ */ (() => record(
  rows.map(([status, type, reason, retry, remedy, anchor = type]) => [
    type,
    Object.freeze({ type, status, reason, retry, remedy, docs: "https://openapi-error-responses.github.io/openapi-error-responses/#" + anchor })
  ])
))();
const errorCatalogByStatus = /* @__PURE__ */ (() => record(rows.map(([status, type]) => [status, errorCatalog[type]])))();
const reasonPhrases = { "405": "Method Not Allowed", "413": "Content Too Large", "415": "Unsupported Media Type", "501": "Not Implemented", "504": "Gateway Timeout" };
