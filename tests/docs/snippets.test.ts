// The snippets of README.md do what the text beside them says. tests/docs/pages.test.ts compiles them.
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import createError from "http-errors";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import schema from "../../generated/error-response.schema.json" with { type: "json" };
import { errorCatalog, errorResponse, readError } from "../../generated/index.js";
import { listen } from "../support/http.ts";
import { blocksOf, snippetsOf, textOf } from "../support/pages.ts";
import { projectWith } from "../support/project.ts";

const readme = textOf("README.md");
const programs = snippetsOf(readme);
const project = projectWith(programs);

const load = (file: string) => import(/* @vite-ignore */ join(project, file));

/** Sends requests for the example's API to a server of this test. */
async function serveApi(listener: RequestListener): Promise<void> {
  const origin = await listen(listener);
  const real = globalThis.fetch;
  const spy = vi.spyOn(globalThis, "fetch");
  spy.mockImplementation((url, init) => real(String(url).replace("https://api.example.com/", origin), init));
  onTestFinished(() => spy.mockRestore());
}

const { body } = blocksOf(readme).find(({ language }) => language === "json")!;

test("the body is one of the contract", async () => {
  expect(new Ajv2020().validate(schema, JSON.parse(body))).toBe(true);
  const received = await readError(new Response(body, { status: 422 }), "POST");
  expect(received).toMatchObject({ form: "contract", error: JSON.parse(body).error });
});

describe("client.ts", () => {
  test.each([
    ["an item", 200, { id: "a1b2c3" }, { id: "a1b2c3" }],
    ["a missing item", 404, errorResponse("not_found_error", "No such item."), undefined],
  ])("%s", async (_, status, sent, outcome) => {
    await serveApi((_request, response) => void response.writeHead(status).end(JSON.stringify(sent)));
    const { getItem } = await load("client.ts");
    expect(await getItem("a1b2c3")).toEqual(outcome);
  });

  test("another error is thrown, with the message that the comment shows", async () => {
    const { type, message } = { type: "rate_limit_error" as const, message: "The rate limit is used up." };
    await serveApi((_request, response) => {
      response.writeHead(429, { "Retry-After": "30" }).end(JSON.stringify(errorResponse(type, message)));
    });
    const { getItem } = await load("client.ts");
    const thrown = await getItem("a1b2c3").catch((error: unknown) => error);
    const { remedy, docs } = errorCatalog[type];
    expect(thrown.message).toBe(`429 ${type}: ${message} ${remedy} Retry-After: 30 s. See ${docs}`);
    expect(thrown.received).toMatchObject({ retryable: true, retryAfterMs: 30_000 });
    const [, shown = ""] = /throw new ResponseError\(received\); \/\/ "(.+)"/.exec(programs["client.ts"]!) ?? [];
    expect(shown.split("…").filter((part) => !thrown.message.includes(part))).toEqual([]);
    expect(shown).toContain("…");
  });
});

describe("server.ts", () => {
  test.each([
    ["an error for the client", createError(429, "Slow down.", { headers: { "Retry-After": "5" } }), 429, "Slow down."],
    ["an error of its own", new Error("connect ECONNREFUSED db.internal"), 500, "Internal Server Error"],
  ])("%s", async (_, thrown, status, message) => {
    const { answer } = await load("server.ts");
    const response: Response = answer(thrown);
    expect(response.status).toBe(status);
    expect(response.headers.get("retry-after")).toBe(status === 429 ? "5" : null);
    expect(await response.json()).toMatchObject({ error: { message } });
  });
});

test("document.ts adds the responses, and says what is wrong", async () => {
  const { withErrors } = await load("document.ts");
  const get = { responses: { 200: { description: "Items." } } };
  const result = withErrors({ openapi: "3.1.0", info: { title: "Items", version: "1" }, paths: { "/items": { get } } });
  expect(Object.keys(result.paths["/items"].get.responses)).toEqual(["200", "400", "429", "500", "502", "503"]);
});

test("types.ts reads what an API adds", async () => {
  const { body, idOf } = await load("types.ts");
  expect(body).toEqual({ error: { message: "No such item.", type: "not_found_error" } });
  expect([idOf({ ...body, request_id: "req_1" }), idOf({ request_id: "req_1" })]).toEqual(["req_1", undefined]);
});
