// Generated from src/read-error.ts by `npm run build`. Do not edit.
import { isError, parseError } from "./parse-error.js";
import { readBody } from "./read-body.js";
export async function readError(response, method, options = {}) {
  if (!isError(response)) return void 0;
  const { text, bodyState } = await readBody(response, options);
  const { status, statusText, headers } = response;
  const received = parseError({ status, statusText, headers, body: text }, method, options);
  return { ...received, headers, bodyState };
}
