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
var import_read_body = require("./read-body.js");
var import_received_error = require("./received-error.js");
async function readError(response, method, options = {}) {
  if (!(0, import_received_error.isError)(response)) return void 0;
  const read = await (0, import_read_body.readBody)(response, options);
  const { status, statusText, headers } = response;
  return (0, import_received_error.receivedError)({ status, statusText, headers, body: (0, import_received_error.parseJson)(read.text), ...read }, method, options);
}
