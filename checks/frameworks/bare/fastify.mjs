import Fastify from "fastify";
import { failure, listening } from "./failure.mjs";

const app = Fastify();
app.get("/items", async () => []);
app.post("/items", async ({ body }) => body);
app.get("/items/:itemId", async () => {
  throw failure();
});
await app.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
listening(app.server.address());
