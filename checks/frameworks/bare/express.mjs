import express from "express";
import { failure, listening } from "./failure.mjs";

const app = express();
app.use(express.json());
app.get("/items", (_request, response) => response.json([]));
app.post("/items", (request, response) => response.json(request.body));
app.get("/items/:itemId", () => {
  throw failure();
});
const server = app.listen(Number(process.env.PORT), "127.0.0.1", () => listening(server.address()));
