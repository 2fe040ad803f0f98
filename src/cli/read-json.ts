// JSON files of users: read whole, in UTF-8, or refused with the place.
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { InputError } from "../input-error.js";
import type { Input } from "./json.js";
import { decodeUtf8, isJson, parseJson } from "./json.js";

/** How a document becomes one that the commands read. */
export const bundling =
  "If it is YAML or has several files, bundle it first: npx @redocly/cli bundle openapi.yaml --output openapi.json";

/**
 * What a JSON file holds, or standard input if the path is `-`.
 * Throws `InputError` if it cannot be read, or is not JSON in UTF-8 (RFC 8259, section 8.1). `subject` says what to correct.
 */
export async function readJson(path: string, subject: string): Promise<Input> {
  const name = path === "-" ? "Standard input" : path;
  const text = decodeUtf8(await readBytes(path, name), name);
  if (/\.ya?ml$/i.test(path) && !isJson(text))
    throw new InputError(
      `${name} is YAML, and this command reads JSON. Convert it: npx @redocly/cli bundle ${path} --output openapi.json`,
    );
  return parseJson(text, name, subject);
}

async function readBytes(path: string, name: string): Promise<Buffer> {
  try {
    return path === "-" ? await buffer(process.stdin) : await readFile(path);
  } catch (error) {
    throw new InputError(`${name} cannot be read: ${(error as Error).message}. Give the path of a JSON file.`);
  }
}
