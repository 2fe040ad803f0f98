// An API on Express 5. Every error follows the contract.
// Copy what stands between `#region glue` and `#endregion`, the lines marked `glue`, express-methods.ts and malformed.ts. failures.ts is only for the tests.
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { ErrorRequestHandler } from "express";
import express from "express";
import { rateLimit } from "express-rate-limit";
import createError from "http-errors";
import { toErrorResponse } from "openapi-error-responses";
import * as z from "zod";
import { refuseOtherMethods } from "./express-methods.ts";
import { fail } from "./failures.ts";
import { answerMalformed } from "./malformed.ts";

const app = express();
let isClosing = false;
app.use((_request, _response, next) =>
  next(isClosing ? createError(503, { headers: { "Retry-After": "5" } }) : undefined),
);
app.use(express.json({ limit: "10kb" }));
app.use("/files", express.static(fileURLToPath(new URL("public", import.meta.url))));

app.get("/invoices/:id", async ({ params }) => {
  throw createError(404, `No invoice has the identifier "${params.id}".`);
});

const Invoice = z.object({ amount: z.number().positive().max(1_000_000), due_date: z.iso.date() });
app.post("/invoices", async ({ body }, response) => {
  const invoice = Invoice.safeParse(body);
  if (!invoice.success) {
    const { issues } = invoice.error;
    const message = `Not valid: ${issues.map(({ path }) => path.join(".") || "the body").join(", ")}.`;
    throw createError(422, message, { issues });
  }
  response.json(invoice.data);
});

app.get("/me", async () => {
  throw createError(401, "Sign in first.", { headers: { "WWW-Authenticate": 'Bearer realm="invoices"' } });
});

const limiter = rateLimit({
  limit: 1,
  // #region glue
  handler: (_request, _response, next) => next(createError(429, "Only one export per minute.")),
  // #endregion
});
app.get("/export", limiter, async (_request, response) => void response.json([]));

app.get("/failures/:kind", async ({ params }) => fail(params.kind));

const log: ErrorRequestHandler = (error, _request, _response, next) => {
  console.error(error);
  next(error);
};
app.use(log);

// #region glue
app.use(refuseOtherMethods(app));
app.use(({ method, path }) => Promise.reject(createError(404, `No route matches ${method} ${path}.`)));
const onError: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const { status, headers, body } = toErrorResponse(error);
  response.status(status).set(headers).json(body);
};
app.use(onError);
// #endregion

const server = app.listen(Number(process.env.PORT), "127.0.0.1", (error) => {
  if (error) throw error; // Such as a port that is taken.
  console.log("Listening", server.address());
});
server.on("clientError", answerMalformed); // glue
process.once("SIGTERM", async () => {
  isClosing = true;
  await setTimeout(2000); // Until load balancers have noticed.
  server.close();
});
