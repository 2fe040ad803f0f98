// One request and its answer, over a connection of its own: what no HTTP client sends is sent, and what none accepts is seen.
import type { Socket } from "node:net";
import { connect, isIP } from "node:net";
import { connect as connectSecurely } from "node:tls";
import { InputError } from "../input-error.js";
import { withoutBrackets } from "./address.js";
import type { Answer } from "./answer.js";
import { parseAnswer, Unfinished } from "./answer.js";
import { printable } from "./text.js";

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
export class Unreachable extends InputError {
  readonly #reason: string;

  constructor(reason: string) {
    super(`${reason} Start the server, and wait until it listens.`);
    this.#reason = reason;
  }

  /** Why, in a sentence. */
  get reason(): string {
    return this.#reason;
  }
}

/** How the reading of an answer ended. */
type End = "closed" | "reset" | "timeout" | "too-long";

/**
 * Sends a message that asks the server to close the connection, and reads until it does.
 * Never follows a redirect.
 *
 * @throws {Unreachable} If there is no connection.
 * @throws {InputError} If the name of the host leads to another machine than those that are allowed. Nothing has been sent.
 */
export async function exchange(message: Message, bounds: Bounds): Promise<Outcome> {
  const { bytes, end } = await transfer(message, bounds);
  const seconds = `${bounds.timeoutMs / 1000} s`;
  const faulty = (rule: ExchangeFault, message: string): Outcome => ({ fault: { rule, message } });
  if (end === "too-long") return faulty("too-long", `The response is longer than ${bounds.maxBytes} bytes.`);
  if (bytes.length === 0 && end === "timeout") return faulty("too-slow", `There is no response within ${seconds}.`);
  if (bytes.length === 0) return faulty("no-answer", "The server closes the connection without a response.");
  try {
    const answer = parseAnswer(bytes, message.method === "HEAD", end === "closed");
    if (end !== "timeout") return { answer };
    const open = `The request has \`Connection: close\`, but the connection is still open after ${seconds}.`;
    return { answer, ...faulty("left-open", open) };
  } catch (error) {
    if (end === "timeout" && error instanceof Unfinished)
      return faulty("too-slow", `The response is not complete within ${seconds}.`);
    return faulty("broken-answer", (error as Error).message);
  }
}

/** Sends a message, and collects what comes back until the connection ends or a bound is reached. */
function transfer(
  { url, head, body }: Message,
  { timeoutMs, maxBytes, isAllowed }: Bounds,
): Promise<{ bytes: Uint8Array; end: End }> {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === "https:";
    const host = withoutBrackets(url.hostname);
    const tcp = connect({ host, port: Number(url.port) || (isSecure ? 443 : 80) });
    const chunks: Uint8Array[] = [];
    let length = 0;
    let isConnected = false;
    const stop = () => {
      clearTimeout(timer);
      tcp.destroy();
    };
    const finish = (end: End) => {
      stop();
      resolve({ bytes: Buffer.concat(chunks), end });
    };
    const giveUp = (reason: string) => {
      stop();
      reject(new Unreachable(`${url.origin} cannot be reached: ${printable(reason)}.`));
    };
    const fail = ({ message, code }: NodeJS.ErrnoException) =>
      isConnected ? finish("reset") : giveUp(message || `${code}`);
    const timer = setTimeout(
      () => (isConnected ? finish("timeout") : giveUp(`there is no connection within ${timeoutMs / 1000} s`)),
      timeoutMs,
    );
    const converse = (socket: Socket) => {
      isConnected = true;
      socket.on("data", (chunk: Uint8Array) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length > maxBytes) finish("too-long");
      });
      socket.on("end", () => finish("closed"));
      socket.on("close", () => finish("closed"));
      socket.write(head + body, "latin1");
    };
    tcp.on("error", fail);
    tcp.on("connect", () => {
      if (!isAllowed(tcp.remoteAddress ?? "")) {
        stop();
        const fault = `${url.hostname} resolves to ${tcp.remoteAddress}, which is not this machine.`;
        return reject(new InputError(`${fault} Correct the name.`));
      }
      if (!isSecure) return converse(tcp);
      // TLS starts only now, because its first message already names the host.
      const name = isIP(host) ? { host } : { servername: host };
      const tls = connectSecurely({ socket: tcp, ALPNProtocols: ["http/1.1"], ...name });
      tls.on("error", fail);
      tls.on("secureConnect", () => converse(tls));
    });
  });
}
