// An API on Hono that describes itself by @hono/zod-openapi. Every operation documents the shared error responses.
// How it sends errors is in ../servers: this shows only the document.
import { serve } from "@hono/node-server";
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { addErrorResponses } from "openapi-error-responses/add-error-responses";

const Invoice = z.object({ amount: z.number(), due_date: z.string() }).openapi("Invoice");
const params = z.object({ id: z.string() });
const json = <Schema>(schema: Schema) => ({
  content: { "application/json": { schema } },
  description: "What you asked for.",
});
const invoice = { amount: 12, due_date: "2026-11-30" };

const app = new OpenAPIHono();
app.openapi(createRoute({ method: "get", path: "/invoices", responses: { 200: json(z.array(Invoice)) } }), (context) =>
  context.json([invoice], 200),
);
app.openapi(
  createRoute({ method: "get", path: "/invoices/{id}", request: { params }, responses: { 200: json(Invoice) } }),
  (context) => context.json(invoice, 200),
);
app.openapi(
  createRoute({
    method: "put",
    path: "/invoices/{id}",
    request: { params, body: json(Invoice) },
    responses: { 200: json(Invoice) },
  }),
  (context) => context.json(invoice, 200),
);

app.get("/openapi.json", (context) => {
  const document = app.getOpenAPI31Document({ openapi: "3.1.0", info: { title: "Invoices", version: "1.0.0" } });
  return context.json(addErrorResponses(document));
});

serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: "127.0.0.1" }, (address) =>
  console.log("Listening", address),
);
