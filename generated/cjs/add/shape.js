// Generated from src/add/shape.ts by `npm run build`. Do not edit.
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
  hasErrorShape: () => hasErrorShape
});
module.exports = __toCommonJS(stdin_exports);
var import_document = require("./document.js");
function hasErrorShape(document, response) {
  const content = (0, import_document.own)(response, "content");
  const schemas = Object.values((0, import_document.isObject)(content) ? content : {}).map((mediaType) => (0, import_document.followed)(document, (0, import_document.own)(mediaType, "schema"))).filter(saysSomething);
  if (schemas.length === 0) return void 0;
  const paths = [
    ["error", "message"],
    ["error", "type"]
  ];
  return schemas.some((schema) => paths.every((path) => describes(document, schema, path)));
}
const saysSomething = (schema) => (0, import_document.isObject)(schema) && ((0, import_document.own)(schema, "type") ?? "object") !== "object" || ["properties", "allOf", "anyOf", "oneOf"].some((key) => (0, import_document.own)(schema, key));
function describes(document, part, path, within = []) {
  const schema = (0, import_document.followed)(document, part);
  const [name, ...rest] = path;
  if (name === void 0) return true;
  if (!(0, import_document.isObject)(schema) || within.includes(schema)) return false;
  const inner = [...within, schema];
  const property = (0, import_document.own)((0, import_document.own)(schema, "properties"), name);
  if (property !== void 0 && describes(document, property, rest)) return true;
  if ((0, import_document.list)((0, import_document.own)(schema, "allOf")).some((member) => describes(document, member, path, inner))) return true;
  return ["oneOf", "anyOf"].some((key) => {
    const members = (0, import_document.list)((0, import_document.own)(schema, key));
    return members.length > 0 && members.every((member) => describes(document, member, path, inner));
  });
}
