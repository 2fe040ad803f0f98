// Faults of kinds that people made up who had not read the checks, and that no check saw.
import type { Fault } from "./fault.ts";
import { inFile, unbuilt } from "./fault.ts";

const response = (name: string) => `openapi/components/responses/${name}.yaml`;
const header = (name: string) => `openapi/components/headers/${name}.yaml`;

const meaning: Fault[] = [
  ...inFile(response("TooManyRequests"), "contract/meaning facts of RFCs", [
    ["a text says the opposite of its RFC", "Caches never store", "Caches may store"],
  ]),
  ...inFile(response("Conflict"), "contract/meaning citations", [
    ["a citation is of another section", "section 15.5.10", "section 15.5.13"],
  ]),
  ...inFile(header("RateLimit"), "contract/meaning", [["a unit is another", "`t` seconds", "`t` minutes"]]),
  ...inFile(header("ContentRange"), "contract/examples of one range", [
    ["an example is not the range that it says", "bytes 0-7", "bytes 0-8"],
  ]),
  ...inFile(header("RetryAfter"), "contract/examples", [["a date has the wrong weekday", "Wed, 21", "Thu, 21"]]),
  ...inFile("openapi/response.schema.yaml", "package/own-facts", [
    ["the schema takes fewer types than the function", "[a-z][a-z0-9_]*", "[a-z][a-z_]*"],
  ]),
];

const runtime: Fault[] = [
  ...inFile("src/read-body.ts", "package/read-error nothing stays", [
    ["a listener stays on the caller's signal", 'signal?.removeEventListener("abort", interrupt);', ""],
  ]),
  ...inFile("src/read-error.ts", "package/read-error advice for types", [
    ["advice for own types does not count", "{ ...known, type, ...own }", "known"],
    ["a type is looked up among what objects inherit", "__proto__: null, ", ""],
  ]),
  ...inFile("src/to-error-response.ts", "package/to-error-response header fields", [
    ["a field of the body that was not sent is kept", "|location|disposition)", "|location)"],
  ]),
  ...inFile("src/add/document.ts", "package/add-error-responses operations gain", [
    [
      "pointers are unescaped in the wrong order",
      'replaceAll("~1", "/").replaceAll("~0", "~")',
      'replaceAll("~0", "~").replaceAll("~1", "/")',
    ],
  ]),
  ...inFile("src/add/components.ts", "package/add-error-responses operations gain", [
    ["a component with more than ours is ours", "keys.length === others.length && ", ""],
  ]),
  ...inFile("scripts/generate/catalog.ts", "package/advice the reason of", [
    ["a status loses its reason phrase", "const rare = [402,", "const rare = [402, 405,"],
  ]),
  ...inFile("scripts/generate/types.ts", "build/hostile-text", [
    ["a text ends its doc comment", 'text.replaceAll("*/", "*\\\\/")', "text"],
  ]),
];

const copied: Fault[] = unbuilt([
  ...inFile("examples/clients/p-retry.ts", "package/examples-clients p-retry.ts", [
    ["a wait cannot be aborted", "(retryAfterMs, undefined, { signal })", "(retryAfterMs)"],
  ]),
  ...inFile("examples/clients/ky.ts", "package/examples-clients ky.ts", [
    ["clients come back all at once", "Math.random() * 250", "250"],
  ]),
  ...inFile("README.md", "package/snippets problem.ts", [
    [
      "a snippet compiles and does something else",
      "type: docs, title: adviceFor(status)?.reason || type",
      "type, title: adviceFor(status)?.reason || docs",
    ],
  ]),
  ...inFile("docs/module.md", "package/claims", [["a page has another default", "| 10,000 |", "| 1,000 |"]]),
  ...inFile("docs/own-contract.md", "build/make-it-your-own no release", [
    ["a fork keeps the releases of another", "Delete `releases/`", "Keep `releases/`"],
  ]),
]);

const page: Fault[] = [
  ...inFile("scripts/site/style.css", "site/page on a phone", [
    ["a label is that of another column", 'content: "Type: "', 'content: "Retry: "'],
  ]),
  ...inFile("scripts/site/browser/mends.js", "site/page the button says", [
    [
      "the button says what it did not do",
      "written || copySelected(sample)",
      "written !== false || copySelected(sample)",
    ],
  ]),
  ...inFile("scripts/site/redoc.ts", "build/network", [
    ["a build tells others", '      REDOCLY_TELEMETRY: "off",\n', ""],
  ]),
];

const project: Fault[] = unbuilt([
  ...inFile("SECURITY.md", "release/supply-chain vulnerabilities", [
    ["vulnerabilities are reported in public", "security/advisories/new", "issues/new"],
  ]),
  ...inFile("LICENSE", "release/supply-chain one licence", [
    ["the licence has other terms", "without restriction", "for non-commercial purposes"],
  ]),
  ...inFile("checks/matrix/python/requirements.txt", "release/supply-chain takes everything from its registry", [
    [
      "packages come from another index",
      "annotated-doc==",
      "--extra-index-url https://pypi.example.com/\nannotated-doc==",
    ],
  ]),
  ...inFile("scripts/lib/publish.ts", "build/publish a step that fails", [
    ["a failed build leaves nothing", "    await recover();\n    throw error;", "    throw error;"],
  ]),
  ...inFile("scripts/release/releases.ts", "release/compat released versions", [
    ["versions are sorted as texts", ".sort(compare)", ".sort()"],
  ]),
  ...inFile("scripts/release/policy.ts", "release/policy what only people read", [
    ["a reworded copy asks for a major version", '"*": "response" }', '"*": "name" }'],
  ]),
  ...inFile("docs/versioning.md", "release/policy docs/versioning.md promises", [
    ["a promise is another than the gate's", "a type or its retry advice changes", "or a type changes"],
  ]),
]);

export const blind: Fault[] = [...meaning, ...runtime, ...copied, ...page, ...project];
