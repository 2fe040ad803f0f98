// Generated from src/add/options.ts by `npm run build`. Do not edit.
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
  planOf: () => planOf
});
module.exports = __toCommonJS(stdin_exports);
var import_document = require("./document.js");
var import_own = require("./own.js");
var import_words = require("./words.js");
const excluding = { tags: "Internal", operationIds: "getHealth", paths: "/health" };
const options = ["statuses", "exclude", "besideDefault", "responses", "onWarning"];
function planOf(document, given) {
  if (!(0, import_document.isObject)(given)) (0, import_own.fail)("the options", `are ${(0, import_words.show)(given)}. Write an object`);
  knownKeys("option", given, options);
  const { statuses, exclude = {}, besideDefault = false, responses = {}, onWarning = () => {
  } } = given;
  if (!(0, import_document.isObject)(exclude))
    (0, import_own.fail)("option `exclude`", `is ${(0, import_words.show)(exclude)}. Write an object with ${(0, import_words.choices)(Object.keys(excluding))}`);
  knownKeys("option `exclude`:", exclude, Object.keys(excluding));
  const [tags, operationIds, paths] = Object.entries(excluding).map(
    ([key, example]) => strings(`exclude.${key}`, exclude[key] ?? [], example)
  );
  if (typeof besideDefault !== "boolean")
    (0, import_own.fail)("option `besideDefault`", `is ${(0, import_words.show)(besideDefault)}. Choose true or false`);
  if (!(0, import_document.isObject)(responses)) (0, import_own.fail)("option `responses`", `is ${(0, import_words.show)(responses)}. Write an object of responses by name`);
  if (typeof onWarning !== "function")
    (0, import_own.fail)("option `onWarning`", `is ${(0, import_words.show)(onWarning)}. Write a function that takes a string`);
  const own = (0, import_own.ownResponses)(document, responses);
  const exclusion = { tags, operationIds, paths };
  return {
    added: chosen(statuses, own),
    isChosen: statuses !== void 0,
    own,
    exclude: exclusion,
    besideDefault,
    isDefaultDecided: given.besideDefault !== void 0,
    warn: onWarning
  };
}
function chosen(statuses, own) {
  const possible = new Map(
    [...import_own.shared, ...own].filter(({ when }) => when).map((candidate) => [candidate.code, candidate])
  );
  const codes = [...possible.keys()].sort((a, b) => a - b);
  if (statuses !== void 0 && !Array.isArray(statuses))
    (0, import_own.fail)("option `statuses`", `is ${(0, import_words.show)(statuses)}. Write a list of codes from ${(0, import_words.choices)(codes)}`);
  const wanted = statuses ?? codes.filter((code) => !possible.get(code).optIn);
  for (const code of wanted)
    if (!possible.has(code)) (0, import_own.fail)("option `statuses`", `has ${(0, import_words.show)(code)}. Choose from ${(0, import_words.choices)(codes)}`);
  return codes.filter((code) => wanted.includes(code)).map((code) => possible.get(code));
}
function knownKeys(origin, given, known) {
  for (const key of Object.keys(given))
    if (!known.includes(key)) (0, import_own.fail)(`${origin} \`${key}\``, `is unknown. Choose ${(0, import_words.choices)(known)}`);
}
function strings(option, given, example) {
  if (!Array.isArray(given) || !given.every((item) => typeof item === "string"))
    (0, import_own.fail)(`option \`${option}\``, `is ${(0, import_words.show)(given)}. Write a list of strings such as [${(0, import_words.show)(example)}]`);
  return given;
}
