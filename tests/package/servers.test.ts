// The recipes of docs/servers.md, each with errors of the real library.
import Boom from "@hapi/boom";
import { PrismaClientKnownRequestError } from "@prisma/client-runtime-utils";
import { TRPCError } from "@trpc/server";
import { H3, HTTPError } from "h3";
import multer from "multer";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { expect, test } from "vitest";
import * as z from "zod";
import { isErrorResponse, toErrorResponse } from "../../generated/index.js";
import { compile } from "../support/clients.ts";
import { blocksOf, snippetsOf, textOf } from "../support/pages.ts";
import { projectWithPackages } from "../support/project.ts";
import { rejection, thrownBy } from "../support/thrown.ts";

const page = textOf("docs/servers.md");
const snippets = snippetsOf(page);
const load = await compile(projectWithPackages(snippets), Object.keys(snippets));

function ofMulter(field: string): Promise<unknown> {
  const body = new FormData();
  body.append(field, new Blob(["content"]), "a.txt");
  return thrownBy([multer({ limits: { fileSize: 3 } }).single("file")], "", { body });
}

const form = "multipart/form-data; boundary=x";
const part = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nco';

function ofBrokenUpload(type: string, body: string): Promise<unknown> {
  return thrownBy([multer().single("file")], "", { body, headers: { "Content-Type": type } });
}

async function ofLimiter(): Promise<unknown> {
  const limiter = new RateLimiterMemory({ points: 1, duration: 30 });
  await limiter.consume("key");
  return rejection(limiter.consume("key"));
}

async function ofH3(handler: () => never): Promise<unknown> {
  let thrown: unknown;
  const app = new H3({ silent: true, onError: (error) => void (thrown = error) });
  app.get("/", handler);
  await app.request("/");
  return thrown;
}
const prisma = (code: string) => new PrismaClientKnownRequestError("db-7: no record", { code, clientVersion: "7" });
const throws = (error: Error) => () => {
  throw error;
};

const internal = { status: 500, message: "Internal Server Error" };
const forbidden = new HTTPError({ status: 403, message: "No.", headers: { "x-a": "1" } });
const limited = { status: 429, message: "Too Many Requests", headers: { "retry-after": "30" } };
const challenged = { status: 401, message: "No.", headers: { "www-authenticate": 'Basic error="No."' } };

/** The file of a recipe, what its library throws, and the answer. */
const recipes: [file: string, thrown: () => unknown, answer: object][] = [
  ["boom.ts", () => Boom.notFound("No invoice."), { status: 404, message: "No invoice." }],
  ["boom.ts", () => Boom.unauthorized("No.", "Basic"), challenged],
  ["boom.ts", () => Boom.badImplementation("db-7"), internal],
  ["multer.ts", () => ofMulter("file"), { status: 413, message: "File too large" }],
  ["multer.ts", () => ofMulter("other"), { status: 400, message: "Unexpected file field" }],
  ["multer.ts", () => ofBrokenUpload(form, part), { status: 400, message: "Unexpected end of form" }],
  ["multer.ts", () => ofBrokenUpload(form, "--x\r\n:\r\n\r\n"), { status: 400, message: "Malformed part header" }],
  ["multer.ts", () => ofBrokenUpload("multipart/form-data", ""), { status: 400, message: "Boundary not found" }],
  ["multer.ts", () => ofBrokenUpload("multipart/mixed", ""), { status: 415, message: "multipart/mixed" }],
  ["multer.ts", () => new multer.MulterError("STREAM_DESTROYED" as never), internal],
  ["rate-limiter-flexible.ts", ofLimiter, limited],
  ["prisma.ts", () => prisma("P2025"), { status: 404, message: "Not Found" }],
  ["prisma.ts", () => prisma("P2002"), internal],
  ["trpc.ts", () => new TRPCError({ code: "CONFLICT", message: "No." }), { status: 409, message: "No." }],
  ["trpc.ts", () => new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "db-7" }), internal],
  ["h3.ts", () => ofH3(throws(forbidden)), { status: 403, message: "No.", headers: { "x-a": "1" } }],
  ["h3.ts", () => ofH3(throws(new Error("db-7"))), internal],
];

test.each(recipes)("%s", async (file, make, answer) => {
  const { trust } = await load(file);
  const thrown = await make();
  const { status, headers, body } = toErrorResponse(thrown, { trust });
  const { message, headers: fields, ...expected } = { message: "", headers: {}, ...answer };
  expect({ status, headers }).toEqual({ ...expected, headers: { "content-type": "application/json", ...fields } });
  expect(body.error.message).toContain(message);
  // Without the recipe, it is a 500: none is built in.
  expect(toErrorResponse(thrown).status).toBe(500);
  expect(trust(new Error("Another.")) || false).toBe(false);
});

test("answer.ts asks one recipe after the other", async () => {
  const { answer } = await load("answer.ts");
  expect(answer(Boom.conflict())).toMatchObject({ status: 409 });
  expect(answer(await ofMulter("file"))).toMatchObject({ status: 413 });
  expect(answer(new Error("db-7"))).toMatchObject({ status: 500 });
});

test("zod.ts tells which fields are wrong", async () => {
  const { validBody } = await load("zod.ts");
  const schema = z.object({ items: z.array(z.object({ amount: z.number() })) });
  const body = { items: [{ amount: 1 }] };
  expect(validBody(schema, body)).toEqual(body);
  const thrown = await rejection((async () => validBody(schema, { items: [{ amount: "1" }] }))());
  expect(toErrorResponse(thrown)).toMatchObject({
    status: 422,
    body: { error: { issues: [{ pointer: "/items/0/amount" }] } },
  });
});

test("redirects.ts throws a redirect again", async () => {
  const { answerOrRethrow } = await load("redirects.ts");
  const redirect = new Response(null, { status: 302, headers: { Location: "/" } });
  expect(() => answerOrRethrow(redirect)).toThrow(redirect as never);
  expect(answerOrRethrow(new Response(null, { status: 404 }))).toMatchObject({ status: 500 });
});

test("the page shows the body that `problem` makes", () => {
  const body = JSON.parse(blocksOf(page).find(({ language }) => language === "json")!.body);
  const thrown = { status: 404, expose: true, message: "No such item." };
  expect(toErrorResponse(thrown, { problem: true }).body).toEqual(body);
  expect(isErrorResponse(body)).toBe(true);
});
