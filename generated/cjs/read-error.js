// Generated from src/read-error.ts by `npm run build`. Do not edit.
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
  readError: () => readError
});
module.exports = __toCommonJS(stdin_exports);
var import_parse_error = require("./parse-error.js");
var import_read_body = require("./read-body.js");
async function readError(response, method, options = {}) {
  if (!(0, import_parse_error.isError)(response)) return void 0;
  const { text, bodyState } = await (0, import_read_body.readBody)(response, options);
  const { status, statusText, headers } = response;
  const received = (0, import_parse_error.parseError)({ status, statusText, headers, body: text }, method, options);
  return { ...received, headers, bodyState };
}
