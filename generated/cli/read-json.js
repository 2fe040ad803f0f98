// Generated from src/cli/read-json.ts by `npm run build`. Do not edit.
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { InputError } from "../input-error.js";
import { decodeUtf8, isJson, parseJson } from "./json.js";
export const bundling = "If it is YAML or has several files, bundle it first: npx @redocly/cli bundle openapi.yaml --output openapi.json";
export async function readJson(path, subject) {
  const name = path === "-" ? "Standard input" : path;
  const text = decodeUtf8(await readBytes(path, name), name);
  if (/\.ya?ml$/i.test(path) && !isJson(text))
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
