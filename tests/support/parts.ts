/** What a bundle imports of the package, the bytes that it may have, minified and gzipped, and a text that must not be in it. */
export const parts = [
  { name: "isErrorResponse", limit: 300, without: "Not Found" },
  { name: "errorResponse", limit: 150, without: "Not Found" },
  { name: "retryAfterMs", limit: 600, without: "Not Found" },
  { name: "errorCatalog", limit: 1100, without: "getReader" },
  { name: "readError", limit: 3072, without: "ResponseError" },
  { name: "*", limit: 4608, without: "no such text" },
];
