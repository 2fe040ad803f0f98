// An API on Hono. Every error follows the contract.
import { setTimeout } from "node:timers/promises";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { zValidator } from "@hono/zod-validator";
import { Hono } from "hono";
import { bearerAuth } from "hono/bearer-auth";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { methodNotAllowed } from "hono/method-not-allowed";
import type { ContentfulStatusCode as Status } from "hono/utils/http-status";
import { rateLimiter } from "hono-rate-limiter";
import { isErrorResponse, toErrorResponse } from "openapi-error-responses";
import * as z from "zod";
import { fail } from "./failures.ts";
import { answerMalformed } from "./malformed.ts";

const app = new Hono();
// #region glue
const jsonOf = (response: Response) => response.clone().json();
// Use `compress` above this, which reads the bodies of errors.
app.use(async (context, next) => {
  await next().catch((thrown) => {
    console.error(thrown); // Hono handles and logs an `Error` only.
    context.res = new Response(null, { status: 500 });
  });
  const { error, res } = context;
  if (res.status < 400 || (!error && isErrorResponse(await jsonOf(res).catch(() => null)))) return;
  const sent = toErrorResponse(new HTTPException(res.status as Status, { res }));
  const { status, headers, body } = error ? toErrorResponse(error) : sent;
  context.res = undefined; // Without this, Hono keeps the header fields of the old body.
  context.res = context.json(body, status as Status, { ...sent.headers, ...headers }); // With those of CORS, for instance.
});
app.use(methodNotAllowed({ app }));
// #endregion

let isClosing = false;
app.use(async (_context, next) => {
  if (isClosing) throw new HTTPException(503, { res: new Response(null, { headers: { "Retry-After": "5" } }) });
  await next();
});
app.use(bodyLimit({ maxSize: 10_000 }));
app.use(
  "/files/*",
  serveStatic({ root: import.meta.dirname, rewriteRequestPath: (path) => path.replace("/files/", "/public/") }),
);

app.get("/invoices/:id", ({ req }) => {
  throw new HTTPException(404, { message: `No invoice has the identifier "${req.param("id")}".` });
});

const Invoice = z.object({ amount: z.number().positive().max(1_000_000), due_date: z.iso.date() });
const validInvoice = zValidator("json", Invoice, (invoice) => {
  if (invoice.success) return;
  const { issues } = invoice.error;
  const message = `Not valid: ${issues.map(({ path }) => path.join(".") || "the body").join(", ")}.`;
  throw Object.assign(new HTTPException(422, { message }), { issues });
});
app.post("/invoices", validInvoice, (context) => context.json(context.req.valid("json")));

app.get("/me", bearerAuth({ token: "secret", realm: "invoices" }), (context) => context.json({}));

app.get("/export", rateLimiter({ limit: 1, windowMs: 60_000, keyGenerator: () => "everyone" }), (context) =>
  context.json([]),
);

app.get("/failures/:kind", ({ req }) => fail(req.param("kind")));

const server = serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: "127.0.0.1" }, (address) =>
  console.log("Listening", address),
);
server.on("clientError", answerMalformed); // glue
process.once("SIGTERM", async () => {
  isClosing = true;
  await setTimeout(2000); // Until load balancers have noticed.
  server.close();
});
