import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { failure, listening } from "./failure.mjs";

const app = new Hono();
app.get("/items", (context) => context.json([]));
app.post("/items", async (context) => context.json(await context.req.json()));
app.get("/items/:itemId", () => {
  throw failure();
});
serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: "127.0.0.1" }, listening);
