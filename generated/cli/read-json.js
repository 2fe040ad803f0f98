// Generated from src/cli/read-json.ts by `npm run build`. Do not edit.
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { InputError } from "../input-error.js";
import { parseJson } from "./json.js";
export async function readJson(path, subject) {
  const name = path === "-" ? "Standard input" : path;
  const bytes = await readBytes(path, name);
  const text = bytes.toString("utf8");
  const offset = firstWrongByte(bytes, text);
  if (offset !== void 0) {
    const shown = bytes[offset].toString(16).toUpperCase();
    throw new InputError(
      `${name}: Byte ${offset} (0x${shown}) is not UTF-8, which JSON is written in. Save the file as UTF-8.`
    );
  }
  if (/\.ya?ml$/i.test(path) && !/^\s*[{[]/.test(text))
    throw new InputError(
      `${name} is YAML, and this command reads JSON. Convert it: npx @redocly/cli bundle ${path} --output openapi.json`
    );
  return parseJson(text, name, subject);
}
async function readBytes(path, name) {
  try {
    return path === "-" ? await buffer(process.stdin) : await readFile(path);
  } catch (error) {
    throw new InputError(`${name} cannot be read: ${error.message}. Give the path of a JSON file.`);
  }
}
const replacement = Buffer.from("�");
function firstWrongByte(bytes, text) {
  let offset = 0;
  for (let [from, to] = [0, text.indexOf("�")]; to >= 0; [from, to] = [to, text.indexOf("�", to + 1)]) {
    offset += Buffer.byteLength(text.slice(from, to));
    if (!bytes.subarray(offset, offset + replacement.length).equals(replacement)) return offset;
  }
  return void 0;
}
