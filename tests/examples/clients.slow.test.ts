// The clients in `examples/clients` and the snippet of ky in docs/clients.md, over real connections. ky 2 asks for Node.js 22, so it has a lockfile of its own.
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { errorCatalog, errorResponse } from "../../generated/index.js";
import { install } from "../../scripts/lib/install.ts";
import { root } from "../../scripts/lib/project.ts";
import { compile, testClient } from "../support/clients.ts";
import { compiledExamples } from "../support/examples.ts";
import { answer, destroyed, listen, stalled, torn } from "../support/http.ts";
import { snippetsOf, textOf } from "../support/pages.ts";
import { projectWithPackages } from "../support/project.ts";

type Send = (url: string, init: { method: string; signal: AbortSignal }) => Promise<Response>;

const fixture = join(root, "tests/fixtures/clients");
await install(fixture);
const folder = compiledExamples("clients");
const project = projectWithPackages(
  { "ky.ts": snippetsOf(textOf("docs/clients.md"))["ky.ts"]!, "example.ts": textOf("examples/clients/ky.ts") },
  { ky: join(fixture, "node_modules/ky") },
);
const load = await compile(project, ["ky.ts", "example.ts"]);
const { api } = await load("example.ts");
const { request } = await import(join(folder, "p-retry.js"));
const clients: { name: string; send: Send }[] = [
  { name: "ky.ts", send: (url, init) => api(url, init) },
  { name: "p-retry.ts", send: (url, { signal, ...init }) => request(url, init, signal) },
];

describe("the snippet of ky", async () => {
  const { api } = await load("ky.ts");
  testClient(() => (url) => api(url, { retry: 0 }));

  test("leaves it to ky to retry", async () => {
    const left = [html, html, ok];
    const url = await listen((request, response) => left.shift()!(request, response));
    expect(await api(url, { retry: { limit: 2, delay: () => 1 } }).text()).toBe("content");
  });
});

type Type = "rate_limit_error" | "service_unavailable_error" | "not_found_error";
const ours = (type: Type, headers = {}) =>
  answer(errorCatalog[type].status, JSON.stringify(errorResponse(type, "As sent.")), headers);
const html = answer(502, "<h1>502 Bad Gateway</h1>");
const timeout = answer(408);
const ok = answer(200, "content");

interface Exchange {
  name: string;
  method?: string;
  /** What the server does, attempt by attempt. */
  answers: RequestListener[];
  /** Content of the response, the status of a `ResponseError`, or the name of another error. */
  outcome: unknown;
  /** Time that passes at least, in milliseconds. */
  least?: number;
  /** Why the caller aborts when the last answer has begun. */
  aborts?: DOMException;
}

const left = new DOMException("The user has left.", "AbortError");

const exchanges: Exchange[] = [
  { name: "a success", answers: [ok], outcome: "content" },
  { name: "proxies and broken bodies, then a success", answers: [html, timeout, torn, ok], outcome: "content" },
  { name: "an error that lasts", answers: [html, html, html, html], outcome: 502 },
  { name: "an error that no wait cures", answers: [ours("not_found_error")], outcome: 404 },
  {
    name: "`Retry-After`",
    answers: [ours("rate_limit_error", { "Retry-After": "1" }), ok],
    outcome: "content",
    least: 1000,
  },
  { name: "a method that is not idempotent", method: "POST", answers: [html], outcome: 502 },
  { name: "an idempotent method", method: "PUT", answers: [html, ok], outcome: "content" },
  { name: "a connection that breaks", answers: [destroyed, ok], outcome: "content" },
  {
    name: "a connection that breaks after a POST",
    method: "POST",
    answers: [destroyed],
    outcome: expect.stringMatching(/^(Type|Network)Error$/),
  },
  { name: "an abort while a body stalls", answers: [stalled], outcome: "AbortError", aborts: left },
  {
    name: "a limit to all attempts",
    answers: [ours("rate_limit_error", { "Retry-After": "20" })],
    // ky has its own name for it if it waits.
    outcome: expect.stringMatching(/^(Timeout|Abort)Error$/),
    aborts: new DOMException("Too slow.", "TimeoutError"),
  },
];

describe.each(clients)("$name", ({ send }) => {
  test.each(exchanges)("$name", async ({ method = "GET", answers, outcome, least = 0, aborts }) => {
    const left = [...answers];
    const controller = new AbortController();
    const url = await listen((request, response) => {
      (left.shift() ?? ok)(request, response);
      // Soon after, so that the client has the head of the answer most of the time.
      if (aborts && left.length === 0) setTimeout(() => controller.abort(aborts), 100);
    });
    const start = performance.now();
    const result = await send(url, { method, signal: controller.signal }).then(
      (response) => response.text(),
      (error) => error.received?.status ?? error.name,
    );
    expect({ result, left }).toEqual({ result: outcome, left: [] });
    // The server asked for it: no measurement of speed.
    expect(performance.now() - start).toBeGreaterThanOrEqual(least);
  });

  test("a delay has a random part, even after `Retry-After`", async () => {
    const random = vi.spyOn(Math, "random").mockReturnValue(0.999);
    onTestFinished(() => random.mockRestore());
    const left = [ours("rate_limit_error", { "Retry-After": "0" }), html, ok];
    const url = await listen((request, response) => left.shift()!(request, response));
    const start = performance.now();
    await send(url, { method: "GET", signal: new AbortController().signal });
    expect(random).toHaveBeenCalled();
    expect(performance.now() - start).toBeGreaterThanOrEqual(500);
  });
});
