// What libraries throw.
import express from "express";
import { listen } from "./http.ts";

/** What a promise rejects with. */
export const rejection = (promise: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(promise).then(
    () => "It does not reject.",
    (error: unknown) => error,
  );

/** What handlers of Express throw for a POST. */
export async function thrownBy(handlers: express.RequestHandler[], path: string, init: RequestInit): Promise<unknown> {
  const app = express();
  let thrown: unknown;
  const keep: express.ErrorRequestHandler = (error, _request, response, _next) => {
    thrown = error;
    response.end();
  };
  app.use(...handlers, keep);
  await fetch(`${await listen(app)}${path}`, { method: "POST", ...init });
  return thrown;
}
