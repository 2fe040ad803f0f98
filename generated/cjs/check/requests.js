// Generated from src/check/requests.ts by `npm run build`. Do not edit.
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
  faults: () => faults,
  requestsFor: () => requestsFor
});
module.exports = __toCommonJS(stdin_exports);
var import_node_crypto = require("node:crypto");
var import_document = require("../add/document.js");
var import_operations = require("../add/operations.js");
var import_contract = require("../contract.js");
var import_address = require("./address.js");
var import_text = require("./text.js");
var import_values = require("./values.js");
const faults = {
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
function requestsFor(base, options) {
  const make = makerOf(base, options);
  return [...withoutDocument(base, make), ...options.document ? withDocument(options, make) : []];
}
const largeBody = `"${" ".repeat(2 ** 21 - 1)}`;
const malformedJson = '{"a":';
function* withoutDocument(base, make) {
  const missing = `/${import_contract.contract.package}-check-${(0, import_node_crypto.randomBytes)(4).toString("hex")}`;
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
  const nobodys = { "Content-Type": `application/x-${import_contract.contract.package}-check` };
  yield make("malformed-json", method, target, { headers, body: malformedJson, operation });
  yield make("unknown-media-type", method, target, { headers: nobodys, body: "check", operation });
  yield make("empty-body", method, target, { headers, body: "", operation });
  yield make("large-body", method, target, { headers, body: largeBody, operation });
}
function* withDocument({ document, headers, unsafe }, make) {
  const hasCredentials = Object.keys(headers).length > 0;
  const methods = /* @__PURE__ */ new Map();
  for (const operation of (0, import_operations.listOperations)(new import_document.Source(document))) {
    const { path, method, value, items } = operation;
    if (!/^[A-Z-]+$/.test(method)) continue;
    methods.set(path, (methods.get(path) ?? /* @__PURE__ */ new Set()).add(method));
    const parameters = (0, import_values.parametersOf)(document, [...items, value]);
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
  const requirements = (0, import_document.itemsOf)((0, import_document.get)(value, "security") ?? (0, import_document.get)(document, "security"));
  return requirements.length > 0 && requirements.every((one) => (0, import_document.isObject)(one) && Object.keys(one).length > 0);
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
  const body = (0, import_document.follow)(document, (0, import_document.get)(value, "requestBody"));
  const content = (0, import_document.get)(body, "content");
  if ((0, import_document.get)(body, "required") !== true || !(0, import_document.isObject)(content)) return void 0;
  return Object.keys(content).find((type) => /^application\/([\w.-]+\+)?json$/i.test(type));
}
const targetOf = (path, parameters) => filled(path, parameters, (one) => (one.in === "path" ? (0, import_values.unused)(one) : void 0) ?? (0, import_values.fitting)(one));
const identifies = (parameters) => parameters.some((parameter) => parameter.in === "path" && (0, import_values.unused)(parameter) !== void 0);
function wrongTarget(path, parameters) {
  const found = parameters.find((one) => ["path", "query"].includes(one.in) && (0, import_values.refusesText)(one));
  if (!found) return void 0;
  const wrong = { ...found, isRequired: true };
  const all = parameters.map((one) => one === found ? wrong : one);
  return filled(path, all, (one) => one === wrong ? "not-a-value" : (0, import_values.fitting)(one));
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
  const source = new import_document.Source(options.document);
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
      mayBeRefused: !operation || import_operations.conditionTests.security(operation, source),
      operation
    };
  };
}
function malformed(url) {
  const { hostname, port, protocol } = url;
  const to = protocol === "https:" ? `openssl s_client -quiet -connect ${hostname}:${port || 443}` : `nc ${(0, import_address.withoutBrackets)(hostname)} ${port || 80}`;
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
    words.push("-H", value.length > 1e3 ? long : (0, import_text.quoted)(`${name}: ${value}`));
  }
  for (const name of secret) words.push("-H", `"${name}: $${name.toUpperCase().replace(/\W/g, "_")}"`);
  if (body === void 0) return [...words, (0, import_text.quoted)(href)].join(" ");
  if (body.length <= 1e3) return [...words, "--data-binary", (0, import_text.quoted)(body), (0, import_text.quoted)(href)].join(" ");
  return [`printf '"%${body.length - 1}s' |`, ...words, "--data-binary", "@-", (0, import_text.quoted)(href)].join(" ");
}
