// Generated from src/input-error.ts by `npm run build`. Do not edit.
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
  InputError: () => InputError,
  documentOrigin: () => documentOrigin,
  fail: () => fail,
  optionOrigin: () => optionOrigin
});
module.exports = __toCommonJS(stdin_exports);
const optionOrigin = (...keys) => ({
  name: `option \`${keys.join(".")}\``,
  input: "options",
  keys
});
const documentOrigin = (keys = [], name = "the document") => ({
  name,
  input: "document",
  keys
});
class InputError extends TypeError {
  #origin;
  constructor(message, origin) {
    super(message);
    this.#origin = origin;
  }
  /** What is wrong, if it is a part of a document or of options. */
  get origin() {
    return this.#origin;
  }
}
function fail(origin, complaint) {
  throw new InputError(`${origin.name[0].toUpperCase()}${origin.name.slice(1)} ${complaint}.`, origin);
}
