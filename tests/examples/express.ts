// An API on Express 5 whose every error has the body of the contract.
import express from "express";
import type { ErrorRequestHandler } from "express";
import { adviceFor, errorCatalog, errorResponse } from "openapi-error-responses";
import { ApiError } from "./api-error.ts";

export const app = express();
app.use(express.json());

app.get("/invoices/:id", ({ params }) => {
  throw new ApiError("not_found_error", `No invoice has the identifier "${params.id}".`);
});

app.post("/invoices", (request, response) => {
  if (!request.body?.due_date) throw new ApiError("unprocessable_entity_error", "Property `due_date` is missing.");
  response.set("Retry-After", "30");
  throw new ApiError("rate_limit_error", "Rate limit of 100 requests in 60 seconds is used up.");
});

app.get("/reports", async () => {
  throw new Error("connect ECONNREFUSED db-7.internal:5432");
});

app.use(({ method, path }) => {
  throw new ApiError("not_found_error", `No route matches ${method} ${path}.`);
});

const onError: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  if (error instanceof ApiError) return void response.status(errorCatalog[error.type].status).json(errorResponse(error.type, error.message));
  // Errors of Express and its parsers carry a status, and say whether their message is for clients.
  const advice = adviceFor(error.status ?? 500) ?? errorCatalog.internal_server_error;
  const status = error.status >= 400 ? error.status : advice.status;
  response.status(status).json(errorResponse(advice.type, error.expose ? error.message : advice.reason));
};
app.use(onError);
