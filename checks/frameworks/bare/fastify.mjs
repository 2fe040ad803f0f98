import Fastify from "fastify";

const app = Fastify();
app.get("/items", async () => []);
app.post("/items", async ({ body }) => body);
app.get("/items/:itemId", async () => {
  throw new Error("connect ECONNREFUSED db-7.internal:5432");
});
await app.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
