// @ts-nocheck: it stands in for functions of the runtime.
// As in React Native: responses have no stream, and older engines cannot decode bytes. A body that nobody can cancel keeps the program running.
import { get } from "node:http";
import { text } from "node:stream/consumers";

delete globalThis.TextDecoder;
delete globalThis.ReadableStream;
globalThis.fetch = (url, options = {}) =>
  new Promise((resolve, reject) => {
    const respond = (body) => {
      const { statusCode: status, statusMessage: statusText, headers } = body;
      resolve({ status, statusText, headers: { get: (name) => headers[name] ?? null }, text: () => text(body) });
    };
    get(url, options, respond).on("error", reject);
  });
const { log } = console;
console.log = (text) => process.exit(log(text));
