// Faults that no tool makes: in the description, in what is derived from it, in the rules, and in what the generators write.

/** What is wrong, the file, the text that it has, and the text instead. */
export type Fault = [name: string, file: string, from: string | RegExp, to: string];

/** A rule of redocly.yaml with all that it says. */
const rule = (name: string) => new RegExp(`^ {2}${name}:(?: error)?\\n(?: {4,}.*\\n)*`, "m");
const schemas = "openapi/components/schemas";
const responses = "openapi/components/responses";
const headers = "openapi/components/headers";
const generate = "scripts/generate";
const plugin = "scripts/contract/plugin.js";

/** The test that must see them, to the faults: its file below `tests/`, and words of a title if one test is enough. */
export const faults: Record<string, Fault[]> = {
  "compat/releases the version fits": [
    ["`message` is no longer required", `${schemas}/ErrorObject.yaml`, "  - message\n", ""],
    ["`error` is no longer required", `${schemas}/ErrorResponse.yaml`, "required:\n  - error\n", ""],
    ["a property is newly required", `${schemas}/ErrorObject.yaml`, "required:\n", "required:\n  - code\n"],
    [
      "a property gets a limit",
      `${schemas}/ErrorObject.yaml`,
      "    example: The",
      "    maxLength: 200\n    example: The",
    ],
    [
      "the list of types is closed",
      `${schemas}/ErrorType.yaml`,
      "type: string\n",
      "type: string\nenum:\n  - not_found_error\n",
    ],
    [
      "a `$ref` leads to another schema",
      `${responses}/NotFound.yaml`,
      "schemas/ErrorResponse.yaml",
      "schemas/ErrorObject.yaml",
    ],
    [
      "a remedy says the opposite",
      `${responses}/NotFound.yaml`,
      "      retry: never\n",
      "      retry: never\n      remedy: Ignore it.\n",
    ],
    [
      "`Retry-After` is lost on 429",
      `${responses}/TooManyRequests.yaml`,
      "  Retry-After:\n    $ref: ../headers/RetryAfter.yaml\n",
      "",
    ],
    ["an error type is renamed", `${responses}/TooManyRequests.yaml`, /rate_limit_error/g, "quota_error"],
    ["retry advice is another", `${responses}/BadGateway.yaml`, "retry: backoff", "retry: never"],
    ["the example can return further statuses", plugin, 'facts.when && !facts["opt-in"]', "facts.when"],
    ["what was derived before is an example", plugin, '!path.startsWith("/statuses/")', 'path !== "/"'],
    ["what only served to derive stays", plugin, 'delete tag["x-status-range"]', "void tag"],
    ["types are not listed", "redocly.yaml", "contract/list-types: on", "contract/list-types: off"],
    [
      "the JSON Schema has another `$id`",
      `${generate}/json-schema.ts`,
      'new URL("error-response.schema.json"',
      'new URL("error.schema.json"',
    ],
    ["rules for Redocly only warn", `${generate}/rulesets.ts`, '[name, "error"]', '[name, "warn"]'],
  ],
  "contract/contract shows an example of each of its types": [
    [
      "all examples have the type of another status",
      `${responses}/NotFound.yaml`,
      /type: not_found_error/g,
      "type: rate_limit_error",
    ],
    ["a body has another media type", `${responses}/NotFound.yaml`, "application/json", "application/problem+json"],
  ],
  "contract/contract are those of the source document": [
    ["a status is another", `${responses}/NotFound.yaml`, "code: 404", "code: 410"],
    ["a further status comes by itself", `${responses}/Unauthorized.yaml`, "  opt-in: true\n", ""],
    ["a status loses its tag", `${responses}/PartialContent.yaml`, "  tag: Informational\n", ""],
    ["a group is renamed", "openapi/openapi.yaml", "name: Client error\n", "name: Client fault\n"],
    [
      "a reason phrase has no spaces",
      "scripts/contract/reason-phrase.js",
      'name.replace(/(?<=[a-z])(?=[A-Z])/g, " ")',
      "name",
    ],
    ["a tag of a status's own is ignored", plugin, "(tag ? candidate.name", "(false ? candidate.name"],
  ],
  "package/add-error-responses plain": [
    ["a condition is another", `${responses}/NotFound.yaml`, "when: path-parameter", "when: always"],
    ["a condition is lost", `${responses}/BadGateway.yaml`, "  when: always\n", ""],
    [
      "the data forgets what is opt-in",
      `${generate}/contract-data.ts`,
      "({ code, name, when, optIn })),",
      "({ code, name, when, optIn: !code })),",
    ],
  ],
  "build/bundles says the same as YAML and JSON": [
    ["the bundle has another version", plugin, "= packageJson.version", '= "0.0.1"'],
    [
      "JSON says less than YAML",
      `${generate}/openapi.ts`,
      "stringify({ ...document,",
      "stringify({ ...document, tags: [],",
    ],
  ],
  "contract/contract every error type is listed": [
    ["types are listed by the names of their files", plugin, "facts.sort((a, b) => a.code - b.code);", ""],
  ],
  "contract/lint": [
    ["wrong facts pass", plugin, "if (!validate(response)) {", "if (validate(response) === undefined) {"],
    ["a status or type of two files passes", plugin, "if (owner !== file)", "if (owner === undefined)"],
    ["a fault of facts is told twice", plugin, 'new Set(["if", "pattern"])', "new Set()"],
    [
      "a fault is told at the object that holds it",
      plugin,
      "location.child([...keys, key]).key()",
      "location.child(keys)",
    ],
    [
      "broken YAML is told at every reference to it",
      "scripts/contract/source.ts",
      "if (faults.length > 0)",
      "if (faults.length > 9)",
    ],
    [
      "consequences of a lost reference are told",
      "scripts/contract/source.ts",
      "causes.length > 0 ? causes : problems",
      "problems",
    ],
    [
      "problems do not fail the lint",
      "scripts/contract/source.ts",
      "if (problems.length === 0) return;",
      "if (problems.length < 9) return;",
    ],
    ["the list of the root uses a file", plugin, "if (!root && ", "if ("],
    [
      "the lint rule no-invalid-schema-examples is off",
      "redocly.yaml",
      rule("no-invalid-schema-examples"),
      "  no-invalid-schema-examples: off\n",
    ],
    ["the lint rule contract/status is off", "redocly.yaml", rule("contract/status"), "  contract/status: off\n"],
    [
      "the lint rule rule/prose-sentences is off",
      "redocly.yaml",
      rule("rule/prose-sentences"),
      "  rule/prose-sentences: off\n",
    ],
    [
      "the lint rule rule/portable-schema is off",
      "redocly.yaml",
      rule("rule/portable-schema"),
      "  rule/portable-schema: off\n",
    ],
  ],
  "contract/lint a bundle that breaks its version": [
    [
      "bundles are not validated",
      `${generate}/openapi.ts`,
      "reportProblems(await lintDocument",
      "void (await lintDocument",
    ],
  ],
  "contract/examples is an error": [
    [
      "the JSON Schema has a keyword of OpenAPI",
      `${generate}/json-schema.ts`,
      "{ ...schema, examples: values }",
      "{ ...schema, example, examples: values }",
    ],
  ],
  "build/add-a-status README": [
    [
      "README swaps two columns",
      `${generate}/readme.ts`,
      "[optIn ? `${code} *` : String(code), `\\`${name}\\``,",
      "[`\\`${name}\\``, optIn ? `${code} *` : String(code),",
    ],
  ],
  "package/types": [
    ["known types close the type", `${generate}/types.ts`, "[...literals, anyString]", "literals"],
    [
      "a status has the body of another",
      `${generate}/types.ts`,
      'components["responses"]["${name}"]',
      'components["responses"]["NotFound"]',
    ],
  ],
  "package/catalog": [
    [
      "the catalogue can be changed",
      `${generate}/catalog.ts`,
      "Object.freeze({ __proto__: null, ...Object.fromEntries(entries) })",
      "({ __proto__: null, ...Object.fromEntries(entries) })",
    ],
    ["the catalogue inherits entries", `${generate}/catalog.ts`, "__proto__: null, ", ""],
    [
      "a status leads to its last type",
      `${generate}/catalog.ts`,
      "Object.fromEntries([...advice].reverse()",
      "Object.fromEntries([...advice]",
    ],
  ],
  "package/read-error": [
    ["reason phrases of other statuses are lost", `${generate}/catalog.ts`, "&& !left.includes(", "&& left.includes("],
  ],
  "build/make-it-your-own": [
    [
      "the package's name is written by hand",
      `${generate}/contract-data.ts`,
      "package: name,",
      'package: "openapi-error-responses",',
    ],
  ],
  "package/guard a required property of any kind": [
    ["a required property may be missing", `${generate}/guard.ts`, "return `${read} !== undefined`", 'return "true"'],
  ],
  "package/guard": [
    [
      "the guard passes over a keyword",
      `${generate}/guard.ts`,
      '?? unknown("keyword", name, place);',
      "?? keywords.minLength!;",
    ],
    [
      "the guard reads a property twice",
      `${generate}/guard.ts`,
      "first.replace(variable,",
      "first.replaceAll(variable,",
    ],
    [
      "the guard counts UTF-16 code units",
      `${generate}/guard.ts`,
      "`[...${value}].length >= ${asked}`",
      "`${value}.length >= ${asked}`",
    ],
  ],
  "package/types-package": [
    ["the CommonJS copies are ESM", `${generate}/modules.ts`, 'format: "cjs"', 'format: "esm"'],
  ],
  "package/command": [
    [
      "a program starts with a comment",
      `${generate}/modules.ts`,
      "`${first}// ${bannerFor(source)}\\n`",
      "`// ${bannerFor(source)}\\n${first}`",
    ],
  ],
  "rules/overlays": [
    ["a range is no answer to the overlay", `${generate}/overlays.ts`, "'${range}XX','${range}xx',", ""],
    [
      "the overlay adds further statuses",
      `${generate}/overlays.ts`,
      "statuses: addedByDefault(contract)",
      "statuses: added",
    ],
    ["the overlay gives HEAD a body", `${generate}/overlays.ts`, 'method === "head" ? toHead : shared', "shared"],
    ["the overlay misses parameters of the path", `${generate}/overlays.ts`, ', ...ofPathItem(when, "@")];', "];"],
    [
      "the overlay misses security of the root",
      `${generate}/overlays.ts`,
      ", `($.security[*][*] && !${operation}.security) && `]",
      "]",
    ],
    [
      "the overlay misses other methods",
      `${generate}/overlays.ts`,
      "return [...named, ...others.map",
      "return [...named, ...[].map",
    ],
    [
      "the overlay renames no title",
      `${generate}/overlays.ts`,
      '("title" in component ? { ...component, title } : component)',
      "(title, component)",
    ],
    ["a second run of the overlay adds twice", `${generate}/overlays.ts`, "    ...removals,\n", ""],
  ],
  "rules/rulesets": [
    ["no rule asks for `Retry-After`", `${generate}/rulesets.ts`, '"Retry-After" in headers', '"Retry" in headers'],
    ["`default` is no error", "src/create-rules.ts", '{ not: { pattern: "^[23]" } }', '{ pattern: "" }'],
    ["an `allOf` is not looked into", "src/create-rules.ts", 'within("allOf", { contains: definition(name) }),', ""],
    [
      "components are not looked at",
      "src/create-rules.ts",
      "{ ...properties, components: { properties: { responses } } }",
      "properties",
    ],
    [
      "Spectral is not given a rule",
      `${generate}/rulesets.ts`,
      "Object.entries(all).map(([name, {",
      "Object.entries(all).slice(1).map(([name, {",
    ],
    [
      "the plugin follows no reference",
      "src/plugins/redocly-rules.ts",
      "if (!isObject(child.value) || typeof",
      "if (isObject(child.value) || typeof",
    ],
    [
      "the plugin tells a fault for every operation",
      "src/plugins/redocly-rules.ts",
      "if (reported.has(key)) continue;",
      "",
    ],
  ],
  "contract/meaning facts of RFCs": [
    [
      "a text says the opposite of its RFC",
      `${responses}/TooManyRequests.yaml`,
      "Caches never store",
      "Caches may store",
    ],
  ],
  "contract/meaning": [["a unit is another", `${headers}/RateLimit.yaml`, "`t` seconds", "`t` minutes"]],
  "contract/examples of one range": [
    ["an example is not the range that it says", `${headers}/ContentRange.yaml`, "bytes 0-7", "bytes 0-8"],
  ],
  "contract/examples": [["a date has the wrong weekday", `${headers}/RetryAfter.yaml`, "Wed, 21", "Thu, 21"]],
  "package/own-facts": [
    [
      "the schema takes fewer types than the function",
      "openapi/response.schema.yaml",
      "[a-z][a-z0-9_]*",
      "[a-z][a-z_]*",
    ],
  ],
  "package/advice the reason of": [
    ["a status loses its reason phrase", `${generate}/catalog.ts`, "...[402, 407,", "...[402, 405, 407,"],
  ],
  "build/hostile-text": [
    ["a text ends its doc comment", `${generate}/types.ts`, 'text.replaceAll("*/", "*\\\\/")', "text"],
  ],
};
