import type { ErrorResponse, ReceivedError } from "openapi-error-responses";
import { adviceFor, errorResponse, ResponseError, readError } from "openapi-error-responses";

errorResponse("quota_error", "Quota of the month is used up."); // TS2345 '"quota_error"' is not assignable to parameter
errorResponse("not_found_error"); // TS2554 Expected 2 arguments
errorResponse<"quota_error">("not_found_error", ""); // TS2345 '"not_found_error"' is not assignable to parameter of type '"quota_error"'
export const retry = adviceFor(404).retry; // TS2532 possibly 'undefined'
readError({ status: 404 }, "GET"); // TS2345 'ResponseLike'
new ResponseError(new Error()); // TS2345 'ReceivedError

type Mine = ErrorResponse & { error: { param?: string }; request_id: string };
// What the API adds is there only if the body is the API's.
export const id = (received: ReceivedError<Mine>) => received.body.request_id; // TS18046 'received.body' is of type 'unknown'
export const param = (received: ReceivedError<Mine>) => received.error.param; // TS2339 'param' does not exist
