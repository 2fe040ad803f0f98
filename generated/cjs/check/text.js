// Generated from src/check/text.ts by `npm run build`. Do not edit.
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
  isToken: () => isToken,
  printable: () => printable,
  quoted: () => quoted
});
module.exports = __toCommonJS(stdin_exports);
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
function printable(text, length = 120) {
  const cut = text.slice(0, length);
  const shown = cut.replace(/[\t\r\n ]+/g, " ").replace(unprintable, (character) => {
    return `\\u{${character.codePointAt(0).toString(16)}}`;
  });
  return text.length > length ? `${shown}…` : shown;
}
const isToken = (text) => /^[\w!#$%&'*+.^`|~-]+$/.test(text);
const quoted = (word) => /^[\w./:=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
