// Faults that no tool makes: in the description, in what is derived from it, in the rules, and in what the generators write.

/** What is wrong, the text that the file has, and the text instead. */
export type Fault = [name: string, from: string | RegExp, to: string];

export interface Group {
  file: string;
  /** The test that must see each of them: its file below `tests/`, and words of a title if one test is enough. */
  test: string;
  faults: Fault[];
}

/** A rule of redocly.yaml with all that it says. */
const rule = (name: string) => new RegExp(`^ {2}${name}:(?: error)?\\n(?: {4,}.*\\n)*`, "m");

export const groups: Group[] = [
  {
    file: "openapi/components/schemas/ErrorObject.yaml",
    test: "compat/releases the version fits",
    faults: [["`message` is no longer required", "  - message\n", ""]],
  },
  {
    file: "openapi/components/schemas/ErrorResponse.yaml",
    test: "compat/releases the version fits",
    faults: [["`error` is no longer required", "required:\n  - error\n", ""]],
  },
  {
    file: "openapi/components/schemas/ErrorObject.yaml",
    test: "compat/releases the version fits",
    faults: [
      ["a property is newly required", "required:\n", "required:\n  - code\n"],
      ["a property gets a limit", "    example: The", "    maxLength: 200\n    example: The"],
    ],
  },
  {
    file: "openapi/components/schemas/ErrorType.yaml",
    test: "compat/releases the version fits",
    faults: [["the list of types is closed", "type: string\n", "type: string\nenum:\n  - not_found_error\n"]],
  },
  {
    file: "openapi/components/responses/NotFound.yaml",
    test: "compat/releases the version fits",
    faults: [
      ["a `$ref` leads to another schema", "schemas/ErrorResponse.yaml", "schemas/ErrorObject.yaml"],
      ["a remedy says the opposite", "      retry: never\n", "      retry: never\n      remedy: Ignore it.\n"],
    ],
  },
  {
    file: "openapi/components/responses/NotFound.yaml",
    test: "contract/contract shows an example of each of its types",
    faults: [
      ["all examples have the type of another status", /type: not_found_error/g, "type: rate_limit_error"],
      ["a body has another media type", "application/json", "application/problem+json"],
    ],
  },
  {
    file: "openapi/components/responses/TooManyRequests.yaml",
    test: "compat/releases the version fits",
    faults: [
      ["`Retry-After` is lost on 429", "  Retry-After:\n    $ref: ../headers/RetryAfter.yaml\n", ""],
      ["an error type is renamed", /rate_limit_error/g, "quota_error"],
    ],
  },
  {
    file: "openapi/components/responses/BadGateway.yaml",
    test: "compat/releases the version fits",
    faults: [["retry advice is another", "retry: backoff", "retry: never"]],
  },
  {
    file: "openapi/components/responses/NotFound.yaml",
    test: "contract/contract are those of the source document",
    faults: [["a status is another", "code: 404", "code: 410"]],
  },
  {
    file: "openapi/components/responses/Unauthorized.yaml",
    test: "contract/contract are those of the source document",
    faults: [["a further status comes by itself", "  opt-in: true\n", ""]],
  },
  {
    file: "openapi/components/responses/PartialContent.yaml",
    test: "contract/contract are those of the source document",
    faults: [["a status loses its tag", "  tag: Informational\n", ""]],
  },
  {
    file: "openapi/components/responses/NotFound.yaml",
    test: "package/add-error-responses plain",
    faults: [["a condition is another", "when: path-parameter", "when: always"]],
  },
  {
    file: "openapi/components/responses/BadGateway.yaml",
    test: "package/add-error-responses plain",
    faults: [["a condition is lost", "  when: always\n", ""]],
  },
  {
    file: "openapi/openapi.yaml",
    test: "contract/contract are those of the source document",
    faults: [["a group is renamed", "name: Client error\n", "name: Client fault\n"]],
  },
  {
    file: "scripts/contract/reason-phrase.js",
    test: "contract/contract are those of the source document",
    faults: [["a reason phrase has no spaces", 'name.replace(/(?<=[a-z])(?=[A-Z])/g, " ")', "name"]],
  },
  {
    file: "scripts/contract/plugin.js",
    test: "contract/contract are those of the source document",
    faults: [["a tag of a status's own is ignored", "(tag ? candidate.name", "(false ? candidate.name"]],
  },
  {
    file: "scripts/contract/plugin.js",
    test: "build/bundles are there for each version",
    faults: [["the bundle has another version", "= packageJson.version", '= "0.0.1"']],
  },
  {
    file: "scripts/contract/plugin.js",
    test: "compat/releases the version fits",
    faults: [
      ["the example can return further statuses", 'facts.when && !facts["opt-in"]', "facts.when"],
      ["what was derived before is an example", '!path.startsWith("/statuses/")', 'path !== "/"'],
      ["what only served to derive stays", 'delete tag["x-status-range"]', "void tag"],
    ],
  },
  {
    file: "scripts/contract/plugin.js",
    test: "contract/contract every error type is listed",
    faults: [
      ["the second type of a status is not listed", "Object.keys(types));\n", "Object.keys(types).slice(0, 1));\n"],
      ["types are listed by the names of their files", "facts.sort((a, b) => a.code - b.code);", ""],
    ],
  },
  {
    file: "scripts/contract/plugin.js",
    test: "contract/bad-input",
    faults: [
      ["wrong facts pass", "if (!validate(response)) {", "if (validate(response) === undefined) {"],
      ["a status or type of two files passes", "if (owner !== file)", "if (owner === undefined)"],
      ["a fault of facts is told twice", 'new Set(["if", "pattern"])', "new Set()"],
      ["a fault is told at the object that holds it", "location.child([...keys, key]).key()", "location.child(keys)"],
    ],
  },
  {
    file: "scripts/contract/plugin.js",
    test: "contract/lint",
    faults: [["the list of the root uses a file", "if (!root && ", "if ("]],
  },
  {
    file: "redocly.yaml",
    test: "compat/releases the version fits",
    faults: [["types are not listed", "contract/list-types: on", "contract/list-types: off"]],
  },
  {
    file: "scripts/contract/source.ts",
    test: "contract/bad-input",
    faults: [
      ["broken YAML is told at every reference to it", "if (faults.length > 0)", "if (faults.length > 9)"],
      ["consequences of a lost reference are told", "causes.length > 0 ? causes : problems", "problems"],
      ["problems do not fail the lint", "if (problems.length === 0) return;", "if (problems.length < 9) return;"],
    ],
  },
  {
    file: "redocly.yaml",
    test: "contract/lint",
    faults: [
      [
        "the lint rule no-invalid-schema-examples is off",
        rule("no-invalid-schema-examples"),
        "  no-invalid-schema-examples: off\n",
      ],
      ["the lint rule contract/status is off", rule("contract/status"), "  contract/status: off\n"],
      ["the lint rule rule/prose-sentences is off", rule("rule/prose-sentences"), "  rule/prose-sentences: off\n"],
      ["the lint rule rule/portable-schema is off", rule("rule/portable-schema"), "  rule/portable-schema: off\n"],
    ],
  },
  {
    file: "scripts/generate/openapi.ts",
    test: "build/bundles are there for each version",
    faults: [["JSON says less than YAML", "json({ ...document,", "json({ ...document, tags: [],"]],
  },
  {
    file: "scripts/generate/openapi.ts",
    test: "contract/lint a bundle that breaks its version",
    faults: [["bundles are not validated", "reportProblems(await lintDocument", "void (await lintDocument"]],
  },
  {
    file: "scripts/generate/json-schema.ts",
    test: "compat/releases the version fits",
    faults: [
      ["the JSON Schema has another `$id`", 'new URL("error-response.schema.json"', 'new URL("error.schema.json"'],
    ],
  },
  {
    file: "scripts/generate/json-schema.ts",
    test: "contract/examples is an error",
    faults: [
      [
        "the JSON Schema has a keyword of OpenAPI",
        "{ ...schema, examples: values }",
        "{ ...schema, example, examples: values }",
      ],
    ],
  },
  {
    file: "scripts/generate/readme.ts",
    test: "build/add-a-status README",
    faults: [["README swaps two columns", "[String(code), `\\`${name}\\``,", "[`\\`${name}\\``, String(code),"]],
  },
  {
    file: "scripts/generate/types.ts",
    test: "package/types",
    faults: [
      ["known types close the type", "[...literals, anyString]", "literals"],
      ["a status has the body of another", 'components["responses"]["${name}"]', 'components["responses"]["NotFound"]'],
    ],
  },
  {
    file: "scripts/generate/catalog.ts",
    test: "package/catalog",
    faults: [
      [
        "the catalogue can be changed",
        "Object.freeze({ __proto__: null, ...Object.fromEntries(entries) })",
        "({ __proto__: null, ...Object.fromEntries(entries) })",
      ],
      ["the catalogue inherits entries", "__proto__: null, ", ""],
      ["a status leads to its last type", "[...rows].reverse()", "rows"],
    ],
  },
  {
    file: "scripts/generate/catalog.ts",
    test: "package/read-error",
    faults: [["reason phrases of other statuses are lost", "&& !left.includes(", "&& left.includes("]],
  },
  {
    file: "scripts/generate/contract-data.ts",
    test: "package/add-error-responses plain",
    faults: [
      ["the data forgets what is opt-in", "({ code, name, when, optIn })),", "({ code, name, when, optIn: !code })),"],
    ],
  },
  {
    file: "scripts/generate/contract-data.ts",
    test: "build/make-it-your-own",
    faults: [["the package's name is written by hand", "package: name,", 'package: "openapi-error-responses",']],
  },
  {
    file: "scripts/generate/guard.ts",
    test: "package/guard",
    faults: [
      ["the guard passes over a keyword", '?? unknown("keyword", name, place);', "?? keywords.minLength!;"],
      ["the guard reads a property twice", "first.replace(variable,", "first.replaceAll(variable,"],
      ["the guard counts UTF-16 code units", "`[...${value}].length >= ${asked}`", "`${value}.length >= ${asked}`"],
    ],
  },
  {
    file: "scripts/generate/modules.ts",
    test: "package/types-package",
    faults: [["the CommonJS copies are ESM", 'format: "cjs"', 'format: "esm"']],
  },
  {
    file: "scripts/generate/modules.ts",
    test: "package/command",
    faults: [
      [
        "a program starts with a comment",
        "`${first}// ${bannerFor(source)}\\n`",
        "`// ${bannerFor(source)}\\n${first}`",
      ],
    ],
  },
  {
    file: "scripts/generate/overlays.ts",
    test: "rules/overlays",
    faults: [
      ["a range is no answer to the overlay", "'${range}XX','${range}xx',", ""],
      ["the overlay adds further statuses", "statuses: addedByDefault(contract)", "statuses: added"],
      ["the overlay gives HEAD a body", 'method === "head" ? toHead : shared', "shared"],
      ["the overlay misses parameters of the path", ', ...ofPathItem(when, "@")];', "];"],
      ["the overlay misses security of the root", ", `($.security[*][*] && !${operation}.security) && `]", "]"],
      ["the overlay misses other methods", "return [...named, ...others.map", "return [...named, ...[].map"],
      [
        "the overlay renames no title",
        '("title" in component ? { ...component, title } : component)',
        "(title, component)",
      ],
      ["a second run of the overlay adds twice", "    ...removals,\n", ""],
    ],
  },
  {
    file: "scripts/generate/rulesets.ts",
    test: "rules/rulesets",
    faults: [
      ["no rule asks for `Retry-After`", '"Retry-After" in headers', '"Retry" in headers'],
      ["`default` is no error", '{ not: { pattern: "^[23]" } }', '{ pattern: "" }'],
      ["an `allOf` is not looked into", 'within("allOf", { contains: definition(name) }),', ""],
      ["components are not looked at", "{ ...properties, components: { properties: { responses } } }", "properties"],
      [
        "Spectral is not given a rule",
        "Object.entries(all).map(([name, {",
        "Object.entries(all).slice(1).map(([name, {",
      ],
    ],
  },
  {
    file: "scripts/generate/rulesets.ts",
    test: "compat/releases the version fits",
    faults: [["rules for Redocly only warn", '[name, "error"]', '[name, "warn"]']],
  },
  {
    file: "src/plugins/redocly-rules.ts",
    test: "rules/rulesets",
    faults: [
      [
        "the plugin follows no reference",
        "if (!isObject(child.value) || typeof",
        "if (isObject(child.value) || typeof",
      ],
      ["the plugin tells a fault for every operation", "if (reported.has(key)) continue;", ""],
    ],
  },
  {
    file: "openapi/components/responses/TooManyRequests.yaml",
    test: "contract/meaning facts of RFCs",
    faults: [["a text says the opposite of its RFC", "Caches never store", "Caches may store"]],
  },
  {
    file: "openapi/components/responses/Conflict.yaml",
    test: "contract/meaning cites section",
    faults: [["a citation is of another section", "section 15.5.10", "section 15.5.13"]],
  },
  {
    file: "openapi/components/headers/RateLimit.yaml",
    test: "contract/meaning",
    faults: [["a unit is another", "`t` seconds", "`t` minutes"]],
  },
  {
    file: "openapi/components/headers/ContentRange.yaml",
    test: "contract/examples of one range",
    faults: [["an example is not the range that it says", "bytes 0-7", "bytes 0-8"]],
  },
  {
    file: "openapi/components/headers/RetryAfter.yaml",
    test: "contract/examples",
    faults: [["a date has the wrong weekday", "Wed, 21", "Thu, 21"]],
  },
  {
    file: "openapi/response.schema.yaml",
    test: "package/own-facts",
    faults: [["the schema takes fewer types than the function", "[a-z][a-z0-9_]*", "[a-z][a-z_]*"]],
  },
  {
    file: "scripts/generate/catalog.ts",
    test: "package/advice the reason of",
    faults: [["a status loses its reason phrase", "const rare = [402,", "const rare = [402, 405,"]],
  },
  {
    file: "scripts/generate/types.ts",
    test: "build/hostile-text",
    faults: [["a text ends its doc comment", 'text.replaceAll("*/", "*\\\\/")', "text"]],
  },
];
