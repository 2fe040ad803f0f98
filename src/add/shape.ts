// Error bodies of an author: whether they have the shape of `ErrorResponse`, as the rules judge it, and whether they accept an example.

import { errorResponse } from "../create-rules.js";
import type { Place, Reader } from "../json-schema.js";
import { createValidator, isOfType } from "../json-schema.js";
import { attempt, isText } from "../values.js";
import type { Source, Value } from "./document.js";
import { entriesOf, get, isObject, itemsOf } from "./document.js";

/** Whether the body of an error response has our shape. Undefined if the response says too little to tell. */
export type ShapeTest = (response: Value) => boolean | undefined;

export function createShapeTest(source: Source): ShapeTest {
  const hasShape = createSchemaTest(source);
  return (response) => {
    const schemas = entriesOf(get(response, "content"))
      .map(([, mediaType]) => source.follow(get(source.follow(mediaType), "schema")))
      .filter(saysSomething);
    return schemas.length > 0 ? schemas.some(hasShape) : undefined;
  };
}

/** Tells whether a schema has the shape of `ErrorResponse`. Each is judged once. */
export function createSchemaTest(source: Source): (schema: Value) => boolean {
  const validate = createValidator(followReferences(source));
  return (schema) => validate(errorResponse, placeOf(source.follow(schema), "")).length === 0;
}

/** Reads values as places. Each is known by its keys, and objects by themselves. */
const placeOf = (value: Value, location: string): Place<string> => ({
  value,
  location,
  ...(typeof value === "object" && value !== null && { identity: value }),
});

const followReferences = (source: Source): Reader<string> => ({
  member: ({ value }, key) => {
    const child = get(value, key);
    // A reference that leads nowhere stays.
    return placeOf(source.follow(child) ?? child, key);
  },
});

/** A schema that lets any object pass is no shape. */
const saysSomething = (schema: Value): boolean =>
  (isObject(schema) && (get(schema, "type") ?? "object") !== "object") ||
  ["properties", "allOf", "anyOf", "oneOf"].some((key) => get(schema, key));

/** Keywords that refuse nothing. */
const silent =
  /^(x-.*|\$comment|title|description|default|deprecated|examples?|externalDocs|nullable|readOnly|writeOnly|xml)$/;

/**
 * Whether a schema lets a value pass and names its members, so that no linter objects to the value as an example.
 * A keyword that is not judged here, such as `oneOf`, may refuse it.
 */
export function acceptsExample(schema: Value, value: Value, source: Source): boolean {
  const names = entriesOf(value).map(([name]) => name);
  return accepts(schema, value, source, new Map()) && names.every((name) => hasMember(schema, name, source, new Set()));
}

/** `judged` holds what is known of the same value, so that a schema judges it once. One that consists of itself asks for no more. */
function accepts(schema: Value, value: Value, source: Source, judged: Map<Value, boolean>): boolean {
  if (typeof schema === "boolean") return schema;
  if (!isObject(schema)) return false;
  const known = judged.get(schema);
  if (known !== undefined) return known;
  judged.set(schema, true);
  const isPart = (part: Value) => accepts(part, value, source, judged);
  const isMember = (inner: Value, member: Value) => acceptsExample(inner, member, source);
  const judges: Record<string, (asked: Value) => boolean> = {
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
    properties: (parts) =>
      entriesOf(parts).every(([name, inner]) => get(value, name) === undefined || isMember(inner, value[name])),
    additionalProperties: (inner) =>
      entriesOf(value).every(
        ([name, member]) => get(get(schema, "properties"), name) !== undefined || isMember(inner, member),
      ),
    items: (inner) => itemsOf(value).every((item) => isMember(inner, item)),
  };
  const isFine = ([keyword, asked]: [string, Value]) => silent.test(keyword) || get(judges, keyword)?.(asked);
  const verdict = Object.entries(schema).every(isFine);
  judged.set(schema, verdict);
  return verdict;
}

/** Whether a schema, or one that it consists of, says what a member is, or says nothing of members. */
function hasMember(schema: Value, name: string, source: Source, seen: Set<Value>): boolean {
  const followed = source.follow(schema);
  if (seen.has(followed)) return false;
  seen.add(followed);
  const { properties, additionalProperties, allOf, anyOf } = Object(followed);
  const parts = [...itemsOf(allOf), ...itemsOf(anyOf)];
  const isNamed = get(properties, name) !== undefined || additionalProperties || (!properties && parts.length === 0);
  return isNamed || parts.some((part) => hasMember(part, name, source, seen));
}
