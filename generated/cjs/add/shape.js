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
  acceptsExample: () => acceptsExample,
  createSchemaTest: () => createSchemaTest,
  createShapeTest: () => createShapeTest
});
module.exports = __toCommonJS(stdin_exports);
var import_create_rules = require("../create-rules.js");
var import_json_schema = require("../json-schema.js");
var import_values = require("../values.js");
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
const silent = /^(x-.*|\$comment|title|description|default|deprecated|examples?|externalDocs|nullable|readOnly|writeOnly|xml)$/;
function acceptsExample(schema, value, source) {
  const names = (0, import_document.entriesOf)(value).map(([name]) => name);
  return accepts(schema, value, source, /* @__PURE__ */ new Map()) && names.every((name) => hasMember(schema, name, source, /* @__PURE__ */ new Set()));
}
function accepts(schema, value, source, judged) {
  if (typeof schema === "boolean") return schema;
  if (!(0, import_document.isObject)(schema)) return false;
  const known = judged.get(schema);
  if (known !== void 0) return known;
  judged.set(schema, true);
  const isPart = (part) => accepts(part, value, source, judged);
  const isMember = (inner, member) => acceptsExample(inner, member, source);
  const judges = {
    $ref: (ref) => isPart(source.find(ref)?.value),
    allOf: (parts) => (0, import_document.itemsOf)(parts).every(isPart),
    anyOf: (parts) => (0, import_document.itemsOf)(parts).some(isPart),
    type: (type) => (0, import_json_schema.isOfType)(value, type),
    enum: (values) => (0, import_document.itemsOf)(values).includes(value),
    const: (only) => only === value,
    minLength: (length) => !(0, import_values.isText)(value) || [...value].length >= length,
    maxLength: (length) => !(0, import_values.isText)(value) || [...value].length <= length,
    pattern: (pattern) => !(0, import_values.isText)(value) || (0, import_values.attempt)(() => new RegExp(pattern, "u").test(value)) === true,
    required: (names) => !(0, import_document.isObject)(value) || (0, import_document.itemsOf)(names).every((name) => Object.hasOwn(value, name)),
    properties: (parts) => (0, import_document.entriesOf)(parts).every(([name, inner]) => (0, import_document.get)(value, name) === void 0 || isMember(inner, value[name])),
    additionalProperties: (inner) => (0, import_document.entriesOf)(value).every(
      ([name, member]) => (0, import_document.get)((0, import_document.get)(schema, "properties"), name) !== void 0 || isMember(inner, member)
    ),
    items: (inner) => (0, import_document.itemsOf)(value).every((item) => isMember(inner, item))
  };
  const isFine = ([keyword, asked]) => silent.test(keyword) || (0, import_document.get)(judges, keyword)?.(asked);
  const verdict = Object.entries(schema).every(isFine);
  judged.set(schema, verdict);
  return verdict;
}
function hasMember(schema, name, source, seen) {
  const followed = source.follow(schema);
  if (seen.has(followed)) return false;
  seen.add(followed);
  const { properties, additionalProperties, allOf, anyOf } = Object(followed);
  const parts = [...(0, import_document.itemsOf)(allOf), ...(0, import_document.itemsOf)(anyOf)];
  const isNamed = (0, import_document.get)(properties, name) !== void 0 || additionalProperties || !properties && parts.length === 0;
  return isNamed || parts.some((part) => hasMember(part, name, source, seen));
}
