// Generated from src/parse-error.ts by `npm run build`. Do not edit.
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
  isError: () => isError,
  parseError: () => parseError
});
module.exports = __toCommonJS(stdin_exports);
var import_advice = require("./advice.js");
var import_error_response = require("./error-response.js");
var import_retry_after = require("./retry-after.js");
var import_values = require("./values.js");
function parseError({ status, statusText, headers = {}, body: content }, method, options = {}) {
  if (!isError({ status })) return void 0;
  const body = (0, import_values.isText)(content) ? (0, import_values.attempt)(() => JSON.parse(content.trim())) : content;
  const text = (0, import_values.isText)(content) ? content : (0, import_values.attempt)(() => JSON.stringify(content)) ?? "";
  const get = (name) => fieldOf(headers, name);
  const { reason, type } = (0, import_advice.adviceFor)(status);
  const message = reason || statusText || `Status ${status}`;
  const recognized = recognize(body, get("content-type"), { message, type });
  const member = (name) => (0, import_values.attempt)(() => `${body.error?.[name] ?? body[name]}`);
  const canHelp = wordOf(get("x-should-retry")) ?? wordOf(member("retryable"));
  const retryAfterMs = (0, import_retry_after.longestDelay)(get("retry-after"), options.now) ?? (0, import_retry_after.longestDelay)(get("retry-after-ms"), options.now, 1) ?? (0, import_retry_after.longestDelay)(member("retry_after"), options.now);
  const stated = recognized.form === "other" ? "" : recognized.error.type;
  const advice = (0, import_advice.adviceForResponse)(status, stated, options, canHelp, retryAfterMs);
  const retryable = advice.retry !== "never" && (options.idempotent ?? idempotent.test(method));
  return {
    status,
    headers: { get },
    text,
    bodyState: "whole",
    body,
    ...recognized,
    advice,
    retryable,
    retryAfterMs
  };
}
function isError({ status, type }) {
  if (status) return (0, import_advice.adviceFor)(status) !== void 0;
  if (/^opaque/.test(type)) return false;
  throw new TypeError("Network error");
}
function fieldOf(headers, name) {
  const value = typeof headers.get === "function" ? headers.get(name) : Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  return String(value ?? "") || null;
}
const wordOf = (text) => ({ __proto__: null, true: true, false: false })[`${text}`.toLowerCase()];
const idempotent = /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE|QUERY)$/i;
function recognize(body, contentType, ofStatus) {
  if ((0, import_error_response.isErrorResponse)(body)) return { form: "contract", error: withTypedIssues(body.error) };
  if (Object(body) !== body || Array.isArray(body) || !/^application\/problem\+json/i.test(`${contentType}`))
    return { form: "other", error: ofStatus };
  const message = textOf(body.detail) || textOf(body.title) || ofStatus.message;
  return { form: "problem", error: { message, type: textOf(body.type) || "about:blank" } };
}
const textOf = (member) => (0, import_values.isText)(member) ? member : "";
function withTypedIssues(error) {
  const { issues = [], ...others } = error;
  return Array.isArray(issues) && issues.every(isIssue) ? error : others;
}
function isIssue(issue) {
  const { message, pointer = message, parameter = message } = Object(issue);
  return [message, pointer, parameter].every(import_values.isText);
}
