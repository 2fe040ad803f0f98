// An API on Fastify 5. Every error follows the contract.
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import rateLimit from "@fastify/rate-limit";
import files from "@fastify/static";
import type { FastifyReply, FastifyRequest } from "fastify";
import Fastify from "fastify";
import createError from "http-errors";
import { toErrorResponse } from "openapi-error-responses";
import { fail } from "./failures.ts";
import { collectMethods } from "./fastify-methods.ts";
import { answerMalformed } from "./malformed.ts";

// #region glue
function answer(thrown: unknown, _request: FastifyRequest, reply: FastifyReply) {
  const { status, headers, body } = toErrorResponse(thrown);
  reply.code(status).headers(headers).send(body);
}
// #endregion

const app = Fastify({
  bodyLimit: 10_000,
  ajv: { customOptions: { allErrors: true } }, // Safe, because the body is small.
  // #region glue
  frameworkErrors: answer, // For a URL that cannot be decoded.
  clientErrorHandler: answerMalformed,
  return503OnClosing: false, // The hook below responds instead.
  // #endregion
});
// #region glue
const errorOf = collectMethods(app);
app.setErrorHandler(answer).setNotFoundHandler((request, reply) => answer(errorOf(request), request, reply));
// #endregion

app.addHook("onError", async (_request, _reply, error) => console.error(error));

let isClosing = false;
app.addHook("onRequest", async () => {
  if (isClosing) throw createError(503, { headers: { "Retry-After": "5" } });
});
app.addHook("preClose", async () => {
  isClosing = true;
  await setTimeout(1000); // Until load balancers have noticed.
});

await app.register(files, { root: fileURLToPath(new URL("public", import.meta.url)), prefix: "/files/" });
await app.register(rateLimit, {
  global: false,
  // #region glue
  errorResponseBuilder: (_request, { after }) => createError(429, `Only one export per minute. Retry in ${after}.`),
  // #endregion
});

app.get<{ Params: { id: string } }>("/invoices/:id", async ({ params }) => {
  throw createError(404, `No invoice has the identifier "${params.id}".`);
});

const Invoice = {
  type: "object",
  required: ["amount", "due_date"],
  properties: {
    amount: { type: "number", exclusiveMinimum: 0, maximum: 1_000_000 },
    due_date: { type: "string", format: "date" },
  },
};
app.post("/invoices", { schema: { body: Invoice } }, async ({ body }) => body);

app.get("/me", async () => {
  throw createError(401, "Sign in first.", { headers: { "WWW-Authenticate": 'Bearer realm="invoices"' } });
});

app.get("/export", { config: { rateLimit: { max: 1, timeWindow: "1 minute" } } }, async () => []);

app.get<{ Params: { kind: string } }>("/failures/:kind", async ({ params }) => fail(params.kind));

await app.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
console.log("Listening", app.server.address());
process.once("SIGTERM", () => app.close());
