// Generated from src/check/rules.ts by `npm run build`. Do not edit.
import { inspect } from "node:util";
import { follow, get, isObject, itemsOf } from "../add/document.js";
import { findAnswer } from "../add/operations.js";
import { choices } from "../add/words.js";
import { adviceFor } from "../advice.js";
import { errorCatalog } from "../catalog.js";
import { contract } from "../contract.js";
import { isErrorResponse } from "../error-response.js";
import { attempt } from "../values.js";
import { leakIn } from "./leaks.js";
import { isToken, printable } from "./text.js";
const sendBody = 'Send the body of the contract, `{ "error": { "message": …, "type": … } }`, for instance with `toErrorResponse`.';
const hasBody = ({ request, answer }) => request.method !== "HEAD" && answer.status >= 400;
const isEmpty = ({ answer }) => answer.body.trim() === "";
const errorOf = ({ json, answer }) => answer.status >= 400 ? get(json, "error") : void 0;
const quote = ({ hide }, text) => `\`${printable(hide(text))}\``;
const ofExchange = (rule, asks, remedy) => ({
  asks,
  remedy,
  section: "connection",
  fault: ({ outcome }) => outcome.fault?.rule === rule ? outcome.fault.message : void 0
});
const ofLeak = (name, asks, remedy) => ({
  asks,
  remedy,
  section: "leaks",
  fault: (exchanged) => {
    const leak = leakIn(leakyText(exchanged, name), name);
    return leak && `The response shows ${leak.shows}: ${quote(exchanged, leak.excerpt)}.`;
  }
});
const publicFields = {
  "file-path": ["location", "content-location", "link", "set-cookie", "content-security-policy"],
  "internal-host": ["access-control-allow-origin", "content-security-policy"]
};
function leakyText({ request, answer, json, hide }, name) {
  if (name === "framework-page") return json === void 0 ? hide(answer.body) : "";
  const fields = [...answer.headers].filter(([field]) => !publicFields[name]?.includes(field)).map(([field, value]) => `${field}: ${value}`);
  const text = hide([...fields, json === void 0 ? answer.body : unescaped(answer.body)].join("\n"));
  return saidBy(request).reduce((rest, part) => rest.replaceAll(part, "…"), text);
}
function unescaped(json) {
  return json.replace(/"(pointer|instance)"\s*:\s*"[^"]*"/g, "").replace(/\\([nrt"\\/])/g, (_, character) => /[nrt]/.test(character) ? "\n" : character);
}
function saidBy({ target, url: { host, hostname, port } }) {
  const decoded = attempt(() => decodeURIComponent(target)) ?? "";
  const paths = [target, decoded].flatMap(
    (path) => [...path.matchAll(/\/(?=.)/g)].map(({ index }) => path.slice(index))
  );
  return [...paths, host, hostname, `localhost:${port}`, `127.0.0.1:${port}`].filter((part) => part.length > 1);
}
export const rules = {
  "no-answer": ofExchange(
    "no-answer",
    "The server sends a response.",
    "Send a response before you close the connection. If the process ended, its log says why."
  ),
  "too-slow": ofExchange(
    "too-slow",
    "The response is complete in time.",
    "Send the error at once, and end the response: a handler that only throws or returns may have left it open."
  ),
  "too-long": ofExchange("too-long", "An error has at most 1 MB.", "End the response after the error."),
  "broken-answer": ofExchange(
    "broken-answer",
    "The response is valid HTTP/1.1, and its length is the one that it states.",
    "Let the framework set `Content-Length` for the body that you send."
  ),
  "left-open": ofExchange(
    "left-open",
    "The server closes the connection after the response if the request asks for it.",
    "End the response, and close the connection. RFC 9112, section 9.6."
  ),
  status: {
    asks: "The status is right for what is wrong with the request.",
    remedy: "Send the status that says what is wrong.",
    section: "status",
    fault: ({ request, answer: { status } }) => {
      const isRefused = status === 429 || request.mayBeRefused && (status === 401 || status === 403);
      if (request.statuses.includes(status) || isRefused || isRedirect(status)) return void 0;
      return `The status is ${status}, not ${choices(request.statuses)}.`;
    }
  },
  redirect: {
    asks: "An error is not a redirect.",
    remedy: "Send the error itself. If the whole API has moved, check its new URL.",
    section: "status",
    fault: (exchanged) => {
      const { status, headers } = exchanged.answer;
      if (!isRedirect(status)) return void 0;
      return `The status is ${status}, to ${quote(exchanged, headers.get("location") ?? "")}, which the check does not follow.`;
    }
  },
  "undocumented-status": {
    asks: "The operation documents the status. Statuses of HTTP itself, such as 413 and 415, need not be documented.",
    remedy: "Add the response to the operation, for instance with `addErrorResponses`.",
    section: "status",
    fault: ({ request: { operation }, answer: { status } }) => {
      if (!operation || isRedirect(status) || ofHttp.has(status)) return void 0;
      const responses = get(operation.value, "responses");
      if (isObject(responses) && findAnswer(responses, status, false) !== void 0) return void 0;
      return `${operation.method} ${operation.path} does not document ${status}.`;
    }
  },
  "content-type": {
    asks: "`Content-Type` of an error is `application/json`, or `application/problem+json`.",
    remedy: "Send the body as `application/json`.",
    section: "body",
    fault: (exchanged) => {
      if (!hasBody(exchanged) || isEmpty(exchanged)) return void 0;
      const type = exchanged.answer.headers.get("content-type");
      if (type === void 0) return "The response has no `Content-Type`.";
      return isJson(type) ? void 0 : `\`Content-Type\` is ${quote(exchanged, type)}.`;
    }
  },
  json: {
    asks: "The body of an error is JSON.",
    remedy: sendBody,
    section: "body",
    fault: (exchanged) => {
      if (!hasBody(exchanged) || exchanged.json !== void 0) return void 0;
      if (isEmpty(exchanged))
        return `The body is empty.${earlier.has(exchanged.request.fault) ? ` ${answeredEarly}` : ""}`;
      const { headers, body } = exchanged.answer;
      return isJson(headers.get("content-type") ?? "") ? `The body is not JSON: ${quote(exchanged, body)}.` : void 0;
    }
  },
  body: {
    asks: "The body has `error` with `message` and `type`, both strings.",
    remedy: sendBody,
    section: "body",
    fault: (exchanged) => {
      const { json } = exchanged;
      if (!hasBody(exchanged) || json === void 0 || isErrorResponse(json)) return void 0;
      const error = errorOf(exchanged);
      if (!isObject(error)) return `The body has no object \`error\`: ${quote(exchanged, exchanged.answer.body)}.`;
      const missing = ["message", "type"].filter((name) => typeof get(error, name) !== "string");
      return `\`error\` has no ${missing.map((name) => `\`${name}\``).join(" and no ")} that is a string.`;
    }
  },
  message: {
    asks: "`message` is a sentence for people.",
    remedy: "Say in a sentence what is wrong with the request.",
    section: "body",
    fault: (exchanged) => {
      const { message, type } = Object(errorOf(exchanged));
      if (typeof message !== "string") return void 0;
      const isText = /\p{L}{2}/u.test(message) && !/^\s*<|\[object \w+\]|^undefined$/.test(message);
      return isText && message !== type && attempt(() => JSON.parse(message)) === void 0 ? void 0 : `\`message\` is ${quote(exchanged, message)}.`;
    }
  },
  type: {
    asks: "`type` is in the contract, or the document lists it.",
    remedy: "Use a type of the contract. If this type is your own, list it in `x-status`, and check with the document.",
    section: "body",
    fault: (exchanged) => {
      const type = get(errorOf(exchanged), "type");
      if (typeof type !== "string") return void 0;
      return errorCatalog[type] || exchanged.ownTypes.has(type) ? void 0 : `\`type\` is ${quote(exchanged, type)}, which is unknown.`;
    }
  },
  "type-of-status": {
    asks: "`type` belongs to the status.",
    remedy: "Change the type or the status, so that both say the same.",
    section: "body",
    fault: (exchanged) => {
      const type = get(errorOf(exchanged), "type");
      const { status } = exchanged.answer;
      if (typeof type !== "string") return void 0;
      const listed = exchanged.ownTypes.get(type) ?? errorCatalog[type]?.status;
      if (listed === void 0 || listed === status || adviceFor(status)?.type === type) return void 0;
      return `\`type\` is ${quote(exchanged, type)}, which belongs to ${listed}, but the status is ${status}.`;
    }
  },
  issues: {
    asks: "If there are `issues`, each has a `message` and, if the fault has a place, a `pointer` or `parameter`.",
    remedy: "Give each issue a `message`, and a `pointer` (RFC 6901) into the body or the name of a `parameter`.",
    section: "body",
    fault: (exchanged) => {
      const issues = get(errorOf(exchanged), "issues");
      if (issues === void 0) return void 0;
      if (!Array.isArray(issues)) return "`issues` is not a list.";
      const wrong = itemsOf(issues).findIndex((issue) => !isIssue(issue));
      return wrong < 0 ? void 0 : `\`issues[${wrong}]\` is ${quote(exchanged, inspect(issues[wrong]))}.`;
    }
  },
  "head-body": {
    asks: "The response to `HEAD` has no body.",
    remedy: "Send the header fields alone (RFC 9110, section 9.3.2).",
    section: "body",
    fault: ({ request, answer }) => request.method === "HEAD" && answer.body !== "" ? "The response to `HEAD` has a body." : void 0
  },
  allow: {
    asks: "A 405 has `Allow`, which lists the methods of the path.",
    remedy: "List the methods that the path has, as in `Allow: GET, HEAD`. RFC 9110, section 15.5.6.",
    section: "header-fields",
    fault: (exchanged) => {
      const { request, answer } = exchanged;
      if (answer.status !== 405) return void 0;
      const allow = answer.headers.get("allow");
      if (allow === void 0) return "A 405 has no `Allow`.";
      const methods = allow.split(",").map((method) => method.trim());
      if (allow !== "" && !methods.every(isToken))
        return `\`Allow\` is not a list of methods: ${quote(exchanged, allow)}.`;
      return methods.includes(request.method) ? `\`Allow\` lists ${request.method}, which the server refuses.` : void 0;
    }
  },
  "www-authenticate": {
    asks: "A 401 has `WWW-Authenticate`.",
    remedy: 'Say how to authenticate, as in `WWW-Authenticate: Bearer realm="api"`. RFC 9110, section 15.5.2.',
    section: "header-fields",
    fault: ({ answer: { status, headers } }) => status === 401 && !/^[\w!#$%&'*+.^`|~-]+/.test(headers.get("www-authenticate") ?? "") ? "A 401 has no `WWW-Authenticate`." : void 0
  },
  "retry-after": {
    asks: "If there is a `Retry-After`, it is a number of seconds or an HTTP-date.",
    remedy: "Send whole seconds, as in `Retry-After: 30`, or an HTTP-date. RFC 9110, section 10.2.3.",
    section: "header-fields",
    fault: (exchanged) => {
      const value = exchanged.answer.headers.get("retry-after");
      if (value === void 0 || /^\d+$/.test(value) || isHttpDate(value)) return void 0;
      return `\`Retry-After\` is ${quote(exchanged, value)}.`;
    }
  },
  "stack-trace": ofLeak("stack-trace", "No response shows a stack trace.", "Log it instead."),
  "file-path": ofLeak("file-path", "No response shows a path of the server.", "Log it instead."),
  "internal-host": ofLeak(
    "internal-host",
    "No response shows a host name or an IP address of the server's network.",
    "Log it, and send a 500, 502 or 503 with a general message."
  ),
  sql: ofLeak("sql", "No response shows SQL or a database error.", "Log it instead."),
  "framework-page": ofLeak(
    "framework-page",
    "No response is a page of the framework, the server or a proxy.",
    `Write an error handler: ${contract.guide}/frameworks.md has a complete server for each framework.`
  )
};
const earlier = /* @__PURE__ */ new Set(["unknown-method", "large-header", "malformed-request-line"]);
const answeredEarly = "The HTTP server may have sent this itself: handle it there, in Node.js with `clientError`.";
const ofHttp = /* @__PURE__ */ new Set([406, 411, 413, 414, 415, 431]);
const isRedirect = (status) => status >= 300 && status < 400;
const isJson = (type) => /^application\/(problem\+)?json\s*(;|$)/i.test(type);
const isHttpDate = (value) => !Number.isNaN(Date.parse(value)) && new Date(value).toUTCString() === value;
function isIssue(issue) {
  const { message, pointer = "", parameter = "" } = Object(issue);
  const isPointer = typeof pointer === "string" && /^(\/|$)/.test(pointer) && !/~(?![01])/.test(pointer);
  return typeof message === "string" && message !== "" && isPointer && typeof parameter === "string";
}
export function ownTypesOf(document) {
  const types = /* @__PURE__ */ new Map();
  const components = get(document, "components");
  for (const schema of Object.values(Object(get(components, "schemas"))))
    for (const type of itemsOf(get(follow(document, schema), "x-extensible-enum"))) types.set(type, void 0);
  for (const response of Object.values(Object(get(components, "responses")))) {
    const status = get(response, "x-status");
    for (const type of Object.keys(Object(get(status, "types")))) types.set(type, get(status, "code"));
  }
  return types;
}
