// Servers with one fault each: `check` finds it by the right rule, and nothing in a server that is right.
import type { Server, Socket } from "node:net";
import { expect, test } from "vitest";
import { faults as names } from "../../generated/check/requests.js";
import { type CheckOptions, check, type FaultName, type RuleName } from "../../generated/check.js";
import type { Behaviour, Received, Reply } from "./server.ts";
import { answering, behaveWell, bytesOf, document, error, rightAnswer, serve } from "./server.ts";

/** Enough for loopback, and short where a server never answers. */
const options: CheckOptions = { document, unsafe: true, timeoutMs: 2000 };

test("a server that is right has no finding, and bounds may have no end", async () => {
  const bounds = { timeoutMs: Infinity, totalMs: Infinity, maxRequests: Infinity };
  const { findings, exchanges, unsent } = await check(await serve(behaveWell), { ...options, ...bounds });
  expect([findings, unsent]).toEqual([[], 0]);
  // What only the size or the form of a request can show.
  const seen = exchanges.map(({ fault, status }) => `${fault}: ${status}`);
  expect(seen).toEqual(expect.arrayContaining(["large-header: 431", "malformed-request-line: 400", "large-body: 413"]));
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
    const { error = { message: "" } } = JSON.parse(reply.body);
    const place = `${socket.localAddress}:${socket.localPort}${request.path.slice(4)}`;
    error.message = `[limit] must be a number, said ${place}. ${error.message}`;
    socket.end(bytesOf({ ...reply, headers, body: JSON.stringify({ error }) }, request.method));
  });
  const { findings } = await check(`${url}/api`, { document: openApi, timeoutMs: 2000 });
  expect(findings.filter(({ rule }) => rule !== "status" && rule !== "undocumented-status")).toEqual([]);
  expect(findings.map(({ fault }) => fault)).not.toContain("missing-credentials");
  expect(findings.map(({ request }) => request)).not.toContain("GET /api/items/new");
});

/** Sends a request alone. */
const alone = (name: FaultName): CheckOptions => ({
  ...options,
  skip: (Object.keys(names) as FaultName[]).filter((other) => other !== name),
});

/** Where a server is wrong in the same way to all requests. */
const first: CheckOptions = { ...alone("missing-path"), timeoutMs: 1000 };

/** Sentences that have words of a leak by chance. */
const harmless = [
  "Please select a resource from the list where the price is > 3.",
  "You cannot delete from this list.",
  "Insert into each slot the values that fit.",
  "The field settings.local is required, and errors.internal and .env.local are not.",
  "The text must not contain <body> or <html>.",
  "Do not panic: nothing is lost.",
  "Leave node_modules/ out. An address must not start with file:///.",
  'The relation "parent" does not exist.',
];

test.each(harmless)("%s is no leak, and neither are pointers and header fields", async (message) => {
  const issues = [{ message: "It is required.", pointer: "/app/name" }];
  const body = { instance: "/var/1", error: { message, type: "not_found_error", issues } };
  const headers = {
    "Content-Type": "application/json",
    Location: "/app/login",
    Link: "</app/v1>; rel=next",
    "Set-Cookie": "a=b; Path=/app/v1",
    "Access-Control-Allow-Origin": "http://127.0.0.1:5173",
  };
  const url = await serve(answering(() => ({ status: 404, headers, body: JSON.stringify(body, null, 2) })));
  expect((await check(url, first)).findings).toEqual([]);
});

/** A fault: the rule that sees it, and what the answer has instead. */
type Fault = [name: string, rule: RuleName, change: (reply: Reply) => Partial<Reply>];

const answers =
  (...reply: Parameters<typeof error>) =>
  () =>
    error(...reply);
const json = (value: unknown) => () => ({ body: JSON.stringify(value) });
const says = (message: string, type = "not_found_error") => json({ error: { message, type } });
const issues = (issues: unknown[]) => json({ error: { message: "No.", type: "invalid_request_error", issues } });
const html = (body: string) => () => ({ headers: { "Content-Type": "text/html" }, body });
const adds = (fields: Record<string, string>) => (reply: Reply) => ({ headers: { ...reply.headers, ...fields } });

const deep = "[".repeat(300_000) + "]".repeat(300_000);

/** Request to the faults that it shows. */
const faults: Partial<Record<FaultName, Fault[]>> = {
  "missing-path": [
    ["success for a missing path", "status", () => ({ status: 200 })],
    ["no media type", "content-type", () => ({ headers: {} })],
    ["JSON that breaks off", "json", () => ({ body: '{"error":' })],
    ["a body of another shape", "body", json({ statusCode: 404, message: "Not Found" })],
    ["an empty message", "message", says(" ")],
    ["a message for machines", "message", says("[object Object]")],
    ["an unknown type", "type", says("It is gone.", "NotFound")],
    ["the type of another status", "type-of-status", says("No.", "rate_limit_error")],
    ["Retry-After in words", "retry-after", answers(429, "rate_limit_error", "Wait.", { "Retry-After": "soon" })],
    ["a trace of Python", "stack-trace", says("Traceback (most recent call last):")],
    ["a trace of Java", "stack-trace", says("No.\r\n\tat example.Server.main(Server.java:12)")],
    ["an exception of Java", "stack-trace", says("java.lang.IllegalStateException: No.")],
    ["a trace of .NET", "stack-trace", says("   at Items.Get(Int32 id) in /src/Items.cs:line 12")],
    ["an exception of .NET", "stack-trace", says("System.Data.SqlClient.SqlException (0x80131904)")],
    ["a panic of Go", "stack-trace", says("panic: runtime error: index out of range [3] with length 3")],
    ["a trace of Go", "stack-trace", says("goroutine 7 [running]:")],
    ["a path of the server", "file-path", says("ENOENT: no such file, open '/home/app/items.json'")],
    ["a path in JSON of PHP", "file-path", () => ({ body: '{"error":{"message":"In \\/srv\\/items"}}' })],
    ["a path of Windows", "file-path", says("Could not find C:\\new\\app\\items.json.")],
    ["a private address", "internal-host", says("Nobody listens on 10.1.2.3.")],
    ["a private address in a field", "internal-host", adds({ "X-Upstream": "10.1.2.3" })],
    ["JSON that is deep", "body", () => ({ body: deep })],
    ["issues that are deep", "issues", () => ({ body: `{"error":{"issues":${deep}}}` })],
    ["the page of a framework", "framework-page", html("<!DOCTYPE html><title>Error</title>")],
  ],
  "accept-html": [["HTML", "content-type", html("<h1>Not Found</h1>")]],
  "malformed-json": [
    ["malformed JSON is a 500", "status", answers(500, "internal_server_error", "It failed.")],
    ["issues that are texts", "issues", issues(["a"])],
    ["an issue whose pointer is none", "issues", issues([{ message: "No.", pointer: "a.b" }])],
    ["a trace of Node", "stack-trace", says("No.\n    at parse (file:///app/server.js:1:2)")],
  ],
  "missing-resource": [
    ["a status that nobody documents", "undocumented-status", answers(410, "invalid_request_error", "It is gone.")],
    ["an internal host", "internal-host", says("connect ECONNREFUSED db-7.internal:5432")],
    ["a host behind a scheme", "internal-host", says("GET http://payments.internal/charge failed")],
    ["a host with a port", "internal-host", says("no answer of mongodb://app:x@items.lan:27017")],
    ["a host of a cluster", "internal-host", says("lookup items.default.svc.cluster.local: no such host")],
    ["SQL in lower case", "sql", says("delete from items where id = $1 - it failed")],
    ["SQL that counts", "sql", says("no rows: select count(*) from items")],
    ["SQL with quotes", "sql", says('Failed query: select "id", "name" from "items"')],
    ["a database error", "sql", says('relation "items" does not exist')],
    ["SQL", "sql", says("no rows: SELECT id, name FROM items WHERE id = 1")],
  ],
  "wrong-parameter": [["a wrong parameter is ignored", "status", () => ({ status: 200, body: "[]" })]],
  "missing-credentials": [
    ["a resource for everybody", "status", () => ({ status: 200, body: "{}" })],
    ["a login page", "redirect", () => ({ status: 302, headers: { Location: "https://a.example" } })],
    ["a 401 without a challenge", "www-authenticate", answers(401, "authentication_error", "Sign in first.")],
  ],
  "wrong-method": [
    ["a wrong method is a 404", "status", answers(404, "not_found_error", "No route matches.")],
    ["a 405 without Allow", "allow", ({ headers: { Allow: _, ...headers } }) => ({ headers })],
    ["Allow that lists the method", "allow", adds({ Allow: "GET, PATCH" })],
  ],
};

const cases = Object.entries(faults).flatMap(([on, rows]) =>
  rows.map(([name, rule, change]) => ({ name, rule, change, on: on as FaultName })),
);

test.each(cases)("$name: $rule", async ({ rule, change, on }) => {
  const replyTo = (request: Received) => ({ ...rightAnswer(request), ...change(rightAnswer(request)) });
  const { findings } = await check(await serve(answering(replyTo)), alone(on));
  expect(findings.map((finding) => finding.rule)).toContain(rule);
});

const interim = "HTTP/1.1 102 Processing\r\n\r\n".repeat(10_000);
const whole = (request: Received) => bytesOf(rightAnswer(request), request.method);

/** Writes more and more, as long as anybody reads. */
const pour = (socket: Socket, text: string): void =>
  void (socket.writable && socket.write(text, () => pour(socket, text)));

/** Writes a character now and then, as long as anybody reads. */
const drip = (socket: Socket, text: string): void =>
  void (socket.writable && socket.write(text.slice(0, 1)) && setTimeout(drip, 50, socket, text.slice(1)));

/** Sends a body in chunks. */
const chunked =
  (body: string, coding = "chunked"): Behaviour =>
  (socket) =>
    socket.end(`HTTP/1.1 404 Status\r\nContent-Type: application/json\r\nTransfer-Encoding: ${coding}\r\n\r\n${body}`);

const behaviours: [name: string, rule: RuleName, behave: Behaviour][] = [
  ["hangs", "too-slow", () => undefined],
  ["sends a byte now and then", "too-slow", (socket, request) => drip(socket, whole(request))],
  ["resets the connection", "no-answer", (socket) => socket.resetAndDestroy()],
  ["sends interim answers without an end", "too-long", (socket) => pour(socket, interim)],
  ["sends less than it says", "broken-answer", (socket, request) => socket.end(whole(request).slice(0, -5))],
  ["sends more than it says", "broken-answer", (socket, request) => socket.end(`${whole(request)}.....`)],
  ["breaks off a chunk", "broken-answer", chunked("ff\r\n{")],
  ["breaks off after the last chunk", "broken-answer", chunked("2\r\n{}\r\n0\r\n")],
  ["sends a longer chunk than it says", "broken-answer", chunked("2\r\n{}XX0\r\n\r\n")],
  ["sends more after the last chunk", "broken-answer", chunked("2\r\n{}\r\n0\r\n\r\nmore")],
  ["sends a trailer that is none", "broken-answer", chunked("2\r\n{}\r\n0\r\nmore\r\n\r\n")],
  ["sends chunks in another coding", "broken-answer", chunked("0\r\n\r\n", "gzip")],
  ["does not speak HTTP", "broken-answer", (socket) => socket.end("SSH-2.0-OpenSSH_9.6\r\n\r\n")],
  ["keeps the connection open", "left-open", (socket, request) => void socket.write(whole(request))],
];

test.each(behaviours)("a server that %s: %s", async (_name, rule, behave) => {
  const { findings, exchanges } = await check(await serve(behave), first);
  expect(findings.map((finding) => finding.rule)).toEqual([rule]);
  expect(exchanges).toHaveLength(1);
});

test("chunks with an extension, leading zeros and a trailer are one body", async () => {
  const { body } = error(404, "not_found_error", "No.");
  const size = `00000000${body.length.toString(16)}`;
  const url = await serve(chunked(`${size};a=b\r\n${body}\r\n0\r\nA: b\r\n\r\n`));
  expect((await check(url, first)).findings).toEqual([]);
});

test("the answer to HEAD with a body: head-body", async () => {
  const url = await serve((socket, request) => socket.end(bytesOf(rightAnswer(request), "GET")));
  const { findings } = await check(url, { timeoutMs: 2000 });
  expect(findings).toMatchObject([{ rule: "head-body", fault: "missing-path-head" }]);
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

test("a document of any kind makes requests that can be sent, and leads none to another host", async () => {
  const received: string[] = [];
  const url = await serve((socket, request) => {
    received.push(request.path);
    behaveWell(socket, request);
  });
  const schema = { type: "string", minLength: 1e9, maxLength: "x", example: "\ud800" };
  const parameters = [
    { name: "a", in: "path", schema },
    { name: "\ud800 &", in: "query", required: true, schema },
  ];
  const get = { parameters, security: "none", responses: [] };
  const paths = {
    "/{a}/{b}/{": { get, trace: 1 },
    "/a b?c#d": { get, post: { requestBody: { $ref: "#" } } },
    "/\\\\x": { get },
    "//example.com/a": { get },
    "/a\r\nHost: example.com": { post: {} },
  };
  const { exchanges } = await check(url, { document: { paths }, unsafe: true });
  expect(exchanges.filter(({ status }) => status === undefined)).toEqual([]);
  expect(received).toEqual(expect.arrayContaining(["//example.com/a", "/aHost:%20example.com"]));
});

test.each<[option: string, value: unknown]>([
  ["timeoutMs", NaN],
  ["maxRequests", 0.5],
  ["allowHosts", "api.example.com"],
  ["headers", null],
  ["headers", new Headers({ authorization: "s3cret" })],
  ["unsafe", "false"],
  ["maxRequest", 1],
])("the option %s cannot be %j", async (option, value) => {
  const wrong = check(await serve(behaveWell), { [option]: value });
  await expect(wrong).rejects.toThrow(TypeError);
  await expect(wrong).rejects.toThrow(/^Option `\w+` is (wrong\. Write|unknown\. Choose) /);
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

const token = "sk-live-0123456789/abc+def==";
const basic = 'a"b\\c<d>é/0123456789';

/** Answers with the header of the request. */
const echoes: [name: string, value: string, echo: (value: string) => Partial<Reply>][] = [
  ["at the length where texts are cut", `Bearer ${token}`, (value) => ({ body: "x".repeat(100) + value })],
  ["in JSON of JSON", basic, (value) => ({ body: JSON.stringify({ body: JSON.stringify({ value }) }) })],
  ["in JSON of PHP", token, (value) => ({ body: JSON.stringify(value).replaceAll("/", "\\/") })],
  ["in JSON of .NET", token, (value) => ({ body: JSON.stringify(value).replaceAll("+", "\\u002B") })],
  ["in a URL", basic, (value) => ({ status: 302, headers: { Location: encodeURIComponent(value) } })],
  ["in HTML", basic, (value) => ({ body: value.replace(/["<>]/g, (mark) => `&#${mark.charCodeAt(0)};`) })],
  ["in an issue", basic, (value) => issues([value])()],
  ["in the media type", token, (value) => ({ headers: { "Content-Type": `a/${value}` } })],
  ["without the scheme", `session=${token}; theme=dark`, () => says(`<${token}`)()],
];

test.each(echoes)("a server that repeats a secret %s: no part of it is shown", async (_name, value, echo) => {
  const url = await serve(answering((request) => ({ ...rightAnswer(request), ...echo(value) })));
  const result = await check(url, { ...first, headers: { authorization: value, "x-short": value.slice(0, 6) } });
  expect(result.findings.length).toBeGreaterThan(0);
  expect(JSON.stringify(result)).not.toMatch(/sk-live|0123|a.{0,9}b.{0,9}c.{1,9}d/);
});

test("a short value of a header field hides nothing", async () => {
  const url = await serve(answering(() => ({ status: 404, headers: { "Content-Type": "text/h4" }, body: "404" })));
  const plain = await check(url, first);
  const { findings } = await check(url, { ...first, headers: { "x-api-version": "4" } });
  expect(findings.map(({ answer, message }) => [answer, message])).toEqual(
    plain.findings.map(({ answer, message }) => [answer, message]),
  );
});

// A search that starts anew at every character would take minutes.
test("a long and hostile answer takes no long time", { timeout: 60_000 }, async () => {
  const fillers = [
    " ",
    "a.",
    "at ",
    "at a(",
    "at a() in ",
    ":1",
    "java.",
    "SELECT ",
    "A:\\a",
    "/app/",
    '"pointer":',
    "a:b@",
  ];
  for (const filler of fillers) {
    const text = `x ${filler.repeat(450_000 / filler.length)}x`;
    const replies: Partial<Reply>[] = [
      { body: text + text },
      says(text)(),
      issues([{ message: "No.", pointer: `/${text}` }])(),
      { headers: { "X-Filler": text } },
    ];
    const url = await serve(answering((request) => ({ ...rightAnswer(request), ...replies.pop() })));
    while (replies.length > 0) {
      const { exchanges } = await check(url, first);
      expect(exchanges[0]!.status).toBe(404);
    }
  }
});
