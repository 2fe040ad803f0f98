// Generated from src/read-error.ts by `npm run build`. Do not edit.
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
  readError: () => readError
});
module.exports = __toCommonJS(stdin_exports);
var import_advice = require("./advice.js");
var import_error_response = require("./error-response.js");
var import_read_body = require("./read-body.js");
var import_retry_after = require("./retry-after.js");
async function readError(response, method, options = {}) {
  const { status, statusText, headers } = response;
  if (status === 0) {
    if (response.type?.startsWith("opaque")) return void 0;
    throw new TypeError("Network error");
  }
  const byStatus = (0, import_advice.adviceFor)(status);
  if (!byStatus) return void 0;
  const { text, bodyState } = await (0, import_read_body.readBody)(response, options);
  const ofStatus = {
    message: byStatus.reason || statusText || `Status ${status}`,
    type: byStatus.type
  };
  const found = recognize(parse(text), headers.get("content-type"), ofStatus);
  const { type } = found.error;
  const known = (0, import_advice.adviceFor)(status, type);
  const own = { __proto__: null, ...options.types }[type];
  const advice = own ? { ...known, type, ...own } : known;
  return {
    status,
    headers,
    text,
    bodyState,
    ...found,
    advice,
    retryable: advice.retry !== "never" && idempotent.test(method),
    retryAfterMs: (0, import_retry_after.retryAfterMs)(headers.get("retry-after"), options.now)
  };
}
const idempotent = /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE|QUERY)$/i;
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function recognize(body, contentType, ofStatus) {
  if ((0, import_error_response.isErrorResponse)(body)) return { form: "contract", body, error: withTypedIssues(body.error) };
  if (!/^application\/problem\+json/i.test(contentType ?? "") || !isObject(body))
    return { form: "other", body, error: ofStatus };
  const message = textOf(body.detail) || textOf(body.title) || ofStatus.message;
  return { form: "problem", body, error: { message, type: textOf(body.type) || "about:blank" } };
}
function withTypedIssues(error) {
  const { issues, ...others } = error;
  const isTyped = issues === void 0 || Array.isArray(issues) && issues.every(isIssue);
  return isTyped ? error : others;
}
function isIssue(issue) {
  const { message, pointer = "", parameter = "" } = Object(issue);
  return [message, pointer, parameter].every((member) => typeof member === "string");
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function textOf(member) {
  return typeof member === "string" ? member : "";
}
