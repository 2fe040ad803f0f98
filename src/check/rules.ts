// What a check looks at. A rule is a row: what it asks for, what to change, and how it sees that something is wrong.
import { inspect } from "node:util";
import type { Value } from "../add/document.js";
import { follow, get, isObject, itemsOf } from "../add/document.js";
import { findAnswer } from "../add/operations.js";
import { choices } from "../add/words.js";
import { adviceFor } from "../advice.js";
import { errorCatalog } from "../catalog.js";
import type { FaultName, RuleName } from "../check-names.js";
import { contract } from "../contract.js";
import { isErrorResponse } from "../error-response.js";
import { attempt } from "../values.js";
import type { Answer } from "./answer.js";
import type { Outcome } from "./exchange.js";
import type { LeakName } from "./leaks.js";
import { leakIn } from "./leaks.js";
import type { Request } from "./requests.js";
import { isToken, printable } from "./text.js";

/** What to do about a body of another shape. */
const sendBody =
  'Send the body of the contract, `{ "error": { "message": …, "type": … } }`, for instance with `toErrorResponse`.';

/** What a rule looks at. */
export interface Exchanged {
  request: Request;
  outcome: Outcome;
  answer: Answer;
  /** The body as JSON. Undefined if it is none. */
  json: Value;
  /** Own error types of the document, with their statuses if it says so. */
  ownTypes: Map<string, number | undefined>;
  /** Gives a text without the values of the user's header fields. */
  hide: (text: string) => string;
}

/** A rule. */
export interface Rule {
  /** What the rule asks for. */
  asks: string;
  /** What to change. */
  remedy: string;
  /** Heading in docs/check.md, as its anchor. */
  section: "connection" | "status" | "body" | "header-fields" | "leaks";
  /** What is wrong, in a sentence, or nothing. */
  fault: (exchanged: Exchanged) => string | undefined;
}

const hasBody = ({ request, answer }: Exchanged) => request.method !== "HEAD" && answer.status >= 400;
const isEmpty = ({ answer }: Exchanged) => answer.body.trim() === "";
/** `error` in the body of an error. */
const errorOf = ({ json, answer }: Exchanged): Value => (answer.status >= 400 ? get(json, "error") : undefined);

/** Text of the server within a sentence. Secrets go before it is cut, so that no start of one stays. */
const quote = ({ hide }: Exchanged, text: string) => `\`${printable(hide(text))}\``;

/** A rule for a fault of the exchange itself. */
const ofExchange = (rule: NonNullable<Outcome["fault"]>["rule"], asks: string, remedy: string): Rule => ({
  asks,
  remedy,
  section: "connection",
  fault: ({ outcome }) => (outcome.fault?.rule === rule ? outcome.fault.message : undefined),
});

/** A rule for what an answer tells of the server's inside. */
const ofLeak = (name: LeakName, asks: string, remedy: string): Rule => ({
  asks,
  remedy,
  section: "leaks",
  fault: (exchanged) => {
    const leak = leakIn(leakyText(exchanged, name), name);
    return leak && `The response shows ${leak.shows}: ${quote(exchanged, leak.excerpt)}.`;
  },
});

/** Header fields whose values are public and look like a leak: paths of URLs, and names of other sites. */
const publicFields: Partial<Record<LeakName, string[]>> = {
  "file-path": ["location", "content-location", "link", "set-cookie", "content-security-policy"],
  "internal-host": ["access-control-allow-origin", "content-security-policy"],
};

/** What may tell of the server's inside: the header fields and the body, without what the request itself says. */
function leakyText({ request, answer, json, hide }: Exchanged, name: LeakName): string {
  // `Server: nginx/1.28` is no page, and neither is JSON, whatever it quotes.
  if (name === "framework-page") return json === undefined ? hide(answer.body) : "";
  const fields = [...answer.headers]
    .filter(([field]) => !publicFields[name]?.includes(field))
    .map(([field, value]) => `${field}: ${value}`);
  const text = hide([...fields, json === undefined ? answer.body : unescaped(answer.body)].join("\n"));
  return saidBy(request).reduce((rest, part) => rest.replaceAll(part, "…"), text);
}

/** JSON with its texts as people read them. Pointers and identifiers of problems (RFC 9457) look like paths of the server. */
function unescaped(json: string): string {
  return json
    .replace(/"(pointer|instance)"\s*:\s*"[^"]*"/g, "")
    .replace(/\\([nrt"\\/])/g, (_, character: string) => (/[nrt]/.test(character) ? "\n" : character));
}

/** What the request itself says, which is no secret: its host, and its path from whatever segment a router has seen it. */
function saidBy({ target, url: { host, hostname, port } }: Request): string[] {
  const decoded = attempt(() => decodeURIComponent(target)) ?? "";
  const paths = [target, decoded].flatMap((path) =>
    [...path.matchAll(/\/(?=.)/g)].map(({ index }) => path.slice(index)),
  );
  return [...paths, host, hostname, `localhost:${port}`, `127.0.0.1:${port}`].filter((part) => part.length > 1);
}

export const rules: Record<RuleName, Rule> = {
  "no-answer": ofExchange(
    "no-answer",
    "The server sends a response.",
    "Send a response before you close the connection. If the process ended, its log says why.",
  ),
  "too-slow": ofExchange(
    "too-slow",
    "The response is complete in time.",
    "Send the error at once, and end the response: a handler that only throws or returns may have left it open.",
  ),
  "too-long": ofExchange("too-long", "An error has at most 1 MB.", "End the response after the error."),
  "broken-answer": ofExchange(
    "broken-answer",
    "The response is valid HTTP/1.1, and its length is the one that it states.",
    "Let the framework set `Content-Length` for the body that you send.",
  ),
  "left-open": ofExchange(
    "left-open",
    "The server closes the connection after the response if the request asks for it.",
    "End the response, and close the connection. RFC 9112, section 9.6.",
  ),
  status: {
    asks: "The status is right for what is wrong with the request.",
    remedy: "Send the status that says what is wrong.",
    section: "status",
    fault: ({ request, answer: { status } }) => {
      // Whoever sends too much, or has no credentials, may learn nothing else.
      const isRefused = status === 429 || (request.mayBeRefused && (status === 401 || status === 403));
      if (request.statuses.includes(status) || isRefused || isRedirect(status)) return undefined;
      return `The status is ${status}, not ${choices(request.statuses)}.`;
    },
  },
  redirect: {
    asks: "An error is not a redirect.",
    remedy: "Send the error itself. If the whole API has moved, check its new URL.",
    section: "status",
    fault: (exchanged) => {
      const { status, headers } = exchanged.answer;
      if (!isRedirect(status)) return undefined;
      return `The status is ${status}, to ${quote(exchanged, headers.get("location") ?? "")}, which the check does not follow.`;
    },
  },
  "undocumented-status": {
    asks: "The operation documents the status. Statuses of HTTP itself, such as 413 and 415, need not be documented.",
    remedy: "Add the response to the operation, for instance with `addErrorResponses`.",
    section: "status",
    fault: ({ request: { operation }, answer: { status } }) => {
      if (!operation || isRedirect(status) || ofHttp.has(status)) return undefined;
      const responses = get(operation.value, "responses");
      if (isObject(responses) && findAnswer(responses, status, false) !== undefined) return undefined;
      return `${operation.method} ${operation.path} does not document ${status}.`;
    },
  },
  "content-type": {
    asks: "`Content-Type` of an error is `application/json`, or `application/problem+json`.",
    remedy: "Send the body as `application/json`.",
    section: "body",
    fault: (exchanged) => {
      if (!hasBody(exchanged) || isEmpty(exchanged)) return undefined;
      const type = exchanged.answer.headers.get("content-type");
      if (type === undefined) return "The response has no `Content-Type`.";
      return isJson(type) ? undefined : `\`Content-Type\` is ${quote(exchanged, type)}.`;
    },
  },
  json: {
    asks: "The body of an error is JSON.",
    remedy: sendBody,
    section: "body",
    fault: (exchanged) => {
      if (!hasBody(exchanged) || exchanged.json !== undefined) return undefined;
      if (isEmpty(exchanged))
        return `The body is empty.${earlier.has(exchanged.request.fault) ? ` ${answeredEarly}` : ""}`;
      const { headers, body } = exchanged.answer;
      // Of a body that does not claim to be JSON, its media type says all.
      return isJson(headers.get("content-type") ?? "") ? `The body is not JSON: ${quote(exchanged, body)}.` : undefined;
    },
  },
  body: {
    asks: "The body has `error` with `message` and `type`, both strings.",
    remedy: sendBody,
    section: "body",
    fault: (exchanged) => {
      const { json } = exchanged;
      if (!hasBody(exchanged) || json === undefined || isErrorResponse(json)) return undefined;
      const error = errorOf(exchanged);
      if (!isObject(error)) return `The body has no object \`error\`: ${quote(exchanged, exchanged.answer.body)}.`;
      const missing = ["message", "type"].filter((name) => typeof get(error, name) !== "string");
      return `\`error\` has no ${missing.map((name) => `\`${name}\``).join(" and no ")} that is a string.`;
    },
  },
  message: {
    asks: "`message` is a sentence for people.",
    remedy: "Say in a sentence what is wrong with the request.",
    section: "body",
    fault: (exchanged) => {
      const { message, type } = Object(errorOf(exchanged));
      if (typeof message !== "string") return undefined;
      const isText = /\p{L}{2}/u.test(message) && !/^\s*<|\[object \w+\]|^undefined$/.test(message);
      return isText && message !== type && attempt(() => JSON.parse(message)) === undefined
        ? undefined
        : `\`message\` is ${quote(exchanged, message)}.`;
    },
  },
  type: {
    asks: "`type` is in the contract, or the document lists it.",
    remedy: "Use a type of the contract. If this type is your own, list it in `x-status`, and check with the document.",
    section: "body",
    fault: (exchanged) => {
      const type = get(errorOf(exchanged), "type");
      if (typeof type !== "string") return undefined;
      return errorCatalog[type] || exchanged.ownTypes.has(type)
        ? undefined
        : `\`type\` is ${quote(exchanged, type)}, which is unknown.`;
    },
  },
  "type-of-status": {
    asks: "`type` belongs to the status.",
    remedy: "Change the type or the status, so that both say the same.",
    section: "body",
    fault: (exchanged) => {
      const type = get(errorOf(exchanged), "type");
      const { status } = exchanged.answer;
      if (typeof type !== "string") return undefined;
      const listed = exchanged.ownTypes.get(type) ?? errorCatalog[type]?.status;
      // A status without a type of its own has that of its class (RFC 9110, section 15).
      if (listed === undefined || listed === status || adviceFor(status)?.type === type) return undefined;
      return `\`type\` is ${quote(exchanged, type)}, which belongs to ${listed}, but the status is ${status}.`;
    },
  },
  issues: {
    asks: "If there are `issues`, each has a `message` and, if the fault has a place, a `pointer` or `parameter`.",
    remedy: "Give each issue a `message`, and a `pointer` (RFC 6901) into the body or the name of a `parameter`.",
    section: "body",
    fault: (exchanged) => {
      const issues = get(errorOf(exchanged), "issues");
      if (issues === undefined) return undefined;
      if (!Array.isArray(issues)) return "`issues` is not a list.";
      const wrong = itemsOf(issues).findIndex((issue) => !isIssue(issue));
      // Unlike JSON.stringify, this has an end however deep the issue is.
      return wrong < 0 ? undefined : `\`issues[${wrong}]\` is ${quote(exchanged, inspect(issues[wrong]))}.`;
    },
  },
  "head-body": {
    asks: "The response to `HEAD` has no body.",
    remedy: "Send the header fields alone (RFC 9110, section 9.3.2).",
    section: "body",
    fault: ({ request, answer }) =>
      request.method === "HEAD" && answer.body !== "" ? "The response to `HEAD` has a body." : undefined,
  },
  allow: {
    asks: "A 405 has `Allow`, which lists the methods of the path.",
    remedy: "List the methods that the path has, as in `Allow: GET, HEAD`. RFC 9110, section 15.5.6.",
    section: "header-fields",
    fault: (exchanged) => {
      const { request, answer } = exchanged;
      if (answer.status !== 405) return undefined;
      const allow = answer.headers.get("allow");
      if (allow === undefined) return "A 405 has no `Allow`.";
      const methods = allow.split(",").map((method) => method.trim());
      if (allow !== "" && !methods.every(isToken))
        return `\`Allow\` is not a list of methods: ${quote(exchanged, allow)}.`;
      return methods.includes(request.method)
        ? `\`Allow\` lists ${request.method}, which the server refuses.`
        : undefined;
    },
  },
  "www-authenticate": {
    asks: "A 401 has `WWW-Authenticate`.",
    remedy: 'Say how to authenticate, as in `WWW-Authenticate: Bearer realm="api"`. RFC 9110, section 15.5.2.',
    section: "header-fields",
    fault: ({ answer: { status, headers } }) =>
      status === 401 && !/^[\w!#$%&'*+.^`|~-]+/.test(headers.get("www-authenticate") ?? "")
        ? "A 401 has no `WWW-Authenticate`."
        : undefined,
  },
  "retry-after": {
    asks: "If there is a `Retry-After`, it is a number of seconds or an HTTP-date.",
    remedy: "Send whole seconds, as in `Retry-After: 30`, or an HTTP-date. RFC 9110, section 10.2.3.",
    section: "header-fields",
    fault: (exchanged) => {
      const value = exchanged.answer.headers.get("retry-after");
      if (value === undefined || /^\d+$/.test(value) || isHttpDate(value)) return undefined;
      return `\`Retry-After\` is ${quote(exchanged, value)}.`;
    },
  },
  "stack-trace": ofLeak("stack-trace", "No response shows a stack trace.", "Log it instead."),
  "file-path": ofLeak("file-path", "No response shows a path of the server.", "Log it instead."),
  "internal-host": ofLeak(
    "internal-host",
    "No response shows a host name or an IP address of the server's network.",
    "Log it, and send a 500, 502 or 503 with a general message.",
  ),
  sql: ofLeak("sql", "No response shows SQL or a database error.", "Log it instead."),
  "framework-page": ofLeak(
    "framework-page",
    "No response is a page of the framework, the server or a proxy.",
    `Write an error handler: ${contract.guide}/frameworks.md has a complete server for each framework.`,
  ),
};

/** Requests that the HTTP server often answers before a framework sees them. */
const earlier = new Set<FaultName>(["unknown-method", "large-header", "malformed-request-line"]);
const answeredEarly = "The HTTP server may have sent this itself: handle it there, in Node.js with `clientError`.";

/** Statuses that say nothing of an operation: a server, a proxy or a body parser answers with them anywhere. */
const ofHttp = new Set([406, 411, 413, 414, 415, 431]);

const isRedirect = (status: number) => status >= 300 && status < 400;

const isJson = (type: string) => /^application\/(problem\+)?json\s*(;|$)/i.test(type);

/** `Sun, 06 Nov 1994 08:49:37 GMT`, the form that a sender generates (RFC 9110, section 5.6.7). */
const isHttpDate = (value: string) => !Number.isNaN(Date.parse(value)) && new Date(value).toUTCString() === value;

/** What ErrorIssue.yaml says. An issue without a place concerns the request as a whole. */
function isIssue(issue: Value): boolean {
  const { message, pointer = "", parameter = "" } = Object(issue);
  const isPointer = typeof pointer === "string" && /^(\/|$)/.test(pointer) && !/~(?![01])/.test(pointer);
  return typeof message === "string" && message !== "" && isPointer && typeof parameter === "string";
}

/** The own error types of a document: those in `x-status`, and those that its schemas list. */
export function ownTypesOf(document: Value): Map<string, number | undefined> {
  const types = new Map<string, number | undefined>();
  const components = get(document, "components");
  for (const schema of Object.values<Value>(Object(get(components, "schemas"))))
    for (const type of itemsOf(get(follow(document, schema), "x-extensible-enum"))) types.set(type, undefined);
  for (const response of Object.values<Value>(Object(get(components, "responses")))) {
    const status = get(response, "x-status");
    for (const type of Object.keys(Object(get(status, "types")))) types.set(type, get(status, "code"));
  }
  return types;
}
