// Generated from src/cli/json.ts by `npm run build`. Do not edit.
import { InputError } from "../input-error.js";
import { findFault, findValue, placeAt } from "./json-place.js";
export const faultAt = (name, { line, column }, complaint) => new InputError(`${name}:${line}:${column}: ${complaint}`);
export function decodeUtf8(bytes, name) {
  const decode = (part) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(part);
  const text = decode(bytes);
  if (!text.includes("�")) return text;
  const offset = new TextEncoder().encode(text).findIndex((byte, at) => byte !== bytes[at]);
  if (offset < 0) return text;
  const shown = bytes[offset] === void 0 ? "The end" : `The byte 0x${bytes[offset].toString(16).toUpperCase()}`;
  throw faultAt(name, placeAt(decode(bytes.subarray(0, offset))), `${shown} is not UTF-8. Save the file as UTF-8.`);
}
export const isJson = (text) => /^\uFEFF?\s*[{[]/.test(text);
export function parseJson(text, name, subject) {
  const json = text.replace(/^\uFEFF/, "");
  try {
    return { name, value: JSON.parse(json), find: (keys) => findValue(json, keys) };
  } catch {
    const { wanted, ...place } = findFault(json);
    throw faultAt(name, place, `This is not JSON: expected ${wanted} here. Correct ${subject}`);
  }
}
export async function locateFaults(inputs, work) {
  try {
    return await work();
  } catch (error) {
    const { origin, message } = error;
    const input = origin?.input && inputs[origin.input];
    throw input ? faultAt(input.name, input.find(origin.keys), message) : error;
  }
}
export const printJson = (document) => `${JSON.stringify(document, null, 2)}
`;
