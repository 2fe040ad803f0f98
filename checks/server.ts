// A server on loopback, as the checks need one.
import { once } from "node:events";
import type { RequestListener } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export async function startServer(listener: RequestListener) {
  const server = createServer(listener).listen(0, "127.0.0.1");
  server.keepAliveTimeout = 60_000; // For clients that take their time between requests.
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port, origin: `http://127.0.0.1:${port}`, close };
}
