// Generated from src/received-error.ts by `npm run build`. Do not edit.
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
  parseJson: () => parseJson,
  receivedError: () => receivedError
});
module.exports = __toCommonJS(stdin_exports);
var import_advice = require("./advice.js");
var import_attempt = require("./attempt.js");
var import_error_response = require("./error-response.js");
var import_retry_after = require("./retry-after.js");
function isError({ status, type }) {
  if (status) return (0, import_advice.adviceFor)(status) !== void 0;
  if (type?.startsWith("opaque")) return false;
  throw new TypeError("Network error");
}
function receivedError({ statusText, body, ...response }, method, options) {
  const { status, headers } = response;
  const { reason, type } = (0, import_advice.adviceFor)(status);
  const recognized = recognize(body, headers.get("content-type"), {
    message: reason || statusText || `Status ${status}`,
    type
  });
  const word = serverWord(headers, body, options.now);
  const stated = recognized.form === "other" ? "" : recognized.error.type;
  const advice = (0, import_advice.adviceForResponse)(status, stated, word, options);
  return {
    ...response,
    ...recognized,
    advice,
    retryable: advice.retry !== "never" && (options.idempotent ?? idempotent.test(method)),
    retryAfterMs: word.wait
  };
}
const idempotent = /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE|QUERY)$/i;
function serverWord(headers, body, now) {
  const member = (name) => {
    const value = Object(Object(body).error)[name] ?? Object(body)[name];
    return Object(value) === value ? "" : String(value);
  };
  const word = [headers.get("x-should-retry"), member("retryable")].find((text) => /^(true|false)$/i.test(`${text}`));
  const ms = headers.get("retry-after-ms");
  return {
    retry: word ? /^t/i.test(word) : void 0,
    wait: (0, import_retry_after.retryAfterMs)(headers.get("retry-after"), now) ?? (/^\d+(\.\d+)?$/.test(`${ms}`) ? (0, import_retry_after.bounded)(Number(ms)) : (0, import_retry_after.retryAfterMs)(member("retry_after"), now))
  };
}
const parseJson = (text) => (0, import_attempt.attempt)(() => JSON.parse(text));
function recognize(body, contentType, ofStatus) {
  if ((0, import_error_response.isErrorResponse)(body)) return { form: "contract", body, error: withTypedIssues(body.error) };
  if (!/^application\/problem\+json/i.test(`${contentType}`) || !isObject(body))
    return { form: "other", body, error: ofStatus };
  const message = textOf(body.detail) || textOf(body.title) || ofStatus.message;
  return { form: "problem", body, error: { message, type: textOf(body.type) || "about:blank" } };
}
function withTypedIssues(error) {
  const { issues = [], ...others } = error;
  return Array.isArray(issues) && issues.every(isIssue) ? error : others;
}
function isIssue(issue) {
  const { message, pointer = message, parameter = message } = Object(issue);
  return isText(message) && isText(pointer) && isText(parameter);
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
const isText = (value) => typeof value === "string";
const textOf = (member) => isText(member) ? member : "";
