// Servers on loopback, for one test each.
import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Socket, type Server as TcpServer } from "node:net";
import { onTestFinished } from "vitest";

/** Serves until the test ends. Returns the address. */
export function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return start(server);
}

/** Serves connections until the test ends. Returns the address. */
export function listenRaw(connected: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket.on("error", () => undefined));
    connected(socket);
  });
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return start(server);
}

/** Answers every request with a body. */
export const answer =
  (status: number, body: string | Buffer = "", headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body);

/** Begins a body, and never goes on. */
export const stalled: RequestListener = (_request, response) => void response.writeHead(503).write('{"error":');

/** Begins a body, and breaks the connection. */
export const torn: RequestListener = (_request, response) => {
  response.writeHead(500, { "Content-Length": "1000" }).write('{"error":');
  setTimeout(() => response.destroy(), 20);
};

/** Breaks the connection without an answer. */
export const destroyed: RequestListener = (request) => void request.socket.destroy();

async function start(server: Server | TcpServer): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
