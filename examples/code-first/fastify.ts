// An API on Fastify that describes itself by @fastify/swagger. Every operation documents the shared error responses.
// How it sends errors is in ../servers: this shows only the document.
import swagger from "@fastify/swagger";
import Fastify from "fastify";
import { addErrorResponses } from "openapi-error-responses/add-error-responses";

const app = Fastify();
await app.register(swagger, {
  openapi: { openapi: "3.1.0", info: { title: "Invoices", version: "1.0.0" } },
  transformObject: (parts) => ("openapiObject" in parts ? addErrorResponses(parts.openapiObject) : parts.swaggerObject),
});

const Invoice = {
  type: "object",
  required: ["amount", "due_date"],
  properties: { amount: { type: "number" }, due_date: { type: "string", format: "date" } },
} as const;
const params = { type: "object", properties: { id: { type: "string" } } } as const;
const invoice = { amount: 12, due_date: "2026-11-30" };

app.get("/invoices", { schema: { response: { 200: { type: "array", items: Invoice } } } }, async () => [invoice]);
app.get("/invoices/:id", { schema: { params, response: { 200: Invoice } } }, async () => invoice);
app.put("/invoices/:id", { schema: { params, body: Invoice, response: { 200: Invoice } } }, async () => invoice);

app.get("/openapi.json", { schema: { hide: true } }, async () => app.swagger());

await app.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
console.log("Listening", app.server.address());
