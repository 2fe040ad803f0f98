import type { ErrorResponse, ResponseBody, Status } from "openapi-error-responses";
import type { Equal, True } from "./equal.js";

export type Same = [
  True<Equal<Status, 200 | 206 | 400 | 401 | 403 | 404 | 409 | 422 | 429 | 500 | 502 | 503>>,
  True<Equal<ResponseBody<200>, unknown>>,
  True<Equal<ResponseBody<206>, Uint8Array>>,
  True<Equal<ResponseBody<404>, ErrorResponse>>,
  True<Equal<ResponseBody<429 | 503>, ErrorResponse>>,
  True<Equal<ResponseBody<206 | 404>, Uint8Array | ErrorResponse>>,
];
