// Generated from src/check/secrets.ts by `npm run build`. Do not edit.
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
  hiderOf: () => hiderOf
});
module.exports = __toCommonJS(stdin_exports);
function hiderOf(headers) {
  const secrets = Object.values(headers).flatMap(partsOf).sort((one, other) => other.length - one.length);
  if (secrets.length === 0) return (text) => text;
  const pattern = new RegExp(secrets.map(spellings).join("|"), "gi");
  return (text) => text.replace(pattern, "…");
}
function partsOf(value) {
  const whole = value.trim();
  return [whole, ...whole.split(/[\s=;,"]+/).slice(1)].filter((part) => part.length >= 4);
}
const spellings = (text) => text.replace(/\W/g, spellingsOf);
function spellingsOf(character) {
  const itself = `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
  return `(?:\\\\{0,3}${itself}|\\\\{1,3}u\\w{4}|(?:%\\w\\w){1,2}|&#?\\w{1,8};|\\ufffd)`;
}
