// Generated from src/check.ts by `npm run build`. Do not edit.
import { addressOf, mayAsk } from "./check/address.js";
import { exchange, Unreachable } from "./check/exchange.js";
import { checkOptions } from "./check/options.js";
import { requestsFor } from "./check/requests.js";
import { ownTypesOf, rules } from "./check/rules.js";
import { hiderOf } from "./check/secrets.js";
import { printable } from "./check/text.js";
import { contract } from "./contract.js";
import { longestTimer } from "./retry-after.js";
import { attempt } from "./values.js";
const maxBytes = 2 ** 20;
export async function check(url, options = {}) {
  checkOptions(options);
  const { allowHosts = [], document, headers = {}, skip = [], unsafe = false, onProgress } = options;
  const { timeoutMs = 5e3, totalMs = 12e4, maxRequests = 500 } = options;
  const base = addressOf(url, allowHosts);
  const bounds = { timeoutMs: Math.min(timeoutMs, longestTimer), maxBytes, isAllowed: mayAsk(base, allowHosts) };
  const all = requestsFor(base, { document, headers: { ...headers }, unsafe }).filter(
    ({ fault }) => !skip.includes(fault)
  );
  const requests = all.slice(0, maxRequests);
  const context = { ownTypes: ownTypesOf(document), hide: hiderOf(headers) };
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
    const exchanged = { request, outcome, answer, json: attempt(() => JSON.parse(answer.body)), ...context };
    result.exchanges.push(exchangeOf(exchanged));
    result.findings.push(...findingsIn(exchanged));
  }
  return result;
}
const takesAnything = ({ exchanges }) => exchanges.some(({ fault, status = 500 }) => fault === "missing-path" && status < 400);
async function outcomeOf(request, bounds, isFirst) {
  try {
    return await exchange(request, bounds);
  } catch (error) {
    if (isFirst || !(error instanceof Unreachable)) throw error;
    const message = `${error.reason} The previous request may have stopped the server.`;
    return { fault: { rule: "no-answer", message } };
  }
}
function mediaTypeOf({ answer, hide }) {
  const field = answer.headers.get("content-type");
  return field === void 0 ? void 0 : printable(hide(field).split(";")[0].trim().toLowerCase());
}
const nameOf = ({ method, target }) => printable(`${method} ${target}`.trim(), 200);
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
  return Object.keys(rules).filter((name) => outcome.answer || rules[name].section === "connection").flatMap((name) => {
    const { fault, remedy, section } = rules[name];
    const message = fault(exchanged);
    if (message === void 0) return [];
    return {
      rule: name,
      fault: request.fault,
      request: nameOf(request),
      answer: shown,
      message: printable(message, 300),
      remedy,
      docs: `${contract.guide}/check.md#${section}`,
      command: request.command
    };
  });
}
