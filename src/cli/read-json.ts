// JSON files of users: read whole, in UTF-8, or refused with the place.
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { InputError } from "../input-error.js";
import { parseJson } from "./json.js";

/**
 * What a JSON file holds, or standard input if the path is `-`.
 * Throws `InputError` if it cannot be read, or is not JSON in UTF-8 (RFC 8259, section 8.1). `subject` says what to correct.
 */
export async function readJson(path: string, subject: string): Promise<any> {
  const name = path === "-" ? "Standard input" : path;
  const bytes = await readBytes(path, name);
  const text = bytes.toString("utf8");
  const offset = firstWrongByte(bytes, text);
  if (offset !== undefined) {
    const shown = bytes[offset]!.toString(16).toUpperCase();
    throw new InputError(
      `${name}: Byte ${offset} (0x${shown}) is not UTF-8, which JSON is written in. Save the file as UTF-8.`,
    );
  }
  if (/\.ya?ml$/i.test(path) && !/^\s*[{[]/.test(text))
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

const replacement = Buffer.from("\uFFFD");

/** Offset of the first byte that is not UTF-8: where the text has U+FFFD, and the bytes do not. */
function firstWrongByte(bytes: Buffer, text: string): number | undefined {
  let offset = 0;
  for (let [from, to] = [0, text.indexOf("\uFFFD")]; to >= 0; [from, to] = [to, text.indexOf("\uFFFD", to + 1)]) {
    offset += Buffer.byteLength(text.slice(from, to));
    if (!bytes.subarray(offset, offset + replacement.length).equals(replacement)) return offset;
  }
  return undefined;
}
