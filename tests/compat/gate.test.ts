// What the gate sees and asks for: edits of what is published, in a user's words, and the change that each one is.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { parseDocument } from "yaml";
import { compareSurfaces, policy, rowFor, verifyVersion } from "../../scripts/compat/policy.ts";
import { surfaceOf } from "../../scripts/compat/surface.ts";
import { treeOf } from "../../scripts/compat/tree.ts";
import { publishedTexts } from "../../scripts/compat.ts";
import { filesBelow, readFiles } from "../../scripts/lib/files.ts";
import { pkg, root } from "../../scripts/lib/project.ts";
import { tableUnder } from "../support/pages.ts";

/** The edit of a fact: its file, its JSON Pointer there, and its new value. Without a value, it is removed. */
type FactEdit = [rating: string, promise: string, file: string, pointer: string, value?: unknown];

const bundle = "generated/openapi.yaml";
const notFound = "/components/responses/NotFound";
const examples = `${notFound}/content/application~1json/examples`;
const headers = "/components/responses/TooManyRequests/headers";
const advice = "/types/rate_limit_error";

/** The promises of docs/versioning.md, by its own words. */
const factEdits: FactEdit[] = [
  ["major", "removed or renamed: a component", bundle, "/components/responses/Forbidden"],
  ["major", "path", bundle, "/paths/~1statuses~1409"],
  ["major", "header", bundle, `${headers}/Retry-After`],
  ["major", "example", bundle, `${examples}/UnknownRoute`],
  ["major", "error type", bundle, `${notFound}/x-status/types/not_found_error`],
  ["major", "A status", bundle, "/components/responses/BadRequest/x-status/code", 499],
  ["major", "retry advice", bundle, "/components/responses/BadGateway/x-status/types/bad_gateway_error/retry", "never"],
  ["major", "becomes required or optional", bundle, "/components/schemas/ErrorObject/required", ["type"]],
  ["major", "a schema accepts more or less", bundle, "/components/schemas/ErrorType/maxLength", 9],
  ["major", "a schema accepts more or less", "generated/error-response.schema.json", "/type", "string"],
  ["major", "component", "generated/openapi-3.0.json", "/components/schemas/ErrorType"],
  ["major", "component", "generated/openapi-3.2.yaml", "/openapi", "3.3.0"],
  ["major", "field of the catalogue", "generated/error-catalog.json", `${advice}/retry`],
  ["major", "rule", "generated/rulesets/redocly.yaml", "/rules/error-responses~1json-body"],
  ["major", "A rule is added", "generated/rulesets/spectral.yaml", "/rules/new", { severity: "hint" }],
  ["major", "severity", "generated/rulesets/spectral.yaml", "/rules/error-responses~1json-body/severity", "warn"],
  ["major", "another version of Node.js", "package.json", "/engines/node", ">=99"],
  ["major", "a dependency", "package.json", "/dependencies", { some: "1.0.0" }],
  ["major", "export", "package.json", "/exports/.~1add-error-responses/require"],
  ["minor", "a status", bundle, "/components/responses/Gone", { description: "It was there." }],
  ["minor", "path", bundle, "/paths/~1statuses~1404/post", { description: "Documents 404 again." }],
  [
    "minor",
    "error type",
    bundle,
    "/components/responses/TooManyRequests/x-status/types/quota_error",
    { retry: "never" },
  ],
  ["minor", "optional property", bundle, "/components/schemas/ErrorObject/properties/description", { type: "string" }],
  ["minor", "header", bundle, `${headers}/Age`, { schema: { type: "string" } }],
  ["minor", "example", bundle, `${examples}/New`, { value: 1 }],
  ["minor", "export", "package.json", "/exports/.~1new", "./generated/new.js"],
  ["minor", "in another way", "generated/rulesets/spectral.yaml", "/rules/error-responses~1json-body/then", 1],
  ["minor", "`RateLimit`", bundle, `${headers}/RateLimit`],
  ["minor", "`RateLimit-Policy`", bundle, "/components/headers/RateLimitPolicy/schema/type", "integer"],
  ["minor", "vectors", "generated/test-vectors.json", "/bodies"],
  ["patch", "description", bundle, `${notFound}/description`, "Gone."],
  ["patch", "description", bundle, "/components/headers/RateLimit/description", "A field."],
  ["patch", "cause", bundle, `${notFound}/x-status/causes`, ["It was deleted."]],
  [
    "patch",
    "message of a rule",
    "generated/rulesets/spectral.yaml",
    "/rules/error-responses~1json-body/message",
    "No.",
  ],
  ["patch", "the value of an example", bundle, `${examples}/UnknownId/value`, 1],
  [
    "patch",
    "example in a JSON Schema",
    "generated/error-response.schema.json",
    "/$defs/ErrorType/examples",
    ["a_type"],
  ],
  ["patch", "remedy", "generated/error-catalog.json", `${advice}/remedy`, "Wait."],
];

/** The edit of a text, and what it changes. Without another text, the file is removed. */
type TextEdit = [what: string, file: string, from: string | RegExp, to: string | undefined, changes: string[]];

const textEdits: TextEdit[] = [
  [
    "an overlay adds a response to other operations",
    "generated/overlays/429.yaml",
    "].get.responses\n",
    "].undefined.responses\n",
    [
      "major  /files/generated~1overlays~1429.yaml/additions/$.paths[?].get.responses.429 is removed",
      "minor  /files/generated~1overlays~1429.yaml/additions/$.paths[?].undefined.responses.429 is added",
      "minor  /files/generated~1overlays~1429.yaml/actions/$.paths[?(!@.get.responses['429','4XX','4xx','default'])].get.responses is removed",
      "minor  /files/generated~1overlays~1429.yaml/actions/$.paths[?(!@.get.responses['429','4XX','4xx','default'])].undefined.responses is added",
    ],
  ],
  [
    "a file is removed",
    "openapi/components/responses/Conflict.yaml",
    "",
    undefined,
    ["major  /files/openapi~1components~1responses~1Conflict.yaml is removed"],
  ],
  [
    "a plugin loses its rules, and recommends none",
    "generated/plugins/redocly.js",
    "rules: { oas3: rules }, configs,",
    "rules: {}, configs: {},",
    [
      "major  /files/generated~1plugins~1redocly.js/rules/oas3 is removed",
      "major  /files/generated~1plugins~1redocly.js/configs/recommended is removed",
    ],
  ],
  [
    "a command is renamed",
    "generated/cli.js",
    /^ {2}add: \{/m,
    "  extend: {",
    [
      "major  /package/bin/openapi-error-responses/add is removed",
      "minor  /package/bin/openapi-error-responses/extend is added",
    ],
  ],
  [
    "an option of a command is renamed",
    "generated/cli/check.js",
    /--junit/g,
    "--xml",
    [
      "major  /package/bin/openapi-error-responses/check/--junit is removed",
      "minor  /package/bin/openapi-error-responses/check/--xml is added",
    ],
  ],
  [
    "a type is renamed",
    "generated/index.d.ts",
    "ErrorObject,",
    "ErrorObject as Details,",
    [
      "major  /exports/./import/types/ErrorObject is removed",
      "minor  /exports/./import/types/Details is added",
      "major  /exports/./require/types/ErrorObject is removed",
      "minor  /exports/./require/types/Details is added",
    ],
  ],
  [
    "a member of a type becomes optional, and may be null",
    "generated/openapi.d.ts",
    /(ErrorObject: \{[^}]*?)message: string;/,
    "$1message?: string | null;",
    [
      "major  /types/components/schemas/ErrorObject/message is removed",
      "minor  /types/components/schemas/ErrorObject/message? is added",
    ],
  ],
  [
    "a type that is only a part of others loses a member",
    "generated/read-error.d.ts",
    /(interface Received \{[\s\S]*?)readonly status: number;/,
    "$1",
    ["major  /types/Received/readonly status is removed"],
  ],
  [
    "a function asks for more",
    "generated/read-error.d.ts",
    "options?: ReadOptions",
    "options: ReadOptions",
    ["major  /types/readError is changed"],
  ],
  [
    "an anchor is renamed",
    "docs/index.html",
    'id="404-not-found"',
    'id="404-missing"',
    ["major  /docs/index.html/404-not-found is removed", "minor  /docs/index.html/404-missing is added"],
  ],
];

const texts = await publishedTexts(readFiles(inject("fresh")));
const before = await surfaceOf(texts);

const escaped = (name: string) => name.replaceAll("~", "~0").replaceAll("/", "~1");
const keysOf = (pointer: string) =>
  pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));

/** The place of the surface that an edit of a fact changes. */
function placeOf([, , file, pointer]: FactEdit): string {
  if (file !== "package.json") return `/files/${escaped(file)}${pointer}`;
  return pointer.startsWith("/exports/") ? pointer : `/package${pointer}`;
}

/** What is published after all edits. None hides another. */
function edited(): Map<string, string> {
  const copy = new Map(texts);
  for (const [, , file, pointer, value] of factEdits) {
    const document = parseDocument(copy.get(file)!);
    if (value === undefined) document.deleteIn(keysOf(pointer));
    else document.setIn(keysOf(pointer), document.createNode(value));
    copy.set(file, file.endsWith(".json") ? JSON.stringify(document) : String(document));
  }
  for (const [, file, from, to] of textEdits)
    for (const path of [file, file.replace("generated/", "generated/cjs/")].filter((path) => copy.has(path))) {
      if (to === undefined) copy.delete(path);
      else copy.set(path, copy.get(path)!.replace(from, to));
    }
  return copy;
}

const changes = compareSurfaces(before, await surfaceOf(edited())).map(
  ({ what, rating }) => `${rating}  ${what.replace(/ from .* to .*/s, "")}`,
);
const placeIn = (change: string) => change.slice("major  ".length).replace(/ is (added|removed|changed)$/, "");
const isBelow = (place: string) => (change: string) => `${placeIn(change)}/`.startsWith(`${place}/`);
const promised = new Map(tableUnder("docs/versioning.md", "# Versioning") as [string, string][]);

test.each(factEdits)("%s: %s (%s%s)", (...edit) => {
  const [rating, promise] = edit;
  const ratings = changes.filter(isBelow(placeOf(edit))).map((change) => change.split(" ")[0]);
  expect([...new Set(ratings)]).toEqual([rating]);
  expect(promised.get(rating)).toContain(promise);
});

test.each(textEdits)("%s (%s)", (_what, _file, _from, _to, expected) => {
  expect(changes).toEqual(expect.arrayContaining(expected));
});

test("no edit changes anything else, and each row of the policy rates one", () => {
  const expected = new Set(textEdits.flatMap(([, , , , own]) => own));
  const places = factEdits.map(placeOf);
  const unexpected = changes.filter(
    (change) => !expected.has(change) && !places.some((place) => isBelow(place)(change)),
  );
  expect(unexpected).toEqual([]);
  const used = new Set(changes.map((change) => rowFor(placeIn(change)).places));
  expect(policy.map(([places]) => places).filter((row) => !used.has(row))).toEqual([]);
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

test("lists are names, and none gets lost", () => {
  expect(treeOf(["b", "a"])).toEqual(treeOf(["a", "b"]));
  const actions = [
    { target: "$", remove: true },
    { target: "$", update: {} },
  ];
  expect(treeOf(actions)).toEqual({ $: { target: "$", remove: true }, "$ (2)": { target: "$", update: {} } });
});

test("no change of an unknown place is harmless", () => {
  expect(compareSurfaces({}, { novelty: "x" })).toEqual([{ what: "/novelty is added", rating: "major" }]);
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

test("every file of the package that the docs name is one that users can hold on to", () => {
  const pages = ["README.md", ...filesBelow(join(root, "docs")).map((page) => `docs/${page}`)];
  const paths = pages
    .map((page) => readFileSync(join(root, page), "utf8"))
    .flatMap((text) => [...text.matchAll(/openapi-error-responses\/((generated|openapi)\/[\w./-]+\.\w+)/g)])
    .map(([, path]) => path);
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !(path! in (before.files as object)))).toEqual([]);
});

test("npm publishes the contract, what is generated from it, and nothing else", () => {
  const below = (folder: string) => filesBelow(join(root, folder)).map((path) => `${folder}/${path}`);
  const wanted = [...below("openapi"), ...below("generated"), "CHANGELOG.md", "LICENSE", "README.md", "package.json"];
  const packed = [...texts.keys()].filter((path) => !path.startsWith("docs/"));
  expect(packed.sort()).toEqual(wanted.filter((path) => !path.startsWith("generated/docs/")).sort());
});

test("CHANGELOG.md describes this version", () => {
  expect(readFileSync(join(root, "CHANGELOG.md"), "utf8")).toContain(`\n## ${pkg.version}\n`);
});
