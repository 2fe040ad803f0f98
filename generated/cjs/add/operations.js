// Generated from src/add/operations.ts by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target2, all) => {
  for (var name in all)
    __defProp(target2, name, { get: all[name], enumerable: true });
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
  answer: () => answer,
  meets: () => meets,
  operationsOf: () => operationsOf,
  ownership: () => ownership
});
module.exports = __toCommonJS(stdin_exports);
var import_document = require("./document.js");
const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];
function* operationsOf(document) {
  const paths = (0, import_document.own)(document, "paths");
  for (const path of Object.keys((0, import_document.isObject)(paths) ? paths : {})) {
    if (!path.startsWith("/")) continue;
    const places = chain(document, { keys: ["paths", path], part: paths[path] });
    const items = places.map(({ part }) => part);
    for (const [index, item] of places.entries()) {
      for (const { method, operation } of fields(item)) {
        const ways = chain(document, operation);
        const references = [...steps(places.slice(0, index + 1)), ...steps(ways)];
        const { keys, part } = ways.at(-1);
        if ((0, import_document.isObject)(part)) yield { keys, part, path, method: method.toUpperCase(), items, references };
      }
    }
  }
}
function chain(document, first) {
  const places = [first];
  for (let ref = (0, import_document.refOf)(first.part); ref !== void 0; ref = (0, import_document.refOf)(places.at(-1).part)) {
    const next = (0, import_document.target)(document, ref);
    if (!next || places.some(({ part }) => part === next.part)) break;
    places.push(next);
  }
  return places;
}
const steps = (places) => places.slice(1).map(({ keys }, index) => [(0, import_document.nameOf)(keys), (0, import_document.nameOf)(places[index].keys)]);
function* fields({ keys, part }) {
  for (const method of methods)
    if ((0, import_document.isObject)((0, import_document.own)(part, method))) yield { method, operation: { keys: [...keys, method], part: part[method] } };
  const others = (0, import_document.own)(part, "additionalOperations");
  for (const method of Object.keys((0, import_document.isObject)(others) ? others : {}))
    if (!method.startsWith("x-"))
      yield { method, operation: { keys: [...keys, "additionalOperations", method], part: others[method] } };
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
  "links"
]);
function ownership(document, operations) {
  const counts = (0, import_document.countReferences)(document, withoutPathItems);
  const known = /* @__PURE__ */ new Map();
  for (const [to, from] of operations.flatMap(({ references }) => references))
    known.set(to, (known.get(to) ?? /* @__PURE__ */ new Set()).add(from));
  const foreign = new Set([...counts.keys()].filter((place) => counts.get(place) > (known.get(place)?.size ?? 0)));
  return ({ keys, references }) => {
    if (foreign.size === 0) return true;
    const places = [...keys.map((_, index) => (0, import_document.nameOf)(keys.slice(0, index + 1))), ...references.map(([to]) => to)];
    return !places.some((place) => foreign.has(place));
  };
}
const safe = /* @__PURE__ */ new Set(["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"]);
const meets = {
  always: () => true,
  "path-parameter": ({ part, items }, document) => [part, ...items].some(
    (owner) => (0, import_document.list)((0, import_document.own)(owner, "parameters")).some((parameter) => (0, import_document.own)((0, import_document.followed)(document, parameter), "in") === "path")
  ),
  "request-body": ({ part }) => (0, import_document.isObject)((0, import_document.own)(part, "requestBody")),
  // An empty requirement lets everybody in, and an empty list is no requirement at all.
  security: ({ part }, document) => (0, import_document.list)((0, import_document.own)(part, "security") ?? (0, import_document.own)(document, "security")).some(
    (requirement) => (0, import_document.isObject)(requirement) && Object.keys(requirement).length > 0
  ),
  "unsafe-method": ({ method }) => !safe.has(method)
};
function answer(responses, code, besideDefault) {
  const range = `${String(code)[0]}XX`;
  const keys = [String(code), range, range.toLowerCase(), ...besideDefault ? [] : ["default"]];
  return keys.find((key) => Object.hasOwn(responses, key));
}
