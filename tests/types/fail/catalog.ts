import { errorCatalog, errorCatalogByStatus } from "openapi-error-responses";

export const status: 400 = errorCatalog["rate_limit_error"].status; // TS2322 '429' is not assignable to type '400'
export const unknown = errorCatalog["quota_error"]; // TS7053 '"quota_error"' can't be used to index
export const undocumented = errorCatalogByStatus[418]; // TS7053 '418' can't be used to index
errorCatalog.rate_limit_error.retry = "never"; // TS2540 'retry' because it is a read-only
errorCatalog.rate_limit_error = errorCatalog.bad_gateway_error; // TS2540 'rate_limit_error' because it is a read-only
