// Generated from src/index.ts by `npm run build`. Do not edit.
export type { AdviceOptions, ErrorAdvice, Retry } from "./advice.js";
export { adviceFor } from "./advice.js";
export { errorCatalog, errorCatalogByStatus } from "./catalog.js";
export { errorResponse, isErrorResponse } from "./error-response.js";
export type { components, ErrorIssue, ErrorObject, ErrorResponse, ErrorType, operations, paths, ResponseBodies, ResponseBody, Status } from "./openapi.js";
export type { HeadersLike, ParsedResponse } from "./parse-error.js";
export { parseError } from "./parse-error.js";
export type { AbortSignalLike, BodyState, ParseOptions, ReadOptions, ResponseLike } from "./read-body.js";
export { readError } from "./read-error.js";
export type { ContractError, OtherError, ProblemDetails, ProblemError, ReceivedError } from "./received-error.js";
export { ResponseError } from "./response-error.js";
export { retryAfterMs } from "./retry-after.js";
export type { ErrorAnswer, ErrorReply, ErrorReplyOptions, ProblemBody } from "./to-error-response.js";
export { toErrorResponse } from "./to-error-response.js";
