// Generated from src/index.ts by `npm run build`. Do not edit.
export { adviceFor } from "./advice.js";
export { errorCatalog, errorCatalogByStatus } from "./catalog.js";
export { errorResponse, isErrorResponse } from "./error-response.js";
export { parseError } from "./parse-error.js";
export { readError } from "./read-error.js";
export { ResponseError } from "./response-error.js";
export { retryAfterMs } from "./retry-after.js";
export { toErrorResponse } from "./to-error-response.js";
