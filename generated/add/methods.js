// Generated from src/add/methods.ts by `npm run build`. Do not edit.
export const methods = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
  "query"
];
export const safe = ["get", "options", "head", "trace", "query"];
