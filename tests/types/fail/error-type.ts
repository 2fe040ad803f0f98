import type { ErrorType } from "openapi-error-responses";

export const number: ErrorType = 404; // TS2322 '404' is not assignable
export const none: ErrorType = undefined; // TS2322 'undefined' is not assignable
