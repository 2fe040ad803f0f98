// Faults in the contract: openapi/, what is derived from it, and the rules that it is held to.
import type { Fault, Row } from "./fault.ts";
import { inFile, unbuilt } from "./fault.ts";

const component = (kind: string) => (name: string) => `openapi/components/${kind}/${name}.yaml`;
const [response, schema, header] = [component("responses"), component("schemas"), component("headers")] as const;
const gate = "release/compat the version fits";
const statuses = "contract/contract are those of the source document";

const schemas: Fault[] = [
  ...inFile(schema("ErrorObject"), "contract/examples with", [
    ["`message` is no longer required", "  - message\n", ""],
  ]),
  ...inFile(schema("ErrorResponse"), "contract/examples with", [
    ["`error` is no longer required", "required:\n  - error\n", ""],
  ]),
  ...inFile(schema("ErrorObject"), gate, [
    ["a property is newly required", "required:\n", "required:\n  - code\n"],
    ["a property gets a limit", "    example: The", "    maxLength: 200\n    example: The"],
  ]),
  ...inFile(schema("ErrorType"), gate, [
    ["the list of types is closed", "type: string\n", "type: string\nenum:\n  - not_found_error\n"],
  ]),
];

const retryAfter = "  Retry-After:\n    $ref: ../headers/RetryAfter.yaml\n";

const responses: Fault[] = [
  ...inFile(response("NotFound"), gate, [
    ["a `$ref` leads to another schema", "schemas/ErrorResponse.yaml", "schemas/ErrorObject.yaml"],
  ]),
  ...inFile(response("NotFound"), "contract/contract shows an example of each of its types", [
    ["all examples have the type of another status", /type: not_found_error/g, "type: rate_limit_error"],
    ["a body has another media type", "application/json", "application/problem+json"],
  ]),
  ...inFile(response("TooManyRequests"), gate, [
    ["`Retry-After` is lost on 429", retryAfter, ""],

    ["an error type is renamed", /rate_limit_error/g, "quota_error"],
  ]),

  {
    name: "a header is renamed",
    edits: [
      { file: header("RateLimitPolicy"), move: header("QuotaPolicy") },
      { file: response("TooManyRequests"), from: "RateLimitPolicy", to: "QuotaPolicy" },
    ],
    tests: [gate],
  },
  {
    name: "a response is renamed",
    edits: [{ file: response("NotFound"), move: response("Missing") }],
    tests: [statuses],
  },
];

/** The facts that each response file says once. */
const facts: Fault[] = [
  ...inFile(response("BadGateway"), gate, [["retry advice is another", "retry: backoff", "retry: never"]]),
  ...inFile(response("NotFound"), gate, [
    ["a remedy says the opposite", "      retry: never\n", "      retry: never\n      remedy: Ignore it.\n"],
  ]),
  ...inFile(response("NotFound"), statuses, [["a status is another", "code: 404", "code: 410"]]),
  {
    name: "two statuses are swapped",
    edits: [
      { file: response("NotFound"), from: "code: 404", to: "code: 422" },
      { file: response("UnprocessableEntity"), from: "code: 422", to: "code: 404" },
    ],
    tests: [statuses],
  },
  ...inFile(response("Unauthorized"), statuses, [["a further status comes by itself", "  opt-in: true\n", ""]]),
  ...inFile(response("PartialContent"), statuses, [["a status loses its tag", "  tag: Informational\n", ""]]),
  ...inFile(response("NotFound"), "package/add-error-responses plain", [
    ["a condition is another", "when: path-parameter", "when: always"],
  ]),
  ...inFile(response("BadGateway"), "package/add-error-responses plain", [
    ["a condition is lost", "  when: always\n", ""],
  ]),
];

const root: Fault[] = inFile("openapi/openapi.yaml", statuses, [
  ["a group is renamed", "name: Client error\n", "name: Client fault\n"],
]);

const plugin = "scripts/contract/plugin.js";
const badInput = "contract/bad-input";

const derivations: Fault[] = [
  ...inFile("scripts/contract/reason-phrase.js", statuses, [
    ["a reason phrase has no spaces", 'name.replace(/(?<=[a-z])(?=[A-Z])/g, " ")', "name"],
  ]),
  ...inFile(plugin, statuses, [
    ["a tag of a status's own is ignored", "(tag ? candidate.name", "(false ? candidate.name"],
  ]),
  ...inFile(plugin, "build/bundles are there for each version", [
    ["the bundle has another version", "= packageJson.version", '= "0.0.1"'],
  ]),
  ...inFile(plugin, gate, [
    ["the example can return further statuses", 'facts.when && !facts["opt-in"]', "facts.when"],
    ["what was derived before is an example", '!path.startsWith("/statuses/")', 'path !== "/"'],
    ["what only served to derive stays", 'delete tag["x-status-range"]', "void tag"],
  ]),
  ...inFile(plugin, "contract/contract every error type is listed", [
    ["the second type of a status is not listed", "Object.keys(types));\n", "Object.keys(types).slice(0, 1));\n"],
    ["types are listed by the names of their files", "facts.sort((a, b) => a.code - b.code);", ""],
  ]),
  ...inFile(plugin, badInput, [
    ["wrong facts pass", "if (!validate(response)) {", "if (validate(response) === undefined) {"],

    ["a status or type of two files passes", "if (owner !== file)", "if (owner === undefined)"],
    ["a fault of facts is told twice", 'new Set(["if", "pattern"])', "new Set()"],
    ["a fault is told at the object that holds it", "location.child([...keys, key]).key()", "location.child(keys)"],
  ]),
  ...inFile(plugin, "contract/lint", [["the list of the root uses a file", "if (!root && ", "if ("]]),
  ...inFile("redocly.yaml", gate, [["types are not listed", "contract/list-types: on", "contract/list-types: off"]]),
];

const reading: Fault[] = inFile("scripts/contract/source.ts", badInput, [
  ["broken YAML is told at every reference to it", "if (faults.length > 0)", "if (faults.length > 9)"],
  ["consequences of a lost reference are told", "causes.length > 0 ? causes : problems", "problems"],
  ["problems do not fail the lint", "if (problems.length === 0) return;", "if (problems.length < 9) return;"],
]);

const ruleOff = (rule: string): Row => [
  `the lint rule ${rule} is off`,
  new RegExp(`^ {2}${rule}:(?: error)?\\n(?: {4,}.*\\n)*`, "m"),
  `  ${rule}: off\n`,
];

const rules: Fault[] = unbuilt(
  inFile(
    "redocly.yaml",
    "contract/lint",
    ["no-invalid-schema-examples", "contract/status", "rule/prose-sentences", "rule/portable-schema"].map(ruleOff),
  ),
);

export const contract: Fault[] = [...schemas, ...responses, ...facts, ...root, ...derivations, ...reading, ...rules];
