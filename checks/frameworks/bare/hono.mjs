import { serve } from "@hono/node-server";
import { Hono } from "hono";

const app = new Hono();
app.get("/items", (context) => context.json([]));
app.post("/items", async (context) => context.json(await context.req.json()));
app.get("/items/:itemId", () => {
  throw new Error("connect ECONNREFUSED db-7.internal:5432");
});
serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: "127.0.0.1" });
