// Generated from src/check-names.ts by `npm run build`. Do not edit.
/** Name of what is wrong with a request. */
export type FaultName = "missing-path" | "missing-path-head" | "accept-html" | "broken-encoding" | "unknown-method" | "large-header" | "malformed-request-line" | "malformed-json" | "unknown-media-type" | "empty-body" | "large-body" | "wrong-method" | "missing-resource" | "wrong-parameter" | "missing-credentials";
/** Name of a rule. */
export type RuleName = "no-answer" | "too-slow" | "too-long" | "broken-answer" | "left-open" | "status" | "redirect" | "undocumented-status" | "content-type" | "json" | "body" | "message" | "type" | "type-of-status" | "issues" | "head-body" | "allow" | "www-authenticate" | "retry-after" | "stack-trace" | "file-path" | "internal-host" | "sql" | "framework-page";
