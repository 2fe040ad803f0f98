// Generated from src/index.ts by `npm run build`. Do not edit.
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
  ResponseError: () => import_response_error.ResponseError,
  adviceFor: () => import_advice.adviceFor,
  errorCatalog: () => import_catalog.errorCatalog,
  errorCatalogByStatus: () => import_catalog.errorCatalogByStatus,
  errorResponse: () => import_error_response.errorResponse,
  isErrorResponse: () => import_error_response.isErrorResponse,
  parseError: () => import_parse_error.parseError,
  readError: () => import_read_error.readError,
  retryAfterMs: () => import_retry_after.retryAfterMs,
  toErrorResponse: () => import_to_error_response.toErrorResponse
});
module.exports = __toCommonJS(stdin_exports);
var import_advice = require("./advice.js");
var import_catalog = require("./catalog.js");
var import_error_response = require("./error-response.js");
var import_parse_error = require("./parse-error.js");
var import_read_error = require("./read-error.js");
var import_response_error = require("./response-error.js");
var import_retry_after = require("./retry-after.js");
var import_to_error_response = require("./to-error-response.js");
