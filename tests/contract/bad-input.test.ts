// Bad input: the message says where, what and what to do; the exit code is 1; nothing is written.
import { renameSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { logger } from "@redocly/openapi-core";
import { expect, inject, onTestFinished, test, vi } from "vitest";
import { lint, readSource } from "../../scripts/contract/source.ts";
import { InputError } from "../../scripts/lib/input-error.ts";
import { pageWith } from "../../scripts/lib/marked.ts";
import { root } from "../../scripts/lib/project.ts";
import { run } from "../support/run.ts";
import type { Tree } from "../support/tree.ts";
import { copyOfContract, copyOfTree } from "../support/tree.ts";

const response = "openapi/components/responses/NotFound.yaml";

/** What spoils a copy of the tree, and texts of the message: the place, what is wrong, what to do. */
type Case = [name: string, edit: (tree: Tree) => void, ...says: (string | RegExp)[]];

/** Replaces a text in a file of the tree. */
const put =
  (file: string, from: string | RegExp, to: string) =>
  ({ replace }: Tree) =>
    replace(file, from, to);

/** Adds a response like that of 404, with other texts. */
const another =
  (...edits: [from: string | RegExp, to: string][]) =>
  ({ copy, replace }: Tree) => {
    copy(response, "openapi/components/responses/Gone.yaml");
    for (const edit of edits) replace("openapi/components/responses/Gone.yaml", ...edit);
  };

/** File, line and column of a problem, and the place of the node there. */
const at = (file: string, pointer: string) => new RegExp(`${file}:\\d+:\\d+ at #/${pointer}\\s`);
const ok = "openapi/components/responses/OK.yaml";
const partial = "openapi/components/responses/PartialContent.yaml";

/** Every fault is reported once. */
const cases: Case[] = [
  [
    "broken YAML in the root",
    put("openapi/openapi.yaml", "  title: API", "  title: [API"),
    /openapi\/openapi\.yaml:\d+:\d+/,
    "not valid YAML",
  ],
  [
    "an empty root",
    ({ write }) => write("openapi/openapi.yaml", ""),
    "openapi/openapi.yaml:1:1",
    "does not hold an OpenAPI description",
    "Restore it",
  ],
  [
    "broken YAML in a component that others refer to",
    put("openapi/components/schemas/ErrorResponse.yaml", "required:\n", "required: [\n"),
    /ErrorResponse\.yaml:\d+:\d+/,
    "not valid YAML",
    "Correct that line",
  ],
  [
    "a `$ref` to nothing",
    put(response, "ErrorResponse.yaml", "Missing.yaml"),
    at(response, "content/application~1json/schema"),
    "Can't resolve $ref",
    "Correct the problem above",
  ],
  [
    "an example that does not fit its schema",
    put(response, "            type: not_found_error", "            type: 404"),
    at(response, "content/application~1json/examples/UnknownId/value/error/type"),
    "`type` property type must be string",
  ],
  ["a response without a status", put(response, /x-status:.*/s, ""), at(response, ""), "`x-status` is missing. Add it"],
  [
    "a status that is none",
    put(response, "code: 404", "code: 999"),
    at(response, "x-status/code"),
    "`code` is 999. Write a status code from 100 to 599",
  ],
  [
    "two files with one status",
    another(["not_found_error:", "gone_error:"], [/type: not_found_error/g, "type: gone_error"]),
    at("\\w+.yaml", "x-status/code"),
    /Status 404 belongs to \w+\.yaml already. Change one/,
  ],
  [
    "two files with one error type",
    another(["code: 404", "code: 410"]),
    at("\\w+.yaml", "x-status/types/not_found_error"),
    /Error type not_found_error belongs to \w+\.yaml already. Change one/,
  ],
  [
    "a response whose file is named in another way",
    ({ path }) => renameSync(path(response), path("openapi/components/responses/not-found.yaml")),
    at("not-found.yaml", "x-status"),
    "The name not-found.yaml is not in PascalCase. Name the file after the reason phrase",
  ],
  [
    "an unknown condition",
    put(response, "when: path-parameter", "when: sometimes"),
    at(response, "x-status/when"),
    '`when` is "sometimes". Choose always, path-parameter',
  ],
  [
    "a tag that the root lacks",
    put(partial, "tag: Informational", "tag: Partial"),
    /PartialContent\.yaml:\d+:8/,
    "`tag` is Partial, which openapi.yaml does not have. Add it",
  ],
  [
    "a status in a range without a tag",
    put(ok, "code: 200", "code: 302"),
    /OK\.yaml:\d+:9/,
    "No tag of openapi.yaml has the range 3XX. Add one",
  ],
  [
    "an error without a type",
    put(response, / {2}types:.*/s, ""),
    at(response, "x-status"),
    "`types` is missing. Add it to `x-status`",
  ],
  [
    "a fact that has no such name",
    put(response, "  when:", "  wen:"),
    at(response, "x-status/wen"),
    "`wen` is unknown here. Remove it or correct its name",
  ],
  [
    "a success with an error type",
    ({ append }) => append(ok, "  types:\n    ok_error:\n      retry: never\n"),
    /OK\.yaml:\d+:\d+/,
    "Only a status from 400 to 599 may have `types`",
  ],
];

/** What a lint of the tree prints, and the error that it ends with. */
async function complaints(tree: Tree): Promise<string> {
  const printed = vi.spyOn(logger, "output").mockReturnValue();
  onTestFinished(() => printed.mockRestore());
  const error = await readSource(tree.folder)
    .then(lint)
    .catch((error) => error);
  expect(error).toBeInstanceOf(InputError);
  return stripVTControlCharacters([...printed.mock.calls.flat(), error.message].join("\n"));
}

test.each(cases)("%s", async (_name, edit, ...says) => {
  const tree = copyOfContract(inject("scratch"));
  edit(tree);
  const output = await complaints(tree);
  for (const text of says) expect(output).toMatch(text);
  // One fault, one message.
  expect(output.match(/generated by the .* rule|is not valid YAML/g)?.length ?? 1).toBe(1);
});

test("a page without the place of its generated part", async () => {
  await expect(pageWith("README.md", "recipes", "")).rejects.toThrow(
    'README.md: There is no place for "recipes". Restore the lines `<!-- recipes -->` and `<!-- /recipes -->`.',
  );
});

test("the command says so, fails and writes nothing", async () => {
  const tree = copyOfTree(inject("scratch"));
  tree.replace(response, "code: 404", "code: 999");
  const before = tree.contents();
  const script = ["--import", join(root, "scripts/lib/loader.js"), tree.path("scripts/build.ts")];
  const { code, output } = await run(tree.folder, process.execPath, script);
  expect(code).toBe(1);
  expect(output).toContain("`code` is 999. Write a status code from 100 to 599");
  expect(output).toContain("Nothing was written");
  expect(output).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)$/m);
  expect(tree.contents()).toEqual(before);
});
