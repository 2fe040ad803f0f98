// Whether a running server keeps the contract: requests that must fail, and what its answers say.
import { addressOf, mayAsk } from "./check/address.js";
import type { Outcome } from "./check/exchange.js";
import { exchange, Unreachable } from "./check/exchange.js";
import { checkOptions } from "./check/options.js";
import type { Request } from "./check/requests.js";
import { requestsFor } from "./check/requests.js";
import type { Exchanged } from "./check/rules.js";
import { ownTypesOf, rules } from "./check/rules.js";
import { hiderOf } from "./check/secrets.js";
import { printable } from "./check/text.js";
import type { FaultName, RuleName } from "./check-names.js";
import { contract } from "./contract.js";
import { longestTimer } from "./retry-after.js";
import { attempt } from "./values.js";

export type { FaultName, RuleName } from "./check-names.js";

/** Options of `check`. */
export interface CheckOptions {
  /** OpenAPI document of the API, parsed and in one piece. Its paths are relative to the URL. */
  document?: object;
  /** Header fields of every request, such as `{ authorization: "Bearer …" }`. No result shows a value of four characters or more. */
  headers?: Readonly<Record<string, string>>;
  /** Whether to send broken bodies to operations whose method is not safe, such as POST, and PATCH or PUT to paths without them. */
  unsafe?: boolean;
  /** Names of hosts that may be asked besides this machine, such as `api.example.com`. */
  allowHosts?: readonly string[];
  /** Requests to leave out, by what is wrong with them. */
  skip?: readonly FaultName[];
  /** Milliseconds that a response may take. By default, 5,000. */
  timeoutMs?: number;
  /** Milliseconds after which the check sends no further request. By default, 120,000. */
  totalMs?: number;
  /** Number of requests to send at most. By default, 500. */
  maxRequests?: number;
  /** Called before each request, with how many have been sent and how many there are in all. */
  onProgress?: (sent: number, total: number) => void;
}

/** Something in a response that breaks the contract. Its texts are safe to print. */
export interface Finding {
  rule: RuleName;
  /** What is wrong with the request on purpose. */
  fault: FaultName;
  /** Method and target of the request, such as `GET /invoices/none`. */
  request: string;
  /** Status and media type of the response, such as `404 text/html`, or `none`. */
  answer: string;
  /** What is wrong with the response, in a sentence. */
  message: string;
  /** What to change, in a sentence. */
  remedy: string;
  /** URL of the docs. */
  docs: string;
  /** A command line that sends the request again. */
  command: string;
}

/** A request that was sent, and its response. */
export interface Exchange {
  fault: FaultName;
  request: string;
  /** Status of the response. Undefined if there is none. */
  status: number | undefined;
  /** Media type of the response, in lower case and without parameters. */
  mediaType: string | undefined;
  /** Number of characters of its body. */
  length: number;
}

export interface CheckResult {
  /** Empty if the server keeps the contract. */
  findings: Finding[];
  /** What was sent, in order. */
  exchanges: Exchange[];
  /** Number of requests that were not sent, because the time was over or `maxRequests` was reached. */
  unsent: number;
  /** Number of POST requests that were not sent, because the server does not refuse a path that does not exist, and may store them. */
  withheld: number;
}

/** The most bytes of a response that are read. */
const maxBytes = 2 ** 20;

/**
 * Sends requests that must fail to a running server, one after the other, and compares the responses with the contract.
 * No request can succeed or change anything, unless the server wrongly accepts it. No redirect is followed.
 *
 * @param url URL at which the paths of the API start, such as `http://localhost:3000/v1`.
 *   It is on this machine, unless `allowHosts` names the host.
 * @throws {TypeError} If the URL, its host or an option is wrong, or if the server cannot be reached.
 *   The message says what to do.
 */
export async function check(url: string, options: CheckOptions = {}): Promise<CheckResult> {
  checkOptions(options);
  const { allowHosts = [], document, headers = {}, skip = [], unsafe = false, onProgress } = options;
  const { timeoutMs = 5000, totalMs = 120_000, maxRequests = 500 } = options;
  const base = addressOf(url, allowHosts);
  const bounds = { timeoutMs: Math.min(timeoutMs, longestTimer), maxBytes, isAllowed: mayAsk(base, allowHosts) };
  const all = requestsFor(base, { document, headers: { ...headers }, unsafe }).filter(
    ({ fault }) => !skip.includes(fault),
  );
  const requests = all.slice(0, maxRequests);
  const context = { ownTypes: ownTypesOf(document), hide: hiderOf(headers) };
  const end = performance.now() + totalMs;
  const result: CheckResult = { findings: [], exchanges: [], unsent: all.length - requests.length, withheld: 0 };
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
    const answer = outcome.answer ?? { status: 0, headers: new Map(), body: "" };
    const exchanged: Exchanged = { request, outcome, answer, json: attempt(() => JSON.parse(answer.body)), ...context };
    result.exchanges.push(exchangeOf(exchanged));
    result.findings.push(...findingsIn(exchanged));
  }
  return result;
}

/** Whether the server has not refused a path that does not exist. Then it may do something about a POST there. */
const takesAnything = ({ exchanges }: CheckResult) =>
  exchanges.some(({ fault, status = 500 }) => fault === "missing-path" && status < 400);

/** The outcome of a request. Throws `InputError` if the first one finds no server, or if it is a server of others. */
async function outcomeOf(request: Request, bounds: Parameters<typeof exchange>[1], isFirst: boolean): Promise<Outcome> {
  try {
    return await exchange(request, bounds);
  } catch (error) {
    if (isFirst || !(error instanceof Unreachable)) throw error;
    const message = `${error.reason} The previous request may have stopped the server.`;
    return { fault: { rule: "no-answer", message } };
  }
}

/** The media type of an answer. It is the server's text too, which may repeat a header field of the user. */
function mediaTypeOf({ answer, hide }: Exchanged): string | undefined {
  const field = answer.headers.get("content-type");
  return field === undefined ? undefined : printable(hide(field).split(";")[0]!.trim().toLowerCase());
}

const nameOf = ({ method, target }: Request) => printable(`${method} ${target}`.trim(), 200);

const exchangeOf = (exchanged: Exchanged): Exchange => ({
  fault: exchanged.request.fault,
  request: nameOf(exchanged.request),
  status: exchanged.outcome.answer?.status,
  mediaType: mediaTypeOf(exchanged),
  length: exchanged.answer.body.length,
});

/** What the rules find. Without an answer, only those of the connection have something to look at. */
function findingsIn(exchanged: Exchanged): Finding[] {
  const { request, outcome, answer } = exchanged;
  const shown = outcome.answer ? [answer.status, mediaTypeOf(exchanged)].filter(Boolean).join(" ") : "none";
  return (Object.keys(rules) as RuleName[])
    .filter((name) => outcome.answer || rules[name].section === "connection")
    .flatMap((name) => {
      const { fault, remedy, section } = rules[name];
      const message = fault(exchanged);
      if (message === undefined) return [];
      return {
        rule: name,
        fault: request.fault,
        request: nameOf(request),
        answer: shown,
        message: printable(message, 300),
        remedy,
        docs: `${contract.guide}/check.md#${section}`,
        command: request.command,
      };
    });
}
