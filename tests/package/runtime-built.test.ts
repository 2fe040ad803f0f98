// The built module where it runs: in a browser, in a runtime with no global but ECMAScript's, and in a bundle.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, inject, onTestFinished, test } from "vitest";
import { errorResponse } from "../../generated/index.js";
import { launchBrowser } from "../support/browser.ts";
import { installedProject } from "../support/project.ts";

test("a browser imports the built module as it is, and reads real responses, under a policy without `eval`", async () => {
  const origin = await serve();
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => void faults.push(message));
  await page.goto(origin);
  // A string, so that nothing but the browser reads it.
  const seen = await page.evaluate(`(async () => {
    const { readError, isErrorResponse, errorCatalog } = await import("/index.js");
    return {
      frozen: Object.isFrozen(errorCatalog),
      verdicts: [isErrorResponse(document), isErrorResponse(window), isErrorResponse(await (await fetch("/503")).json())],
      json: await readError(await fetch("/503"), "GET"),
      html: await readError(await fetch("/502"), "POST"),
      text: await readError(await fetch("/"), "GET"),
      compiles: (() => { try { return new Function("return true")(); } catch { return false; } })(),
    };
  })()`);
  expect(seen).toMatchObject({
    frozen: true,
    verdicts: [false, false, true],
    json: { status: 503, error: { message: "Down." }, retryable: true, retryAfterMs: 120_000 },
    html: { status: 502, error: { type: "bad_gateway_error" }, retryable: false },
    text: undefined,
    compiles: false,
  });
  expect(faults).toEqual([]);
});

/** Serves the build on loopback, an HTML page, and two errors. */
async function serve(): Promise<string> {
  const server = createServer(async ({ url = "" }, response) => {
    response.setHeader("Content-Security-Policy", "default-src 'none'; script-src 'self'; connect-src 'self'");
    if (url === "/503") return void response.writeHead(503, { "Retry-After": "120" }).end(JSON.stringify(errorResponse("service_unavailable_error", "Down.")));
    if (url === "/502") return void response.writeHead(502, { "Content-Type": "text/html" }).end("<!doctype html><title>502 Bad Gateway</title>");
    if (extname(url) === ".js") return void response.setHeader("Content-Type", "text/javascript").end(await readFile(join(inject("fresh"), url)));
    response.setHeader("Content-Type", "text/html").end('<!doctype html><link rel="icon" href="data:,">');
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test("a runtime needs no global but ECMAScript's, and no code from strings", async () => {
  const code = `
    import { errorResponse, isErrorResponse, readError } from "./index.js";
    const response = { status: 503, statusText: "", headers: { get: () => "Sun, 06 Nov 1994 08:49:37 GMT" }, json: async () => errorResponse("rate_limit_error", "") };
    globalThis.verdicts = [isErrorResponse({ error: { message: "", type: "" } }), isErrorResponse({})];
    globalThis.received = readError(response, "GET", 784111776000);
  `;
  const { outputFiles } = await build({ stdin: { contents: code, resolveDir: inject("fresh") }, bundle: true, format: "iife", write: false });
  const realm = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(outputFiles[0]!.text, realm);
  expect([...vm.runInContext("verdicts", realm)]).toEqual([true, false]);
  expect(await vm.runInContext("received", realm)).toMatchObject({ status: 503, advice: { type: "rate_limit_error" }, retryAfterMs: 1000 });
  // What the realm refuses.
  expect(() => vm.runInContext('new Function("return true")', realm)).toThrow("Code generation from strings disallowed");
  expect(() => vm.runInContext("new Response()", realm)).toThrow("Response is not defined");
});

test("a bundle holds what it imports: the guard below 1 KB, everything below 2.5 KB, minified and gzipped", async () => {
  const project = await installedProject();
  const size = async (names: string) => {
    const contents = `import ${names} from "openapi-error-responses"; console.log(${names.replace(/^\* as |[{}]/g, "")});`;
    const { outputFiles } = await build({ stdin: { contents, resolveDir: project }, bundle: true, minify: true, format: "esm", write: false });
    return gzipSync(outputFiles[0]!.contents).length;
  };
  const guard = await size("{ isErrorResponse }");
  const all = await size("* as all");
  expect(guard).toBeLessThan(1000);
  expect(all).toBeLessThan(2500);
  // The parts stand alone, so their sizes differ as they do.
  expect(await size("{ errorResponse }")).toBeLessThan(150);
  expect(guard + (await size("{ errorCatalog }"))).toBeLessThan(all);
});
