// One request and its answer, over a connection of its own: what no HTTP client sends is sent, and what none accepts is seen.
import { connect, isIP } from "node:net";
import { connect as connectSecurely } from "node:tls";
import type { Answer } from "./answer.js";
import { parseAnswer, Unfinished } from "./answer.js";

/** Bytes to send, and where. */
export interface Message {
  url: URL;
  method: string;
  /** The request line and the header fields, with the empty line. */
  head: string;
  body: string;
}

/** What is wrong with an exchange, whatever the answer says. */
export type ExchangeFault = "no-answer" | "too-slow" | "too-long" | "broken-answer" | "left-open";

/** The answer, what is wrong with the exchange, or both. */
export interface Outcome {
  answer?: Answer;
  fault?: { rule: ExchangeFault; message: string };
}

/** How long an answer may take, how much of it is read, and which machines may be asked. */
export interface Bounds {
  timeoutMs: number;
  maxBytes: number;
  /** Whether an address, such as `127.0.0.1`, may receive the request. */
  isAllowed: (address: string) => boolean;
}

/** Thrown if there is no connection to the server. */
export class Unreachable extends Error {}

/** Thrown if a name leads to a machine that may not be asked. Nothing has been sent. */
export class Forbidden extends Error {}

/** How the reading of an answer ended. */
type End = "closed" | "reset" | "timeout" | "too-long";

/**
 * Sends a message that asks the server to close the connection, and reads until it does.
 * Never follows a redirect.
 *
 * @throws {Unreachable} If there is no connection.
 * @throws {Forbidden} If the name of the host leads to another machine than those that are allowed.
 */
export async function exchange(message: Message, bounds: Bounds): Promise<Outcome> {
  const { bytes, end } = await transfer(message, bounds);
  const seconds = `${bounds.timeoutMs / 1000} s`;
  if (end === "too-long")
    return { fault: { rule: "too-long", message: `The response is longer than ${bounds.maxBytes} bytes.` } };
  if (bytes.length === 0)
    return end === "timeout"
      ? { fault: { rule: "too-slow", message: `There is no response within ${seconds}.` } }
      : { fault: { rule: "no-answer", message: "The server closes the connection without a response." } };
  try {
    const answer = parseAnswer(bytes, message.method === "HEAD", end === "closed");
    if (end !== "timeout") return { answer };
    return {
      answer,
      fault: {
        rule: "left-open",
        message: `The request has \`Connection: close\`, but the connection is still open after ${seconds}.`,
      },
    };
  } catch (error) {
    if (end === "timeout" && error instanceof Unfinished)
      return { fault: { rule: "too-slow", message: `The response is not complete within ${seconds}.` } };
    return { fault: { rule: "broken-answer", message: (error as Error).message } };
  }
}

/** Sends a message, and collects what comes back until the connection ends or a bound is reached. */
function transfer(
  { url, head, body }: Message,
  { timeoutMs, maxBytes, isAllowed }: Bounds,
): Promise<{ bytes: Uint8Array; end: End }> {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === "https:";
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const port = Number(url.port) || (isSecure ? 443 : 80);
    const socket = isSecure
      ? connectSecurely({ host, port, ALPNProtocols: ["http/1.1"], ...(!isIP(host) && { servername: host }) })
      : connect({ host, port });
    const chunks: Uint8Array[] = [];
    let length = 0;
    let isConnected = false;
    const finish = (end: End) => {
      clearTimeout(timer);
      socket.destroy();
      if (isConnected) resolve({ bytes: Buffer.concat(chunks), end });
      else reject(new Unreachable(`${url.origin} does not accept a connection within ${timeoutMs / 1000} s.`));
    };
    const timer = setTimeout(() => finish("timeout"), timeoutMs);
    socket.on(isSecure ? "secureConnect" : "connect", () => {
      if (!isAllowed(socket.remoteAddress ?? "")) {
        clearTimeout(timer);
        socket.destroy();
        return reject(new Forbidden(socket.remoteAddress));
      }
      isConnected = true;
      socket.write(head + body, "latin1");
    });
    socket.on("data", (chunk: Uint8Array) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxBytes) finish("too-long");
    });
    socket.on("end", () => finish("closed"));
    socket.on("error", ({ message, code }: NodeJS.ErrnoException) => {
      if (isConnected) return finish("reset");
      clearTimeout(timer);
      reject(new Unreachable(message || code));
    });
    socket.on("close", () => finish("closed"));
  });
}
