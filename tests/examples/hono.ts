// An API on Hono whose every error has the body of the contract.
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { adviceFor, errorCatalog, errorResponse } from "openapi-error-responses";
import { ApiError } from "./api-error.ts";

export const app = new Hono();

app.get("/invoices/:id", ({ req }) => {
  throw new ApiError("not_found_error", `No invoice has the identifier "${req.param("id")}".`);
});

app.post("/invoices", async (context) => {
  const body = await context.req.json().catch(() => {
    throw new HTTPException(400, { message: "Body is not JSON." });
  });
  if (!body.due_date) throw new ApiError("unprocessable_entity_error", "Property `due_date` is missing.");
  context.header("Retry-After", "30");
  throw new ApiError("rate_limit_error", "Rate limit of 100 requests in 60 seconds is used up.");
});

app.get("/reports", async () => {
  throw new Error("connect ECONNREFUSED db-7.internal:5432");
});

app.notFound(({ req }) => {
  throw new ApiError("not_found_error", `No route matches ${req.method} ${req.path}.`);
});

app.onError((error, context) => {
  if (error instanceof ApiError) return context.json(errorResponse(error.type, error.message), errorCatalog[error.type].status);
  // Exceptions of Hono and its middleware carry a status. Their message is for clients below 500.
  const status: ContentfulStatusCode = error instanceof HTTPException ? error.status : 500;
  const advice = adviceFor(status) ?? errorCatalog.internal_server_error;
  return context.json(errorResponse(advice.type, status < 500 ? error.message : advice.reason), status);
});
