// The built module where it runs: in a browser, in a runtime with next to no globals, and in a bundle. Other runtimes: `npm run runtimes`.
import { readFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, inject, onTestFinished, test } from "vitest";
import { errorResponse } from "../../generated/index.js";
import { launchBrowser } from "../support/browser.ts";
import { answer, listen, stalled } from "../support/http.ts";
import { parts } from "../support/parts.ts";
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
    async function readAborted() {
      const abort = new AbortController();
      const response = await fetch("/stalled", { signal: abort.signal });
      setTimeout(() => abort.abort(), 50);
      return readError(response, "GET").catch(({ name }) => name);
    }
    return {
      frozen: Object.isFrozen(errorCatalog),
      verdicts: [isErrorResponse(document), isErrorResponse(window), isErrorResponse(await (await fetch("/503")).json())],
      json: await readError(await fetch("/503"), "GET"),
      html: await readError(await fetch("/502"), "POST"),
      text: await readError(await fetch("/"), "GET"),
      redirect: await fetch("/301", { redirect: "manual" }).then(async (it) => [it.type, await readError(it, "GET")]),
      network: await readError(Response.error(), "GET").catch(({ name }) => name),
      aborted: await readAborted(),
      compiles: (() => { try { return new Function("return true")(); } catch { return false; } })(),
    };
  })()`);
  expect(seen).toMatchObject({
    frozen: true,
    verdicts: [false, false, true],
    json: { status: 503, error: { message: "Down." }, retryable: true, retryAfterMs: 120_000 },
    html: { status: 502, error: { type: "bad_gateway_error" }, retryable: false },
    text: undefined,
    redirect: ["opaqueredirect", undefined],
    network: "TypeError",
    aborted: "AbortError",
    compiles: false,
  });
  expect(faults).toEqual([]);
});

const html = { "Content-Type": "text/html" };
const down = JSON.stringify(errorResponse("service_unavailable_error", "Down."));
const answers: Record<string, RequestListener> = {
  "/": answer(200, '<!doctype html><link rel="icon" href="data:,">', html),
  "/301": answer(301, "", { Location: "/" }),
  "/502": answer(502, "<!doctype html><title>502 Bad Gateway</title>", html),
  "/503": answer(503, down, { "Retry-After": "120" }),
  "/stalled": stalled,
};

/** Serves these answers and the build on loopback. */
const serve = () =>
  listen(async (request, response) => {
    const { url = "" } = request;
    response.setHeader("Content-Security-Policy", "default-src 'none'; script-src 'self'; connect-src 'self'");
    if (answers[url]) return answers[url](request, response);
    response.setHeader("Content-Type", "text/javascript").end(await readFile(join(inject("fresh"), url)));
  });

test("a runtime needs few globals, and no code from strings", async () => {
  const code = `
    import { errorResponse, isErrorResponse, readError } from "./index.js";
    const text = async () => JSON.stringify(errorResponse("rate_limit_error", ""));
    const response = { status: 503, statusText: "", headers: { get: () => "Sun, 06 Nov 1994 08:49:37 GMT" }, text };
    globalThis.verdicts = [isErrorResponse({ error: { message: "", type: "" } }), isErrorResponse({})];
    globalThis.received = readError(response, "GET", { now: 784111776000 });
  `;
  const entry = { stdin: { contents: code, resolveDir: inject("fresh") }, bundle: true, write: false } as const;
  const { outputFiles } = await build({ ...entry, format: "iife" });
  const realm = vm.createContext(
    { setTimeout, clearTimeout }, // React Native has no `TextDecoder`, and its responses have no stream.
    { codeGeneration: { strings: false, wasm: false } },
  );
  vm.runInContext(outputFiles[0]!.text, realm);
  expect([...vm.runInContext("verdicts", realm)]).toEqual([true, false]);
  const received = { status: 503, advice: { type: "rate_limit_error" }, retryAfterMs: 1000 };
  expect(await vm.runInContext("received", realm)).toMatchObject(received);
});

// What other bundlers leave in: `npm run runtimes -- bundlers`.
test.each(parts)("a bundle of $name has at most $limit bytes, minified and gzipped", async ({ name, limit }) => {
  const stdin = {
    contents: `export ${name === "*" ? "*" : `{ ${name} }`} from "openapi-error-responses";`,
    resolveDir: await installedProject(),
  };
  const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: "esm", write: false });
  expect(gzipSync(outputFiles[0]!.contents).length).toBeLessThanOrEqual(limit);
});
