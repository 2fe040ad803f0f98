import express from "express";

const app = express();
app.use(express.json());
app.get("/items", (_request, response) => response.json([]));
app.post("/items", (request, response) => response.json(request.body));
app.get("/items/:itemId", () => {
  throw new Error("connect ECONNREFUSED db-7.internal:5432");
});
app.listen(Number(process.env.PORT), "127.0.0.1");
