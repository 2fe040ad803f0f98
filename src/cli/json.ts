// Documents as JSON: read with the place of a fault, and printed.
import { InputError } from "../input-error.js";
import { jsonFault } from "./json-fault.js";

/** What a text holds. Throws `InputError` with its name, line and column if it is not JSON. `subject` says what to correct. */
export function parseJson(text: string, name: string, subject: string): any {
  const json = text.replace(/^\uFEFF/, ""); // A byte order mark is no JSON, and some editors write one.
  try {
    return JSON.parse(json);
  } catch {
    const { line, column, wanted } = jsonFault(json)!;
    throw new InputError(`${name}:${line}:${column}: This is not JSON: expected ${wanted} here. Correct ${subject}`);
  }
}

/** A document as the command writes it. */
export const printJson = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;
