// Texts of users: read with the place of a fault, and printed.
import type { Origin } from "../input-error.js";
import { InputError } from "../input-error.js";
import type { Place } from "./json-place.js";
import { findFault, findValue, placeAt } from "./json-place.js";

/** What a text holds, and where. */
export interface Input {
  /** What messages call it, such as the path of its file. */
  name: string;
  value: any;
  /** The place of the value that keys lead to or, if there is none, of the last on the way there. */
  find: (keys: readonly string[]) => Place;
}

/** An error that names a place of a text. */
export const faultAt = (name: string, { line, column }: Place, complaint: string): InputError =>
  new InputError(`${name}:${line}:${column}: ${complaint}`);

/** The text of a file. Throws `InputError` with the place if it is not UTF-8 (RFC 8259, section 8.1). */
export function decodeUtf8(bytes: Uint8Array, name: string): string {
  const decode = (part: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(part);
  const text = decode(bytes);
  if (!text.includes("\uFFFD")) return text;
  // U+FFFD stands in for what is not UTF-8, and has other bytes.
  const offset = new TextEncoder().encode(text).findIndex((byte, at) => byte !== bytes[at]);
  if (offset < 0) return text;
  const shown = bytes[offset] === undefined ? "The end" : `The byte 0x${bytes[offset].toString(16).toUpperCase()}`;
  throw faultAt(name, placeAt(decode(bytes.subarray(0, offset))), `${shown} is not UTF-8. Save the file as UTF-8.`);
}

/** Whether a text is meant as JSON rather than as YAML. */
export const isJson = (text: string): boolean => /^\uFEFF?\s*[{[]/.test(text);

/** What JSON holds. Throws `InputError` with name, line and column if a text is none. `subject` says what to correct. */
export function parseJson(text: string, name: string, subject: string): Input {
  const json = text.replace(/^\uFEFF/, ""); // A byte order mark is no JSON, and some editors write one.
  try {
    return { name, value: JSON.parse(json), find: (keys) => findValue(json, keys) };
  } catch {
    const { wanted, ...place } = findFault(json)!;
    throw faultAt(name, place, `This is not JSON: expected ${wanted} here. Correct ${subject}`);
  }
}

/** Texts by what they are, as far as there are any. */
export type Inputs = Partial<Record<NonNullable<Origin["input"]>, Input | undefined>>;

/** Does what may throw an `InputError`, and gives that the name, line and column of what is wrong in the inputs. */
export async function locateFaults<T>(inputs: Inputs, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { origin, message } = error as InputError;
    const input = origin?.input && inputs[origin.input];
    throw input ? faultAt(input.name, input.find(origin.keys!), message) : error;
  }
}

/** A document as the command writes it. */
export const printJson = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;
