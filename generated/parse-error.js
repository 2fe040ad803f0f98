// Generated from src/parse-error.ts by `npm run build`. Do not edit.
import { adviceFor, adviceForResponse } from "./advice.js";
import { isErrorResponse } from "./error-response.js";
import { longestDelay } from "./retry-after.js";
import { attempt, isText } from "./values.js";
export function parseError({ status, statusText, headers = {}, body: content }, method, options = {}) {
  if (!isError({ status })) return void 0;
  const body = isText(content) ? attempt(() => JSON.parse(content.trim())) : content;
  const text = isText(content) ? content : attempt(() => JSON.stringify(content)) ?? "";
  const get = (name) => fieldOf(headers, name);
  const { reason, type } = adviceFor(status);
  const message = reason || statusText || `Status ${status}`;
  const recognized = recognize(body, get("content-type"), { message, type });
  const member = (name) => attempt(() => `${body.error?.[name] ?? body[name]}`);
  const canHelp = wordOf(get("x-should-retry")) ?? wordOf(member("retryable"));
  const retryAfterMs = longestDelay(get("retry-after"), options.now) ?? longestDelay(get("retry-after-ms"), options.now, 1) ?? longestDelay(member("retry_after"), options.now);
  const stated = recognized.form === "other" ? "" : recognized.error.type;
  const advice = adviceForResponse(status, stated, options, canHelp, retryAfterMs);
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
export function isError({ status, type }) {
  if (status) return adviceFor(status) !== void 0;
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
  if (isErrorResponse(body)) return { form: "contract", error: withTypedIssues(body.error) };
  if (Object(body) !== body || Array.isArray(body) || !/^application\/problem\+json/i.test(`${contentType}`))
    return { form: "other", error: ofStatus };
  const message = textOf(body.detail) || textOf(body.title) || ofStatus.message;
  return { form: "problem", error: { message, type: textOf(body.type) || "about:blank" } };
}
const textOf = (member) => isText(member) ? member : "";
function withTypedIssues(error) {
  const { issues = [], ...others } = error;
  return Array.isArray(issues) && issues.every(isIssue) ? error : others;
}
function isIssue(issue) {
  const { message, pointer = message, parameter = message } = Object(issue);
  return [message, pointer, parameter].every(isText);
}
