// Faults in the generators: bundles, schemas, types, catalogue, guard, modules, overlays and rulesets.
import type { Fault } from "./fault.ts";
import { inFile, unbuilt } from "./fault.ts";

const generator = (name: string) => `scripts/generate/${name}.ts`;
const gate = "release/compat the version fits";

const descriptions: Fault[] = [
  ...inFile(generator("openapi"), "build/bundles are there for each version", [
    ["JSON says less than YAML", "json({ ...document,", "json({ ...document, tags: [],"],
  ]),
  ...unbuilt(
    inFile(generator("openapi"), "contract/lint a bundle that breaks its version", [
      ["bundles are not validated", "report(await lintDocument", "void (await lintDocument"],
    ]),
  ),
  ...inFile(generator("json-schema"), gate, [
    ["the JSON Schema has another `$id`", 'new URL("error-response.schema.json"', 'new URL("error.schema.json"'],
  ]),
  ...inFile(generator("json-schema"), "contract/examples is an error", [
    [
      "the JSON Schema has a keyword of OpenAPI",
      "{ ...schema, examples: values }",
      "{ ...schema, example, examples: values }",
    ],
  ]),
  ...inFile("scripts/lib/banner.ts", "release/compat as it stands", [["the banner is lost", " Do not edit.", ""]]),
  ...unbuilt(
    inFile("scripts/lib/banner.ts", "build/determinism", [
      ["the time of the build is in its files", "by \\`npm run build\\`", "at ${Date.now()} by \\`npm run build\\`"],
    ]),
  ),
  ...inFile(generator("readme"), "build/add-a-status README", [
    ["README swaps two columns", "[String(code), `\\`${name}\\``,", "[`\\`${name}\\``, String(code),"],
  ]),
];

const types: Fault[] = [
  ...inFile(generator("types"), "package/types", [
    ["known types close the type", "[...literals, anyString]", "literals"],

    ["a status has the body of another", 'components["responses"]["${name}"]', 'components["responses"]["NotFound"]'],
  ]),
];

const catalog: Fault[] = [
  ...inFile(generator("catalog"), "package/catalog", [
    [
      "the catalogue can be changed",
      "Object.freeze({ __proto__: null, ...Object.fromEntries(entries) })",
      "({ __proto__: null, ...Object.fromEntries(entries) })",
    ],

    ["the catalogue inherits entries", "__proto__: null, ", ""],
    ["a status leads to its last type", "[...rows].reverse()", "rows"],
  ]),
  ...inFile(generator("catalog"), "package/read-error", [
    ["reason phrases of other statuses are lost", "&& !left.includes(", "&& left.includes("],
  ]),
];

const contractData: Fault[] = [
  ...inFile(generator("contract-data"), "package/add-error-responses plain", [
    ["the data forgets what is opt-in", "({ code, name, when, optIn })),", "({ code, name, when, optIn: !code })),"],
  ]),
  ...inFile(generator("contract-data"), "build/make-it-your-own", [
    ["the package's name is written by hand", "package: name,", 'package: "openapi-error-responses",'],
  ]),
];

const guard: Fault[] = inFile(generator("guard"), "package/guard", [
  ["the guard passes over a keyword", '?? unknown("keyword", name, place);', "?? keywords.minLength!;"],

  ["the guard reads a property twice", "first.replace(variable,", "first.replaceAll(variable,"],
  ["the guard counts UTF-16 code units", "`[...${value}].length >= ${asked}`", "`${value}.length >= ${asked}`"],
  ["the guard takes a missing property", "const isRequired = required.includes(name);", "const isRequired = false;"],
]);

const modules: Fault[] = [
  ...inFile(generator("modules"), "package/types-package", [
    ["the CommonJS copies are ESM", 'format: "cjs"', 'format: "esm"'],
  ]),
  ...inFile(generator("modules"), "package/command", [
    ["a program starts with a comment", "`${first}// ${bannerFor(source)}\\n`", "`// ${bannerFor(source)}\\n${first}`"],
  ]),
];

const overlays: Fault[] = inFile(generator("overlays"), "rules/overlays", [
  ["a range is no answer to the overlay", "'${String(code)[0]}XX',", ""],

  ["the overlay adds further statuses", "statuses: addedByDefault(contract)", "statuses: added"],
  ["the overlay gives HEAD a body", 'method === "head" ? toHead : shared', "shared"],

  ["the overlay misses parameters of the path", '...(when === "path-parameter" ? [pathParameter("@")] : [])', "...[]"],
  ["the overlay misses security of the root", ", `($.security[*][*] && !${operation}.security) && `]", "]"],
  ["the overlay misses other methods", "return [...named, ...others.map", "return [...named, ...[].map"],
  [
    "the overlay renames no title",
    '("title" in component ? { ...component, title } : component)',
    "(title, component)",
  ],
  ["a second run of the overlay adds twice", "    ...removals,\n", ""],
]);

const rulesets: Fault[] = [
  ...inFile(generator("rulesets"), "rules/rulesets", [
    ["no rule asks for `Retry-After`", '"Retry-After" in headers', '"Retry" in headers'],

    ["`default` is no error", '{ not: { pattern: "^[23]" } }', '{ pattern: "" }'],
    ["an `allOf` is not looked into", 'within("allOf", { contains: definition(name) }),', ""],
    ["components are not looked at", '...(components ? ["$.components"] : [])', ""],

    ["Spectral is not given a rule", "Object.entries(all).map(([name, {", "Object.entries(all).slice(1).map(([name, {"],
  ]),
  ...inFile(generator("rulesets"), gate, [["rules for Redocly only warn", '[name, "error"]', '[name, "warn"]']]),
  ...inFile("src/plugins/redocly-rules.ts", "rules/rulesets", [
    ["the plugin follows no reference", "if (!follows || ", "if (follows || "],
    ["the plugin tells a fault for every operation", "if (reported.has(key)) continue;", ""],
  ]),
];

export const generate: Fault[] = [
  ...descriptions,
  ...types,
  ...catalog,
  ...contractData,
  ...guard,
  ...modules,
  ...overlays,
  ...rulesets,
];
