import { errorCatalog, errorCatalogByStatus } from "openapi-error-responses";

export const status: 400 = errorCatalog.rate_limit_error.status; // TS2322 '429' is not assignable to type '400'
export const unknown: number = errorCatalog.quota_error.status; // TS18048 possibly 'undefined'
export const undocumented: number = errorCatalogByStatus[418].status; // TS2532 possibly 'undefined'
errorCatalog.rate_limit_error.retry = "never"; // TS2540 'retry' because it is a read-only
errorCatalog.rate_limit_error = errorCatalog.bad_gateway_error; // TS2540 'rate_limit_error' because it is a read-only
