// An OpenAPI document that a server serves.
import { isObject } from "../add/document.js";
import { InputError } from "../input-error.js";
import { attempt } from "../values.js";
import { addressOf, mayAsk } from "./address.js";
import { exchange } from "./exchange.js";

/**
 * Reads an OpenAPI document that a server serves as JSON, as carefully as `check` asks a server.
 *
 * @throws {TypeError} If the host may not be asked, or does not send JSON.
 */
export async function readDocument(url: string, allowHosts: readonly string[]): Promise<object> {
  const base = addressOf(url, allowHosts);
  const head = `GET ${base.pathname}${base.search} HTTP/1.1\r\nHost: ${base.host}\r\nAccept: application/json\r\nConnection: close\r\n\r\n`;
  const bounds = { timeoutMs: 30_000, maxBytes: 2 ** 25, isAllowed: mayAsk(base, allowHosts) };
  const { answer, fault } = await exchange({ method: "GET", url: base, head, body: "" }, bounds);
  const document = answer?.status === 200 ? attempt(() => JSON.parse(answer.body)) : undefined;
  if (isObject(document)) return document;
  const got = answer ? `The status is ${answer.status}.` : fault!.message;
  throw new InputError(`${base.href} does not send a JSON document. ${got} Give the URL of one.`);
}
