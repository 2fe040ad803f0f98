// Generated from src/parse-error.ts by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  parseError: () => parseError
});
module.exports = __toCommonJS(stdin_exports);
var import_attempt = require("./attempt.js");
var import_received_error = require("./received-error.js");
function parseError({ status, statusText, headers = {}, body }, method, options = {}) {
  if (!(0, import_received_error.isError)({ status })) return void 0;
  const isText = typeof body === "string";
  const text = isText ? body : (0, import_attempt.attempt)(() => JSON.stringify(body)) ?? "";
  return (0, import_received_error.receivedError)(
    { status, statusText, headers: fieldsOf(headers), body: isText ? (0, import_received_error.parseJson)(body) : body, text, bodyState: "whole" },
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
