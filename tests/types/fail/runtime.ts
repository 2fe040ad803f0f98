import { adviceFor, errorResponse, readError } from "openapi-error-responses";

errorResponse("quota_error", "Quota of the month is used up."); // TS2345 '"quota_error"' is not assignable to parameter
errorResponse("not_found_error"); // TS2554 Expected 2 arguments
errorResponse<"quota_error">("not_found_error", ""); // TS2345 '"not_found_error"' is not assignable to parameter of type '"quota_error"'
export const retry = adviceFor(404).retry; // TS2532 possibly 'undefined'
readError({ status: 404 }, "GET"); // TS2345 'ResponseLike'
