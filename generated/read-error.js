// Generated from src/read-error.ts by `npm run build`. Do not edit.
import { adviceFor } from "./advice.js";
import { isErrorResponse } from "./error-response.js";
import { readBody } from "./read-body.js";
import { retryAfterMs } from "./retry-after.js";
export async function readError(response, method, options = {}) {
  const { status, statusText, headers } = response;
  if (status === 0) {
    if (response.type?.startsWith("opaque")) return void 0;
    throw new TypeError("Network error");
  }
  const byStatus = adviceFor(status);
  if (!byStatus) return void 0;
  const { text, bodyState } = await readBody(response, options);
  const ofStatus = {
    message: byStatus.reason || statusText || `Status ${status}`,
    type: byStatus.type
  };
  const found = recognize(parse(text), headers.get("content-type"), ofStatus);
  const { type } = found.error;
  const known = adviceFor(status, type);
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
    retryAfterMs: retryAfterMs(headers.get("retry-after"), options.now)
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
  if (isErrorResponse(body)) return { form: "contract", body, error: withTypedIssues(body.error) };
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
