// Generated from src/add/shape.ts by `npm run build`. Do not edit.
import { errorResponse } from "../create-rules.js";
import { createValidator } from "../json-schema.js";
import { entriesOf, get, isObject } from "./document.js";
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
