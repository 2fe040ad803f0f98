// Generated from src/check/exchange.ts by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  Unreachable: () => Unreachable,
  exchange: () => exchange
});
module.exports = __toCommonJS(stdin_exports);
var import_node_net = require("node:net");
var import_node_tls = require("node:tls");
var import_input_error = require("../input-error.js");
var import_address = require("./address.js");
var import_answer = require("./answer.js");
var import_text = require("./text.js");
class Unreachable extends import_input_error.InputError {
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
async function exchange(message, bounds) {
  const { bytes, end } = await transfer(message, bounds);
  const seconds = `${bounds.timeoutMs / 1e3} s`;
  const faulty = (rule, message2) => ({ fault: { rule, message: message2 } });
  if (end === "too-long") return faulty("too-long", `The response is longer than ${bounds.maxBytes} bytes.`);
  if (bytes.length === 0 && end === "timeout") return faulty("too-slow", `There is no response within ${seconds}.`);
  if (bytes.length === 0) return faulty("no-answer", "The server closes the connection without a response.");
  try {
    const answer = (0, import_answer.parseAnswer)(bytes, message.method === "HEAD", end === "closed");
    if (end !== "timeout") return { answer };
    const open = `The request has \`Connection: close\`, but the connection is still open after ${seconds}.`;
    return { answer, ...faulty("left-open", open) };
  } catch (error) {
    if (end === "timeout" && error instanceof import_answer.Unfinished)
      return faulty("too-slow", `The response is not complete within ${seconds}.`);
    return faulty("broken-answer", error.message);
  }
}
function transfer({ url, head, body }, { timeoutMs, maxBytes, isAllowed }) {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === "https:";
    const host = (0, import_address.withoutBrackets)(url.hostname);
    const tcp = (0, import_node_net.connect)({ host, port: Number(url.port) || (isSecure ? 443 : 80) });
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
      reject(new Unreachable(`${url.origin} cannot be reached: ${(0, import_text.printable)(reason)}.`));
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
        return reject(new import_input_error.InputError(`${fault} Correct the name.`));
      }
      if (!isSecure) return converse(tcp);
      const name = (0, import_node_net.isIP)(host) ? { host } : { servername: host };
      const tls = (0, import_node_tls.connect)({ socket: tcp, ALPNProtocols: ["http/1.1"], ...name });
      tls.on("error", fail);
      tls.on("secureConnect", () => converse(tls));
    });
  });
}
