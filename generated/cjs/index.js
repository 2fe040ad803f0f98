// Generated from src/index.ts by `npm run build`. Do not edit.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toErrorResponse = exports.retryAfterMs = exports.ResponseError = exports.readError = exports.isErrorResponse = exports.errorResponse = exports.errorCatalogByStatus = exports.errorCatalog = exports.adviceFor = void 0;
// What the package exports.
var advice_js_1 = require("./advice.js");
Object.defineProperty(exports, "adviceFor", { enumerable: true, get: function () { return advice_js_1.adviceFor; } });
var catalog_js_1 = require("./catalog.js");
Object.defineProperty(exports, "errorCatalog", { enumerable: true, get: function () { return catalog_js_1.errorCatalog; } });
Object.defineProperty(exports, "errorCatalogByStatus", { enumerable: true, get: function () { return catalog_js_1.errorCatalogByStatus; } });
var error_response_js_1 = require("./error-response.js");
Object.defineProperty(exports, "errorResponse", { enumerable: true, get: function () { return error_response_js_1.errorResponse; } });
Object.defineProperty(exports, "isErrorResponse", { enumerable: true, get: function () { return error_response_js_1.isErrorResponse; } });
var read_error_js_1 = require("./read-error.js");
Object.defineProperty(exports, "readError", { enumerable: true, get: function () { return read_error_js_1.readError; } });
var response_error_js_1 = require("./response-error.js");
Object.defineProperty(exports, "ResponseError", { enumerable: true, get: function () { return response_error_js_1.ResponseError; } });
var retry_after_js_1 = require("./retry-after.js");
Object.defineProperty(exports, "retryAfterMs", { enumerable: true, get: function () { return retry_after_js_1.retryAfterMs; } });
var to_error_response_js_1 = require("./to-error-response.js");
Object.defineProperty(exports, "toErrorResponse", { enumerable: true, get: function () { return to_error_response_js_1.toErrorResponse; } });
