// Generated from src/to-error-response.ts by `npm run build`. Do not edit.
import { adviceFor } from "./advice.js";
import { errorCatalog } from "./catalog.js";
import { issuesOf, issuesOfValidator } from "./issues.js";
import { receivedOf } from "./response-error.js";
import { attempt, isText } from "./values.js";
export function toErrorResponse(thrown, options) {
  const trusted = attempt(() => options?.trust?.(thrown));
  const reply = attempt(() => {
    if (Object(trusted) === trusted) return replyTo(trusted, options);
    const value = Object(thrown);
    const claim = claimOf(value);
    if (claim) return replyTo(claim, options);
    return trusted === true ? replyTo(value, options, /^[a-z][a-z\d_]*_error$/) : void 0;
  });
  return reply ?? replyTo({ status: 500 }, options);
}
function claimOf(thrown) {
  const upstream = receivedOf(thrown);
  if (upstream) return claimOfUpstream(upstream);
  if (typeof thrown.getResponse === "function" && typeof thrown.getStatus === "function") return claimOfNest(thrown);
  return isMadeForClients(thrown) || issuesOfValidator(thrown) ? thrown : void 0;
}
function claimOfUpstream({ status, retryAfterMs }) {
  const isBusy = status === 429 || status === 503;
  return isBusy ? { status: 503, headers: { "retry-after": Math.ceil(retryAfterMs / 1e3) } } : { status: 502 };
}
function isMadeForClients(thrown) {
  const { code, name, status, expose, response, getResponse } = thrown;
  const isOfHono = typeof getResponse === "function" && "res" in thrown;
  const isOfFastify = isText(code) && (name === "FastifyError" || code.startsWith("FST_"));
  const isOfRouter = name === "URIError" && status === 400;
  return isOfHono || isOfFastify || isOfRouter || typeof expose === "boolean" && !response;
}
function claimOfNest(thrown) {
  const status = thrown.getStatus();
  const response = thrown.getResponse();
  const cause = Object(thrown.cause);
  const isWrapped = cause.status === status && isMadeForClients(cause);
  const headers = thrown.headers ?? (isWrapped && cause.headers);
  if (response instanceof Error) return { status, headers };
  const { message = response, type, issues = message } = Object(response);
  return { status, headers, message, type, issues };
}
function replyTo(claim, options, ownType = /^[a-z][a-z\d_]*$/) {
  const faults = issuesOfValidator(claim);
  const asked = [claim.status, claim.statusCode, faults && 400].find(isErrorStatus);
  if (!asked) return void 0;
  const status = asked === 400 && faults?.[0]?.pointer !== void 0 ? 422 : asked;
  const advice = adviceFor(status);
  const title = advice.reason || `Status ${status}`;
  const error = { message: title, type: advice.type };
  const { type, headers = Object(claim.res).headers, expose = status < 500 } = claim;
  if (expose && !claim.syscall) {
    const issues = faults ?? issuesOf(claim.issues);
    const said = textOf(claim.message) || textOf(issues.map((issue) => Object.values(issue).join(": ")));
    if (said) error.message = said;
    const known = errorCatalog[type];
    if (isText(type) && (known ? known.status === status : ownType.test(type))) error.type = type;
    if (issues.length > 0) error.issues = issues;
  }
  const { problem, types } = Object(options);
  const { docs = "about:blank" } = Object(types?.[error.type] ?? errorCatalog[error.type]);
  const body = problem ? { type: docs, title, status, detail: error.message, error } : { error };
  return {
    status,
    headers: { ...fieldsOf(headers), "content-type": `application/${problem ? "problem+" : ""}json` },
    body
  };
}
const isErrorStatus = (status) => Number.isInteger(status) && status >= 400 && status <= 599;
const textOf = (message) => [message].flat().filter(isText).join("; ");
const unwanted = /^(content-(?!range|security).*|etag|last-modified|keep-alive|transfer-encoding|upgrade|te|trailer|set-cookie|(repr-)?digest|(proxy-)?connection|http2-settings)$/;
const sendable = /^[a-z][\w-]*\n[\t -~\x80-\xff]*$/;
function fieldsOf(headers) {
  const source = Object(headers);
  const entries = source.entries?.() ?? Object.entries(source);
  const fields = {};
  for (const [key, content] of entries) {
    const name = String(key).toLowerCase();
    const value = Array.isArray(content) ? content.join(", ") : content;
    const isSendable = (isText(value) || Number.isFinite(value)) && sendable.test(`${name}
${value}`);
    if (isSendable && !unwanted.test(name)) fields[name] = `${value}`;
  }
  return fields;
}
