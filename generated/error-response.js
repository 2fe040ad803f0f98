// Generated from src/error-response.ts by `npm run build`. Do not edit.
import { guard } from "./guard.js";
export const isErrorResponse = guard;
export function errorResponse(type, message) {
  return { error: { message, type } };
}
