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
  createSchemaTest: () => createSchemaTest,
  createShapeTest: () => createShapeTest
});
module.exports = __toCommonJS(stdin_exports);
var import_create_rules = require("../create-rules.js");
var import_json_schema = require("../json-schema.js");
var import_document = require("./document.js");
function createShapeTest(source) {
  const hasShape = createSchemaTest(source);
  return (response) => {
    const schemas = (0, import_document.entriesOf)((0, import_document.get)(response, "content")).map(([, mediaType]) => source.follow((0, import_document.get)(source.follow(mediaType), "schema"))).filter(saysSomething);
    return schemas.length > 0 ? schemas.some(hasShape) : void 0;
  };
}
function createSchemaTest(source) {
  const validate = (0, import_json_schema.createValidator)(followReferences(source));
  return (schema) => validate(import_create_rules.errorResponse, placeOf(source.follow(schema), "")).length === 0;
}
const placeOf = (value, location) => ({
  value,
  location,
  ...typeof value === "object" && value !== null && { identity: value }
});
const followReferences = (source) => ({
  member: ({ value }, key) => {
    const child = (0, import_document.get)(value, key);
    return placeOf(source.follow(child) ?? child, key);
  }
});
const saysSomething = (schema) => (0, import_document.isObject)(schema) && ((0, import_document.get)(schema, "type") ?? "object") !== "object" || ["properties", "allOf", "anyOf", "oneOf"].some((key) => (0, import_document.get)(schema, key));
