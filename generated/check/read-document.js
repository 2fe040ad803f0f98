// Generated from src/check/read-document.ts by `npm run build`. Do not edit.
import { isObject } from "../add/document.js";
import { InputError } from "../input-error.js";
import { attempt } from "../values.js";
import { addressOf, mayAsk } from "./address.js";
import { exchange } from "./exchange.js";
export async function readDocument(url, allowHosts) {
  const base = addressOf(url, allowHosts);
  const head = `GET ${base.pathname}${base.search} HTTP/1.1\r
Host: ${base.host}\r
Accept: application/json\r
Connection: close\r
\r
`;
  const bounds = { timeoutMs: 3e4, maxBytes: 2 ** 25, isAllowed: mayAsk(base, allowHosts) };
  const { answer, fault } = await exchange({ method: "GET", url: base, head, body: "" }, bounds);
  const document = answer?.status === 200 ? attempt(() => JSON.parse(answer.body)) : void 0;
  if (isObject(document)) return document;
  const got = answer ? `The status is ${answer.status}.` : fault.message;
  throw new InputError(`${base.href} does not send a JSON document. ${got} Give the URL of one.`);
}
