// Generated from src/check/requests.ts by `npm run build`. Do not edit.
import { randomBytes } from "node:crypto";
import { follow, get, isObject, itemsOf, Source } from "../add/document.js";
import { conditionTests, listOperations } from "../add/operations.js";
import { contract } from "../contract.js";
import { withoutBrackets } from "./address.js";
import { quoted } from "./text.js";
import { fitting, parametersOf, refusesText, unused } from "./values.js";
export const faults = {
  "missing-path": { does: "A path that does not exist", statuses: [404] },
  "missing-path-head": { does: "`HEAD` on a path that does not exist", statuses: [404, 405, 501] },
  "accept-html": { does: "A path that does not exist, with `Accept: text/html`", statuses: [404, 406] },
  "broken-encoding": { does: "A path whose percent-encoding is broken", statuses: [400, 404] },
  "unknown-method": { does: "A method that does not exist", statuses: [400, 404, 405, 501] },
  "large-header": { does: "A header field of 32 KB", statuses: [400, 404, 413, 431] },
  "malformed-request-line": { does: "A request line that is not HTTP", statuses: [400] },
  "malformed-json": { does: "JSON that ends too early", statuses: [400, 404, 405, 415], onOperation: [400] },
  "unknown-media-type": {
    does: "A body of an unknown media type",
    statuses: [400, 404, 405, 415],
    onOperation: [400, 415, 422]
  },
  "empty-body": {
    does: "An empty body where JSON is required",
    statuses: [400, 404, 405, 411, 415, 422],
    onOperation: [400, 411, 415, 422]
  },
  "large-body": { does: "A body of 2 MB", statuses: [400, 404, 405, 413, 415], onOperation: [400, 413] },
  "wrong-method": { does: "A method that the path does not have", statuses: [405, 501] },
  "missing-resource": { does: "An identifier that no resource has", statuses: [400, 404, 410, 422] },
  "wrong-parameter": { does: "A parameter of the wrong type", statuses: [400, 404, 422] },
  "missing-credentials": { does: "No credentials where they are required", statuses: [401, 403, 404] }
};
export function requestsFor(base, options) {
  const make = makerOf(base, options);
  return [...withoutDocument(base, make), ...options.document ? withDocument(options, make) : []];
}
const largeBody = `"${" ".repeat(2 ** 21 - 1)}`;
const malformedJson = '{"a":';
function* withoutDocument(base, make) {
  const missing = `/${contract.package}-check-${randomBytes(4).toString("hex")}`;
  yield make("missing-path", "GET", missing);
  yield make("missing-path-head", "HEAD", missing);
  yield make("accept-html", "GET", missing, { headers: { Accept: "text/html" } });
  yield make("broken-encoding", "GET", `${missing}%zz`);
  yield make("unknown-method", "CHECK", missing);
  yield make("large-header", "GET", missing, { headers: { "X-Large": "x".repeat(2 ** 15) } });
  yield malformed(base);
  yield* bodies(make, "POST", missing);
}
function* bodies(make, method, target, operation, type = "application/json") {
  const headers = { "Content-Type": type };
  const nobodys = { "Content-Type": `application/x-${contract.package}-check` };
  yield make("malformed-json", method, target, { headers, body: malformedJson, operation });
  yield make("unknown-media-type", method, target, { headers: nobodys, body: "check", operation });
  yield make("empty-body", method, target, { headers, body: "", operation });
  yield make("large-body", method, target, { headers, body: largeBody, operation });
}
function* withDocument({ document, headers, unsafe }, make) {
  const hasCredentials = Object.keys(headers).length > 0;
  const methods = /* @__PURE__ */ new Map();
  for (const operation of listOperations(new Source(document))) {
    const { path, method, value, items } = operation;
    if (!/^[A-Z-]+$/.test(method)) continue;
    methods.set(path, (methods.get(path) ?? /* @__PURE__ */ new Set()).add(method));
    const parameters = parametersOf(document, [...items, value]);
    const target = targetOf(path, parameters);
    const isClosed = needsCredentials(operation, document);
    if (method === "GET") {
      if (isClosed) yield make("missing-credentials", "GET", target, { operation, isAnonymous: true });
      if (isClosed && !hasCredentials) continue;
      if (identifies(parameters)) yield make("missing-resource", "GET", target, { operation });
      const wrong = wrongTarget(path, parameters);
      if (wrong) yield make("wrong-parameter", "GET", wrong, { operation });
    } else if (unsafe) {
      const type = requiredJson(document, operation);
      if (!type) continue;
      const body = { headers: { "Content-Type": type }, body: malformedJson, operation };
      if (isClosed) yield make("missing-credentials", method, target, { ...body, isAnonymous: true });
      if (!isClosed || hasCredentials) yield* bodies(make, method, target, operation, type);
    }
  }
  const methodsOf = methodsByPath(methods);
  for (const path of methods.keys()) {
    if (path.includes("{")) continue;
    const known = methodsOf(path);
    const method = ["GET", ...unsafe ? ["PATCH", "PUT"] : []].find((name) => !known.has(name));
    yield make("wrong-method", method ?? "PROPFIND", path, { ...!method && { statuses: [404, 405, 501] } });
  }
}
function needsCredentials({ value }, document) {
  const requirements = itemsOf(get(value, "security") ?? get(document, "security"));
  return requirements.length > 0 && requirements.every((one) => isObject(one) && Object.keys(one).length > 0);
}
function methodsByPath(methods) {
  const templates = [...methods].map(([path, known]) => ({ parts: path.split("/"), known }));
  return (path) => {
    const parts = path.split("/");
    const matching = templates.filter(
      (template) => template.parts.length === parts.length && template.parts.every((part, at) => part === parts[at] || part.includes("{"))
    );
    return new Set(matching.flatMap(({ known }) => [...known]));
  };
}
function requiredJson(document, { value }) {
  const body = follow(document, get(value, "requestBody"));
  const content = get(body, "content");
  if (get(body, "required") !== true || !isObject(content)) return void 0;
  return Object.keys(content).find((type) => /^application\/([\w.-]+\+)?json$/i.test(type));
}
const targetOf = (path, parameters) => filled(path, parameters, (one) => (one.in === "path" ? unused(one) : void 0) ?? fitting(one));
const identifies = (parameters) => parameters.some((parameter) => parameter.in === "path" && unused(parameter) !== void 0);
function wrongTarget(path, parameters) {
  const found = parameters.find((one) => ["path", "query"].includes(one.in) && refusesText(one));
  if (!found) return void 0;
  const wrong = { ...found, isRequired: true };
  const all = parameters.map((one) => one === found ? wrong : one);
  return filled(path, all, (one) => one === wrong ? "not-a-value" : fitting(one));
}
function filled(path, parameters, value) {
  const inPath = path.replace(/\{([^}]+)\}/g, (_, name) => {
    const parameter = parameters.find((one) => one.in === "path" && one.name === name);
    return encoded(parameter ? value(parameter) : "none");
  });
  const query = parameters.filter((one) => one.in === "query" && one.isRequired).map((one) => `${encoded(one.name)}=${encoded(value(one))}`);
  return query.length > 0 ? `${inPath}?${query.join("&")}` : inPath;
}
const encoded = (text) => encodeURIComponent(Buffer.from(text).toString());
function makerOf(base, options) {
  const source = new Source(options.document);
  return (fault, method, path, { headers, body, operation, isAnonymous, statuses } = {}) => {
    const url = new URL(base.origin + base.pathname.replace(/\/$/, "") + path);
    const target = url.pathname + url.search;
    const given = isAnonymous ? {} : options.headers;
    const own = { Accept: "application/json", ...headers };
    const length = body !== void 0 && { "Content-Length": String(Buffer.byteLength(body)) };
    const all = { Host: url.host, Connection: "close", ...given, ...own, ...length };
    const fields = Object.entries(all).map(([name, value]) => `${name}: ${value}\r
`);
    return {
      fault,
      method,
      url,
      target,
      head: `${method} ${target} HTTP/1.1\r
${fields.join("")}\r
`,
      body: body ?? "",
      command: curl(method, url.href, own, Object.keys(given), body),
      statuses: statuses ?? statusesOf(fault, operation),
      mayBeRefused: !operation || conditionTests.security(operation, source),
      operation
    };
  };
}
function malformed(url) {
  const { hostname, port, protocol } = url;
  const to = protocol === "https:" ? `openssl s_client -quiet -connect ${hostname}:${port || 443}` : `nc ${withoutBrackets(hostname)} ${port || 80}`;
  const command = `printf 'MALFORMED\\r\\n\\r\\n' | ${to}`;
  const fault = "malformed-request-line";
  const message = { method: "MALFORMED", url, head: "MALFORMED\r\n\r\n", body: "" };
  return { ...message, fault, target: "", command, statuses: statusesOf(fault), mayBeRefused: false };
}
function statusesOf(fault, operation) {
  const { statuses, onOperation = statuses } = faults[fault];
  if (!operation) return statuses;
  return operation.path.includes("{") ? [.../* @__PURE__ */ new Set([...onOperation, 404])] : onOperation;
}
function curl(method, href, headers, secret, body) {
  const words = ["curl", "-i", "--path-as-is"];
  if (method === "HEAD") words.push("-I");
  else if (method !== "GET") words.push("-X", method);
  for (const [name, value] of Object.entries(headers)) {
    const long = `"${name}: $(printf %${value.length}s | tr ' ' x)"`;
    words.push("-H", value.length > 1e3 ? long : quoted(`${name}: ${value}`));
  }
  for (const name of secret) words.push("-H", `"${name}: $${name.toUpperCase().replace(/\W/g, "_")}"`);
  if (body === void 0) return [...words, quoted(href)].join(" ");
  if (body.length <= 1e3) return [...words, "--data-binary", quoted(body), quoted(href)].join(" ");
  return [`printf '"%${body.length - 1}s' |`, ...words, "--data-binary", "@-", quoted(href)].join(" ");
}
