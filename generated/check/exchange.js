// Generated from src/check/exchange.ts by `npm run build`. Do not edit.
import { connect, isIP } from "node:net";
import { connect as connectSecurely } from "node:tls";
import { parseAnswer, Unfinished } from "./answer.js";
import { printable } from "./text.js";
export class Unreachable extends Error {
  /** What to do, in a sentence. */
  remedy = "Start the server, and wait until it listens.";
}
export class Forbidden extends Unreachable {
  remedy = "Correct the name.";
}
export async function exchange(message, bounds) {
  const { bytes, end } = await transfer(message, bounds);
  const seconds = `${bounds.timeoutMs / 1e3} s`;
  if (end === "too-long")
    return { fault: { rule: "too-long", message: `The response is longer than ${bounds.maxBytes} bytes.` } };
  if (bytes.length === 0)
    return end === "timeout" ? { fault: { rule: "too-slow", message: `There is no response within ${seconds}.` } } : { fault: { rule: "no-answer", message: "The server closes the connection without a response." } };
  try {
    const answer = parseAnswer(bytes, message.method === "HEAD", end === "closed");
    if (end !== "timeout") return { answer };
    return {
      answer,
      fault: {
        rule: "left-open",
        message: `The request has \`Connection: close\`, but the connection is still open after ${seconds}.`
      }
    };
  } catch (error) {
    if (end === "timeout" && error instanceof Unfinished)
      return { fault: { rule: "too-slow", message: `The response is not complete within ${seconds}.` } };
    return { fault: { rule: "broken-answer", message: error.message } };
  }
}
function transfer({ url, head, body }, { timeoutMs, maxBytes, isAllowed }) {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === "https:";
    const host = url.hostname.replace(/^\[|\]$/g, "");
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
        return reject(new Forbidden(`${url.hostname} resolves to ${tcp.remoteAddress}, which is not this machine.`));
      }
      if (!isSecure) return converse(tcp);
      const name = isIP(host) ? { host } : { servername: host };
      const tls = connectSecurely({ socket: tcp, ALPNProtocols: ["http/1.1"], ...name });
      tls.on("error", fail);
      tls.on("secureConnect", () => converse(tls));
    });
  });
}
