// Generated from src/parse-error.ts by `npm run build`. Do not edit.
import { attempt } from "./attempt.js";
import { isError, parseJson, receivedError } from "./received-error.js";
export function parseError({ status, statusText, headers = {}, body }, method, options = {}) {
  if (!isError({ status })) return void 0;
  const isText = typeof body === "string";
  const text = isText ? body : attempt(() => JSON.stringify(body)) ?? "";
  return receivedError(
    { status, statusText, headers: fieldsOf(headers), body: isText ? parseJson(body) : body, text, bodyState: "whole" },
    method,
    options
  );
}
function fieldsOf(headers) {
  const read = (name) => typeof headers.get === "function" ? headers.get(name) : Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  return {
    get(name) {
      const value = read(name) ?? null;
      return value === null ? null : String(value);
    }
  };
}
