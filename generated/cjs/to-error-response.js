// Generated from src/to-error-response.ts by `npm run build`. Do not edit.
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
  toErrorResponse: () => toErrorResponse
});
module.exports = __toCommonJS(stdin_exports);
var import_advice = require("./advice.js");
var import_catalog = require("./catalog.js");
var import_issues = require("./issues.js");
var import_response_error = require("./response-error.js");
var import_values = require("./values.js");
function toErrorResponse(thrown, options) {
  const trusted = (0, import_values.attempt)(() => options?.trust?.(thrown));
  const reply = (0, import_values.attempt)(() => {
    if (Object(trusted) === trusted) return replyTo(trusted, options);
    const value = Object(thrown);
    const claim = claimOf(value);
    if (claim) return replyTo(claim, options);
    return trusted === true ? replyTo(value, options, /^[a-z][a-z\d_]*_error$/) : void 0;
  });
  return reply ?? replyTo({ status: 500 }, options);
}
function claimOf(thrown) {
  const upstream = (0, import_response_error.receivedOf)(thrown);
  if (upstream) return claimOfUpstream(upstream);
  if (typeof thrown.getResponse === "function" && typeof thrown.getStatus === "function") return claimOfNest(thrown);
  return isMadeForClients(thrown) || (0, import_issues.issuesOfValidator)(thrown) ? thrown : void 0;
}
function claimOfUpstream({ status, retryAfterMs }) {
  const isBusy = status === 429 || status === 503;
  return isBusy ? { status: 503, headers: { "retry-after": Math.ceil(retryAfterMs / 1e3) } } : { status: 502 };
}
function isMadeForClients(thrown) {
  const { code, name, status, expose, response, getResponse } = thrown;
  const isOfHono = typeof getResponse === "function" && "res" in thrown;
  const isOfFastify = (0, import_values.isText)(code) && (name === "FastifyError" || code.startsWith("FST_"));
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
  const faults = (0, import_issues.issuesOfValidator)(claim);
  const asked = [claim.status, claim.statusCode, faults && 400].find(isErrorStatus);
  if (!asked) return void 0;
  const status = asked === 400 && faults?.[0]?.pointer !== void 0 ? 422 : asked;
  const advice = (0, import_advice.adviceFor)(status);
  const title = advice.reason || `Status ${status}`;
  const error = { message: title, type: advice.type };
  const { type, headers = Object(claim.res).headers, expose = status < 500 } = claim;
  if (expose && !claim.syscall) {
    const issues = faults ?? (0, import_issues.issuesOf)(claim.issues);
    const said = textOf(claim.message) || textOf(issues.map((issue) => Object.values(issue).join(": ")));
    if (said) error.message = said;
    const known = import_catalog.errorCatalog[type];
    if ((0, import_values.isText)(type) && (known ? known.status === status : ownType.test(type))) error.type = type;
    if (issues.length > 0) error.issues = issues;
  }
  const { problem, types } = Object(options);
  const { docs = "about:blank" } = Object(types?.[error.type] ?? import_catalog.errorCatalog[error.type]);
  const body = problem ? { type: docs, title, status, detail: error.message, error } : { error };
  return {
    status,
    headers: { ...fieldsOf(headers), "content-type": `application/${problem ? "problem+" : ""}json` },
    body
  };
}
const isErrorStatus = (status) => Number.isInteger(status) && status >= 400 && status <= 599;
const textOf = (message) => [message].flat().filter(import_values.isText).join("; ");
const unwanted = /^(content-(?!range|security).*|etag|last-modified|keep-alive|transfer-encoding|upgrade|te|trailer|set-cookie|(repr-)?digest|(proxy-)?connection|http2-settings)$/;
const sendable = /^[a-z][\w-]*\n[\t -~\x80-\xff]*$/;
function fieldsOf(headers) {
  const source = Object(headers);
  const entries = source.entries?.() ?? Object.entries(source);
  const fields = {};
  for (const [key, content] of entries) {
    const name = String(key).toLowerCase();
    const value = Array.isArray(content) ? content.join(", ") : content;
    const isSendable = ((0, import_values.isText)(value) || Number.isFinite(value)) && sendable.test(`${name}
${value}`);
    if (isSendable && !unwanted.test(name)) fields[name] = `${value}`;
  }
  return fields;
}
