// Generated from src/check/read-document.ts by `npm run build`. Do not edit.
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
  readDocument: () => readDocument
});
module.exports = __toCommonJS(stdin_exports);
var import_document = require("../add/document.js");
var import_input_error = require("../input-error.js");
var import_values = require("../values.js");
var import_address = require("./address.js");
var import_exchange = require("./exchange.js");
async function readDocument(url, allowHosts) {
  const base = (0, import_address.addressOf)(url, allowHosts);
  const head = `GET ${base.pathname}${base.search} HTTP/1.1\r
Host: ${base.host}\r
Accept: application/json\r
Connection: close\r
\r
`;
  const bounds = { timeoutMs: 3e4, maxBytes: 2 ** 25, isAllowed: (0, import_address.mayAsk)(base, allowHosts) };
  const { answer, fault } = await (0, import_exchange.exchange)({ method: "GET", url: base, head, body: "" }, bounds);
  const document = answer?.status === 200 ? (0, import_values.attempt)(() => JSON.parse(answer.body)) : void 0;
  if ((0, import_document.isObject)(document)) return document;
  const got = answer ? `The status is ${answer.status}.` : fault.message;
  throw new import_input_error.InputError(`${base.href} does not send a JSON document. ${got} Give the URL of one.`);
}
