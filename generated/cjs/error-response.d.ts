// Generated from src/error-response.ts by `npm run build`. Do not edit.
import type { KnownErrorType } from "./catalog.js";
import type { ErrorResponse } from "./openapi.js";
/**
 * Whether a value has the members that `ErrorResponse` requires: the JSON Schema in `generated/error-response.schema.json`, as code.
 * Takes any value, and never throws: if reading the value throws, it does not have the shape.
 * Optional members are not checked, because an API may have `issues` of another shape. `readError` leaves those out.
 *
 * If your API adds members, name your type: `isErrorResponse<MyErrorResponse>(value)`. Only the shape of the contract is checked.
 */
export declare const isErrorResponse: <Body extends ErrorResponse = ErrorResponse>(value: unknown) => value is Body;
/** A type that is never inferred: `NoInfer` of TypeScript 5.4, for older versions too. */
type Named<Type> = [Type][Type extends unknown ? 0 : never];
/**
 * Makes the body of an error response. Its status is `errorCatalog[type].status`.
 * A type that the catalogue does not know is a compile-time error unless you name it: `errorResponse<"my_error">("my_error", message)`.
 */
export declare function errorResponse<Type extends string = KnownErrorType>(type: Named<Type>, message: string): {
	error: {
		message: string;
		type: Type;
	};
};
export {};
