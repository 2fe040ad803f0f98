import type { KnownErrorType } from "openapi-error-responses"; // TS2305 no exported member 'KnownErrorType'
import { validate } from "openapi-error-responses"; // TS2305 no exported member 'validate'
import { errorCatalog } from "openapi-error-responses/generated/catalog.js"; // TS2307 Cannot find module

export { errorCatalog, type KnownErrorType, validate };
