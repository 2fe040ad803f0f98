// What the gate sees and asks for: edits of what is published, in a user's words, and the change that each one is.
import { expect, inject, test } from "vitest";
import { parseDocument } from "yaml";
import { keysOfPointer } from "../../generated/add/document.js";
import { compareSurfaces, policy, rowFor, verifyVersion } from "../../scripts/compat/policy.ts";
import { surfaceOf } from "../../scripts/compat/surface.ts";
import { publishedTexts } from "../../scripts/compat.ts";
import { readFiles } from "../../scripts/lib/files.ts";
import { tableUnder } from "../support/pages.ts";

/** The edit of a fact: what it is to users, its file, its JSON Pointer there, and its new value. Without a value, it is removed. */
type FactEdit = [what: string, file: string, pointer: string, value?: unknown];

const bundle = "generated/openapi.yaml";
const notFound = "/components/responses/NotFound";
const examples = `${notFound}/content/application~1json/examples`;
const headers = "/components/responses/TooManyRequests/headers";
const advice = "/types/rate_limit_error";

/** What stands in the first column of docs/versioning.md, by its words there. */
const factEdits: FactEdit[] = [
  ["component", bundle, "/components/responses/Forbidden"],
  ["component", bundle, "/components/responses/Teapot", { description: "It makes tea." }],
  ["path", bundle, "/paths/~1statuses~1409"],
  ["path", bundle, "/paths/~1statuses~1404/post", { description: "Documents 404 again." }],
  ["header", bundle, `${headers}/Retry-After`],
  ["example", bundle, `${examples}/UnknownRoute`],
  ["error type", bundle, "/components/responses/TooManyRequests/x-status/types/quota_error", { retry: "never" }],
  ["property", bundle, "/components/schemas/ErrorObject/properties/description", { type: "string" }],
  ["export", "package.json", "/exports/.~1add-error-responses/require"],
  ["field of the catalogue", "generated/error-catalog.json", `${advice}/retry`],
  ["field of the catalogue", "generated/error-catalog.json", "/statuses/418", "teapot_error"],
  ["status code", bundle, "/components/responses/BadRequest/x-status/code", 499],
  ["retry advice", bundle, "/components/responses/BadGateway/x-status/types/bad_gateway_error/retry", "never"],
  ["whether a property is required", bundle, "/components/schemas/ErrorObject/required/0"],
  ["what a schema accepts", bundle, "/components/schemas/ErrorType/maxLength", 9],
  ["what a schema accepts", "generated/error-response.schema.json", "/type", "string"],
  ["What programs rely on", "generated/openapi-3.2.yaml", "/openapi", "3.3.0"],
  ["rule of a ruleset", "generated/rulesets/redocly.yaml", "/rules/error-responses~1json-body"],
  ["rule of a ruleset", "generated/rulesets/spectral.yaml", "/rules/new", { severity: "hint" }],
  ["severity", "generated/rulesets/spectral.yaml", "/rules/error-responses~1json-body/severity", "warn"],
  ["version of Node.js", "package.json", "/engines/node", ">=99"],
  ["dependency", "package.json", "/dependencies", { some: "1.0.0" }],
  ["How a rule", "generated/rulesets/spectral.yaml", "/rules/error-responses~1json-body/then", 1],
  ["`RateLimit`", bundle, `${headers}/RateLimit`],
  ["`RateLimit-Policy`", bundle, "/components/headers/RateLimitPolicy/schema/type", "integer"],
  ["test vectors", "generated/test-vectors.json", "/bodies"],
  ["description", bundle, `${notFound}/description`, "Gone."],
  ["cause", bundle, `${notFound}/x-status/causes/0`],
  ["message of a rule", "generated/rulesets/spectral.yaml", "/rules/error-responses~1json-body/message", "No."],
  ["value of an example", bundle, `${examples}/UnknownId/value`, 1],
  ["example in a JSON Schema", "generated/error-response.schema.json", "/$defs/ErrorType/examples/0"],
  ["remedy", "generated/error-catalog.json", `${advice}/remedy`, "Wait."],
];

/** The edit of a text in the files with an ending, and the changes that it is. Without another text, the files are removed. */
type TextEdit = [what: string, ending: string, from: string | RegExp, to: string | undefined, ...changes: string[]];

const overlay = "/files/generated~1overlays~1429.yaml";
const [get, other] = ["$.paths[?(!@.get.responses['429','4XX','4xx','default'])].", "$.paths[?]."];

const textEdits: TextEdit[] = [
  [
    "an overlay adds a response to other operations",
    "generated/overlays/429.yaml",
    "].get.responses\n",
    "].undefined.responses\n",
    `major  ${overlay}/additions/${other}get.responses.429 is removed`,
    `minor  ${overlay}/additions/${other}undefined.responses.429 is added`,
    `minor  ${overlay}/actions/${get}get.responses is removed`,
    `minor  ${overlay}/actions/${get}undefined.responses is added`,
  ],
  [
    "a file is removed",
    "openapi/components/responses/Conflict.yaml",
    "",
    undefined,
    "major  /files/openapi~1components~1responses~1Conflict.yaml is removed",
  ],
  [
    "a plugin recommends nothing",
    "generated/plugins/redocly.js",
    "configs, decorators",
    "configs: {}, decorators",
    "major  /files/generated~1plugins~1redocly.js/configs/recommended is removed",
  ],
  [
    "an option of a command is renamed",
    "generated/cli/check.js",
    /--junit/g,
    "--xml",
    "major  /package/bin/check/--junit is removed",
    "minor  /package/bin/check/--xml is added",
  ],
  [
    "a type is renamed",
    "generated/index.d.ts",
    "ErrorObject,",
    "ErrorObject as Details,",
    "major  /types/generated~1index.d.ts/ErrorObject is removed",
    "minor  /types/generated~1index.d.ts/Details is added",
  ],
  [
    "a member of a type becomes optional, and may be null",
    "/openapi.d.ts",
    /(ErrorObject: \{[^}]*?)message: string;/,
    "$1message?: string | null;",
    "major  /types/components/schemas/ErrorObject/message is removed",
    "minor  /types/components/schemas/ErrorObject/message? is added",
  ],
  [
    "a type that is only a part of others loses a member",
    ".d.ts",
    /(interface Received \{[\s\S]*?)readonly status: number;/,
    "$1",
    "major  /types/Received/readonly status is removed",
  ],
  [
    "a function asks for more",
    ".d.ts",
    /(function readError<.*)options\?:/,
    "$1options:",
    "major  /types/readError is changed",
  ],
  [
    "an anchor is renamed",
    "docs/index.html",
    'id="404-not-found"',
    'id="404-missing"',
    "major  /docs/index.html/404-not-found is removed",
    "minor  /docs/index.html/404-missing is added",
  ],
];

const texts = publishedTexts(readFiles(inject("fresh")));
const before = await surfaceOf(texts);

const escaped = (name: string) => name.replaceAll("~", "~0").replaceAll("/", "~1");
const keysOf = (pointer: string) => keysOfPointer(`#${pointer}`)!;

const files = new Set(factEdits.map(([, file]) => file));
const documents = new Map([...files].map((file) => [file, parseDocument(texts.get(file)!)]));

/** The place of the surface that an edit of a fact changes. A member of a list stands there by its name. */
function placeOf([, file, pointer]: FactEdit): string {
  const member = documents.get(file)!.getIn(keysOf(pointer));
  const place = /\/\d$/.test(pointer) ? pointer.replace(/\d$/, escaped(String(member))) : pointer;
  if (file !== "package.json") return `/files/${escaped(file)}${place}`;
  return place.startsWith("/exports/") ? place : `/package${place}`;
}

/** What happens to the fact, as a column of docs/versioning.md. */
function columnOf([, file, pointer, value]: FactEdit): number {
  if (value === undefined) return 1;
  return documents.get(file)!.hasIn(keysOf(pointer)) ? 3 : 2;
}

/** What is published after all edits. None hides another. */
function edited(): Map<string, string> {
  const copy = new Map(texts);
  for (const [file, original] of documents) {
    const document = original.clone() as typeof original;
    for (const [, , pointer, value] of factEdits.filter((edit) => edit[1] === file))
      if (value === undefined) document.deleteIn(keysOf(pointer));
      else document.setIn(keysOf(pointer), document.createNode(value));
    copy.set(file, file.endsWith(".json") ? JSON.stringify(document) : String(document));
  }
  for (const [, ending, from, to] of textEdits)
    for (const [path, text] of [...copy].filter(([path]) => path.endsWith(ending))) {
      if (to === undefined) copy.delete(path);
      else copy.set(path, text.replace(from, to));
    }
  return copy;
}

const changes = compareSurfaces(before, await surfaceOf(edited())).map(
  ({ what, rating }) => `${rating}  ${what.replace(/ from .* to .*/s, "")}`,
);
const placeIn = (change: string) => change.slice("major  ".length).replace(/ is (added|removed|changed)$/, "");
const table = tableUnder("docs/versioning.md", "# Versioning");

test.each(factEdits)("%s (%s%s)", (...edit) => {
  const row = table.find(([what = ""]) => what.includes(edit[0]));
  const ratings = changes.filter((change) => placeIn(change) === placeOf(edit)).map((change) => change.split(" ")[0]);
  expect(ratings).toEqual([row?.[columnOf(edit)]]);
});

test.each(textEdits)("%s (%s)", (_what, _file, _from, _to, ...expected) => {
  expect(changes).toEqual(expect.arrayContaining(expected));
});

test("no edit changes anything else, and each row of the policy rates one", () => {
  const expected = new Set(textEdits.flatMap(([, , , , ...own]) => own));
  const places = factEdits.map(placeOf);
  const unexpected = changes.filter((change) => !expected.has(change) && !places.includes(placeIn(change)));
  expect(unexpected).toEqual([]);
  const used = new Set(changes.map((change) => rowFor(placeIn(change))));
  expect(policy.filter((row) => !used.has(row))).toEqual([]);
});

test("neither order, comments nor the names of internal files count", async () => {
  const moved = [...texts].reverse().map(([path, text]): [string, string] => {
    const inside = (name: string) => name.replaceAll(/\b(read-body|options)(?=\.(js|d\.ts))/g, "$1-moved");
    const uncommented = path.endsWith(".d.ts") ? text.replace(/\/\*\*[\s\S]*?\*\//g, "") : text;
    return [inside(path), /\.(js|ts)$/.test(path) ? inside(uncommented) : uncommented];
  });
  expect(new Map(moved).has("generated/read-body-moved.js")).toBe(true);
  expect(compareSurfaces(before, await surfaceOf(new Map(moved)))).toEqual([]);
});

test.each([
  ["major", "2.0.0", "2.0.1"],
  ["minor", "1.3.0", "1.3.1"],
  ["patch", "1.2.4", "1.2.5"],
] as const)("a %s change asks for %s", (rating, wanted, higher) => {
  const both = [rating, "patch" as const].map((each) => ({ what: "a change", rating: each }));
  expect(() => verifyVersion("1.2.3", "1.2.3", both)).toThrow(`npm run release -- ${wanted}`);
  expect(verifyVersion(wanted, "1.2.3", both)).toContain(`${rating}  a change`);
  expect(verifyVersion(higher, "1.2.3", both)).toContain("fits");
});

test("npm publishes the contract, what is generated from it, and nothing else", () => {
  const packed = [...texts.keys()].filter((path) => !path.startsWith("docs/")).map((path) => path.split("/")[0]);
  const wanted = ["CHANGELOG.md", "LICENSE", "README.md", "generated", "openapi", "package.json"];
  expect([...new Set(packed)].sort()).toEqual(wanted);
});
