import { createServer } from "node:http";
import { json } from "node:stream/consumers";

const answer = (response, body) => response.setHeader("Content-Type", "application/json").end(JSON.stringify(body));
const server = createServer(async (request, response) => {
  const route = `${request.method} ${request.url}`;
  if (route === "GET /items") return answer(response, []);
  if (route === "POST /items") return answer(response, await json(request));
  if (route.startsWith("GET /items/")) throw new Error("connect ECONNREFUSED db-7.internal:5432");
  response.writeHead(404).end();
});
// Without this, the first exception ends the process.
process.on("unhandledRejection", () => undefined);
server.listen(Number(process.env.PORT), "127.0.0.1");
