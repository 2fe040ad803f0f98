// Single faults, each as edits of the real tree. `run.ts` seeds them and tells which check catches them.

interface Edit {
  file: string;
  /** Text to look for. Without it, `to` is the whole file. */
  from?: string | RegExp;
  /** What stands in its place. Without it and `move`, the file is taken away. */
  to?: string;
  /** New path of the file. */
  move?: string;
}

export interface Fault {
  name: string;
  edits: Edit[];
  /** Whether the tree is built after the edit, as a contributor does. */
  built: boolean;
  /** Names of the test files that run before the whole suite. */
  tests: string[];
}

const usual = ["compat"];

/** An edit of what the build reads. */
const source = (name: string, file: string, from: string | RegExp, to: string, ...tests: string[]): Fault => ({
  name,
  edits: [{ file, from, to }],
  built: true,
  tests: tests.length > 0 ? tests : usual,
});

/** An edit of what no build reads, or after which nobody builds. */
const beside = (...edit: Parameters<typeof source>): Fault => ({ ...source(...edit), built: false });

const several = (name: string, ...edits: Edit[]): Fault => ({ name, edits, built: true, tests: usual });

const component = (kind: string) => (name: string) => `openapi/components/${kind}/${name}.yaml`;
const [response, schema, header] = [component("responses"), component("schemas"), component("headers")];
const root = "openapi/openapi.yaml";
const retryAfter = "  Retry-After:\n    $ref: ../headers/RetryAfter.yaml\n";

const schemas: Fault[] = [
  source("`message` is no longer required", schema("ErrorObject"), "  - message\n", ""),
  source("`error` is no longer required", schema("ErrorResponse"), "required:\n  - error\n", ""),
  source("a property is renamed", schema("ErrorObject"), /\bmessage\b(?=:|\n)/g, "detail"),
  source("a property is newly required", schema("ErrorObject"), "required:\n", "required:\n  - code\n"),
  source("a property has another type", schema("ErrorObject"), "    type: string\n", "    type: integer\n"),
  source("a property gets a limit", schema("ErrorObject"), "    example: The", "    maxLength: 200\n    example: The"),
  source("the enumeration is closed", schema("ErrorType"), "x-extensible-enum", "enum"),
  source("the error object is closed", schema("ErrorObject"), "required:\n", "additionalProperties: false\nrequired:\n"),
  source("a keyword of 3.1 alone stands in a fragment", schema("ErrorType"), "type: string\n", "type: string\nexamples:\n  - not_found_error\n"),
  source("a list of types stands in a fragment", schema("ErrorObject"), "    type: string\n", "    type: [string, 'null']\n"),
  source("a keyword of 3.0 alone stands in a fragment", schema("ErrorObject"), "    type: string\n", "    type: string\n    nullable: true\n"),
  source("`type` gets a default", schema("ErrorType"), "type: string\n", "type: string\ndefault: invalid_request_error\n"),
  source("an error type leaves the list", schema("ErrorType"), "  - rate_limit_error\n", ""),
  source("the list has a type that nothing carries", schema("ErrorType"), "  - rate_limit_error\n", "  - rate_limit_error\n  - quota_error\n"),
  several(
    "an error type is renamed everywhere",
    { file: schema("ErrorType"), from: "rate_limit_error", to: "quota_error" },
    { file: response("TooManyRequests"), from: /rate_limit_error/g, to: "quota_error" },
  ),
];

const responses: Fault[] = [
  source("an example has the wrong type", response("NotFound"), "            type: not_found_error", "            type: 404"),
  source("an example has the type of another status", response("NotFound"), "            type: not_found_error", "            type: rate_limit_error"),
  source("an example lacks its message", response("BadGateway"), / {12}message: .*\n/, ""),
  source("an example is renamed", response("NotFound"), "UnknownId:", "NoSuchId:"),
  source("an example has no summary", response("NotFound"), / {8}summary: .*\n/, ""),
  source("an example shows a stack trace", response("InternalServerError"), /( {12}message: ).*/, "$1'TypeError: x is undefined at pay (/srv/app/pay.js:12:7)'"),
  source("`Retry-After` is lost on 429", response("TooManyRequests"), retryAfter, ""),
  source("`Retry-After` is lost on 503", response("ServiceUnavailable"), `headers:\n${retryAfter}`, ""),
  source("`Retry-After` is a number", header("RetryAfter"), "type: string", "type: integer"),
  source("`Retry-After` is required", header("RetryAfter"), "schema:\n", "required: true\nschema:\n"),
  source("`Content-Range` is lost on 206", response("PartialContent"), "  Content-Range:\n    $ref: ../headers/ContentRange.yaml\n", ""),
  source(
    "206 has the body of an error",
    response("PartialContent"),
    /content:\n[^]*/,
    "content:\n  application/json:\n    schema:\n      $ref: ../schemas/ErrorResponse.yaml\n    examples:\n      Part:\n        summary: Part\n        value: { error: { message: Part., type: not_found_error } }\n",
  ),
  source("a body has another media type", response("NotFound"), "application/json", "application/problem+json"),
  source("a `$ref` leads to another schema", response("NotFound"), "schemas/ErrorResponse.yaml", "schemas/ErrorObject.yaml"),
  source("a `$ref` leads to another header", response("TooManyRequests"), "headers/RetryAfter.yaml", "headers/RateLimit.yaml"),
  source("a `$ref` leads nowhere", response("NotFound"), "schemas/ErrorResponse.yaml", "schemas/Missing.yaml"),
  source("retry advice is another", response("BadGateway"), "retry: backoff", "retry: never"),
  source("retry advice is unknown", response("BadGateway"), "retry: backoff", "retry: later"),
  source("a remedy says the opposite", response("NotFound"), /Check the request URL/g, "Ignore the request URL"),
  source("a remedy is not in the description", response("NotFound"), "remedy: Check", "remedy: Correct"),
  source("the facts of a response are lost", response("NotFound"), /x-error-types:[^]*/, ""),
  source("a description is emptied", response("NotFound"), /description: \|-\n(?: {2}.*\n|\n)+/, "description: ''\n"),
  source("a description is in the future tense", response("NotFound"), "Server could not", "Server will not"),
  source("a description starts with an article", response("NotFound"), "Server could", "The server could"),
];

const operations: Fault[] = [
  several(
    "two statuses are swapped",
    { file: root, from: /responses\/NotFound'/g, to: "responses/Swapped'" },
    { file: root, from: /responses\/UnprocessableEntity'/g, to: "responses/NotFound'" },
    { file: root, from: /responses\/Swapped'/g, to: "responses/UnprocessableEntity'" },
  ),
  source("a status is left out", root, / {2}\/statuses\/404:\n(?: {4}.*\n)+/, ""),
  source("a status is another", root, /'422':/g, "'409':"),
  source("an operation is renamed", root, "operationId: notFound", "operationId: missing"),
  source("a group is renamed", root, /Client error$/gm, "Client errors"),
  source("a status moves to another group", root, /(operationId: partialContent[^]*?)- Informational/, "$1- Success"),
  source("the description has another version", root, "version: 1.0.0", "version: 1.0.1", "description"),
  several("a component is renamed", { file: response("NotFound"), move: response("Missing") }, { file: root, from: /\bNotFound\b/g, to: "Missing" }),
  several(
    "a header is renamed",
    { file: header("RateLimitPolicy"), move: header("QuotaPolicy") },
    { file: root, from: /RateLimitPolicy/g, to: "QuotaPolicy" },
    { file: response("TooManyRequests"), from: "RateLimitPolicy", to: "QuotaPolicy" },
  ),
  several("a component's file is removed", { file: header("RateLimitPolicy") }),
  source("a component is not listed", root, / {4}NotFound:\n.*\n/, ""),
];

const committed: Fault[] = [
  beside("a generated bundle is edited", "generated/openapi.yaml", "API error responses", "API errors", "description"),
  beside("generated types are edited", "generated/index.d.ts", "export type ErrorObject", "export type ErrorDetail", "description"),
  beside("a generated module is edited", "generated/runtime.js", "return false", "return true", "description"),
  { ...several("a file in `generated/` has no source", { file: "generated/more.json", to: "{}\n" }), built: false, tests: ["description"] },
  { ...several("a generated file is missing", { file: "generated/openapi-3.0.json" }), built: false, tests: ["description"] },
  beside("a change is not built", response("NotFound"), "No route matches GET", "No route matches POST", "description"),
  beside("a row of the README's table is edited", "README.md", "| `not_found_error` | never |", "| `not_found_error` | backoff |", "description"),
  beside("a `$ref` in the README leads nowhere", "README.md", "responses/NotFound.yaml", "responses/Missing.yaml", "readme"),
  beside("an import in the README has no such name", "README.md", "import type { ErrorResponse,", "import type { ErrorBody, ErrorResponse,", "readme"),
  beside("a released contract is edited", "releases/v1.0.0/openapi.yaml", "API error responses", "API errors"),
  { ...several("a released contract is removed", { file: "releases/v1.0.0/openapi-3.0.yaml" }), built: false },
  beside("the changelog does not name the version", "CHANGELOG.md", "## 1.0.0", "## 1.0", "release"),
];

const published: Fault[] = [
  beside("an export is removed", "package.json", /.*"\.\/openapi\/\*\.yaml": .*\n/, ""),
  beside("the types are not exported", "package.json", /.*"types": ".\/generated\/index.d.ts",\n(?=.*default)/, ""),
  beside("the components are not published", "package.json", '    "openapi",\n    "CHANGELOG.md"', '    "CHANGELOG.md"', "release"),
  beside("sources are published", "package.json", '    "openapi",\n    "CHANGELOG.md"', '    "openapi",\n    "scripts",\n    "CHANGELOG.md"', "release"),
  source("the docs site is published", "package.json", '    "!generated/docs",\n', "", "release"),
  beside("a dependency joins", "package.json", '  "devDependencies"', '  "dependencies": { "yaml": "2.9.1" },\n  "devDependencies"', "release"),
  beside("an install script joins", "package.json", '    "test":', '    "postinstall": "node scripts/hello.js",\n    "test":', "release"),
  beside("a version is not pinned", "package.json", '"ajv": "', '"ajv": "^', "release"),
  beside("a newer Node is asked for", "package.json", ">=20.19.0", ">=24"),
  beside("the version goes back", "package.json", '"version": "1.0.0"', '"version": "0.9.0"'),
  beside("the package is no module", "package.json", '"type": "module"', '"type": "commonjs"'),
  beside("a hash is lost from the lockfile", "package-lock.json", /.*"integrity": .*\n/, "", "release"),
  beside("install scripts run", ".npmrc", "ignore-scripts=true", "ignore-scripts=false", "release"),
  beside("an action is not pinned", ".github/workflows/ci.yml", /checkout@\S+ # v7.0.1/, "checkout@v7", "release"),
  beside("a workflow may write", ".github/workflows/ci.yml", "contents: read", "contents: write", "release"),
  beside("a release has no provenance", ".github/workflows/release.yml", " --provenance", "", "release"),
];

const off = (rule: string, text: string): Fault => beside(`the lint rule ${rule} is off`, "redocly.yaml", `  ${rule}:${text}`, text === "\n" ? `  ${rule}:\n    severity: off\n` : `  ${rule}: off`, "lint");

const rules: Fault[] = [
  ...["no-invalid-parameter-examples", "no-invalid-schema-examples", "no-unused-components", "operation-description", "parameter-description"].map((rule) => off(rule, " error")),
  ...["component-listed", "component-status", "documented-status", "error-type-listed", "remedy-described"].map((rule) => off(`contract/${rule}`, " error")),
  ...["prose-sentences", "prose-voice", "summary-phrase", "response-paragraphs", "response-examples", "error-facts"].map((rule) => off(`rule/${rule}`, "\n")),
  ...["component-name", "header-name", "schema-name", "example-name", "operation-name", "portable-schema"].map((rule) => off(`rule/${rule}`, "\n")),
];

const scripts: Fault[] = [
  source("statuses are in the reverse order", "scripts/description.ts", "a.status - b.status", "b.status - a.status", "description"),
  source("a reason phrase has no spaces", "scripts/description.ts", 'g, " "),', 'g, ""),'),
  source("an anchor is another", "scripts/description.ts", "slug(`${status} ${reason}`", "slug(`${reason} ${status}`"),
  source("a bundle has another version of OpenAPI", "scripts/generate/openapi.ts", '"3.0.3"', '"3.0.4"'),
  source("the JSON Schema has another `$id`", "scripts/generate/openapi.ts", '$id: new URL("error-response', '$id: new URL("error'),
  source("the JSON Schema refers to what it lacks", "scripts/generate/openapi.ts", '"#/$defs/"', '"#/definitions/"'),
  source("known types close the type", "scripts/generate/types.ts", "[...literals, factory", "literals.length > 0 ? literals : [factory"),
  source("the banner is lost", "scripts/lib/publish.ts", "Do not edit.", "", "description"),
  beside("bundles are not validated", "scripts/generate/openapi.ts", "report(await lintDocument", "void (await lintDocument", "lint"),
  beside("problems do not fail the lint", "scripts/lint.ts", "problems.length === 0", "problems.length < 9", "bad-input"),
  beside("a failed build exits with 0", "scripts/build.ts", "process.exitCode = 1", "process.exitCode = 0", "bad-input"),
  beside("builds do not wait for each other", "scripts/lib/publish.ts", /const release = await lockfile.*\n/, "const release = async () => void lockfile;\n", "build-faults"),
  beside("files are written in place", "scripts/lib/publish.ts", "await rename(folder, previous);", "for (const [path, content] of files) await writeFile(join(folder, path), content);\n    await rename(folder, previous);", "build-faults"),
  beside("a build that was stopped is not taken up", "scripts/lib/publish.ts", "await rename(previous, folder).catch(() => undefined);", "", "build-faults"),
  beside("old files stay", "scripts/lib/publish.ts", "if (whole) await mkdir(next);", "if (whole) await cp(folder, next, { recursive: true });", "build-faults"),
  beside("a removal is rated minor", "scripts/policy.ts", '{ pointer: /./, removed: "major"', '{ pointer: /./, removed: "minor"', "compat"),
  beside("the gate lets every version pass", "scripts/policy.ts", "if (gte(version, wanted))", "if (gte(version, version))", "compat"),
  beside("the gate does not look at exports", "scripts/surface.ts", "exports: tree(pkg.exports)", "exports: {}", "compat"),
];

const runtime: Fault[] = (
  [
    ["the guard takes everything", "return validate(value);", "return validate(value) || true;"],
    ["the guard throws", "catch {\n    return false;", "catch (error) {\n    throw error;"],
    ["a POST is sent again", "TRACE|PUT", "TRACE|POST|PUT"],
    ["an unknown status is not taken by its class", "status - (status % 100) : 500", "500 : 500"],
    ["seconds are taken for milliseconds", "Number(field) * 1000", "Number(field)"],
    ["a time that has passed is a negative delay", "Math.max(delay, 0)", "delay"],
    ["a long delay fires at once", "2 ** 31 - 1);", "Infinity);"],
    ["a broken body rejects", ".catch(() => undefined);", ";"],
    ["a function is no longer exported", "export function adviceFor", "function adviceFor"],
  ] as const
).map(([name, from, to]) => source(name, "src/runtime.ts", from, to, "compat", "runtime", "runtime-built", "guard"));

const forUsers: Fault[] = [
  source("a field of the catalogue is renamed", "scripts/catalog.ts", /\breason\b/g, "phrase", "catalog", "compat"),
  source("the catalogue can be changed", "scripts/catalog.ts", "/*#__PURE__*/ Object.freeze({\\n", "({\\n", "catalog"),
  beside("the overlay loses an action", "openapi/overlays/error-responses.yaml", / {2}- target: .*422.*\n(?: {4}.*\n)+/, "", "overlay"),
  beside("the overlay answers where the author did", "openapi/overlays/error-responses.yaml", "!@.responses['422','4XX','default']", "!@.responses['421']", "overlay"),
  beside("the overlay forgets ranges", "openapi/overlays/error-responses.yaml", "['503','5XX','default']", "['503','default']", "overlay"),
  beside("the overlay adds another response", "openapi/overlays/error-responses.yaml", "responses/BadGateway", "responses/ServiceUnavailable", "overlay"),
  beside("a rule for Redocly is lost", "openapi/rulesets/redocly.yaml", / {2}rule\/retry-after-declared:\n(?: {4}.*\n)+/, "", "rulesets"),
  beside("a rule for Redocly no longer fires", "openapi/rulesets/redocly.yaml", "matchParentKeys: /^2/", "matchParentKeys: /^9/", "rulesets"),
  beside("a rule for Redocly only warns", "openapi/rulesets/redocly.yaml", "severity: error", "severity: warn", "compat"),
  beside("a rule for Spectral no longer fires", "openapi/rulesets/spectral.yaml", "'#Responses[429,503]'", "'#Responses[428]'", "rulesets"),
];

const docs: Fault[] = [
  source("the page has another anchor", "scripts/docs/guide.ts", "anchored(errorTypeAnchor(facts.type),", "anchored(`type-${errorTypeAnchor(facts.type)}`,", "compat"),
  source("the page does not say what to do", "scripts/docs/guide.ts", /.*\*\*What to do:.*\n/, "", "docs"),
  source("the page runs any script", "scripts/docs.ts", "'sha256-${hash}'", "'unsafe-inline'", "docs"),
  source("the page asks any server", "scripts/docs.ts", "connect: \"'self'\"", 'connect: "*"', "docs"),
  source("the page asks for a logo elsewhere", "scripts/docs.ts", /return script\.replaceAll\(.*/, "return script;", "docs"),
  source("text of the description becomes markup", "scripts/docs/markdown.ts", "(found.length === 1 ? `\\\\${found}` : found)", "found", "docs"),
  source("the first click is lost", "scripts/docs/boot.js", "missed?.();", "", "docs"),
  source("the site lacks the released contracts", "scripts/docs.ts", ", ...releasedFiles()]", "]", "compat"),
];

export const faults: Fault[] = [...schemas, ...responses, ...operations, ...committed, ...published, ...rules, ...scripts, ...runtime, ...forUsers, ...docs];
