// Generated from src/add/operations.ts by `npm run build`. Do not edit.
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
  conditionTests: () => conditionTests,
  createOwnershipTest: () => createOwnershipTest,
  eachOperation: () => eachOperation,
  findAnswer: () => findAnswer,
  listOperations: () => listOperations
});
module.exports = __toCommonJS(stdin_exports);
var import_document = require("./document.js");
var import_methods = require("./methods.js");
const listOperations = (source) => [...eachOperation(source)];
function* eachOperation(source, isExcluded = () => false) {
  const paths = (0, import_document.get)(source.root, "paths");
  for (const path of Object.keys((0, import_document.isObject)(paths) ? paths : {})) {
    if (!path.startsWith("/")) continue;
    const places = followPlaces(source, { keys: ["paths", path], value: paths[path] });
    const items = places.map(({ value }) => value);
    for (const [index, item] of places.entries()) {
      for (const { method, operation } of fieldsOf(item)) {
        const ways = followPlaces(source, operation);
        const { keys, value } = ways.at(-1);
        if (!(0, import_document.isObject)(value)) continue;
        const isDirect = index === 0 && ways.length === 1;
        const references = isDirect ? none : [...stepsOf(places.slice(0, index + 1)), ...stepsOf(ways)];
        const found = { keys, value, path, method: method.toUpperCase(), items, references };
        if (!isExcluded(found)) yield found;
      }
    }
  }
}
const none = [];
function followPlaces(source, first) {
  const places = [first];
  for (let ref = (0, import_document.refOf)(first.value); ref !== void 0; ref = (0, import_document.refOf)(places.at(-1).value)) {
    const next = source.find(ref);
    if (!next || places.some(({ value }) => value === next.value)) break;
    places.push(next);
  }
  return places;
}
const stepsOf = (places) => places.slice(1).map(({ keys }, index) => [(0, import_document.placeName)(keys), (0, import_document.placeName)(places[index].keys)]);
function fieldsOf({ keys, value }) {
  const fields = [];
  for (const method of import_methods.methods)
    if ((0, import_document.isObject)((0, import_document.get)(value, method)))
      fields.push({ method, operation: { keys: [...keys, method], value: value[method] } });
  for (const [method, operation] of (0, import_document.entriesOf)((0, import_document.get)(value, "additionalOperations")))
    if (!method.startsWith("x-"))
      fields.push({ method, operation: { keys: [...keys, "additionalOperations", method], value: operation } });
  return fields;
}
const withoutPathItems = /* @__PURE__ */ new Set([
  "schemas",
  "schema",
  "responses",
  "parameters",
  "requestBodies",
  "requestBody",
  "headers",
  "examples",
  "securitySchemes",
  "links",
  "tags",
  "security",
  "servers"
]);
function createOwnershipTest({ root }, operations) {
  const counts = (0, import_document.countReferences)(root, withoutPathItems);
  if (counts.size === 0) return () => true;
  const known = /* @__PURE__ */ new Map();
  for (const { references } of operations)
    for (const [to, from] of references) known.set(to, (known.get(to) ?? /* @__PURE__ */ new Set()).add(from));
  const foreign = new Set([...counts.keys()].filter((place) => counts.get(place) > (known.get(place)?.size ?? 0)));
  return ({ keys, references }) => {
    if (foreign.size === 0) return true;
    const places = [...keys.map((_, index) => (0, import_document.placeName)(keys.slice(0, index + 1))), ...references.map(([to]) => to)];
    return !places.some((place) => foreign.has(place));
  };
}
const hasParameter = (isMeant) => ({ value, items }, source) => [value, ...items].some(
  (owner) => (0, import_document.itemsOf)((0, import_document.get)(owner, "parameters")).some((parameter) => isMeant(source.follow(parameter)))
);
const conditionTests = {
  always: () => true,
  "path-parameter": hasParameter((parameter) => (0, import_document.get)(parameter, "in") === "path"),
  parameters: hasParameter((parameter) => (0, import_document.get)(parameter, "in") !== void 0),
  "request-body": ({ value }) => (0, import_document.isObject)((0, import_document.get)(value, "requestBody")),
  // An empty requirement lets everybody in, and an empty list is no requirement at all.
  security: ({ value }, { root }) => (0, import_document.itemsOf)((0, import_document.get)(value, "security") ?? (0, import_document.get)(root, "security")).some(
    (requirement) => (0, import_document.isObject)(requirement) && Object.keys(requirement).length > 0
  ),
  "unsafe-method": ({ method }) => !import_methods.safe.includes(method.toLowerCase())
};
function findAnswer(responses, code, besideDefault) {
  if (Object.hasOwn(responses, code)) return String(code);
  for (const range of ranges[Math.floor(code / 100)]) if (Object.hasOwn(responses, range)) return range;
  return !besideDefault && Object.hasOwn(responses, "default") ? "default" : void 0;
}
const ranges = [0, 1, 2, 3, 4, 5].map((digit) => [`${digit}XX`, `${digit}xx`]);
