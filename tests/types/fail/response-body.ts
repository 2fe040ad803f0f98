import type { ResponseBody } from "openapi-error-responses";

export type Undocumented = ResponseBody<418>; // TS2344 '418' does not satisfy
export type NoStatus = ResponseBody<"404">; // TS2344 '"404"' does not satisfy
export const bytes: ResponseBody<404> = new Uint8Array(); // TS2741 'error' is missing in type 'Uint8Array
