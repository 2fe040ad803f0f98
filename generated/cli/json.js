// Generated from src/cli/json.ts by `npm run build`. Do not edit.
import { InputError } from "../input-error.js";
import { jsonFault } from "./json-fault.js";
export function parseJson(text, name, subject) {
  const json = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(json);
  } catch {
    const { line, column, wanted } = jsonFault(json);
    throw new InputError(`${name}:${line}:${column}: This is not JSON: expected ${wanted} here. Correct ${subject}`);
  }
}
export const printJson = (document) => `${JSON.stringify(document, null, 2)}
`;
