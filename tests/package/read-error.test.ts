// What a client meets: a table of answers, each over a real connection unless a row makes the response by hand. The vectors hold more bodies.
import { getEventListeners, once } from "node:events";
import { get, type RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { errorResponse, type ReadOptions, type ResponseLike, readError } from "../../generated/index.js";
import { answer, listen, listenRaw, stalled, torn } from "../support/http.ts";

const ours = JSON.stringify({ error: { message: "As sent.", type: "not_found_error", param: "id" }, request_id: "1" });
const contract = { form: "contract", bodyState: "whole", error: { message: "As sent.", param: "id" } };
const other = (type: string, message: string, bodyState = "whole") => ({
  form: "other",
  bodyState,
  error: { type, message },
});
const ofProblem = (type: string, message: string) => ({ form: "problem", error: { type, message } });
const noCredit = { type: "https://example.com/no-credit", title: "No credit.", detail: "You have 30.", balance: 30 };
const mentioned = { "Content-Type": 'application/json; note="application/problem+json"' };
const forbidden = other("permission_error", "Forbidden");
const unavailable = other("service_unavailable_error", "Service Unavailable");
const cut = { ...unavailable, bodyState: "cut" };
const timeout = { bodyState: "timeout", text: '{"error":', retryable: true };
const broken = { ...other("internal_server_error", "Internal Server Error", "broken"), text: '{"error":' };

const spaces = Buffer.alloc(2 ** 14, " ");
/** Goes on for as long as the client reads. */
const endless: RequestListener = (_request, response) => {
  const more = () => {
    while (!response.destroyed && response.write(spaces));
  };
  response.writeHead(503).on("drain", more);
  more();
};
const gzip = { "Content-Encoding": "gzip" };
const bomb = answer(503, Buffer.concat(Array(100).fill(gzipSync(Buffer.alloc(2 ** 24, " ")))), gzip);

type Source = () => ResponseLike | Promise<ResponseLike>;

const fetched =
  (listener: RequestListener, init?: RequestInit): Source =>
  async () =>
    fetch(await listen(listener), init);
const raw =
  (head: string): Source =>
  async () =>
    fetch(await listenRaw((socket) => socket.end(`HTTP/1.1 ${head}\r\nContent-Length: 0\r\n\r\n`)));
const problem = (members: unknown) =>
  fetched(answer(403, JSON.stringify(members), { "Content-Type": "application/problem+json; charset=utf-8" }));
const made =
  (response: Partial<ResponseLike>): Source =>
  () => ({ status: 503, statusText: "", headers: new Headers(), body: undefined, text: async () => "", ...response });
const streaming =
  (source: UnderlyingDefaultSource, status = 503): Source =>
  () =>
    new Response(new ReadableStream(source), { status });
const chunks = (...bytes: number[][]) =>
  streaming({
    start(stream) {
      for (const chunk of bytes) stream.enqueue(Uint8Array.from(chunk));
      stream.close();
    },
  });
/** A response whose body is a stream of Node.js, as that of node-fetch. */
const byNode =
  (listener: RequestListener): Source =>
  async () => {
    const [body] = await once(get(await listen(listener)), "response");
    return made({ status: body.statusCode, body })();
  };
/** A response that somebody did something to before. */
const after =
  (source: Source, act: (response: ResponseLike) => unknown): Source =>
  async () => {
    const response = await source();
    await act(response);
    return response;
  };

/** Aborts the request when the headers are there. */
const abortedWith = (reason?: unknown) => {
  const controller = new AbortController();
  const { signal } = controller;
  return {
    signal,
    source: after(fetched(stalled, { signal }), () => void setTimeout(() => controller.abort(reason), 20)),
  };
};
const ownReason = abortedWith(new RangeError("The user has left."));
/** A signal as older libraries have it: it has aborted, and does not say why. */
const withoutReason = { aborted: true, addEventListener() {}, removeEventListener() {} };

const types = { quota_error: { retry: "never" as const, remedy: "Wait until next month." } };
const quota = JSON.stringify(errorResponse<"quota_error">("quota_error", "No."));
const html = "<h1>502</h1>";
const short = { timeoutMs: 50 };
const used = "TypeError: Body already read: use `parseError`";

/** Name, response, and what `readError` returns, `undefined` if it is no error, or what it throws. */
type Row = [name: string, source: Source, expected: object | undefined | string, options?: ReadOptions];

const rows: Row[] = [
  ["our body as a problem", fetched(answer(404, ours, { "Content-Type": "application/problem+json" })), contract],
  ["our body, compressed", fetched(answer(404, gzipSync(ours), gzip)), contract],
  ["a prototype", fetched(answer(404, `{"__proto__":${ours}}`)), other("not_found_error", "Not Found")],
  [
    "a type of one's own",
    fetched(answer(429, quota)),
    { advice: { ...types.quota_error }, retryable: false },
    { types },
  ],
  // Other bodies.
  ["the HTML of a proxy", fetched(answer(502, html)), { ...other("bad_gateway_error", "Bad Gateway"), text: html }],
  ["no body", () => new Response(null, { status: 503 }), unavailable],
  ["bytes that are no UTF-8", fetched(answer(502, Buffer.from([0xff, 0xfe]))), { text: "\ufffd\ufffd" }],
  ["a character in two chunks", chunks([0xc3], [0xa9]), { bodyState: "whole", text: "é" }],
  ["an end within a character", chunks([0x61, 0xe2, 0x82]), { bodyState: "whole", text: "a\ufffd" }],
  ["compression that is said and not done", fetched(answer(404, ours, gzip)), { form: "other", bodyState: "broken" }],
  // Problem details (RFC 9457).
  ["a problem", problem(noCredit), { ...ofProblem("https://example.com/no-credit", "You have 30."), body: noCredit }],
  ["a problem of other types", problem({ type: 1, title: [], detail: null }), ofProblem("about:blank", "Forbidden")],
  ...[[], null, "text"].map((it): Row => [`a problem that is ${JSON.stringify(it)}`, problem(it), forbidden]),
  ["a media type that mentions problems", fetched(answer(403, "{}", mentioned)), forbidden],
  // Statuses.
  ["a status without a phrase", raw("405 "), { status: 405, error: { message: "Method Not Allowed" } }],
  ["an unknown status with a phrase", raw("520 Web Server Is Ill"), { error: { message: "Web Server Is Ill" } }],
  ["an unknown status", raw("520 "), { error: { message: "Status 520" } }],
  ["an opaque response", made({ status: 0, type: "opaque" }), undefined],
  ["a network error as a response", () => Response.error(), "TypeError: Network error"],
  ["a status that is none", made({ status: 0 }), "TypeError: Network error"],
  // No end, or the wrong one.
  ["an endless body", fetched(endless), { ...cut, text: "65536 characters" }],
  ["a compressed bomb", fetched(bomb), { ...cut, text: "65536 characters" }],
  ["a body beyond the limit", fetched(answer(503, "0123456789")), { ...cut, text: "0123" }, { maxBytes: 4 }],
  ["a limit that is no number", fetched(answer(503, "0123")), { ...cut, text: "" }, { maxBytes: Number.NaN }],
  ["empty chunks", streaming({ pull: (stream) => stream.enqueue(new Uint8Array()) }), { ...cut, text: "" }],
  ["chunks that are no bytes", streaming({ pull: (stream) => stream.enqueue("text") }), { bodyState: "broken" }],
  ["a cancel that fails", streaming({ cancel: () => Promise.reject(Error("No.")) }), { bodyState: "timeout" }, short],
  ["a body that stalls", fetched(stalled), timeout, short],
  ["a text that stalls", made({ text: () => new Promise(() => {}) }), { bodyState: "timeout" }, short],
  ["a body without a stream", made({ status: 404, text: async () => ours }), contract],
  ["a connection that breaks", fetched(torn), broken],
  ...[undefined, null, "AbortError", Symbol("No."), Object.create(null)].map((value): Row => {
    const source = streaming({ start: (stream) => stream.error(value) });
    return [`a stream that fails with ${typeof value}`, source, { bodyState: "broken" }];
  }),
  // Streams of Node.js.
  ["our body by Node.js", byNode(answer(404, ours)), contract],
  ["a body that stalls by Node.js", byNode(stalled), timeout, short],
  ["a connection that breaks by Node.js", byNode(torn), broken],
  [
    "a connection that broke before by Node.js",
    after(byNode(torn), ({ body }) => once(body as never, "error")),
    { bodyState: "broken" },
  ],
  // Bodies that someone else reads, and what is no response: no wrong use passes for a broken connection.
  ["a body that was read", after(fetched(answer(502)), (response) => response.text()), used],
  ["a body that someone reads", after(chunks([1]), ({ body }) => (body as ReadableStream).getReader()), used],
  ["a second reading", after(fetched(answer(429)), (response) => readError(response, "GET")), used],
  ["a second reading by Node.js", after(byNode(answer(429)), (response) => readError(response, "GET")), used],
  ["a response of axios", () => ({ status: 404, headers: new Headers(), data: {} }) as never, "TypeError"],
  // Aborts by the caller.
  ["an abort before", fetched(stalled), "AbortError", { signal: AbortSignal.abort() }],
  ["an abort of the stream", streaming({ start: (it) => it.error(new DOMException("", "AbortError")) }), "AbortError"],
  ["an abort of the request", abortedWith().source, "AbortError"],
  ["an abort with a reason", ownReason.source, "RangeError", { signal: ownReason.signal }],
  ["an abort during", fetched(stalled), "TimeoutError", { signal: AbortSignal.timeout(50), timeoutMs: Infinity }],
  ["an abort without a reason", fetched(stalled), "AbortError", { signal: withoutReason }],
];

describe("readError", () => {
  test.for(rows)("%s", { timeout: 30_000 }, async ([_name, source, expected, options]) => {
    const received = await readError(await source(), "GET", options).catch(String);
    if (typeof expected === "string") return expect(received).toContain(expected);
    if (!expected) return expect(received).toBeUndefined();
    const { text } = received as { text: string };
    // A difference of two long texts would take minutes to print.
    const shown = text.length > 1000 ? `${text.length} characters` : text;
    expect({ ...(received as object), text: shown }).toMatchObject(expected);
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

  test.each([
    ["fetch", fetched],
    ["Node.js", byNode],
  ])("the connection of a body without end is closed, by %s", async (_name, from) => {
    let closed: Promise<unknown> | undefined;
    const source = from((request, response) => {
      closed = once(response, "close");
      endless(request, response);
    });
    await readError(await source(), "GET");
    await closed;
  });

  test("a response that is no error is left to its reader", async () => {
    for (const status of [200, 206, 302, 304]) {
      const response = new Response(status === 304 ? null : "content", { status });
      expect(await readError(response, "GET")).toBeUndefined();
      expect(response.bodyUsed).toBe(false);
    }
  });

  // RFC 9110, section 9.2.2. The vectors have the methods that clients use.
  test.each(["TRACE", "QUERY", "put", "CONNECT", "", "GETS", "TARGET"])("%j is idempotent, or not", async (method) => {
    const retryable = ["TRACE", "QUERY", "put"].includes(method);
    expect(await readError(new Response(null, { status: 503 }), method)).toMatchObject({ retryable });
  });
});
