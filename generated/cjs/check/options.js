// Generated from src/check/options.ts by `npm run build`. Do not edit.
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
  checkOptions: () => checkOptions
});
module.exports = __toCommonJS(stdin_exports);
var import_document = require("../add/document.js");
var import_words = require("../add/words.js");
var import_input_error = require("../input-error.js");
var import_requests = require("./requests.js");
var import_text = require("./text.js");
const isPositive = (value) => typeof value === "number" && value > 0;
const isWhole = (value) => isPositive(value) && (Number.isInteger(value) || value === Infinity);
const isListOfTexts = (value) => Array.isArray(value) && value.every((item) => typeof item === "string");
const wanted = {
  document: [() => true, ""],
  // The entries of `Headers`, a `Map` or a list are not its properties.
  headers: [
    (value) => (0, import_document.isObject)(value) && !(Symbol.iterator in value),
    'an object such as { "authorization": "Bearer abc" }'
  ],
  unsafe: [(value) => typeof value === "boolean", "true or false"],
  allowHosts: [isListOfTexts, 'a list of names such as ["api.example.com"]'],
  skip: [isListOfTexts, 'a list of requests such as ["large-body"]'],
  timeoutMs: [isPositive, "a number above 0"],
  totalMs: [isPositive, "a number above 0"],
  maxRequests: [isWhole, "a whole number above 0"],
  onProgress: [(value) => typeof value === "function", "a function that takes two numbers"]
};
function checkOptions(options) {
  if (!(0, import_document.isObject)(options)) (0, import_input_error.fail)({ name: "the options" }, "are no object. Write one");
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(wanted, name)) (0, import_input_error.fail)((0, import_input_error.optionOrigin)(name), `is unknown. Choose ${(0, import_words.choices)(Object.keys(wanted))}`);
    const [isRight, words] = wanted[name];
    if (value !== void 0 && !isRight(value)) (0, import_input_error.fail)((0, import_input_error.optionOrigin)(name), `is wrong. Write ${words}`);
  }
  const { document, headers = {}, skip = [] } = options;
  if (document !== void 0 && !(0, import_document.isObject)((0, import_document.get)(document, "paths")))
    (0, import_input_error.fail)((0, import_input_error.documentOrigin)(), "has no `paths`. Give an OpenAPI document, parsed and bundled into one piece");
  const unknown = skip.find((name) => !Object.hasOwn(import_requests.faults, name));
  if (unknown !== void 0)
    throw new import_input_error.InputError(`There is no request \`${unknown}\` to skip. Choose from ${Object.keys(import_requests.faults).join(", ")}.`);
  for (const [name, value] of Object.entries(headers)) checkField(name, value);
}
function checkField(name, value) {
  if (!(0, import_text.isToken)(name) || typeof value !== "string" || !/^[\t -~\x80-\xff]*$/.test(value))
    throw new import_input_error.InputError(`The header field \`${(0, import_text.printable)(name)}\` cannot be sent. Correct its name or its value.`);
  if (/^(host|connection|accept|content-.*|transfer-encoding)$/i.test(name))
    throw new import_input_error.InputError(`The check sets \`${name}\` itself. Leave it out.`);
}
