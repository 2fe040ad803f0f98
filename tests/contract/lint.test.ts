// What is wrong in openapi/ stops a lint and a build, with the place, the fault and what to do.
import { renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { logger } from "@redocly/openapi-core";
import { expect, inject, onTestFinished, test, vi } from "vitest";
import { parse } from "yaml";
import { lint, readSource } from "../../scripts/contract/source.ts";
import { validateBundles } from "../../scripts/generate/openapi.ts";
import { filesBelow, readFiles } from "../../scripts/lib/files.ts";
import { InputError } from "../../scripts/lib/input-error.ts";
import { pageWith } from "../../scripts/lib/marked.ts";
import { textOf } from "../support/pages.ts";
import { copyOfContract, copyOfTree, type Tree } from "../support/tree.ts";

const description = "openapi/openapi.yaml";
const ok = "openapi/components/responses/OK.yaml";
/** A response that is added to the copy, because the texts of the others may change. */
const sample = "openapi/components/responses/Sample.yaml";
const another = "openapi/components/responses/Another.yaml";
const errorObject = "openapi/components/schemas/ErrorObject.yaml";
const errorResponse = "openapi/components/schemas/ErrorResponse.yaml";
const errorIssue = "openapi/components/schemas/ErrorIssue.yaml";
const errorType = "openapi/components/schemas/ErrorType.yaml";
const responses = "openapi/components/responses";

const sampleText = textOf("tests/fixtures/Gone.yaml").replace("code: 410", "code: 418").replaceAll("gone_", "sample_");

type Edit = (tree: Tree) => void;

/** Replaces a text in a file of the tree. */
const put =
  (file: string, from: string | RegExp, to: string): Edit =>
  ({ replace }) =>
    replace(file, from, to);

/** Renames a file, and its name in the others. */
const rename =
  (file: string, to: string): Edit =>
  ({ path, read, write }) => {
    renameSync(path(file), path(join(dirname(file), to)));
    for (const other of filesBelow(path("openapi")).map((name) => join("openapi", name)))
      write(other, read(other).replaceAll(basename(file), to));
  };

/** Adds a response like the sample, with another text. */
const add =
  (from: string, to: string): Edit =>
  ({ copy, replace }) => {
    copy(sample, another);
    replace(another, from, to);
  };

/** Requires a further member of a schema. */
const require = (schema: string, member: string) => put(schema, "required:\n", `required:\n  - ${member}\n`);

/** What a lint of an edited copy prints, and the message that it ends with. */
async function complaints(edit: Edit): Promise<string> {
  const tree = copyOfContract(inject("scratch"));
  tree.write(sample, sampleText);
  edit(tree);
  const printed = vi.spyOn(logger, "output").mockReturnValue();
  onTestFinished(() => printed.mockRestore());
  const error = await readSource(tree.folder)
    .then(lint)
    .catch((error) => error);
  expect(error).toBeInstanceOf(InputError);
  return stripVTControlCharacters([...printed.mock.calls.flat(), error.message].join("\n"));
}

/** Rule to an edit that breaks it. */
const breaches: Record<string, Edit> = {
  "no-invalid-parameter-examples": put(description, "example: a1b2c3", "example: 1042"),
  "no-invalid-schema-examples": put(errorObject, "example: The", "example: 404 #"),
  "contract/used": ({ write }) => write("openapi/components/schemas/Unused.yaml", "type: string\n"),
  "operation-description": put(description, "      description: Changes the given fields of one item.\n", ""),
  "parameter-description": put(description, "          description: The identifier of the item.\n", ""),
  "contract/status": put(sample, "when: path-parameter", "when: sometimes"),
  "contract/body": require(errorResponse, "id"),
  "rule/prose-sentences": put(sample, "resource.\n", "resource\n"),
  "rule/prose-voice": put(sample, "The resource existed", "The resource will exist"),
  "rule/summary-phrase": put(sample, "summary: Resource has", "summary: resource has"),
  "rule/response-paragraphs": put(sample, /\n\n(?= )/, "\n"),
  "rule/response-examples": put(sample, / {4}examples:\n(?: {6,}.*\n)+/, ""),
  "rule/header-name": rename("openapi/components/headers/RetryAfter.yaml", "Retry-After.yaml"),
  "rule/schema-name": ({ copy }) => copy(errorObject, "openapi/components/schemas/Error.yaml"),
  "rule/example-name": put(sample, "RemovedForGood:", "removed-for-good:"),
  "rule/operation-name": put(description, "operationId: updateItem", "operationId: UpdateItem"),
  "rule/portable-schema": put(errorObject, "required:\n", "additionalProperties: false\nrequired:\n"),
};

test("every rule of redocly.yaml has a case here", () => {
  const { rules } = parse(textOf("redocly.yaml"));
  const enabled = Object.keys(rules).filter((rule) => rules[rule] !== "off");
  expect(Object.keys(breaches).sort()).toEqual(enabled.sort());
});

test.each(Object.entries(breaches))("%s fires", async (rule, edit) => {
  expect(await complaints(edit)).toContain(`Error was generated by the ${rule} rule.`);
});

/** What the one message says, its file (with line and column), the place of the node, and the edit that leads to it. */
const messages: [text: string, file: string, pointer: string, edit: Edit][] = [
  ["is not valid YAML", description, "", put(description, "  title: ", "  title: [")],
  ["does not hold an OpenAPI description.\nRestore it.", description, "", ({ write }) => write(description, "")],
  ["Correct that line.", errorResponse, "", put(errorResponse, "required:\n", "required: [\n")],
  ["Can't resolve", sample, "content/application~1json/schema", put(sample, "ErrorResponse.yaml", "Missing.yaml")],
  [
    "`type` property type must be string",
    sample,
    "content/application~1json/examples/RemovedForGood/value/error/type",
    put(sample, "            type: sample_error", "            type: 404"),
  ],
  ["`x-status` is missing. Add it to the response.", sample, "", put(sample, /x-status:.*/s, "")],
  ["`code` is 999. Write a status code from", sample, "x-status/code", put(sample, "code: 418", "code: 999")],
  ["Status 418 belongs to", "", "x-status/code", add("sample_error:", "another_error:")],
  ["Error type sample_error belongs to", "", "x-status/types/sample_error", add("code: 418", "code: 419")],
  ["Name the file after the reason phrase", "a-sample.yaml", "x-status", rename(sample, "a-sample.yaml")],
  ['`when` is "sometimes". Choose always, path-parameter', sample, "x-status/when", breaches["contract/status"]!],
  ["`tag` is Part, which openapi.yaml does not have.", sample, "", put(sample, "  when:", "  tag: Part\n  when:")],
  ["No tag of openapi.yaml has the range 3XX. Add one", ok, "", put(ok, "code: 200", "code: 302")],
  ["`types` is missing. Add it to `x-status`.", sample, "x-status", put(sample, / {2}types:.*/s, "")],
  ["`wen` is unknown here. Remove it or correct its name", sample, "x-status/wen", put(sample, "  when:", "  wen:")],
  [
    "Only a status from 400 to 599 may have `types`",
    ok,
    "",
    ({ append }) => append(ok, "  types:\n    ok_error:\n      retry: never\n"),
  ],
  [
    "Every 4XX status without a file acts as 400",
    description,
    "tags",
    ({ path }) => rmSync(path(`${responses}/BadRequest.yaml`)),
  ],
  [
    "Every 5XX status without a file acts as 500",
    description,
    "tags",
    ({ path }) => rmSync(path(`${responses}/InternalServerError.yaml`)),
  ],
  ["`id` is required", errorResponse, "required/0", require(errorResponse, "id")],
  ["`code` is required", errorObject, "required/0", require(errorObject, "code")],
  ["`code` is required", errorIssue, "required/0", require(errorIssue, "code")],
  [
    "`code` is required",
    errorResponse,
    "properties/error/required/2",
    put(errorResponse, "$ref: ErrorObject.yaml", "type: object\n    required: [message, type, code]"),
  ],
  ["`message` is optional", errorObject, "required", put(errorObject, "  - message\n", "")],
  [
    "`maxLength` asks for more than",
    errorObject,
    "properties/message/maxLength",
    put(errorObject, "type: string\n", "type: string\n    maxLength: 99\n"),
  ],
  [
    "`maxLength` asks for more than",
    errorType,
    "maxLength",
    put(errorType, "type: string\n", "type: string\nmaxLength: 99\n"),
  ],
  ["The body is not that of every error", sample, "content", put(sample, "ErrorResponse", "ErrorObject")],
  ["ErrorType.yaml is missing", description, "info", rename(errorType, "ErrorKind.yaml")],
];

test.each(messages)("%s", async (text, file, pointer, edit) => {
  const output = await complaints(edit);
  expect(output).toMatch(new RegExp(`${file}:\\d+:\\d+${pointer && ` at #/${pointer}\\s`}`));
  expect(output).toContain(text);
  // One fault, one message.
  expect(output.match(/generated by the .* rule|is not valid YAML/g)?.length ?? 1).toBe(1);
});

test("a body may have further members that are optional", async () => {
  const tree = copyOfContract(inject("scratch"));
  put(errorResponse, "properties:\n", "properties:\n  request_id:\n    type: string\n")(tree);
  await expect(readSource(tree.folder).then(lint)).resolves.toBeUndefined();
});

test("a bundle that breaks its version of OpenAPI is not written", async () => {
  const files = readFiles(inject("fresh"));
  await expect(validateBundles(files)).resolves.toBeUndefined();
  const bent = String(files.get("openapi-3.0.json")).replaceAll("responses/InternalServerError", "responses/Missing");
  await expect(validateBundles(new Map(files).set("openapi-3.0.json", bent))).rejects.toThrow("Correct the");
});

test("a page without the place of its generated part is named", async () => {
  await expect(pageWith("README.md", "recipes", "")).rejects.toThrow('README.md: There is no place for "recipes".');
});

test("a build of what is wrong says so, fails and writes nothing", async () => {
  const tree = copyOfTree(inject("scratch"));
  tree.write(sample, sampleText.replace("code: 418", "code: 999"));
  const before = tree.contents();
  const { code, output } = await tree.script("build");
  expect(code).toBe(1);
  expect(output).toContain("`code` is 999. Write a status code from 100 to 599");
  expect(output).toContain("Nothing was written");
  expect(output).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)$/m);
  expect(tree.contents()).toEqual(before);
});
