// The requests of a check. None can succeed, and none changes anything: the path, the method or the body is wrong.
import { randomBytes } from "node:crypto";
import type { Value } from "../add/document.js";
import { follow, get, isObject, itemsOf, Source } from "../add/document.js";
import type { Operation } from "../add/operations.js";
import { conditionTests, listOperations } from "../add/operations.js";
import type { FaultName } from "../check-names.js";
import { contract } from "../contract.js";
import { withoutBrackets } from "./address.js";
import type { Message } from "./exchange.js";
import { quoted } from "./text.js";
import type { Parameter } from "./values.js";
import { fitting, parametersOf, refusesText, unused } from "./values.js";

/** What is wrong with each request, and the statuses that are right for it. Where an operation is known, fewer are. */
export const faults: Record<FaultName, { does: string; statuses: number[]; onOperation?: number[] }> = {
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
    onOperation: [400, 415, 422],
  },
  "empty-body": {
    does: "An empty body where JSON is required",
    statuses: [400, 404, 405, 411, 415, 422],
    onOperation: [400, 411, 415, 422],
  },
  "large-body": { does: "A body of 2 MB", statuses: [400, 404, 405, 413, 415], onOperation: [400, 413] },
  "wrong-method": { does: "A method that the path does not have", statuses: [405, 501] },
  "missing-resource": { does: "An identifier that no resource has", statuses: [400, 404, 410, 422] },
  "wrong-parameter": { does: "A parameter of the wrong type", statuses: [400, 404, 422] },
  "missing-credentials": { does: "No credentials where they are required", statuses: [401, 403, 404] },
};

/** A request to send. */
export interface Request extends Message {
  fault: FaultName;
  /** Path and query, as they are sent. */
  target: string;
  /** Statuses that are right. */
  statuses: number[];
  /** Whether credentials may be due, so that 401 and 403 are right too. */
  mayBeRefused: boolean;
  /** A command line that sends it. */
  command: string;
  /** The documented operation that it is for. */
  operation?: Operation | undefined;
}

export interface RequestOptions {
  /** A parsed OpenAPI document. */
  document: Value | undefined;
  /** Header fields of every request, such as credentials. */
  headers: Fields;
  /** Whether bodies go to the operations of unsafe methods. */
  unsafe: boolean;
}

/** The requests for an API whose paths stand below an address. */
export function requestsFor(base: URL, options: RequestOptions): Request[] {
  const make = makerOf(base, options);
  return [...withoutDocument(base, make), ...(options.document ? withDocument(options, make) : [])];
}

/** A string without an end, so that no size makes it JSON. */
const largeBody = `"${" ".repeat(2 ** 21 - 1)}`;
const malformedJson = '{"a":';

function* withoutDocument(base: URL, make: Make): Generator<Request> {
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

/** Bodies that no operation takes. */
function* bodies(
  make: Make,
  method: string,
  target: string,
  operation?: Operation,
  type = "application/json",
): Generator<Request> {
  const headers = { "Content-Type": type };
  const nobodys = { "Content-Type": `application/x-${contract.package}-check` };
  yield make("malformed-json", method, target, { headers, body: malformedJson, operation });
  yield make("unknown-media-type", method, target, { headers: nobodys, body: "check", operation });
  yield make("empty-body", method, target, { headers, body: "", operation });
  yield make("large-body", method, target, { headers, body: largeBody, operation });
}

function* withDocument({ document, headers, unsafe }: RequestOptions, make: Make): Generator<Request> {
  const hasCredentials = Object.keys(headers).length > 0;
  const methods = new Map<string, Set<string>>();
  for (const operation of listOperations(new Source(document))) {
    const { path, method, value, items } = operation;
    if (!/^[A-Z-]+$/.test(method)) continue;
    methods.set(path, (methods.get(path) ?? new Set()).add(method));
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
    // A server may have a method that its document does not mention, so those that change something need `unsafe`.
    const method = ["GET", ...(unsafe ? ["PATCH", "PUT"] : [])].find((name) => !known.has(name));
    // This one is safe too (RFC 4918, section 9.1), but many servers do not know it.
    yield make("wrong-method", method ?? "PROPFIND", path, { ...(!method && { statuses: [404, 405, 501] }) });
  }
}

/** Whether nobody is let in without credentials: an empty requirement makes them optional. */
function needsCredentials({ value }: Operation, document: Value): boolean {
  const requirements = itemsOf(get(value, "security") ?? get(document, "security"));
  return requirements.length > 0 && requirements.every((one) => isObject(one) && Object.keys(one).length > 0);
}

/** Gives the methods of a path and of each template that it matches: `/items/new` is an item to `/items/{itemId}` too. */
function methodsByPath(methods: Map<string, Set<string>>): (path: string) => Set<string> {
  const templates = [...methods].map(([path, known]) => ({ parts: path.split("/"), known }));
  return (path) => {
    const parts = path.split("/");
    const matching = templates.filter(
      (template) =>
        template.parts.length === parts.length &&
        template.parts.every((part, at) => part === parts[at] || part.includes("{")),
    );
    return new Set(matching.flatMap(({ known }) => [...known]));
  };
}

/** The JSON media type of a body that an operation requires, if it takes JSON. */
function requiredJson(document: Value, { value }: Operation): string | undefined {
  const body = follow(document, get(value, "requestBody"));
  const content = get(body, "content");
  if (get(body, "required") !== true || !isObject(content)) return undefined;
  return Object.keys(content).find((type) => /^application\/([\w.-]+\+)?json$/i.test(type));
}

/** The path and query of an operation. Path parameters name no resource where that is possible. */
const targetOf = (path: string, parameters: Parameter[]) =>
  filled(path, parameters, (one) => (one.in === "path" ? unused(one) : undefined) ?? fitting(one));

const identifies = (parameters: Parameter[]) =>
  parameters.some((parameter) => parameter.in === "path" && unused(parameter) !== undefined);

/** The path and query with one value that cannot fit, or undefined if any value fits. */
function wrongTarget(path: string, parameters: Parameter[]): string | undefined {
  const found = parameters.find((one) => ["path", "query"].includes(one.in) && refusesText(one));
  if (!found) return undefined;
  const wrong = { ...found, isRequired: true };
  const all = parameters.map((one) => (one === found ? wrong : one));
  return filled(path, all, (one) => (one === wrong ? "not-a-value" : fitting(one)));
}

function filled(path: string, parameters: Parameter[], value: (parameter: Parameter) => string): string {
  const inPath = path.replace(/\{([^}]+)\}/g, (_, name) => {
    const parameter = parameters.find((one) => one.in === "path" && one.name === name);
    return encoded(parameter ? value(parameter) : "none");
  });
  const query = parameters
    .filter((one) => one.in === "query" && one.isRequired)
    .map((one) => `${encoded(one.name)}=${encoded(value(one))}`);
  return query.length > 0 ? `${inPath}?${query.join("&")}` : inPath;
}

/** Text of a document may not be well-formed, which is replaced. */
const encoded = (text: string) => encodeURIComponent(Buffer.from(text).toString());

/** Names of header fields to their values. */
type Fields = Record<string, string>;

interface Parts {
  headers?: Fields;
  body?: string;
  operation?: Operation | undefined;
  /** Whether the user's header fields are left out. */
  isAnonymous?: boolean;
  /** Statuses that are right, if they are not those of the fault. */
  statuses?: number[];
}

/** Makes a request for one server. */
type Make = (fault: FaultName, method: string, path: string, parts?: Parts) => Request;

function makerOf(base: URL, options: RequestOptions): Make {
  const source = new Source(options.document);
  return (fault, method, path, { headers, body, operation, isAnonymous, statuses } = {}) => {
    // What the address of a path may not hold, such as a space or a line break, is encoded.
    const url = new URL(base.origin + base.pathname.replace(/\/$/, "") + path);
    const target = url.pathname + url.search;
    const given = isAnonymous ? {} : options.headers;
    const own = { Accept: "application/json", ...headers };
    const length = body !== undefined && { "Content-Length": String(Buffer.byteLength(body)) };
    const all = { Host: url.host, Connection: "close", ...given, ...own, ...length };
    const fields = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    return {
      fault,
      method,
      url,
      target,
      head: `${method} ${target} HTTP/1.1\r\n${fields.join("")}\r\n`,
      body: body ?? "",
      command: curl(method, url.href, own, Object.keys(given), body),
      statuses: statuses ?? statusesOf(fault, operation),
      mayBeRefused: !operation || conditionTests.security(operation, source),
      operation,
    };
  };
}

/** A request that no HTTP client sends. So its command line writes to the connection. */
function malformed(url: URL): Request {
  const { hostname, port, protocol } = url;
  const to =
    protocol === "https:"
      ? `openssl s_client -quiet -connect ${hostname}:${port || 443}`
      : `nc ${withoutBrackets(hostname)} ${port || 80}`;
  const command = `printf 'MALFORMED\\r\\n\\r\\n' | ${to}`;
  const fault = "malformed-request-line";
  const message = { method: "MALFORMED", url, head: "MALFORMED\r\n\r\n", body: "" };
  return { ...message, fault, target: "", command, statuses: statusesOf(fault), mayBeRefused: false };
}

/** A path whose parameters name no resource may be a 404, whatever else is wrong. */
function statusesOf(fault: FaultName, operation?: Operation): number[] {
  const { statuses, onOperation = statuses } = faults[fault];
  if (!operation) return statuses;
  return operation.path.includes("{") ? [...new Set([...onOperation, 404])] : onOperation;
}

/** A command line with the same request. Header fields of the user may be secret, so they stand as variables. */
function curl(method: string, href: string, headers: Fields, secret: string[], body?: string): string {
  const words = ["curl", "-i", "--path-as-is"];
  if (method === "HEAD") words.push("-I");
  else if (method !== "GET") words.push("-X", method);
  for (const [name, value] of Object.entries(headers)) {
    const long = `"${name}: $(printf %${value.length}s | tr ' ' x)"`;
    words.push("-H", value.length > 1000 ? long : quoted(`${name}: ${value}`));
  }
  for (const name of secret) words.push("-H", `"${name}: $${name.toUpperCase().replace(/\W/g, "_")}"`);
  if (body === undefined) return [...words, quoted(href)].join(" ");
  if (body.length <= 1000) return [...words, "--data-binary", quoted(body), quoted(href)].join(" ");
  return [`printf '"%${body.length - 1}s' |`, ...words, "--data-binary", "@-", quoted(href)].join(" ");
}
