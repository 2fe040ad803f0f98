// Generated from src/check.ts by `npm run build`. Do not edit.
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
  check: () => check
});
module.exports = __toCommonJS(stdin_exports);
var import_document = require("./add/document.js");
var import_address = require("./check/address.js");
var import_exchange = require("./check/exchange.js");
var import_requests = require("./check/requests.js");
var import_rules = require("./check/rules.js");
var import_text = require("./check/text.js");
var import_contract = require("./contract.js");
var import_input_error = require("./input-error.js");
const maxBytes = 2 ** 20;
async function check(url, options = {}) {
  const { timeoutMs = 5e3, totalMs = 12e4, maxRequests = 500, headers = {}, onProgress, document } = options;
  const base = (0, import_address.addressOf)(url, options.allowHosts ?? []);
  const isAllowed = (0, import_address.mayAsk)(base, options.allowHosts ?? []);
  const all = requestsOf(base, options);
  const requests = all.slice(0, maxRequests);
  const ownTypes = (0, import_rules.ownTypesOf)(document);
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
  if (document !== void 0 && !(0, import_document.isObject)((0, import_document.get)(document, "paths")))
    (0, import_input_error.fail)((0, import_input_error.documentOrigin)(), "has no `paths`. Give an OpenAPI document, parsed and bundled into one piece");
  const unknown = skip.find((name) => !Object.hasOwn(import_requests.faults, name));
  if (unknown !== void 0)
    throw new import_input_error.InputError(`There is no request \`${unknown}\` to skip. Choose from ${Object.keys(import_requests.faults).join(", ")}.`);
  for (const [name, value] of Object.entries(headers)) checkField(name, value);
  return (0, import_requests.requestsFor)(base, { document, headers: { ...headers }, unsafe }).filter(({ fault }) => !skip.includes(fault));
}
function checkField(name, value) {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || typeof value !== "string" || !/^[\t -~\x80-\xff]*$/.test(value))
    throw new import_input_error.InputError(`The header field \`${(0, import_text.printable)(name)}\` cannot be sent. Correct its name or its value.`);
  if (/^(host|connection|accept|content-.*|transfer-encoding)$/i.test(name))
    throw new import_input_error.InputError(`The check sets \`${name}\` itself. Leave it out.`);
}
async function outcomeOf(request, bounds, isFirst) {
  try {
    return await (0, import_exchange.exchange)(request, bounds);
  } catch (error) {
    const { origin, hostname } = request.url;
    if (error instanceof import_exchange.Forbidden)
      throw new import_input_error.InputError(`${hostname} resolves to ${error.message}, which is not this machine. Correct the name.`);
    if (!(error instanceof import_exchange.Unreachable)) throw error;
    const message = `${origin} cannot be reached: ${(0, import_text.printable)(error.message)}.`;
    if (isFirst) throw new import_input_error.InputError(`${message} Start the server, and wait until it listens.`);
    return { fault: { rule: "no-answer", message: `${message} The previous request may have stopped the server.` } };
  }
}
function withoutSecrets(finding, headers) {
  const secrets = Object.values(headers).flatMap((value) => [value, ...value.split(" ").slice(-1)]);
  const hidden = (text) => secrets.filter(Boolean).reduce((rest, secret) => rest.replaceAll(secret, "…"), text);
  return { ...finding, answer: hidden(finding.answer), message: hidden(finding.message) };
}
const mediaTypeOf = ({ answer }) => answer?.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
const nameOf = ({ method, target }) => (0, import_text.printable)(`${method} ${target}`.trim(), 200);
function exchangeOf(request, outcome) {
  const { answer } = outcome;
  const mediaType = mediaTypeOf(outcome);
  return {
    fault: request.fault,
    request: nameOf(request),
    status: answer?.status,
    mediaType: mediaType === void 0 ? void 0 : (0, import_text.printable)(mediaType),
    length: answer?.body.length ?? 0
  };
}
const withoutAnswer = new Set(
  Object.keys({ "no-answer": 0, "too-slow": 0, "too-long": 0, "broken-answer": 0, "left-open": 0 })
);
function findingsIn(request, outcome, ownTypes) {
  const answer = outcome.answer ?? { status: 0, headers: /* @__PURE__ */ new Map(), body: "" };
  const exchanged = { request, outcome, answer, json: (0, import_text.parseJson)(answer.body), ownTypes };
  const shown = outcome.answer ? [answer.status, mediaTypeOf(outcome)].filter(Boolean).join(" ") : "none";
  return Object.keys(import_rules.rules).filter((name) => outcome.answer || withoutAnswer.has(name)).flatMap((name) => {
    const { fault, remedy, section } = import_rules.rules[name];
    const message = fault(exchanged);
    if (message === void 0) return [];
    return {
      rule: name,
      fault: request.fault,
      request: nameOf(request),
      answer: (0, import_text.printable)(shown),
      message: (0, import_text.printable)(message, 300),
      remedy,
      docs: `${import_contract.contract.guide}/check.md#${section}`,
      command: request.command
    };
  });
}
