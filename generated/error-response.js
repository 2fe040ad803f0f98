// Generated from src/error-response.ts by `npm run build`. Do not edit.
import { validate } from "./guard.js";
export const isErrorResponse = validate;
export function errorResponse(type, message) {
  return { error: { message, type } };
}
