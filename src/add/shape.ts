// Error bodies of an author, and whether they have the shape of `ErrorResponse`, as the rules judge it.

import { errorResponse } from "../create-rules.js";
import type { Place, Reader } from "../json-schema.js";
import { createValidator } from "../json-schema.js";
import type { Source, Value } from "./document.js";
import { entriesOf, get, isObject } from "./document.js";

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
