// Generated from src/add/shape.ts by `npm run build`. Do not edit.
import { errorResponse } from "../create-rules.js";
import { createValidator, isOfType } from "../json-schema.js";
import { attempt, isText } from "../values.js";
import { entriesOf, get, isObject, itemsOf } from "./document.js";
export function createShapeTest(source) {
  const hasShape = createSchemaTest(source);
  return (response) => {
    const schemas = entriesOf(get(response, "content")).map(([, mediaType]) => source.follow(get(source.follow(mediaType), "schema"))).filter(saysSomething);
    return schemas.length > 0 ? schemas.some(hasShape) : void 0;
  };
}
export function createSchemaTest(source) {
  const validate = createValidator(followReferences(source));
  return (schema) => validate(errorResponse, placeOf(source.follow(schema), "")).length === 0;
}
const placeOf = (value, location) => ({
  value,
  location,
  ...typeof value === "object" && value !== null && { identity: value }
});
const followReferences = (source) => ({
  member: ({ value }, key) => {
    const child = get(value, key);
    return placeOf(source.follow(child) ?? child, key);
  }
});
const saysSomething = (schema) => isObject(schema) && (get(schema, "type") ?? "object") !== "object" || ["properties", "allOf", "anyOf", "oneOf"].some((key) => get(schema, key));
const silent = /^(x-.*|\$comment|title|description|default|deprecated|examples?|externalDocs|nullable|readOnly|writeOnly|xml)$/;
export function acceptsExample(schema, value, source) {
  const names = entriesOf(value).map(([name]) => name);
  return accepts(schema, value, source, /* @__PURE__ */ new Map()) && names.every((name) => hasMember(schema, name, source, /* @__PURE__ */ new Set()));
}
function accepts(schema, value, source, judged) {
  if (typeof schema === "boolean") return schema;
  if (!isObject(schema)) return false;
  const known = judged.get(schema);
  if (known !== void 0) return known;
  judged.set(schema, true);
  const isPart = (part) => accepts(part, value, source, judged);
  const isMember = (inner, member) => acceptsExample(inner, member, source);
  const judges = {
    $ref: (ref) => isPart(source.find(ref)?.value),
    allOf: (parts) => itemsOf(parts).every(isPart),
    anyOf: (parts) => itemsOf(parts).some(isPart),
    type: (type) => isOfType(value, type),
    enum: (values) => itemsOf(values).includes(value),
    const: (only) => only === value,
    minLength: (length) => !isText(value) || [...value].length >= length,
    maxLength: (length) => !isText(value) || [...value].length <= length,
    pattern: (pattern) => !isText(value) || attempt(() => new RegExp(pattern, "u").test(value)) === true,
    required: (names) => !isObject(value) || itemsOf(names).every((name) => Object.hasOwn(value, name)),
    properties: (parts) => entriesOf(parts).every(([name, inner]) => get(value, name) === void 0 || isMember(inner, value[name])),
    additionalProperties: (inner) => entriesOf(value).every(
      ([name, member]) => get(get(schema, "properties"), name) !== void 0 || isMember(inner, member)
    ),
    items: (inner) => itemsOf(value).every((item) => isMember(inner, item))
  };
  const isFine = ([keyword, asked]) => silent.test(keyword) || get(judges, keyword)?.(asked);
  const verdict = Object.entries(schema).every(isFine);
  judged.set(schema, verdict);
  return verdict;
}
function hasMember(schema, name, source, seen) {
  const followed = source.follow(schema);
  if (seen.has(followed)) return false;
  seen.add(followed);
  const { properties, additionalProperties, allOf, anyOf } = Object(followed);
  const parts = [...itemsOf(allOf), ...itemsOf(anyOf)];
  const isNamed = get(properties, name) !== void 0 || additionalProperties || !properties && parts.length === 0;
  return isNamed || parts.some((part) => hasMember(part, name, source, seen));
}
