// Generated from src/to-error-response.ts by `npm run build`. Do not edit.
import { adviceFor } from "./advice.js";
import { errorCatalog } from "./catalog.js";
import { issuesOf, issuesOfValidator } from "./issues.js";
import { receivedOf } from "./response-error.js";
import { attempt, isText } from "./values.js";
export function toErrorResponse(thrown, options) {
  const trusted = attempt(() => options?.trust?.(thrown));
  const reply = attempt(() => {
    const value = Object(thrown);
    const claim = Object(trusted) === trusted ? trusted : claimOf(value);
    return replyTo(claim ?? (trusted === true && value), options, claim ? void 0 : /^[a-z][a-z\d_]*_error$/);
  });
  return reply ?? replyTo({ status: 500 }, options);
}
function claimOf(thrown) {
  const upstream = receivedOf(thrown);
  if (upstream) return claimOfUpstream(upstream);
  if (thrown.getResponse && thrown.getStatus) return claimOfNest(thrown);
  return isMadeForClients(thrown) || issuesOfValidator(thrown) ? thrown : void 0;
}
function claimOfUpstream({ status, retryAfterMs }) {
  const isBusy = status === 429 || status === 503;
  return { status: isBusy ? 503 : 502, headers: { "retry-after": Math.ceil(retryAfterMs / 1e3) } };
}
function isMadeForClients(thrown) {
  const isOfHono = thrown.getResponse && "res" in thrown;
  const isOfFastify = /^FST_/.test(thrown.code) || thrown.name === "FastifyError";
  const isOfRouter = thrown.name === "URIError" && thrown.status === 400;
  return isOfHono || isOfFastify || isOfRouter || typeof thrown.expose === "boolean" && !thrown.response;
}
function claimOfNest(thrown) {
  const status = thrown.getStatus();
  const response = thrown.getResponse();
  const { cause, headers = cause?.status === status && isMadeForClients(cause) && cause.headers } = thrown;
  if (response instanceof Error) return { status, headers };
  const { message = response, type, issues = message } = Object(response);
  return { status, headers, message, type, issues };
}
function replyTo(claim, options, ownType = /^[a-z][a-z\d_]*$/) {
  const faults = issuesOfValidator(claim);
  const asked = [claim.status, claim.statusCode, faults && 400].find(isErrorStatus);
  if (!asked) return void 0;
  const status = asked === 400 && isText(faults?.[0]?.pointer) ? 422 : asked;
  const advice = adviceFor(status);
  const title = advice.reason || `Status ${status}`;
  const { type, headers = claim.res?.headers, expose = status < 500 } = claim;
  const isShown = expose && !claim.syscall;
  const issues = isShown ? faults ?? issuesOf(claim.issues) : [];
  const known = errorCatalog[type];
  const hasType = isShown && isText(type) && (known ? known.status === status : ownType.test(type));
  const error = {
    message: isShown && textOf(claim.message) || textOf(issues.map((issue) => Object.values(issue).filter(Boolean).join(": "))) || title,
    type: hasType ? type : advice.type,
    ...issues[0] && { issues }
  };
  const { docs = "about:blank" } = options?.types?.[error.type] ?? errorCatalog[error.type] ?? {};
  const isProblem = options?.problem;
  const body = isProblem ? { type: docs, title, status, detail: error.message, error } : { error };
  return {
    status,
    headers: { ...fieldsOf(headers), "content-type": `application/${isProblem ? "problem+" : ""}json` },
    body
  };
}
const isErrorStatus = (status) => Number.isInteger(status) && status >= 400 && status < 600;
const textOf = (message) => [message].flat().filter(isText).join("; ");
const sendable = /^(?!(content-(?!range|security).*|etag|last-modified|set-cookie|keep-alive|transfer-encoding|upgrade|te|trailer|http2-settings|.*(digest|connection))\n)[a-z][\w-]*\n[\t -~\x80-\xff]+$/;
function fieldsOf(headers) {
  const source = Object(headers);
  const entries = typeof source.entries === "function" ? source.entries() : Object.entries(source);
  const lines = [...entries].map(([name, content]) => [
    `${name}`.toLowerCase(),
    [content].flat().filter((value) => isText(value) || Number.isFinite(value)).join(", ")
  ]);
  return Object.fromEntries(lines.filter((line) => sendable.test(line.join("\n"))));
}
