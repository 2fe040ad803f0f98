// Generated from src/check/exchange.ts by `npm run build`. Do not edit.
import { connect, isIP } from "node:net";
import { connect as connectSecurely } from "node:tls";
import { parseAnswer, Unfinished } from "./answer.js";
export class Unreachable extends Error {
}
export class Forbidden extends Error {
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
    const port = Number(url.port) || (isSecure ? 443 : 80);
    const socket = isSecure ? connectSecurely({ host, port, ALPNProtocols: ["http/1.1"], ...!isIP(host) && { servername: host } }) : connect({ host, port });
    const chunks = [];
    let length = 0;
    let isConnected = false;
    const finish = (end) => {
      clearTimeout(timer);
      socket.destroy();
      if (isConnected) resolve({ bytes: Buffer.concat(chunks), end });
      else reject(new Unreachable(`${url.origin} does not accept a connection within ${timeoutMs / 1e3} s.`));
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
    socket.on("data", (chunk) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxBytes) finish("too-long");
    });
    socket.on("end", () => finish("closed"));
    socket.on("error", ({ message, code }) => {
      if (isConnected) return finish("reset");
      clearTimeout(timer);
      reject(new Unreachable(message || code));
    });
    socket.on("close", () => finish("closed"));
  });
}
