// Generated from src/check.ts by `npm run build`. Do not edit.
import { get, isObject } from "./add/document.js";
import { addressOf, mayAsk } from "./check/address.js";
import { exchange, Forbidden, Unreachable } from "./check/exchange.js";
import { faults, requestsFor } from "./check/requests.js";
import { ownTypesOf, rules } from "./check/rules.js";
import { parseJson, printable } from "./check/text.js";
import { contract } from "./contract.js";
import { documentOrigin, fail, InputError } from "./input-error.js";
const maxBytes = 2 ** 20;
export async function check(url, options = {}) {
  const { timeoutMs = 5e3, totalMs = 12e4, maxRequests = 500, headers = {}, onProgress, document } = options;
  const base = addressOf(url, options.allowHosts ?? []);
  const isAllowed = mayAsk(base, options.allowHosts ?? []);
  const all = requestsOf(base, options);
  const requests = all.slice(0, maxRequests);
  const ownTypes = ownTypesOf(document);
  const end = performance.now() + totalMs;
  const result = { findings: [], exchanges: [], unsent: all.length - requests.length };
  for (const [sent, request] of requests.entries()) {
    if (performance.now() > end) {
      result.unsent += requests.length - sent;
      break;
    }
    if (request.method === "POST" && !request.operation && takesAnything(result)) {
      result.unsent += 1;
      continue;
    }
    onProgress?.(sent, requests.length);
    const outcome = await outcomeOf(request, { timeoutMs, maxBytes, isAllowed }, sent === 0);
    result.exchanges.push(exchangeOf(request, outcome));
    result.findings.push(...findingsIn(request, outcome, ownTypes).map((finding) => withoutSecrets(finding, headers)));
  }
  return result;
}
const takesAnything = ({ exchanges }) => exchanges.some(({ fault, status = 500 }) => fault === "missing-path" && status < 400);
function requestsOf(base, { document, headers = {}, unsafe = false, skip = [] }) {
  if (document !== void 0 && !isObject(get(document, "paths")))
    fail(documentOrigin(), "has no `paths`. Give an OpenAPI document, parsed and bundled into one piece");
  const unknown = skip.find((name) => !Object.hasOwn(faults, name));
  if (unknown !== void 0)
    throw new InputError(`There is no request \`${unknown}\` to skip. Choose from ${Object.keys(faults).join(", ")}.`);
  for (const [name, value] of Object.entries(headers)) checkField(name, value);
  return requestsFor(base, { document, headers: { ...headers }, unsafe }).filter(({ fault }) => !skip.includes(fault));
}
function checkField(name, value) {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || typeof value !== "string" || !/^[\t -~\x80-\xff]*$/.test(value))
    throw new InputError(`The header field \`${printable(name)}\` cannot be sent. Correct its name or its value.`);
  if (/^(host|connection|accept|content-.*|transfer-encoding)$/i.test(name))
    throw new InputError(`The check sets \`${name}\` itself. Leave it out.`);
}
async function outcomeOf(request, bounds, isFirst) {
  try {
    return await exchange(request, bounds);
  } catch (error) {
    const { origin, hostname } = request.url;
    if (error instanceof Forbidden)
      throw new InputError(`${hostname} resolves to ${error.message}, which is not this machine. Correct the name.`);
    if (!(error instanceof Unreachable)) throw error;
    const message = `${origin} cannot be reached: ${printable(error.message)}.`;
    if (isFirst) throw new InputError(`${message} Start the server, and wait until it listens.`);
    return { fault: { rule: "no-answer", message: `${message} The previous request may have stopped the server.` } };
  }
}
function withoutSecrets(finding, headers) {
  const secrets = Object.values(headers).flatMap((value) => [value, ...value.split(" ").slice(-1)]);
  const hidden = (text) => secrets.filter(Boolean).reduce((rest, secret) => rest.replaceAll(secret, "…"), text);
  return { ...finding, answer: hidden(finding.answer), message: hidden(finding.message) };
}
const mediaTypeOf = ({ answer }) => answer?.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
const nameOf = ({ method, target }) => printable(`${method} ${target}`.trim(), 200);
function exchangeOf(request, outcome) {
  const { answer } = outcome;
  const mediaType = mediaTypeOf(outcome);
  return {
    fault: request.fault,
    request: nameOf(request),
    status: answer?.status,
    mediaType: mediaType === void 0 ? void 0 : printable(mediaType),
    length: answer?.body.length ?? 0
  };
}
const withoutAnswer = new Set(
  Object.keys({ "no-answer": 0, "too-slow": 0, "too-long": 0, "broken-answer": 0, "left-open": 0 })
);
function findingsIn(request, outcome, ownTypes) {
  const answer = outcome.answer ?? { status: 0, headers: /* @__PURE__ */ new Map(), body: "" };
  const exchanged = { request, outcome, answer, json: parseJson(answer.body), ownTypes };
  const shown = outcome.answer ? [answer.status, mediaTypeOf(outcome)].filter(Boolean).join(" ") : "none";
  return Object.keys(rules).filter((name) => outcome.answer || withoutAnswer.has(name)).flatMap((name) => {
    const { fault, remedy, section } = rules[name];
    const message = fault(exchanged);
    if (message === void 0) return [];
    return {
      rule: name,
      fault: request.fault,
      request: nameOf(request),
      answer: printable(shown),
      message: printable(message, 300),
      remedy,
      docs: `${contract.guide}/check.md#${section}`,
      command: request.command
    };
  });
}
