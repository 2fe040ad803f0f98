import { type ErrorResponse, isErrorResponse } from "openapi-error-responses";

export function read(value: unknown) {
  if (isErrorResponse(value)) return value.error.param; // TS2339 'param' does not exist
  return value.error; // TS18046 'value' is of type 'unknown'
}

export const other = isErrorResponse<{ message: string }>; // TS2344 does not satisfy the constraint
export type Mine = ErrorResponse & { error: { param: string } };
export const mine = (value: unknown) => isErrorResponse<Mine>(value) && value.error.params; // TS2551 'params' does not exist
