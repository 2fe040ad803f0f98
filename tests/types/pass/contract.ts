import type { components, ErrorObject, ErrorResponse, ErrorType, operations, paths } from "openapi-error-responses";
import type { Equal, True } from "./equal.js";

const error: ErrorObject = { message: 'No invoice has the identifier "inv_1042".', type: "not_found_error" };
export const body: ErrorResponse = { error };

// Values that a later version documents, or that an API adds.
export const known: ErrorType = "rate_limit_error";
export const unknown: ErrorType = "quota_error";
declare const fromTheWire: string;
export const any: ErrorType = fromTheWire;
export const text: string = known;

// Bodies with further properties are bodies all the same.
const extended = { error: { message: "", type: "", param: "due_date" }, request_id: "req_1" };
export const open: ErrorResponse = extended;

export type Same = [
  True<Equal<ErrorResponse, components["schemas"]["ErrorResponse"]>>,
  True<Equal<ErrorObject, ErrorResponse["error"]>>,
  True<Equal<ErrorType, ErrorObject["type"]>>,
  True<Equal<paths["/statuses/404"]["get"]["responses"][404]["content"]["application/json"], ErrorResponse>>,
  True<Equal<operations["updateItem"]["responses"][429], components["responses"]["TooManyRequests"]>>,
];
