import { isErrorResponse } from "openapi-error-responses";

export function read(value: unknown) {
  if (isErrorResponse(value)) return value.error.param; // TS2339 'param' does not exist
  return value.error; // TS18046 'value' is of type 'unknown'
}
