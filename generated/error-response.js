// Generated from src/error-response.ts by `npm run build`. Do not edit.
import { validate } from "./guard.js";
/**
 * Whether a value has the shape of `ErrorResponse`: the JSON Schema in `generated/error-response.schema.json`, as code.
 * Takes any value, and never throws: if reading the value throws, it does not have the shape.
 *
 * Name your own type for what your API adds, `isErrorResponse<MyErrorResponse>(value)`. Only the shape of the contract is checked.
 */
export const isErrorResponse = validate;
/**
 * Makes the body of an error response. Its status is `errorCatalog[type].status`.
 * A type that the catalogue does not know is a compile-time error unless you name it: `errorResponse<"my_error">("my_error", message)`.
 */
export function errorResponse(type, message) {
    return { error: { message, type } };
}
