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
var import_address = require("./check/address.js");
var import_exchange = require("./check/exchange.js");
var import_options = require("./check/options.js");
var import_requests = require("./check/requests.js");
var import_rules = require("./check/rules.js");
var import_secrets = require("./check/secrets.js");
var import_text = require("./check/text.js");
var import_contract = require("./contract.js");
var import_retry_after = require("./retry-after.js");
var import_values = require("./values.js");
const maxBytes = 2 ** 20;
async function check(url, options = {}) {
  (0, import_options.checkOptions)(options);
  const { allowHosts = [], document, headers = {}, skip = [], unsafe = false, onProgress } = options;
  const { timeoutMs = 5e3, totalMs = 12e4, maxRequests = 500 } = options;
  const base = (0, import_address.addressOf)(url, allowHosts);
  const bounds = { timeoutMs: Math.min(timeoutMs, import_retry_after.longestTimer), maxBytes, isAllowed: (0, import_address.mayAsk)(base, allowHosts) };
  const all = (0, import_requests.requestsFor)(base, { document, headers: { ...headers }, unsafe }).filter(
    ({ fault }) => !skip.includes(fault)
  );
  const requests = all.slice(0, maxRequests);
  const context = { ownTypes: (0, import_rules.ownTypesOf)(document), hide: (0, import_secrets.hiderOf)(headers) };
  const end = performance.now() + totalMs;
  const result = { findings: [], exchanges: [], unsent: all.length - requests.length, withheld: 0 };
  for (const [sent, request] of requests.entries()) {
    if (performance.now() > end) {
      result.unsent += requests.length - sent;
      break;
    }
    if (request.method === "POST" && !request.operation && takesAnything(result)) {
      result.withheld += 1;
      continue;
    }
    onProgress?.(sent, requests.length);
    const outcome = await outcomeOf(request, bounds, sent === 0);
    const answer = outcome.answer ?? { status: 0, headers: /* @__PURE__ */ new Map(), body: "" };
    const exchanged = { request, outcome, answer, json: (0, import_values.attempt)(() => JSON.parse(answer.body)), ...context };
    result.exchanges.push(exchangeOf(exchanged));
    result.findings.push(...findingsIn(exchanged));
  }
  return result;
}
const takesAnything = ({ exchanges }) => exchanges.some(({ fault, status = 500 }) => fault === "missing-path" && status < 400);
async function outcomeOf(request, bounds, isFirst) {
  try {
    return await (0, import_exchange.exchange)(request, bounds);
  } catch (error) {
    if (isFirst || !(error instanceof import_exchange.Unreachable)) throw error;
    const message = `${error.reason} The previous request may have stopped the server.`;
    return { fault: { rule: "no-answer", message } };
  }
}
function mediaTypeOf({ answer, hide }) {
  const field = answer.headers.get("content-type");
  return field === void 0 ? void 0 : (0, import_text.printable)(hide(field).split(";")[0].trim().toLowerCase());
}
const nameOf = ({ method, target }) => (0, import_text.printable)(`${method} ${target}`.trim(), 200);
const exchangeOf = (exchanged) => ({
  fault: exchanged.request.fault,
  request: nameOf(exchanged.request),
  status: exchanged.outcome.answer?.status,
  mediaType: mediaTypeOf(exchanged),
  length: exchanged.answer.body.length
});
function findingsIn(exchanged) {
  const { request, outcome, answer } = exchanged;
  const shown = outcome.answer ? [answer.status, mediaTypeOf(exchanged)].filter(Boolean).join(" ") : "none";
  return Object.keys(import_rules.rules).filter((name) => outcome.answer || import_rules.rules[name].section === "connection").flatMap((name) => {
    const { fault, remedy, section } = import_rules.rules[name];
    const message = fault(exchanged);
    if (message === void 0) return [];
    return {
      rule: name,
      fault: request.fault,
      request: nameOf(request),
      answer: shown,
      message: (0, import_text.printable)(message, 300),
      remedy,
      docs: `${import_contract.contract.guide}/check.md#${section}`,
      command: request.command
    };
  });
}
