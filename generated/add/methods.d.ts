// Generated from src/add/methods.ts by `npm run build`. Do not edit.
/** The fields of a path item that are operations, by method. */
export declare const methods: readonly string[];
/** Methods that change nothing (RFC 9110, section 9.2.1; QUERY as OpenAPI 3.2 has it). */
export declare const safe: readonly string[];
