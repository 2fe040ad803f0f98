// A small API that keeps the contract, over raw sockets, so that any part of an answer can be made wrong.
import type { Socket } from "node:net";
import { listenRaw } from "../support/http.ts";

/** What the server reads of a request. */
export interface Received {
  line: string;
  method: string;
  path: string;
  head: string;
  body: string;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export const document = {
  openapi: "3.1.0",
  info: { title: "Items", version: "1.0.0" },
  paths: {
    "/items": {
      get: {
        parameters: [{ name: "limit", in: "query", schema: { type: "integer" } }],
        responses: { 200: { description: "Items." }, 400: { description: "Wrong." } },
      },
      post: {
        requestBody: { required: true, content: { "application/json": { schema: { type: "object" } } } },
        responses: { 201: { description: "Created." }, 400: { description: "Wrong." }, 422: { description: "Wrong." } },
      },
    },
    "/items/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      get: { responses: { 200: { description: "An item." }, 404: { description: "None." } } },
    },
    "/me": {
      get: { security: [{ token: [] }], responses: { 200: { description: "You." }, 401: { description: "Who?" } } },
    },
  },
  components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
};

/** An answer of the contract. */
export const error = (status: number, type: string, message: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { "Content-Type": "application/json", ...headers },
  body: JSON.stringify({ error: { message, type } }),
});

const invalid = (message: string, status = 400, headers = {}) =>
  error(status, "invalid_request_error", message, headers);

/** The right answer to each request of a check. */
export function rightAnswer({ line, method, path, head, body }: Received): Reply {
  if (!/^[A-Z]+ \S+ HTTP\/1\.1$/.test(line)) return invalid("The request line is malformed.");
  if (head.length > 16_000) return invalid("The header is too large.", 431);
  if (body.length > 1_000_000) return invalid("The body is too large.", 413);
  const [name, query = ""] = path.split("?");
  if (/%(?![\da-f]{2})/i.test(path)) return invalid("The path cannot be decoded.");
  const allowed: Record<string, string> = { "/items": "GET, POST", "/me": "GET" };
  const allow = allowed[name!] ?? (/^\/items\/\w+$/.test(name!) ? "GET" : undefined);
  if (!allow) return error(404, "not_found_error", `No route matches ${path}.`);
  if (!allow.split(", ").includes(method)) return invalid("The method is not allowed.", 405, { Allow: allow });
  if (name === "/me")
    return error(401, "authentication_error", "Sign in first.", { "WWW-Authenticate": 'Bearer realm="items"' });
  if (name !== "/items") return error(404, "not_found_error", "No such item.");
  if (method === "POST") {
    if (!/^content-type: application\/json/im.test(head)) return invalid("Send JSON.", 415);
    try {
      JSON.parse(body);
    } catch {
      return invalid("The body is not JSON.");
    }
  }
  if (/limit=(?!\d)/.test(query)) return invalid("`limit` is not a number.");
  return { status: 200, headers: { "Content-Type": "application/json" }, body: "[]" };
}

/** The bytes of an answer. The answer to HEAD has no body. */
export function bytesOf({ status, headers, body }: Reply, method: string): string {
  const all = { "Content-Length": String(Buffer.byteLength(body)), Connection: "close", ...headers };
  const fields = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Status\r\n${fields.join("")}\r\n${method === "HEAD" ? "" : body}`;
}

/** How a server answers a request on a connection. */
export type Behaviour = (socket: Socket, request: Received) => void;

/** Sends a reply to each request, and ends the connection. */
export const answering =
  (replyTo: (request: Received) => Reply): Behaviour =>
  (socket, request) =>
    socket.end(bytesOf(replyTo(request), request.method));

export const behaveWell = answering(rightAnswer);

/** Serves until the test ends. Returns the address. */
export async function serve(behave: Behaviour): Promise<string> {
  const url = await listenRaw((socket) => {
    let text = "";
    let isAnswered = false;
    socket.on("data", (data) => {
      text += data.toString("latin1");
      const end = text.indexOf("\r\n\r\n");
      const head = text.slice(0, end);
      const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
      if (isAnswered || end < 0 || text.length < end + 4 + length) return;
      isAnswered = true;
      const [line = ""] = head.split("\r\n");
      const [method = "", path = ""] = line.split(" ");
      behave(socket, { line, method, path, head, body: text.slice(end + 4) });
    });
  });
  return url.slice(0, -1);
}
