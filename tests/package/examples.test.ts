// The examples, in a project where the packed tarball is installed, over real connections.
import { cpSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { Ajv2020 } from "ajv/dist/2020.js";
import express from "express";
import { describe, expect, onTestFinished, test } from "vitest";
import schema from "../../generated/error-response.schema.json" with { type: "json" };
import { errorCatalog, errorResponse } from "../../generated/index.js";
import type { KnownErrorType } from "../../generated/index.js";
import { root } from "../../scripts/lib/project.ts";
import { installedProject } from "../support/project.ts";

const validate = new Ajv2020().compile(schema);

const project = await installedProject();
cpSync(join(root, "tests/examples"), project, { recursive: true });
for (const dependency of ["express", "hono"]) symlinkSync(join(root, "node_modules", dependency), join(project, "node_modules", dependency));

const load = <T>(file: string): Promise<T> => import(join(project, file));
const { request, RequestError } = await load<typeof import("../examples/fetch-client.ts")>("fetch-client.ts");
const servers: { name: string; listener: RequestListener }[] = [
  { name: "express", listener: (await load<typeof import("../examples/express.ts")>("express.ts")).app },
  { name: "hono", listener: getRequestListener((await load<typeof import("../examples/hono.ts")>("hono.ts")).app.fetch) },
];

/** Serves on loopback until the test ends. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const post = (body: string): RequestInit => ({ method: "POST", body, headers: { "Content-Type": "application/json" } });

const failures: { path: string; init?: RequestInit; type: KnownErrorType; message: string | RegExp; retryAfter?: string }[] = [
  { path: "/invoices/inv_1042", type: "not_found_error", message: 'No invoice has the identifier "inv_1042".' },
  { path: "/invoicez", type: "not_found_error", message: "No route matches GET /invoicez." },
  { path: "/invoices", init: post("{"), type: "invalid_request_error", message: /JSON/ },
  { path: "/invoices", init: post("{}"), type: "unprocessable_entity_error", message: "Property `due_date` is missing." },
  { path: "/invoices", init: post('{"due_date":"2026-11-30"}'), type: "rate_limit_error", message: "Rate limit of 100 requests in 60 seconds is used up.", retryAfter: "30" },
  { path: "/reports", type: "internal_server_error", message: "Internal Server Error" },
];

describe.each(servers)("$name.ts", ({ listener }) => {
  test.each(failures)("$path answers $type", async ({ path, init, type, message, retryAfter = null }) => {
    const response = await fetch((await serve(listener)) + path, init);
    expect(response.status).toBe(errorCatalog[type].status);
    expect(response.headers.get("content-type")).toMatch(/^application\/json\b/);
    expect(response.headers.get("retry-after")).toBe(retryAfter);
    const body: any = await response.json();
    expect(validate(body), JSON.stringify(validate.errors)).toBe(true);
    expect(body.error.type).toBe(type);
    expect(body.error.message).toMatch(message);
  });
});

test("Express on its own does not answer so", async () => {
  const response = await fetch(await serve(express()));
  expect(response.status).toBe(404);
  expect(validate(await response.text())).toBe(false);
});

describe("express.ts", () => {
  test("a status that is not in the contract is kept, with the type of its class", async () => {
    const response = await fetch(`${await serve(servers[0]!.listener)}/invoices`, post(JSON.stringify("x".repeat(200_000))));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { type: "invalid_request_error" } });
  });
});

const ours = (type: KnownErrorType, headers = {}): RequestListener => (_request, response) =>
  void response.writeHead(errorCatalog[type].status, headers).end(JSON.stringify(errorResponse(type, "As sent.")));
const html: RequestListener = (_request, response) => void response.writeHead(502, { "Content-Type": "text/html" }).end("<h1>502 Bad Gateway</h1>");
const empty: RequestListener = (_request, response) => void response.writeHead(503).end();
const cut: RequestListener = (_request, response) => {
  response.writeHead(500, { "Content-Length": "1000" }).write('{"error":');
  setTimeout(() => response.destroy(), 20);
};
const ok: RequestListener = (_request, response) => void response.end("content");
const any = expect.any(Number);

const exchanges: { name: string; method?: string; answers: RequestListener[]; waits: unknown[]; outcome: string | number }[] = [
  { name: "a success", answers: [ok], waits: [], outcome: "content" },
  { name: "proxies and broken bodies, then a success", answers: [html, empty, cut, ok], waits: [any, any, any], outcome: "content" },
  { name: "Retry-After in seconds", answers: [ours("rate_limit_error", { "Retry-After": "7" }), ok], waits: [7000], outcome: "content" },
  { name: "Retry-After as a date that has passed", answers: [ours("service_unavailable_error", { "Retry-After": "Sun, 06 Nov 1994 08:49:37 GMT" }), ok], waits: [0], outcome: "content" },
  { name: "Retry-After beyond patience", answers: [ours("service_unavailable_error", { "Retry-After": "86400" })], waits: [], outcome: 503 },
  { name: "an error that no wait cures", answers: [ours("not_found_error")], waits: [], outcome: 404 },
  { name: "an error that lasts", answers: [html, html, html, html], waits: [any, any, any], outcome: 502 },
  { name: "a method that is not idempotent", method: "POST", answers: [html], waits: [], outcome: 502 },
  { name: "an idempotent method", method: "PUT", answers: [html, ok], waits: [any], outcome: "content" },
];

describe("fetch-client.ts", () => {
  test.each(exchanges)("$name", async ({ method = "GET", answers, waits, outcome }) => {
    const left = [...answers];
    const waited: number[] = [];
    const origin = await serve((incoming, response) => left.shift()!(incoming, response));
    const result = await request(origin, { method }, async (milliseconds) => void waited.push(milliseconds)).then(
      (response) => response.text(),
      (error: unknown) => {
        if (error instanceof RequestError) return error.received.status;
        throw error;
      },
    );
    expect({ result, waited, left }).toEqual({ result: outcome, waited: waits, left: [] });
  });
});
