// The methods that OpenAPI knows. The build runs this file as it is, so it imports nothing.

/** The fields of a path item that are operations, by method. */
export const methods: readonly string[] = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
  "query",
];

/** Methods that change nothing (RFC 9110, section 9.2.1; QUERY as OpenAPI 3.2 has it). */
export const safe: readonly string[] = ["get", "options", "head", "trace", "query"];
