// Generated from src/read-error.ts by `npm run build`. Do not edit.
import { readBody } from "./read-body.js";
import { isError, parseJson, receivedError } from "./received-error.js";
export async function readError(response, method, options = {}) {
  if (!isError(response)) return void 0;
  const read = await readBody(response, options);
  const { status, statusText, headers } = response;
  return receivedError({ status, statusText, headers, body: parseJson(read.text), ...read }, method, options);
}
