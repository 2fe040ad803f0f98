import type { ErrorObject, ErrorResponse } from "openapi-error-responses";

export const none: ErrorResponse = {}; // TS2741 'error' is missing
export const noType: ErrorObject = { message: "" }; // TS2741 'type' is missing
export const noMessage: ErrorObject = { type: "not_found_error" }; // TS2741 'message' is missing
export const flat: ErrorResponse = { message: "", type: "" }; // TS2353 'message' does not exist
