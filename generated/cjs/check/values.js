// Generated from src/check/values.ts by `npm run build`. Do not edit.
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
  fitting: () => fitting,
  parametersOf: () => parametersOf,
  refusesText: () => refusesText,
  unused: () => unused
});
module.exports = __toCommonJS(stdin_exports);
var import_node_crypto = require("node:crypto");
var import_document = require("../add/document.js");
function parametersOf(document, owners) {
  const found = /* @__PURE__ */ new Map();
  for (const part of owners.flatMap((owner) => (0, import_document.itemsOf)((0, import_document.get)(owner, "parameters")))) {
    const parameter = (0, import_document.follow)(document, part);
    const name = (0, import_document.get)(parameter, "name");
    if (typeof name !== "string") continue;
    const schema = (0, import_document.follow)(document, (0, import_document.get)(parameter, "schema"));
    const [firstExample] = Object.values(Object((0, import_document.get)(parameter, "examples")));
    found.set(`${(0, import_document.get)(parameter, "in")} ${name}`, {
      name,
      in: (0, import_document.get)(parameter, "in"),
      isRequired: (0, import_document.get)(parameter, "required") === true,
      types: [(0, import_document.get)(schema, "type")].flat().filter((type) => typeof type === "string" && type !== "null"),
      schema,
      example: (0, import_document.get)(parameter, "example") ?? (0, import_document.get)((0, import_document.follow)(document, firstExample), "value")
    });
  }
  return [...found.values()];
}
const formats = {
  uuid: "00000000-0000-4000-8000-000000000000",
  date: "2001-01-01",
  "date-time": "2001-01-01T00:00:00Z",
  email: "nobody@example.com",
  uri: "https://example.com/"
};
function fitting({ schema, types, example }) {
  const given = example ?? (0, import_document.get)(schema, "example") ?? (0, import_document.itemsOf)((0, import_document.get)(schema, "examples"))[0] ?? (0, import_document.get)(schema, "default");
  const value = given ?? (0, import_document.get)(schema, "const") ?? (0, import_document.itemsOf)((0, import_document.get)(schema, "enum"))[0];
  if (["string", "number", "boolean"].includes(typeof value)) return String(value);
  if (types.includes("boolean")) return "true";
  if (types.includes("integer") || types.includes("number")) return String((0, import_document.get)(schema, "minimum") ?? 1);
  return formats[(0, import_document.get)(schema, "format")] ?? "none";
}
function unused(parameter) {
  const { schema, types } = parameter;
  if ((0, import_document.get)(schema, "enum") || (0, import_document.get)(schema, "const") !== void 0 || types.includes("boolean")) return void 0;
  if (types.includes("integer") || types.includes("number")) return String((0, import_document.get)(schema, "maximum") ?? 2147483647);
  const format = (0, import_document.get)(schema, "format");
  if (format === "uuid") return (0, import_node_crypto.randomUUID)();
  if (format !== void 0 && format in formats) return void 0;
  const length = (key, otherwise) => Math.min(Number((0, import_document.get)(schema, key) ?? otherwise) || otherwise, 200);
  const id = (0, import_node_crypto.randomUUID)().replaceAll("-", "");
  return id.slice(0, length("maxLength", id.length)).padEnd(length("minLength", 0), "0");
}
function refusesText({ schema, types }) {
  const isText = types.length === 0 || types.some((type) => ["string", "array", "object"].includes(type));
  const isClosed = Array.isArray((0, import_document.get)(schema, "enum")) || ["uuid", "date", "date-time"].includes((0, import_document.get)(schema, "format"));
  return !isText || types.includes("string") && isClosed;
}
