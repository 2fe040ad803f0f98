// Generated from src/check/exchange.ts by `npm run build`. Do not edit.
import { connect, isIP } from "node:net";
import { connect as connectSecurely } from "node:tls";
import { InputError } from "../input-error.js";
import { withoutBrackets } from "./address.js";
import { parseAnswer, Unfinished } from "./answer.js";
import { printable } from "./text.js";
export class Unreachable extends InputError {
  #reason;
  constructor(reason) {
    super(`${reason} Start the server, and wait until it listens.`);
    this.#reason = reason;
  }
  /** Why, in a sentence. */
  get reason() {
    return this.#reason;
  }
}
export async function exchange(message, bounds) {
  const { bytes, end } = await transfer(message, bounds);
  const seconds = `${bounds.timeoutMs / 1e3} s`;
  const faulty = (rule, message2) => ({ fault: { rule, message: message2 } });
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
    return faulty("broken-answer", error.message);
  }
}
function transfer({ url, head, body }, { timeoutMs, maxBytes, isAllowed }) {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === "https:";
    const host = withoutBrackets(url.hostname);
    const tcp = connect({ host, port: Number(url.port) || (isSecure ? 443 : 80) });
    const chunks = [];
    let length = 0;
    let isConnected = false;
    const stop = () => {
      clearTimeout(timer);
      tcp.destroy();
    };
    const finish = (end) => {
      stop();
      resolve({ bytes: Buffer.concat(chunks), end });
    };
    const giveUp = (reason) => {
      stop();
      reject(new Unreachable(`${url.origin} cannot be reached: ${printable(reason)}.`));
    };
    const fail = ({ message, code }) => isConnected ? finish("reset") : giveUp(message || `${code}`);
    const timer = setTimeout(
      () => isConnected ? finish("timeout") : giveUp(`there is no connection within ${timeoutMs / 1e3} s`),
      timeoutMs
    );
    const converse = (socket) => {
      isConnected = true;
      socket.on("data", (chunk) => {
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
      const name = isIP(host) ? { host } : { servername: host };
      const tls = connectSecurely({ socket: tcp, ALPNProtocols: ["http/1.1"], ...name });
      tls.on("error", fail);
      tls.on("secureConnect", () => converse(tls));
    });
  });
}
