// Generated from src/to-error-response.ts by `npm run build`. Do not edit.
import { adviceFor } from "./advice.js";
import { attempt } from "./attempt.js";
import { errorCatalog } from "./catalog.js";
import { issuesOf, issuesOfNest, issuesOfValidator } from "./issues.js";
import { receivedOf } from "./response-error.js";
export function toErrorResponse(thrown, options) {
  const trusted = attempt(() => options?.trust?.(thrown));
  const claim = () => Object(trusted) === trusted ? trusted : claimOf(Object(thrown), trusted === true);
  return attempt(() => replyTo(claim(), options)) ?? replyTo(noClaim, options);
}
const noClaim = {};
function claimOf(thrown, isTrusted) {
  const upstream = receivedOf(thrown);
  if (upstream) return claimOfUpstream(upstream);
  if (typeof thrown.getResponse === "function") return claimOfException(thrown, thrown.getResponse());
  const { message, type, headers, issues } = thrown;
  const status = isErrorStatus(thrown.status) ? thrown.status : thrown.statusCode;
  const claim = { status, message, type, headers, issues, expose: thrown.syscall ? false : thrown.expose };
  const faults = issuesOfValidator(thrown);
  if (faults) return claimOfValidator(claim, faults);
  if (isMadeForClients(thrown)) return claim;
  return isTrusted ? { ...claim, type: /_error$/.test(String(type)) ? type : void 0 } : noClaim;
}
function claimOfUpstream(received) {
  const isBusy = received.status === 429 || received.status === 503;
  return isBusy ? { status: 503, headers: { "retry-after": Math.ceil(received.retryAfterMs / 1e3) || void 0 } } : { status: 502 };
}
function claimOfValidator({ status = 400, message, ...claim }, issues) {
  const inBody = issues[0]?.pointer !== void 0;
  const messages = issues.map(
    ({ message: message2, pointer, parameter }) => [pointer?.slice(1) || parameter || [], message2].flat().join(": ")
  );
  return { ...claim, status: inBody && status === 400 ? 422 : status, message: message || messages, issues };
}
function isMadeForClients({ code, name, status, expose, response }) {
  const isOfFastify = typeof code === "string" && (name === "FastifyError" || code.startsWith("FST_"));
  const isOfRouter = name === "URIError" && status === 400;
  return isOfFastify || isOfRouter || typeof expose === "boolean" && !response;
}
function claimOfException(thrown, response) {
  if (typeof thrown.getStatus !== "function") {
    const { status: status2, message: message2, res, issues: issues2 } = thrown;
    return "res" in thrown ? { status: status2, message: message2, headers: Object(res).headers, issues: issues2 } : noClaim;
  }
  const status = thrown.getStatus();
  const cause = Object(thrown.cause);
  const isWrapped = cause.status === status && isMadeForClients(cause);
  const claim = { status, headers: thrown.headers ?? (isWrapped && cause.headers) };
  if (typeof response === "string") return { ...claim, message: response };
  const { message, type, issues = issuesOfNest(message) } = response instanceof Error ? noClaim : Object(response);
  return { ...claim, message: Object(message) === message ? Object.values(message).flat() : message, type, issues };
}
function replyTo(claim, options) {
  const { status } = claim;
  if (!isErrorStatus(status)) return replyTo({ status: 500 }, options);
  const advice = adviceFor(status);
  const title = advice.reason || `Status ${status}`;
  const error = { message: title, type: advice.type };
  const { expose = status < 500 } = claim;
  if (expose) {
    error.message = textOf(claim.message) || title;
    if (typeof claim.type === "string" && isTypeOf(status, claim.type)) error.type = claim.type;
    const issues = status < 500 ? issuesOf(claim.issues) : [];
    if (issues.length > 0) error.issues = issues;
  }
  const { problem, types } = Object(options);
  const { docs = "about:blank" } = Object(types?.[error.type] ?? errorCatalog[error.type]);
  const body = problem ? { type: docs, title, status, detail: error.message, error } : { error };
  return {
    status,
    headers: { ...fieldsOf(claim.headers), "content-type": `application/${problem ? "problem+" : ""}json` },
    body
  };
}
const isErrorStatus = (status) => Number.isInteger(status) && status >= 400 && status <= 599;
function textOf(message) {
  const messages = Array.isArray(message) ? message : [message];
  return messages.filter((text) => typeof text === "string").join("; ");
}
function isTypeOf(status, type) {
  const known = errorCatalog[type];
  return known ? known.status === status : /^[a-z][a-z\d_]*$/.test(type);
}
const unwanted = /^(content-(?!range|security).*|(repr-)?digest|etag|last-modified|(proxy-)?connection|keep-alive|transfer-encoding|upgrade|http2-settings|te|trailer|set-cookie)$/;
const fieldName = /^[\w!#$%&'*+.^`|~-]+$/;
const fieldValue = /^[\t -~\x80-\xff]*$/;
function fieldsOf(headers) {
  const source = Object(headers);
  const entries = Symbol.iterator in source ? source : Object.entries(source);
  const fields = {};
  for (const entry of entries) {
    if (!Array.isArray(entry)) continue;
    const [key, content] = entry;
    const name = String(key).toLowerCase();
    const value = Array.isArray(content) ? content.join(", ") : content;
    const isSendable = fieldName.test(name) && (typeof value === "string" || typeof value === "number") && fieldValue.test(`${value}`);
    if (isSendable && !unwanted.test(name)) fields[name] = `${value}`;
  }
  return fields;
}
