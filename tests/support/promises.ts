// The promises of docs/versioning.md: one line each, in a user's words.
import type { Rating } from "../../scripts/release/policy.ts";
import { rows } from "../../scripts/release/policy.ts";

const responses = "/openapi/components/responses";
const errorObject = "/openapi/components/schemas/ErrorObject";
const advice = "/catalogues/error-catalog.json/types/rate_limit_error";
const rule = "/rulesets/spectral.yaml/rules/error-responses~1json-body";

/** What a change of a place of the surface asks of the version: if it goes, if it joins, and if it becomes another. */
export type Promised = [what: string, pointer: string, goes: Rating, joins: Rating, changes: Rating];

export const promises: Promised[] = [
  ["a file", "/files/openapi~1components~1headers~1RetryAfter.yaml", "major", "minor", "major"],
  ["an export", "/exports/.", "major", "minor", "major"],
  ["a condition of an export", "/exports/./import/types", "major", "minor", "major"],
  ["an exported type", "/types/exported/generated~1index.d.ts/ErrorObject", "major", "minor", "major"],
  ["a member of a type", "/types/declared/ReadOptions/maxBytes?", "major", "minor", "major"],
  ["the version of Node that is asked for", "/requires/engines/node", "patch", "major", "major"],
  ["the kind of module", "/package/type", "major", "major", "major"],
  ["a response", `${responses}/NotFound`, "major", "minor", "major"],
  ["what a response means", `${responses}/NotFound/description`, "patch", "patch", "patch"],
  ["the status of a response", `${responses}/NotFound/x-status/code`, "major", "major", "major"],
  ["when operations get a response", `${responses}/NotFound/x-status/when`, "major", "major", "major"],
  ["whether operations get it only on request", `${responses}/Conflict/x-status/opt-in`, "major", "major", "major"],
  ["an error type", `${responses}/NotFound/x-status/types/not_found_error`, "major", "minor", "major"],
  ["retry advice", `${responses}/NotFound/x-status/types/not_found_error/retry`, "major", "major", "major"],
  ["a header", `${responses}/TooManyRequests/headers/Retry-After`, "major", "minor", "major"],
  ["the wording of a header", "/openapi/components/headers/RetryAfter/description", "patch", "patch", "patch"],
  ["the form of a header", "/openapi/components/headers/RetryAfter/schema", "major", "major", "major"],
  ["a media type", `${responses}/NotFound/content/application~1json`, "major", "major", "major"],
  ["an example", `${responses}/NotFound/content/application~1json/examples/UnknownId`, "major", "minor", "major"],
  [
    "the value of an example",
    `${responses}/NotFound/content/application~1json/examples/UnknownId/value`,
    "patch",
    "patch",
    "patch",
  ],
  ["a schema", "/openapi/components/schemas/ErrorObject", "major", "minor", "major"],
  ["a property", `${errorObject}/properties/message`, "major", "minor", "major"],
  ["that a property is required", `${errorObject}/required/message`, "major", "major", "major"],
  ["what a property accepts", `${errorObject}/properties/message/type`, "major", "major", "major"],
  [
    "a known error type",
    "/openapi/components/schemas/ErrorType/x-extensible-enum/not_found_error",
    "major",
    "minor",
    "major",
  ],
  ["what the published JSON Schema accepts", "/schemas/error-response.schema.json/type", "major", "major", "major"],
  ["the address of the JSON Schema", "/schemas/error-response.schema.json/$id", "major", "major", "major"],
  ["a tag", "/openapi/tags/Client error", "major", "minor", "major"],
  ["a documented path", "/openapi/paths/~1statuses~1404", "major", "minor", "major"],
  ["an operation of a path", "/openapi/paths/~1statuses~1404/get", "major", "minor", "major"],
  ["the name of an operation", "/openapi/paths/~1statuses~1404/get/operationId", "major", "major", "major"],
  ["the version of OpenAPI", "/bundles/openapi-3.0.yaml/openapi", "major", "major", "major"],
  ["a component of a bundle", "/bundles/openapi-3.2.json/components/responses/NotFound", "major", "minor", "major"],
  ["an entry of the catalogue", advice, "major", "minor", "major"],
  ["a field of the catalogue", `${advice}/retry`, "major", "minor", "major"],
  ["a remedy in the catalogue", `${advice}/remedy`, "major", "minor", "patch"],
  ["an action of an overlay", rows.action.example, "major", "minor", "major"],
  ["a rule", rule, "major", "major", "major"],
  ["the severity of a rule", `${rule}/severity`, "major", "major", "major"],
  ["the wording of a rule", `${rule}/description`, "patch", "patch", "patch"],
  ["where a rule looks", `${rule}/given`, "minor", "minor", "minor"],
  ["a plugin's name", "/plugins/redocly.js/id", "major", "minor", "major"],
  ["an anchor of the docs", "/anchors/index.html/404-not-found", "major", "minor", "major"],
];
