// Generated from src/received-error.ts by `npm run build`. Do not edit.
import { adviceFor, adviceForResponse } from "./advice.js";
import { attempt } from "./attempt.js";
import { isErrorResponse } from "./error-response.js";
import { bounded, retryAfterMs } from "./retry-after.js";
export function isError({ status, type }) {
  if (status) return adviceFor(status) !== void 0;
  if (type?.startsWith("opaque")) return false;
  throw new TypeError("Network error");
}
export function receivedError({ statusText, body, ...response }, method, options) {
  const { status, headers } = response;
  const { reason, type } = adviceFor(status);
  const recognized = recognize(body, headers.get("content-type"), {
    message: reason || statusText || `Status ${status}`,
    type
  });
  const word = serverWord(headers, body, options.now);
  const stated = recognized.form === "other" ? "" : recognized.error.type;
  const advice = adviceForResponse(status, stated, word, options);
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
    wait: retryAfterMs(headers.get("retry-after"), now) ?? (/^\d+(\.\d+)?$/.test(`${ms}`) ? bounded(Number(ms)) : retryAfterMs(member("retry_after"), now))
  };
}
export const parseJson = (text) => attempt(() => JSON.parse(text));
function recognize(body, contentType, ofStatus) {
  if (isErrorResponse(body)) return { form: "contract", body, error: withTypedIssues(body.error) };
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
