// Servers with one fault each: `check` finds it by the right rule, and nothing in a server that is right.
import type { Server, Socket } from "node:net";
import { expect, test } from "vitest";
import { faults as names } from "../../generated/check/requests.js";
import type { CheckOptions, CheckResult, FaultName, RuleName } from "../../generated/check.js";
import { check } from "../../generated/check.js";
import type { Behaviour, Received, Reply } from "./server.ts";
import { behaveWell, bytesOf, document, error, rightAnswer, serve } from "./server.ts";

/** Enough for loopback, and short where a server never answers. */
const options: CheckOptions = { document, unsafe: true, timeoutMs: 2000 };

/** The rules that find something, and the requests that show it. */
const found = ({ findings }: CheckResult) =>
  Object.fromEntries(
    findings.map(({ rule }) => [rule, findings.filter((one) => one.rule === rule).map((one) => one.fault)]),
  );

test("a server that is right has no finding", async () => {
  const { findings, exchanges, unsent } = await check(await serve(behaveWell), options);
  expect(findings).toEqual([]);
  expect(unsent).toBe(0);
  expect(
    Object.fromEntries(exchanges.map(({ request, fault, status }) => [`${fault} ${request.split(" ")[0]}`, status])),
  ).toMatchObject({
    "missing-path GET": 404,
    "missing-path-head HEAD": 404,
    "large-header GET": 431,
    "malformed-request-line MALFORMED": 400,
    "malformed-json POST": 400,
    "large-body POST": 413,
    "missing-resource GET": 404,
    "wrong-parameter GET": 400,
    "missing-credentials GET": 401,
    "wrong-method PATCH": 405,
  });
});

test("what looks like a leak or a fault, and is none", async () => {
  const openApi = structuredClone(document) as any;
  const { get, post } = openApi.paths["/items"];
  // A path that another one matches too, credentials that are optional, and a path that looks like a folder.
  openApi.paths["/items/new"] = { post };
  openApi.paths["/me"].get.security.push({});
  openApi.paths["/app/items"] = { get };
  const url = await serve((socket, request) => {
    const reply = rightAnswer(request);
    const headers = { ...reply.headers, Server: "nginx/1.28.0", Via: "1.1 proxy" };
    const { error: { message, ...rest } = { message: "" } } = JSON.parse(reply.body);
    const said = `[limit] must be a number, said ${socket.localAddress}:${socket.localPort}${request.path.slice(4)}. ${message}`;
    socket.end(
      bytesOf({ ...reply, headers, body: JSON.stringify({ error: { ...rest, message: said } }) }, request.method),
    );
  });
  const { findings } = await check(`${url}/api`, { document: openApi, timeoutMs: 2000 });
  expect(findings.filter(({ rule }) => rule !== "status" && rule !== "undocumented-status")).toEqual([]);
  expect(findings.map(({ fault }) => fault)).not.toContain("missing-credentials");
  expect(findings.map(({ request }) => request)).not.toContain("GET /api/items/new");
});

/** A fault: the requests that it is seen in, the rule that sees it, and the answer. */
type Fault = [name: string, rule: RuleName, on: FaultName, change: (reply: Reply, request: Received) => Partial<Reply>];

const json = (value: unknown) => (): Partial<Reply> => ({ body: JSON.stringify(value) });
const says = (message: string) => json({ error: { message, type: "not_found_error" } });
const answers =
  (...reply: Parameters<typeof error>) =>
  () =>
    error(...reply);
const html = (body: string) => () => ({ headers: { "Content-Type": "text/html" }, body });
/** Says that input is wrong, with issues. */
const issues = (issues: unknown[]) =>
  json({ error: { message: "It is wrong.", type: "invalid_request_error", issues } });
const failed = answers(500, "internal_server_error", "It failed.");
const wait = (after: string) => answers(429, "rate_limit_error", "Wait.", { "Retry-After": after });

const faults: Fault[] = [
  ["success for a missing path", "status", "missing-path", () => ({ status: 200 })],
  ["malformed JSON is a 500", "status", "malformed-json", failed],
  ["a wrong parameter is ignored", "status", "wrong-parameter", () => ({ status: 200, body: "[]" })],
  ["a wrong method is a 404", "status", "wrong-method", answers(404, "not_found_error", "No route matches.")],
  ["a resource for everybody", "status", "missing-credentials", () => ({ status: 200, body: "{}" })],
  [
    "a login page",
    "redirect",
    "missing-credentials",
    () => ({ status: 302, headers: { Location: "https://a.example" } }),
  ],
  [
    "a status that nobody documents",
    "undocumented-status",
    "missing-resource",
    answers(410, "invalid_request_error", "It is gone."),
  ],
  ["HTML", "content-type", "accept-html", html("<h1>Not Found</h1>")],
  ["no media type", "content-type", "missing-path", () => ({ headers: {} })],
  ["JSON that breaks off", "json", "missing-path", () => ({ body: '{"error":' })],
  ["a body of another shape", "body", "missing-path", json({ statusCode: 404, message: "Not Found" })],
  ["an empty message", "message", "missing-path", says(" ")],
  ["a message for machines", "message", "missing-path", says("[object Object]")],
  ["an unknown type", "type", "missing-path", json({ error: { message: "It is gone.", type: "NotFound" } })],
  [
    "the type of another status",
    "type-of-status",
    "missing-path",
    json({ error: { message: "No.", type: "rate_limit_error" } }),
  ],
  ["issues that are texts", "issues", "malformed-json", issues(["a"])],
  ["an issue whose pointer is none", "issues", "malformed-json", issues([{ message: "No.", pointer: "a.b" }])],
  ["a 405 without Allow", "allow", "wrong-method", ({ headers: { Allow: _, ...headers } }) => ({ headers })],
  [
    "Allow that lists the method",
    "allow",
    "wrong-method",
    ({ headers }) => ({ headers: { ...headers, Allow: "GET, PATCH" } }),
  ],
  [
    "a 401 without a challenge",
    "www-authenticate",
    "missing-credentials",
    answers(401, "authentication_error", "Sign in first."),
  ],
  ["Retry-After in words", "retry-after", "missing-path", wait("soon")],
  ["a trace of Node", "stack-trace", "malformed-json", says("No.\n    at parse (file:///app/server.js:1:2)")],
  [
    "a trace of Python",
    "stack-trace",
    "missing-path",
    says('Traceback (most recent call last):\n  File "app.py", line 1'),
  ],
  ["a trace of Java", "stack-trace", "missing-path", says("at example.Server.main(Server.java:12)")],
  ["a trace of Go", "stack-trace", "missing-path", says("goroutine 7 [running]:")],
  ["a path of the server", "file-path", "missing-path", says("ENOENT: no such file, open '/home/app/items.json'")],
  ["an internal host", "internal-host", "missing-resource", says("connect ECONNREFUSED db-7.internal:5432")],
  [
    "a private address in a field",
    "internal-host",
    "missing-path",
    ({ headers }) => ({ headers: { ...headers, "X-Upstream": "10.1.2.3" } }),
  ],
  ["SQL", "sql", "missing-resource", says("no rows: SELECT id, name FROM items WHERE id = 1")],
  ["the page of a framework", "framework-page", "missing-path", html("<!DOCTYPE html><title>Error</title>")],
];

/** Faults that only one request shows. Which one it is, its target tells. */
const isMissing = ({ path, method }: Received) =>
  path.startsWith("/openapi-error-responses-check-") && method === "GET";
const shows: Record<string, (request: Received) => boolean> = {
  "missing-path": (request) => isMissing(request) && !/%|X-Large|text\/html/.test(request.path + request.head),
  "accept-html": (request) => isMissing(request) && request.head.includes("text/html"),
  "malformed-json": ({ path, body }) => path === "/items" && body.startsWith("{"),
  "missing-resource": ({ path }) => path.startsWith("/items/"),
  "wrong-parameter": ({ path }) => path.includes("limit="),
  "missing-credentials": ({ path, method }) => path === "/me" && method === "GET",
  "wrong-method": ({ path, method }) => path === "/items" && method === "PATCH",
};

test.each(faults)("%s: %s", async (_name, rule, on, change) => {
  const url = await serve((socket, request) => {
    const reply = rightAnswer(request);
    const changed = shows[on]!(request) ? { ...reply, ...change(reply, request) } : reply;
    socket.end(Buffer.from(bytesOf(changed, request.method)));
  });
  const rules = found(await check(url, { ...options, skip: ["large-body"] }));
  expect(rules[rule]).toEqual([on]);
  // A fault may show in several ways, but only in the answer that has it.
  expect(new Set(Object.values(rules).flat())).toEqual(new Set([on]));
});

/** Only the first request, since each server here is wrong in the same way to all of them. */
const first: CheckOptions = {
  timeoutMs: 1000,
  skip: (Object.keys(names) as FaultName[]).filter((name) => name !== "missing-path"),
};
const whole = (request: Received) => bytesOf(rightAnswer(request), request.method);

/** Writes more and more, as long as anybody reads. */
const pour = (socket: Socket, text: string): void =>
  void (socket.writable && socket.write(text, () => pour(socket, text)));

const behaviours: [name: string, rule: RuleName, behave: Behaviour][] = [
  ["hangs", "too-slow", () => undefined],
  [
    "sends a byte now and then",
    "too-slow",
    (socket, request) => {
      const bytes = whole(request);
      let sent = 0;
      const timer = setInterval(() => socket.write(bytes.slice(sent, ++sent)), 50);
      socket.on("close", () => clearInterval(timer));
    },
  ],
  ["resets the connection", "no-answer", (socket) => socket.resetAndDestroy()],
  [
    "sends a body without an end",
    "too-long",
    (socket) => pour(socket, `HTTP/1.1 404 Status\r\n\r\n${"x".repeat(50_000)}`),
  ],
  [
    "sends interim answers without an end",
    "too-long",
    (socket) => pour(socket, "HTTP/1.1 102 Processing\r\n\r\n".repeat(10_000)),
  ],
  ["sends less than it says", "broken-answer", (socket, request) => socket.end(whole(request).slice(0, -5))],
  ["sends more than it says", "broken-answer", (socket, request) => socket.end(`${whole(request)}.....`)],
  [
    "breaks off a chunk",
    "broken-answer",
    (socket) => socket.end("HTTP/1.1 404 Status\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{"),
  ],
  ["does not speak HTTP", "broken-answer", (socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n\r\n")],
  ["keeps the connection open", "left-open", (socket, request) => void socket.write(whole(request))],
];

test.each(behaviours)("a server that %s: %s", async (_name, rule, behave) => {
  const { findings, exchanges } = await check(await serve(behave), first);
  expect(findings.map((finding) => finding.rule)).toEqual([rule]);
  expect(exchanges).toHaveLength(1);
});

test("the answer to HEAD with a body: head-body", async () => {
  const url = await serve((socket, request) => socket.end(bytesOf(rightAnswer(request), "GET")));
  expect(found(await check(url, { timeoutMs: 2000 }))).toEqual({ "head-body": ["missing-path-head"] });
});

test("a server that ends at a request: no-answer", async () => {
  const url = await serve((socket, request) => {
    if (!request.path.includes("%zz")) return behaveWell(socket, request);
    socket.destroy();
    (socket as Socket & { server: Server }).server.close();
  });
  const { findings } = await check(url, { timeoutMs: 2000 });
  expect(findings[0]).toMatchObject({ fault: "broken-encoding", rule: "no-answer" });
  expect(findings[1]!.message).toMatch(/cannot be reached.*may have stopped the server/);
});

test("a server that takes everything gets no POST", async () => {
  const methods: string[] = [];
  const url = await serve((socket, request) => {
    methods.push(request.method);
    socket.end(bytesOf({ status: 200, headers: {}, body: "" }, request.method));
  });
  expect((await check(url)).unsent).toBe(4);
  expect(methods).not.toContain("POST");
});

test("a document of any kind makes requests that can be sent", async () => {
  const schema = { type: "string", minLength: 1e9, maxLength: "x", example: "\ud800" };
  const parameters = [
    { name: "a", in: "path", schema },
    { name: "\ud800 &", in: "query", required: true, schema },
    null,
  ];
  const get = { parameters, security: "none", responses: [] };
  const paths = {
    "/{a}/{b}/{": { get, trace: 1 },
    "/a b?c#d": { get, post: { requestBody: { $ref: "#" } } },
    "/\\\\x": { get },
  };
  const { exchanges } = await check(await serve(behaveWell), { document: { paths }, unsafe: true });
  expect(exchanges.filter(({ status }) => status === undefined)).toEqual([]);
});

test("the check ends when its time is over, and sends no more requests than allowed", async () => {
  const hanging = await serve(() => undefined);
  const late = await check(hanging, { timeoutMs: 100, totalMs: 150 });
  expect(late.unsent).toBeGreaterThan(0);
  expect(late.exchanges.length + late.unsent).toBe(11);
  expect(await check(hanging, { timeoutMs: 10, maxRequests: 3 })).toMatchObject({
    exchanges: { length: 3 },
    unsent: 8,
  });
});
