// Servers with one fault each: `check` finds it by the right rule, and nothing in a server that is right.
import type { Server, Socket } from "node:net";
import { expect, test } from "vitest";
import { faults as names } from "../../generated/check/requests.js";
import { type CheckOptions, type CheckResult, check, type FaultName, type RuleName } from "../../generated/check.js";
import type { Behaviour, Received, Reply } from "./server.ts";
import { answering, behaveWell, bytesOf, document, error, rightAnswer, serve } from "./server.ts";

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

/** Only the first request, since each server here is wrong in the same way to all of them. */
const first: CheckOptions = {
  timeoutMs: 1000,
  skip: (Object.keys(names) as FaultName[]).filter((name) => name !== "missing-path"),
};

/** Sentences that have words of a leak by chance. */
const harmless = [
  "Select one of the options from the menu.",
  "Please select a resource from the list where the price is > 3.",
  "You cannot delete from this list.",
  "Insert into each slot the values that fit.",
  "The field settings.local is required, and errors.internal and .env.local are not.",
  "The text must not contain <body> or <html>.",
  "Do not panic: nothing is lost.",
  "Leave node_modules/ out. An address must not start with file:///.",
  'The relation "parent" does not exist.',
];

test.each(harmless)("%s is no leak", async (message) => {
  const reply = error(404, "not_found_error", message);
  expect((await check(await serve(answering(() => reply)), first)).findings).toEqual([]);
});

test("pointers and header fields with paths of URLs and other sites are no leaks", async () => {
  const issues = [{ message: "It is required.", pointer: "/app/name" }];
  const body = { instance: "/var/1", error: { message: "It is wrong.", type: "not_found_error", issues } };
  const fields = {
    Location: "/app/login",
    Link: "</app/v1>; rel=next",
    "Set-Cookie": "a=b; Path=/app/v1",
    "Access-Control-Allow-Origin": "http://127.0.0.1:5173",
  };
  const headers = { "Content-Type": "application/json", ...fields };
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

const trace = {
  node: "No.\n    at parse (file:///app/server.js:1:2)",
  python: 'Traceback (most recent call last):\n  File "app.py", line 1',
};

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
    ["a trace of Python", "stack-trace", says(trace.python)],
    ["a trace of Java", "stack-trace", says("No.\r\n\tat example.Server.main(Server.java:12)")],
    ["an exception of Java", "stack-trace", says("java.lang.IllegalStateException: No.")],
    ["a trace of .NET", "stack-trace", says("   at Items.Get(Int32 id) in /src/Items.cs:line 12")],
    ["an exception of .NET", "stack-trace", says("System.Data.SqlClient.SqlException (0x80131904)")],
    ["a panic of Go", "stack-trace", says("panic: runtime error: index out of range [3] with length 3")],
    ["a trace of Go", "stack-trace", says("goroutine 7 [running]:")],
    ["a path of the server", "file-path", says("ENOENT: no such file, open '/home/app/items.json'")],
    [
      "a path with escapes of PHP",
      "file-path",
      () => ({ body: error(404, "", "").body.replace('""', '"In \\/srv\\/items\\/a"') }),
    ],
    ["a path of Windows", "file-path", says("Could not find C:\\new\\app\\items.json.")],
    ["a private address", "internal-host", says("Nobody listens on 10.1.2.3.")],
    ["a private address in a field", "internal-host", adds({ "X-Upstream": "10.1.2.3" })],
    ["the page of a framework", "framework-page", html("<!DOCTYPE html><title>Error</title>")],
  ],
  "accept-html": [["HTML", "content-type", html("<h1>Not Found</h1>")]],
  "malformed-json": [
    ["malformed JSON is a 500", "status", answers(500, "internal_server_error", "It failed.")],
    ["issues that are texts", "issues", issues(["a"])],
    ["an issue whose pointer is none", "issues", issues([{ message: "No.", pointer: "a.b" }])],
    ["a trace of Node", "stack-trace", says(trace.node)],
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

/** Which request it is, its target tells. */
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
const cases = Object.entries(faults).flatMap(([on, rows]) =>
  rows.map(([name, rule, change]) => ({ name, rule, change, on })),
);

test.each(cases)("$name: $rule", async ({ rule, change, on }) => {
  const replyTo = (request: Received) => {
    const reply = rightAnswer(request);
    return shows[on]!(request) ? { ...reply, ...change(reply) } : reply;
  };
  const rules = found(await check(await serve(answering(replyTo)), { ...options, skip: ["large-body"] }));
  expect(rules[rule]).toEqual([on]);
  // A fault may show in several ways, but only in the answer that has it.
  expect(new Set(Object.values(rules).flat())).toEqual(new Set([on]));
});

const whole = (request: Received) => bytesOf(rightAnswer(request), request.method);

/** Writes more and more, as long as anybody reads. */
const pour = (socket: Socket, text: string): void =>
  void (socket.writable && socket.write(text, () => pour(socket, text)));

/** Sends a body in chunks. */
const chunked =
  (body: string, coding = "chunked"): Behaviour =>
  (socket) =>
    socket.end(`HTTP/1.1 404 Status\r\nContent-Type: application/json\r\nTransfer-Encoding: ${coding}\r\n\r\n${body}`);

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
  ["breaks off a chunk", "broken-answer", chunked("ff\r\n{")],
  ["breaks off after the last chunk", "broken-answer", chunked("2\r\n{}\r\n0\r\n")],
  ["sends a longer chunk than it says", "broken-answer", chunked("2\r\n{}XX0\r\n\r\n")],
  ["sends more after the last chunk", "broken-answer", chunked("2\r\n{}\r\n0\r\n\r\nmore")],
  ["sends a trailer that is none", "broken-answer", chunked("2\r\n{}\r\n0\r\nmore\r\n\r\n")],
  ["sends chunks in another coding", "broken-answer", chunked("0\r\n\r\n", "gzip")],
  ["sends a control character in a field", "broken-answer", chunked("0\r\n\r\n", "chunked\r\nA: \0")],
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
  const takeAll = ({ method }: Received) => {
    methods.push(method);
    return { status: 200, headers: {}, body: "" };
  };
  expect(await check(await serve(answering(takeAll)))).toMatchObject({ unsent: 0, withheld: 4 });
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

test.each<[option: string, value: unknown]>([
  ["timeoutMs", NaN],
  ["timeoutMs", "5"],
  ["totalMs", 0],
  ["maxRequests", 0.5],
  ["allowHosts", "api.example.com"],
  ["skip", "large-body"],
  ["headers", null],
  ["headers", new Headers({ authorization: "s3cret" })],
  ["unsafe", "false"],
  ["onProgress", true],
  ["maxRequest", 1],
])("the option %s cannot be %j", async (option, value) => {
  const wrong = check(await serve(behaveWell), { [option]: value });
  await expect(wrong).rejects.toThrow(TypeError);
  await expect(wrong).rejects.toThrow(/^Option `\w+` is (wrong\. Write|unknown\. Choose) /);
});

test("a bound without an end is none", async () => {
  const bounds = { timeoutMs: Infinity, totalMs: Infinity, maxRequests: Infinity };
  expect(await check(await serve(behaveWell), { ...options, ...bounds })).toMatchObject({ findings: [], unsent: 0 });
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
  ["in JSON", `Bearer ${token}`, (value) => ({ body: JSON.stringify({ headers: { authorization: value } }) })],
  ["in JSON of JSON", basic, (value) => ({ body: JSON.stringify({ body: JSON.stringify({ value }) }) })],
  ["in JSON of PHP", token, (value) => ({ body: JSON.stringify(value).replaceAll("/", "\\/") })],
  ["in JSON of .NET", token, (value) => ({ body: JSON.stringify(value).replaceAll("+", "\\u002B") })],
  [
    "in a URL",
    basic,
    (value) => ({ status: 302, headers: { Location: `/?a=${encodeURIComponent(value)}` }, body: "" }),
  ],
  [
    "in HTML",
    basic,
    (value) => ({ body: value.replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&#62;") }),
  ],
  ["in an issue", basic, (value) => issues([value])()],
  ["in the media type", token, (value) => ({ headers: { "Content-Type": `a/${value}` } })],
  ["in a leak", token, (value) => says(`No /home/app/${value}.`)()],
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
    "a-",
    "a.",
    "at ",
    "at /",
    "at a(",
    "at a() in ",
    ":1",
    "java.",
    "System.",
    "select ",
    "SELECT ",
  ];
  const more = [
    "select a from b where ",
    "insert into ",
    "update a set ",
    "A:\\a",
    "/app/",
    '"pointer":',
    "<?xml",
    "~",
    "\\",
    "a:b@",
  ];
  for (const filler of [...fillers, ...more]) {
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

test.each(["[", '{"error":{"message":"No.","type":"not_found_error","issues":['])(
  "JSON that is deep: %s",
  async (start) => {
    const end = [...start].reverse().join("").replace(/[^[{]/g, "").replaceAll("[", "]").replaceAll("{", "}");
    const body = start + "[".repeat(300_000) + "]".repeat(300_000) + end;
    const headers = { "Content-Type": "application/json" };
    const { findings } = await check(await serve(answering(() => ({ status: 404, headers, body }))), first);
    expect(findings.map(({ rule }) => rule)).toEqual([start === "[" ? "body" : "issues"]);
  },
);
