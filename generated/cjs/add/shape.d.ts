// Generated from src/add/shape.ts by `npm run build`. Do not edit.
import type { Source, Value } from "./document.js";
/** Whether the body of an error response has our shape. Undefined if the response says too little to tell. */
export type ShapeTest = (response: Value) => boolean | undefined;
export declare function createShapeTest(source: Source): ShapeTest;
/** Tells whether a schema has the shape of `ErrorResponse`. Each is judged once. */
export declare function createSchemaTest(source: Source): (schema: Value) => boolean;
/**
 * Whether a schema lets a value pass and names its members, so that no linter objects to the value as an example.
 * A keyword that is not judged here, such as `oneOf`, may refuse it.
 */
export declare function acceptsExample(schema: Value, value: Value, source: Source): boolean;
