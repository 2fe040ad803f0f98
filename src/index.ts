// What the package exports.

export type { ErrorAdvice, Retry } from "./advice.js";
export { adviceFor } from "./advice.js";
export { errorCatalog, errorCatalogByStatus } from "./catalog.js";
export { errorResponse, isErrorResponse } from "./error-response.js";
export type {
  components,
  ErrorIssue,
  ErrorObject,
  ErrorResponse,
  ErrorType,
  operations,
  paths,
  ResponseBodies,
  ResponseBody,
  Status,
} from "./openapi.js";
export type { AbortSignalLike, BodyState, ReadOptions, ResponseLike } from "./read-body.js";
export type { ContractError, OtherError, ProblemDetails, ProblemError, ReceivedError } from "./read-error.js";
export { readError } from "./read-error.js";
export { ResponseError } from "./response-error.js";
export { retryAfterMs } from "./retry-after.js";
export type { ErrorReply, ErrorReplyOptions } from "./to-error-response.js";
export { toErrorResponse } from "./to-error-response.js";
