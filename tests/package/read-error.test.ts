// What a client meets: a table of answers, each over a real connection unless a row makes the response by hand.
import { getEventListeners, once } from "node:events";
import type { RequestListener, ServerResponse } from "node:http";
import { get } from "node:http";
import { connect, createServer as createHttp2Server } from "node:http2";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { errorCatalog, errorResponse, type ReadOptions, type ResponseLike, readError } from "../../generated/index.js";
import { listen, listenRaw } from "../support/http.ts";

interface Row {
  name: string;
  /** What the server does. */
  answer?: RequestListener;
  /** How the client gets the response. By `fetch` if it is not said. */
  get?: (url: string) => Promise<ResponseLike> | ResponseLike;
  options?: () => ReadOptions;
  /** What `readError` returns, `undefined` if it is no error, or the name of what it throws. */
  expected: object | undefined | string;
}

const sent = (type: string, more = {}) =>
  JSON.stringify({ error: { message: "As sent.", type, ...more }, request_id: "req_1" });
const contract = (type: string, advice = type) => ({
  form: "contract",
  bodyState: "whole",
  error: { type, message: "As sent." },
  advice: { type: advice },
});
const other = (type: string, message: string, bodyState = "whole") => ({
  form: "other",
  bodyState,
  error: { type, message },
});

const answer =
  (status: number, body: string | Buffer = "", headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body);
const html = "<!doctype html><title>502 Bad Gateway</title>";
const spaces = Buffer.alloc(2 ** 14, " ");
const open = (response: ServerResponse, status = 503) => response.writeHead(status);
/** Goes on for as long as the client reads. */
const endless =
  (headers = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(503, headers);
    const more = () => {
      while (!response.destroyed && response.write(spaces));
    };
    response.on("drain", more);
    more();
  };
const stalled: RequestListener = (_request, response) => void open(response).write('{"error":');
const torn: RequestListener = (_request, response) => {
  response.writeHead(500, { "Content-Length": "1000" }).write('{"error":');
  setTimeout(() => response.destroy(), 20);
};
const gzip = { "Content-Encoding": "gzip" };
const problem = (members: unknown, status = 403) =>
  answer(status, JSON.stringify(members), { "Content-Type": "application/problem+json; charset=utf-8" });

/** Fetches with a signal that aborts when the headers are there, and again hands the signal to `readError` if asked. */
const abortedWith = (reason?: unknown) => {
  const controller = new AbortController();
  const get = async (url: string) => {
    const response = await fetch(url, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 20);
    return response;
  };
  return { get, options: () => ({ signal: controller.signal }) };
};
const ownTimeout = abortedWith(new DOMException("Too slow.", "TimeoutError"));
const ownReason = abortedWith(new RangeError("The user has left."));
const defaultReason = abortedWith();

const made = (response: Partial<ResponseLike>) => () => ({
  status: 0,
  statusText: "",
  headers: new Headers(),
  body: null,
  text: async () => "",
  ...response,
});

/** A response whose body is a stream of Node.js, as that of node-fetch. */
async function byNode(url: string): Promise<ResponseLike> {
  const [body] = await once(get(url), "response");
  return made({ status: body.statusCode, body })();
}

/** A signal as older libraries have it: it has aborted, and does not say why. */
const withoutReason = { aborted: true, addEventListener() {}, removeEventListener() {} };

/** A response whose stream fails with the given value. */
const failingWith = (value: unknown) => () =>
  new Response(new ReadableStream({ start: (controller) => controller.error(value) }), { status: 503 });

/** What was read, with the length of a long text instead of it: a difference of two would take minutes to print. */
const shortened = (received: Awaited<ReturnType<typeof readError>>) =>
  received && received.text.length > 1000 ? { ...received, text: `${received.text.length} characters` } : received;

const rows: Row[] = [
  // Our body.
  {
    name: "our body",
    answer: answer(429, sent("rate_limit_error")),
    expected: { status: 429, ...contract("rate_limit_error"), retryable: true },
  },
  {
    name: "members beside ours",
    answer: answer(404, sent("not_found_error", { param: "id" })),
    expected: { body: { request_id: "req_1" }, error: { param: "id" } },
  },
  {
    name: "fields of the response",
    answer: answer(404, sent("not_found_error"), { "X-Request-Id": "req_2" }),
    expected: { headers: expect.toSatisfy((headers) => headers.get("x-request-id") === "req_2") },
  },
  {
    name: "our body as text",
    answer: answer(404, sent("not_found_error"), { "Content-Type": "text/html" }),
    expected: contract("not_found_error"),
  },
  {
    name: "our body as a problem",
    answer: answer(404, sent("not_found_error"), { "Content-Type": "application/problem+json" }),
    expected: contract("not_found_error"),
  },
  {
    name: "our body after a byte order mark",
    answer: answer(404, `\ufeff${sent("not_found_error")}`),
    expected: contract("not_found_error"),
  },
  {
    name: "our body, compressed",
    answer: answer(404, gzipSync(sent("not_found_error")), gzip),
    expected: contract("not_found_error"),
  },
  {
    name: "our body, compressed twice",
    answer: answer(404, gzipSync(gzipSync(sent("not_found_error"))), { "Content-Encoding": "gzip, gzip" }),
    expected: contract("not_found_error"),
  },
  {
    name: "the type of another status",
    answer: answer(503, sent("invalid_request_error")),
    expected: { ...contract("invalid_request_error"), retryable: false },
  },
  {
    name: "a type that nobody knows",
    answer: answer(429, sent("quota_error")),
    expected: contract("quota_error", "rate_limit_error"),
  },
  {
    name: "a type and a status that nobody knows",
    answer: answer(452, sent("teapot_error")),
    expected: contract("teapot_error", "invalid_request_error"),
  },
  {
    name: "a type that every object has",
    answer: answer(502, sent("constructor")),
    expected: contract("constructor", "bad_gateway_error"),
  },
  {
    name: "members that would pollute a prototype",
    answer: answer(404, '{"__proto__":{"error":{"message":"","type":"rate_limit_error"},"polluted":1}}'),
    expected: other("not_found_error", "Not Found"),
  },
  // Other bodies.
  {
    name: "the HTML of a proxy",
    answer: answer(502, html, { "Content-Type": "text/html" }),
    expected: { ...other("bad_gateway_error", "Bad Gateway"), text: html, body: undefined },
  },
  {
    name: "HTML that claims to be JSON",
    answer: answer(503, html, { "Content-Type": "application/json" }),
    expected: { ...other("service_unavailable_error", "Service Unavailable"), text: html },
  },
  {
    name: "an empty body",
    answer: answer(503),
    expected: { ...other("service_unavailable_error", "Service Unavailable"), text: "" },
  },
  {
    name: "no body",
    get: () => new Response(null, { status: 500 }),
    expected: other("internal_server_error", "Internal Server Error"),
  },
  {
    name: "JSON of another shape",
    answer: answer(404, '{"error":"not_found"}'),
    expected: { ...other("not_found_error", "Not Found"), body: { error: "not_found" } },
  },
  {
    name: "JSON null",
    answer: answer(404, "null"),
    expected: { ...other("not_found_error", "Not Found"), body: null },
  },
  {
    name: "JSON that was encoded twice",
    answer: answer(404, JSON.stringify(sent("not_found_error"))),
    expected: { ...other("not_found_error", "Not Found"), body: sent("not_found_error") },
  },
  {
    name: "JSON that is cut",
    answer: answer(500, sent("not_found_error").slice(0, -1)),
    expected: other("internal_server_error", "Internal Server Error"),
  },
  {
    name: "bytes that are no UTF-8",
    answer: answer(502, Buffer.from([0xff, 0xfe])),
    expected: { ...other("bad_gateway_error", "Bad Gateway"), text: "\ufffd\ufffd" },
  },
  {
    name: "a character in two chunks",
    get: () => {
      const chunks = [[0xc3], [0xa9]].map((bytes) => Uint8Array.from(bytes));
      const start = (controller: ReadableStreamDefaultController) => {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      };
      return new Response(new ReadableStream({ start }), { status: 502 });
    },
    expected: { bodyState: "whole", text: "é" },
  },
  {
    name: "compression that is said once and done twice",
    answer: answer(404, gzipSync(gzipSync(sent("not_found_error"))), gzip),
    expected: other("not_found_error", "Not Found"),
  },
  {
    name: "compression that is said and not done",
    answer: answer(404, sent("not_found_error"), gzip),
    expected: other("not_found_error", "Not Found", "broken"),
  },
  // Problem details (RFC 9457).
  {
    name: "a problem",
    answer: problem({
      type: "https://example.com/out-of-credit",
      title: "No credit.",
      detail: "Your balance is 30.",
      balance: 30,
    }),
    expected: {
      form: "problem",
      error: { type: "https://example.com/out-of-credit", message: "Your balance is 30." },
      body: { title: "No credit.", balance: 30 },
      advice: { type: "permission_error" },
    },
  },
  {
    name: "a problem with a title alone",
    answer: problem({ title: "No credit." }),
    expected: {
      form: "problem",
      error: { type: "about:blank", message: "No credit." },
      advice: { type: "permission_error" },
    },
  },
  {
    name: "a problem of other types than the RFC's",
    answer: problem({ type: 1, title: [], detail: null, status: "x" }),
    expected: { form: "problem", error: { type: "about:blank", message: "Forbidden" } },
  },
  ...[[], null, "text"].map((value) => ({
    name: `a problem that is ${JSON.stringify(value)}`,
    answer: problem(value),
    expected: other("permission_error", "Forbidden"),
  })),
  {
    name: "a media type that mentions problems",
    answer: answer(403, '{"title":"No credit."}', {
      "Content-Type": 'application/json; note="application/problem+json"',
    }),
    expected: other("permission_error", "Forbidden"),
  },
  // Statuses.
  ...(
    [
      [401, "Unauthorized"],
      [410, "Gone"],
      [413, "Content Too Large"],
      [504, "Gateway Timeout"],
    ] as const
  ).map(([status, reason]) => ({
    name: `${status} without a reason phrase`,
    get: () => listenRaw(`HTTP/1.1 ${status} \r\nContent-Length: 0\r\n\r\n`).then(fetch),
    expected: { status, error: { message: reason } },
  })),
  {
    name: "410 over HTTP/2",
    get: () => overHttp2(410),
    expected: { status: 410, error: { message: "Gone" }, advice: { status: 410, reason: "Gone", retry: "never" } },
  },
  {
    name: "a reason phrase of the server's own",
    get: () => listenRaw("HTTP/1.1 404 Nope\r\nContent-Length: 0\r\n\r\n").then(fetch),
    expected: { error: { message: "Not Found" } },
  },
  {
    name: "a status that nobody has registered, with a phrase",
    get: () => listenRaw("HTTP/1.1 520 Web Server Is Ill\r\nContent-Length: 0\r\n\r\n").then(fetch),
    expected: { error: { message: "Web Server Is Ill" } },
  },
  {
    name: "a status that nobody has registered",
    get: () => listenRaw("HTTP/1.1 520 \r\nContent-Length: 0\r\n\r\n").then(fetch),
    expected: { error: { message: "Status 520" } },
  },
  {
    name: "a status beyond all classes",
    get: () => made({ status: 999 })(),
    expected: { status: 999, retryable: true, advice: { type: "internal_server_error" } },
  },
  { name: "an opaque response", get: made({ type: "opaque" }), expected: undefined },
  { name: "an opaque redirect", get: made({ type: "opaqueredirect" }), expected: undefined },
  { name: "a network error as a response", get: () => Response.error(), expected: "TypeError" },
  { name: "a status that is none", get: made({}), expected: "TypeError" },
  // No end, or the wrong one.
  {
    name: "an endless body",
    answer: endless(),
    expected: { ...other("service_unavailable_error", "Service Unavailable", "cut"), text: "65536 characters" },
  },
  {
    name: "a body beyond a limit of the caller's own",
    answer: answer(503, "0123456789"),
    options: () => ({ maxBytes: 4 }),
    expected: { bodyState: "cut", text: "0123" },
  },
  {
    name: "a body that just meets the limit",
    answer: answer(503, "0123"),
    options: () => ({ maxBytes: 4 }),
    expected: { bodyState: "whole", text: "0123" },
  },
  {
    name: "a limit that is no number",
    answer: answer(503, "0123"),
    options: () => ({ maxBytes: Number.NaN }),
    expected: { bodyState: "cut", text: "" },
  },
  {
    name: "a compressed bomb",
    answer: answer(503, Buffer.concat(Array(100).fill(gzipSync(Buffer.alloc(2 ** 24, " ")))), gzip),
    expected: { bodyState: "cut", text: "65536 characters" },
  },
  {
    name: "more empty chunks than bytes that may come",
    get: () => {
      let left = 100_000;
      const pull = (stream: ReadableStreamDefaultController) =>
        left-- > 0 ? stream.enqueue(new Uint8Array()) : stream.close();
      return new Response(new ReadableStream({ pull }), { status: 503 });
    },
    expected: { bodyState: "cut", text: "" },
  },
  {
    name: "chunks that are no bytes",
    get: () => new Response(new ReadableStream({ pull: (controller) => controller.enqueue("text") }), { status: 503 }),
    expected: { bodyState: "broken" },
  },
  {
    name: "a stream that refuses to be cancelled",
    get: () => new Response(new ReadableStream({ cancel: () => Promise.reject(new Error("No.")) }), { status: 503 }),
    options: () => ({ timeoutMs: 10 }),
    expected: { bodyState: "timeout" },
  },
  {
    name: "a body that stalls",
    answer: stalled,
    options: () => ({ timeoutMs: 50 }),
    expected: {
      ...other("service_unavailable_error", "Service Unavailable", "timeout"),
      text: '{"error":',
      retryable: true,
    },
  },
  {
    name: "a body without a stream that stalls",
    get: made({ status: 503, body: undefined, text: () => new Promise(() => {}) }),
    options: () => ({ timeoutMs: 50 }),
    expected: { bodyState: "timeout" },
  },
  {
    name: "a body without a stream",
    get: made({ status: 404, body: undefined, text: async () => sent("not_found_error") }),
    expected: contract("not_found_error"),
  },
  {
    name: "no time limit",
    answer: answer(404, sent("not_found_error")),
    options: () => ({ timeoutMs: Infinity }),
    expected: contract("not_found_error"),
  },
  {
    name: "a connection that breaks",
    answer: torn,
    expected: { ...other("internal_server_error", "Internal Server Error", "broken"), text: '{"error":' },
  },
  {
    name: "a body that ends within a character",
    answer: answer(503, Buffer.from([0x61, 0xe2, 0x82])),
    expected: { bodyState: "whole", text: "a\ufffd" },
  },
  ...[undefined, null, "AbortError", Symbol("No."), Object.create(null)].map((value) => ({
    name: `a stream that fails with ${typeof value}`,
    get: failingWith(value),
    expected: { bodyState: "broken" },
  })),
  // Streams of Node.js.
  {
    name: "our body by Node.js",
    answer: answer(404, sent("not_found_error")),
    get: byNode,
    expected: contract("not_found_error"),
  },
  {
    name: "an endless body by Node.js",
    answer: endless(),
    get: byNode,
    expected: { bodyState: "cut", text: "65536 characters" },
  },
  {
    name: "a body that stalls by Node.js",
    answer: stalled,
    get: byNode,
    options: () => ({ timeoutMs: 50 }),
    expected: { bodyState: "timeout", text: '{"error":' },
  },
  {
    name: "a connection that breaks by Node.js",
    answer: torn,
    get: byNode,
    expected: { bodyState: "broken", text: '{"error":' },
  },
  // Bodies that someone else reads.
  {
    name: "a body that was used before",
    get: async () => {
      const response = new Response("{}", { status: 502 });
      await response.text();
      return response;
    },
    expected: "TypeError",
  },
  {
    name: "a body that someone reads",
    get: () => {
      const response = new Response("{}", { status: 502 });
      response.body?.getReader();
      return response;
    },
    expected: "TypeError",
  },
  {
    name: "a body of Node.js that was read before",
    answer: answer(502),
    get: async (url) => {
      const response = await byNode(url);
      await readError(response, "GET");
      return response;
    },
    expected: "TypeError",
  },
  // What is no response: no wrong use passes for a broken connection.
  {
    name: "a response of axios",
    get: () => ({ status: 404, headers: new Headers(), data: {} }) as never,
    expected: "TypeError",
  },
  // Aborts by the caller.
  {
    name: "an abort before",
    answer: stalled,
    options: () => ({ signal: AbortSignal.abort() }),
    expected: "AbortError",
  },
  {
    name: "an abort before, of the request alone",
    get: () =>
      new Response(
        new ReadableStream({ start: (controller) => controller.error(new DOMException("Gone.", "AbortError")) }),
        { status: 503 },
      ),
    expected: "AbortError",
  },
  { name: "an abort during", answer: stalled, get: defaultReason.get, expected: "AbortError" },
  {
    name: "a time limit of the caller's own",
    answer: stalled,
    get: ownTimeout.get,
    expected: "TimeoutError",
  },
  { name: "an abort with a reason", answer: stalled, ...ownReason, expected: "RangeError" },
  {
    name: "an abort that the response does not know of",
    answer: stalled,
    options: () => ({ signal: AbortSignal.timeout(50), timeoutMs: Infinity }),
    expected: "TimeoutError",
  },
  {
    name: "an abort without a reason",
    answer: stalled,
    options: () => ({ signal: withoutReason }),
    expected: "AbortError",
  },
  {
    name: "an abort without a reason, of a body without a stream",
    get: made({ status: 503, body: undefined, text: () => new Promise(() => {}) }),
    options: () => ({ signal: withoutReason }),
    expected: "AbortError",
  },
  {
    name: "an abort of a body that was used before",
    get: made({ status: 503, bodyUsed: true }),
    options: () => ({ signal: AbortSignal.abort() }),
    expected: "AbortError",
  },
  {
    name: "an abort after",
    answer: answer(404, sent("not_found_error")),
    get: async (url) => {
      const controller = new AbortController();
      const response = await fetch(url, { signal: controller.signal });
      const text = await response.text();
      controller.abort();
      return new Response(text, response);
    },
    expected: contract("not_found_error"),
  },
];

describe("readError", () => {
  test.for(rows)("$name", { timeout: 30_000 }, async ({ answer = () => {}, get = fetch, options, expected }) => {
    const response = await get(await listen(answer));
    const received = await readError(response, "GET", options?.()).then(shortened, (error: Error) => error.name);
    if (typeof expected === "object") expect(received).toMatchObject(expected);
    else expect(received).toBe(expected);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("nothing stays on the signal of the caller, however the reading ends", async () => {
    const { signal } = new AbortController();
    for (const body of ["{", null, new ReadableStream({ pull: (stream) => stream.error(new Error("Broken.")) })])
      await readError(new Response(body, { status: 500 }), "GET", { signal });
    await readError(new Response(new ReadableStream(), { status: 500 }), "GET", { signal, timeoutMs: 10 });
    expect(getEventListeners(signal, "abort")).toEqual([]);
    signal.addEventListener("abort", () => undefined);
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
  });

  test("advice for types of one's own is that of the caller, and what it leaves out is that of the status", async () => {
    const types = { quota_error: { retry: "never" as const, remedy: "Wait until next month." } };
    const read = (type: string) =>
      readError(Response.json({ error: { message: "No.", type } }, { status: 429 }), "GET", { types });
    const { reason, status, docs } = errorCatalog.rate_limit_error;
    expect(await read("quota_error")).toMatchObject({
      advice: { type: "quota_error", reason, status, docs, ...types.quota_error },
      retryable: false,
    });
    for (const type of ["rate_limit_error", "other_error", "constructor", "__proto__"])
      expect(await read(type)).toMatchObject({ advice: errorCatalog.rate_limit_error, retryable: true });
  });

  test("a second reading says that the body was read, and what to do", async () => {
    const response = await fetch(await listen(answer(429, sent("rate_limit_error"))));
    expect(await readError(response, "GET")).toMatchObject({ form: "contract" });
    await expect(readError(response, "GET")).rejects.toThrow("Body already read: use `parseError`");
  });

  test("issues of the contract are typed, and others stay in the body", async () => {
    const read = (issues: unknown) =>
      readError(Response.json({ error: { message: "No.", type: "my_error", issues } }, { status: 422 }), "PUT");
    const issues = [{ message: "It must be greater than 0.", pointer: "/amount" }];
    expect((await read(issues))?.error.issues).toEqual(issues);
    expect(await read("amount")).toMatchObject({
      form: "contract",
      error: { message: "No." },
      body: { error: { issues: "amount" } },
    });
    expect((await read("amount"))?.error).not.toHaveProperty("issues");
  });

  test.each([
    ["fetch", fetch],
    ["Node.js", byNode],
  ])("the connection of a body without end is closed, by %s", async (_name, get) => {
    let closed: Promise<unknown> | undefined;
    const url = await listen((request, response) => {
      closed = once(response, "close");
      endless()(request, response);
    });
    await readError(await get(url), "GET");
    await closed;
  });

  test("a response that is no error is left to its reader", async () => {
    for (const status of [200, 206, 302, 304]) {
      const response = new Response([204, 304].includes(status) ? null : "content", { status });
      expect(await readError(response, "GET")).toBeUndefined();
      expect(response.bodyUsed).toBe(false);
    }
  });

  test("`Retry-After` is read by the given clock", async () => {
    const response = () =>
      new Response(null, { status: 503, headers: { "Retry-After": "Sun, 06 Nov 1994 08:50:37 GMT" } });
    expect(await readError(response(), "GET", { now: Date.UTC(1994, 10, 6, 8, 49, 37) })).toMatchObject({
      retryAfterMs: 60_000,
    });
    expect(await readError(response(), "GET")).toMatchObject({ retryAfterMs: 0 });
  });

  // RFC 9110, section 9.2.2.
  test.each([
    ...["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY", "put"].map((method) => ({
      method,
      retryable: true,
    })),
    ...["POST", "PATCH", "CONNECT", "", "GETS", "TARGET", "constructor"].map((method) => ({
      method,
      retryable: false,
    })),
  ])("automatic retry of $method: $retryable", async ({ method, retryable }) => {
    for (const status of [408, 421, 425, 429, 500, 502, 503, 504])
      expect(await readError(new Response(null, { status }), method)).toMatchObject({ retryable });
    for (const status of [400, 404, 422, 418, 501, 505, 511])
      expect(await readError(new Response(null, { status }), method)).toMatchObject({ retryable: false });
  });
});

/** A status over HTTP/2, which has no reason phrases. */
async function overHttp2(status: number): Promise<Response> {
  const server = createHttp2Server((_request, response) => void response.writeHead(status).end());
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const session = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  onTestFinished(() => {
    session.destroy();
    server.close();
  });
  const request = session.request({ ":path": "/" });
  const [headers] = await once(request, "response");
  return new Response(null, { status: headers[":status"] });
}

test("errorResponse makes a body that a client knows", () => {
  expect(errorResponse("rate_limit_error", "Limit of 10.")).toEqual({
    error: { message: "Limit of 10.", type: "rate_limit_error" },
  });
});
