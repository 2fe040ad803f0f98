// What the surface sees: for each of its parts, an edit of what is published, and the change that the gate names.
import { expect, inject, test } from "vitest";
import { published } from "../../scripts/compat.ts";
import { readFiles } from "../../scripts/lib/files.ts";
import { compare } from "../../scripts/release/policy.ts";
import { redoclyChanges } from "../../scripts/release/redocly-diff.ts";
import type { Texts } from "../../scripts/release/surface.ts";
import { surface } from "../../scripts/release/surface.ts";
import { treeOf } from "../../scripts/release/tree.ts";

const texts = await published(readFiles(inject("fresh")));
const before = await surface(texts);

interface Edit {
  name: string;
  /** Published file that the edit is made in, or the file that is taken away. */
  file: string;
  /** Text to look for, and what stands in its place. None: the file is taken away. */
  text?: [from: string | RegExp, to: string];
  /** Change that the gate must name. */
  names: string;
}

const bundle = "generated/openapi.yaml";

const edits: Edit[] = [
  {
    name: "the package gets another name",
    file: "package.json",
    text: [/"name": "[^"]+"/, '"name": "others"'],
    names: "/package/name is changed",
  },
  {
    name: "a newer Node is asked for",
    file: "package.json",
    text: [">=20.19.0", ">=24"],
    names: "/requires/engines/node is changed",
  },
  // Whatever makes npm refuse an installation, or install more.
  ...["os", "cpu", "dependencies", "peerDependencies", "optionalDependencies"].map((field) => ({
    name: `the package gets ${field}`,
    file: "package.json",
    text: ["{\n", `{\n  "${field}": { "some": "1.0.0" },\n`] as [string, string],
    names: `/requires/${field}/some is added`,
  })),
  {
    name: "an export is removed",
    file: "package.json",
    text: [/"\.\/openapi\/\*\.yaml": .*\n/, ""],
    names: "/exports/.~1openapi~1*.yaml is removed",
  },
  {
    name: "a component's file is removed",
    file: "openapi/components/responses/NotFound.yaml",
    names: "/files/openapi~1components~1responses~1NotFound.yaml is removed",
  },
  {
    name: "a component is renamed",
    file: bundle,
    text: [/\bNotFound\b/g, "Missing"],
    names: "/openapi/components/responses/NotFound is removed",
  },
  {
    name: "retry advice changes",
    file: bundle,
    text: ["retry: backoff", "retry: never"],
    names: 'retry is changed from "backoff" to "never"',
  },
  {
    name: "a component of one bundle is lost",
    file: "generated/openapi-3.0.json",
    text: [/"NotFound": \{/, '"Missing": {'],
    names: "/bundles/openapi-3.0.json/components/responses/NotFound is removed",
  },
  {
    name: "the JSON Schema asks for less",
    file: "generated/error-response.schema.json",
    text: [/"required": \[\s*"error"\s*\]/, '"required": []'],
    names: "/schemas/error-response.schema.json/required/error is removed",
  },
  {
    name: "a field of the catalogue is renamed",
    file: "generated/error-catalog.json",
    text: [/"retry"/g, '"advice"'],
    names: "/catalogues/error-catalog.json/types/not_found_error/retry is removed",
  },
  {
    name: "an overlay loses an action",
    file: "generated/overlays/error-responses.yaml",
    text: [/ {2}- target: .*422.*\n( {4}.*\n)+/, ""],
    names: "/overlays/error-responses.yaml/actions/",
  },
  {
    name: "a rule is lost",
    file: "generated/rulesets/redocly.yaml",
    text: ["error-responses/json-body:", "error-responses/body:"],
    names: "/rulesets/redocly.yaml/rules/error-responses~1json-body is removed",
  },
  {
    name: "a rule only warns",
    file: "generated/rulesets/spectral.yaml",
    text: ["severity: error", "severity: warn"],
    names: 'severity is changed from "error" to "warn"',
  },
  {
    name: "a plugin gets another name",
    file: "generated/plugins/redocly.js",
    text: ['id: "error-responses"', 'id: "errors"'],
    names: "/plugins/redocly.js/id is changed",
  },
  {
    name: "a TypeScript type is renamed",
    file: "generated/index.d.ts",
    text: ["ErrorObject,", "ErrorObject as ErrorDetails,"],
    names: "/types/exported/generated~1index.d.ts/ErrorObject is removed",
  },
  {
    name: "a member of a type is widened",
    file: "generated/openapi.d.ts",
    text: ["message: string;", "message: string | null;"],
    names: "/types/declared/components/schemas/ErrorObject/message is changed",
  },
  {
    name: "a member of a type is optional",
    file: "generated/openapi.d.ts",
    text: ["message: string;", "message?: string;"],
    names: "/types/declared/components/schemas/ErrorObject/message is removed",
  },
  {
    name: "a function asks for more",
    file: "generated/read-error.d.ts",
    text: ["options?: ReadOptions", "options: ReadOptions"],
    names: "/types/declared/readError is changed",
  },
  {
    name: "a type that is only a part of others loses a member",
    file: "generated/read-error.d.ts",
    text: [/(interface Received \{[\s\S]*?)\bstatus: /, "$1code: "],
    names: "/types/declared/Received/readonly status is removed",
  },
  {
    name: "a type takes less",
    file: "generated/read-error.d.ts",
    text: ["ContractError<Body extends ErrorResponse =", "ContractError<Body extends never ="],
    names: "/types/declared/ContractError/Body extends ErrorResponse = ErrorResponse is removed",
  },
  {
    name: "an anchor is renamed",
    file: "docs/index.html",
    text: ['id="404-not-found"', 'id="404"'],
    names: "/anchors/index.html/404-not-found is removed",
  },
];

function edited({ name, file, text }: Edit): Texts {
  const copy = new Map(texts);
  const old = texts.get(file);
  if (old === undefined) throw new Error(`The edit "${name}" needs ${file}.`);
  if (!text) copy.delete(file);
  else if (old.replace(...(text as [string, string])) === old) throw new Error(`The edit "${name}" changes nothing.`);
  else copy.set(file, old.replace(...(text as [string, string])));
  return copy;
}

test.each(edits)("$name", async (edit) => {
  const changes = compare(before, await surface(edited(edit)));
  expect(changes.map(({ what }) => what).join("\n")).toContain(edit.names);
});

test("every part of the surface has an edit that shows in it", () => {
  const parts = Object.keys(before).filter((part) => !edits.some(({ names }) => names.startsWith(`/${part}/`)));
  expect(parts).toEqual([]);
});

test("neither order nor comments count", async () => {
  const reordered = new Map([...texts].reverse());
  const uncommented = new Map(
    [...texts].map(([path, text]) => [path, path.endsWith(".d.ts") ? text.replace(/\/\*\*[\s\S]*?\*\//g, "") : text]),
  );
  expect(compare(before, await surface(reordered))).toEqual([]);
  expect(compare(before, await surface(uncommented))).toEqual([]);
});

test("lists are names, and none gets lost", () => {
  expect(treeOf(["b", "a"])).toEqual(treeOf(["a", "b"]));
  expect(treeOf([{ target: "$", remove: true }, { target: "$", update: {} }, { other: 1 }])).toEqual({
    $: { target: "$", remove: true },
    "$ (2)": { target: "$", update: {} },
    2: { other: 1 },
  });
});

test("`redocly diff` adds what it rates", async () => {
  const optional = texts.get(bundle)!.replace(/ {6}required:\n {8}- error\n/, "");
  const expected = [{ what: expect.stringContaining("no longer required: `error`"), rating: "major" }];
  expect(await redoclyChanges(texts.get(bundle)!, optional)).toEqual(expected);
});
