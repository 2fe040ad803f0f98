// Faults that no tool makes: in the description, in what is derived from it, in the rules, and in what the generators write.

/** What is wrong, the file (below `openapi/components`, `scripts/generate` or the root), the text that it has, and the text instead. */
export type Fault = [name: string, file: string, from: string | RegExp, to: string];

const plugin = "scripts/contract/plugin.js";
const source = "scripts/contract/source.ts";

/** The test that must see them, to the faults: its file below `tests/`, and words of a title if one test is enough. */
export const faults: Record<string, Fault[]> = {
  "compat/releases the version fits": [
    ["`message` is no longer required", "schemas/ErrorObject.yaml", "  - message\n", ""],
    ["a property is newly required", "schemas/ErrorObject.yaml", "required:\n", "required:\n  - code\n"],
    ["a property gets a limit", "schemas/ErrorObject.yaml", "    example: The", "    maxLength: 99\n    example: The"],
    ["the list of types is closed", "schemas/ErrorType.yaml", "type: string\n", "type: string\nenum: [a_error]\n"],
    ["a `$ref` leads to another schema", "responses/NotFound.yaml", "ErrorResponse.yaml", "ErrorObject.yaml"],
    [
      "a remedy says the opposite",
      "responses/NotFound.yaml",
      "retry: never\n",
      "retry: never\n      remedy: Ignore.\n",
    ],
    ["429 has no `Retry-After`", "responses/TooManyRequests.yaml", "  Retry-After:\n", "  Retry-Later:\n"],
    ["an error type is renamed", "responses/TooManyRequests.yaml", /rate_limit_error/g, "quota_error"],
    ["retry advice is another", "responses/BadGateway.yaml", "retry: backoff", "retry: never"],
    ["the example can return further statuses", plugin, 'facts.when && !facts["opt-in"]', "facts.when"],
    ["the JSON Schema has another `$id`", "json-schema.ts", 'URL("error-response.schema', 'URL("error.schema'],
    ["rules for Redocly only warn", "rulesets.ts", '[name, "error"]', '[name, "warn"]'],
  ],
  "contract/examples shows an example of each of its types": [
    ["examples have the type of another status", "responses/NotFound.yaml", /type: not_found/g, "type: rate_limit"],
    ["a body has another media type", "responses/NotFound.yaml", "application/json", "application/problem+json"],
  ],
  "contract/meaning the statuses are those of the source document": [
    ["a status is another", "responses/NotFound.yaml", "code: 404", "code: 410"],
    ["a further status comes by itself", "responses/Unauthorized.yaml", "  opt-in: true\n", ""],
    ["a status loses its tag", "responses/PartialContent.yaml", "  tag: Informational\n", ""],
    ["a group is renamed", "openapi/openapi.yaml", "name: Client error\n", "name: Client fault\n"],
  ],
  "contract/examples every error type is listed": [
    ["types are listed by the names of their files", plugin, "facts.sort((a, b) => a.code - b.code);", ""],
  ],
  "contract/lint": [
    ["wrong facts pass", plugin, "if (!validate(response)) {", "if (validate(response) === undefined) {"],
    ["a status or type of two files passes", plugin, "if (owner !== file)", "if (owner === undefined)"],
    ["broken YAML is told at every reference to it", source, "if (faults.length > 0)", "if (faults.length > 9)"],
    ["problems do not fail the lint", source, "if (problems.length === 0) return;", "if (problems) return;"],
    ["a wrong example passes", "redocly.yaml", "invalid-schema-examples: error", "invalid-schema-examples: off"],
  ],
  "contract/lint a bundle that breaks its version": [
    ["bundles are not validated", "openapi.ts", "reportProblems(await lintDocument", "void (await lintDocument"],
  ],
  "contract/examples": [
    ["a date has the wrong weekday", "headers/RetryAfter.yaml", "Wed, 21", "Thu, 21"],
    ["an example is not the range that it says", "headers/ContentRange.yaml", "bytes 0-7", "bytes 0-8"],
    [
      "the JSON Schema has a keyword of OpenAPI",
      "json-schema.ts",
      "{ ...schema, examples",
      "{ ...schema, example, examples",
    ],
  ],
  "contract/meaning": [
    ["a text says the opposite of its RFC", "responses/TooManyRequests.yaml", "Caches never store", "Caches may store"],
    ["a unit is another", "headers/RateLimit.yaml", "`t` seconds", "`t` minutes"],
  ],
  "package/add-error-responses plain": [
    ["a condition is another", "responses/NotFound.yaml", "when: path-parameter", "when: always"],
    ["a condition is lost", "responses/BadGateway.yaml", "  when: always\n", ""],
  ],
  "build/bundles says the same as YAML and JSON": [
    ["JSON says less than YAML", "openapi.ts", "stringify({ ...document,", "stringify({ ...document, tags: [],"],
  ],
  "build/hostile-text": [["a text ends its doc comment", "types.ts", 'text.replaceAll("*/", "*\\\\/")', "text"]],
  "build/make-it-your-own": [
    ["the package's name is written by hand", "contract-data.ts", "package: name,", 'package: "a-package",'],
  ],
  "package/types": [
    ["known types close the type", "types.ts", "[...literals, anyString]", "literals"],
    ["a status has the body of another", "types.ts", '["responses"]["${name}"]', '["responses"]["NotFound"]'],
  ],
  "package/types-package": [["the CommonJS copies are ESM", "modules.ts", 'format: "cjs"', 'format: "esm"']],
  "package/catalog": [
    ["the catalogue inherits entries", "catalog.ts", "__proto__: null, ", ""],
    ["a status leads to its last type", "catalog.ts", "[...advice].reverse().map(", "advice.map("],
  ],
  "package/advice the reason of": [
    ["a status loses its reason phrase", "catalog.ts", "...[402, 406,", "...[402, 405, 406,"],
  ],
  "package/guard": [
    ["a required property may be missing", "guard.ts", "return `${read} !== undefined`", 'return "true"'],
    ["the guard passes over a keyword", "guard.ts", 'unknown("keyword", name, place);', ";"],
    ["the guard reads a property twice", "guard.ts", "first.replace(variable,", "first.replaceAll(variable,"],
  ],
  "rules/overlays": [
    ["a range is no answer to the overlay", "overlays.ts", "'${range}XX','${range}xx',", ""],
    ["the overlay adds further statuses", "overlays.ts", "statuses: addedByDefault(contract)", "statuses: added"],
    ["the overlay gives HEAD a body", "overlays.ts", 'method === "head" ? toHead : shared', "shared"],
    ["the overlay misses parameters of the path", "overlays.ts", ', ...ofPathItem(when, "@")];', "];"],
    ["the overlay misses security of the root", "overlays.ts", /, `\(\$\.security.*`\]/, "]"],
    ["the overlay misses other methods", "overlays.ts", "...others.map", "...[].map"],
    ["a second run of the overlay adds twice", "overlays.ts", "    ...removals,\n", ""],
  ],
  "rules/rulesets": [
    ["no rule asks for `Retry-After`", "rulesets.ts", '"Retry-After" in headers', '"Retry" in headers'],
    ["`default` is no error", "src/create-rules.ts", '{ not: { pattern: "^[23]" } }', '{ pattern: "" }'],
    ["an `allOf` is not looked into", "src/create-rules.ts", 'within("allOf", { contains: definition(name) }),', ""],
    ["Spectral is not given a rule", "rulesets.ts", "Object.entries(all).map", "Object.entries(all).slice(1).map"],
    ["the plugin follows no reference", "src/plugins/redocly-rules.ts", "if (!isObject(child", "if (isObject(child"],
  ],
};
