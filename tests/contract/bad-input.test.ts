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
const gone = "openapi/components/responses/Gone.yaml";

interface Case {
  name: string;
  /** Spoils a copy of the tree. */
  edit: (tree: Tree) => void;
  /** Texts of the message: the place, what is wrong, what to do. */
  says: (string | RegExp)[];
}

/** File, line and column of a problem, and the place of the node there. */
const at = (file: string, pointer: string) => new RegExp(`${file}:\\d+:\\d+ at #/${pointer}\\s`);

/** Every fault is reported once. */
const cases: Case[] = [
  {
    name: "broken YAML in the root",
    edit: ({ replace }) => replace("openapi/openapi.yaml", "  title: API", "  title: [API"),
    says: [/openapi\/openapi\.yaml:\d+:\d+/, "not valid YAML", "Correct that line"],
  },
  {
    name: "an empty root",
    edit: ({ write }) => write("openapi/openapi.yaml", ""),
    says: ["openapi/openapi.yaml:1:1", "does not hold an OpenAPI description", "Restore it"],
  },
  {
    name: "broken YAML in a component that others refer to",
    edit: ({ replace }) => replace("openapi/components/schemas/ErrorResponse.yaml", "required:\n", "required: [\n"),
    says: [/ErrorResponse\.yaml:\d+:\d+/, "not valid YAML", "Correct that line"],
  },
  {
    name: "a duplicate key",
    edit: ({ append }) => append(response, "description: Twice.\n"),
    says: [/NotFound\.yaml:\d+:1/, "duplicated mapping key", "Correct that line"],
  },
  {
    name: "a `$ref` to nothing",
    edit: ({ replace }) => replace(response, "ErrorResponse.yaml", "Missing.yaml"),
    says: [
      at(response, "content/application~1json/schema"),
      "Can't resolve $ref",
      "Missing.yaml",
      "Correct the problem above",
    ],
  },
  {
    name: "an example that does not fit its schema",
    edit: ({ replace }) => replace(response, "            type: not_found_error", "            type: 404"),
    says: [
      at(response, "content/application~1json/examples/UnknownId/value/error/type"),
      "`type` property type must be string",
      "Correct the problem above",
    ],
  },
  {
    name: "a response without a status",
    edit: ({ replace }) => replace(response, /x-status:.*/s, ""),
    says: [at(response, ""), "`x-status` is missing. Add it", "Correct the problem above"],
  },
  {
    name: "a response without a status code",
    edit: ({ replace }) => replace(response, "  code: 404\n", ""),
    says: [at(response, "x-status"), "`code` is missing. Add it", "Correct the problem above"],
  },
  {
    name: "a status that is none",
    edit: ({ replace }) => replace(response, "code: 404", "code: 999"),
    says: [
      at(response, "x-status/code"),
      "`code` is 999. Write a status code from 100 to 599",
      "Correct the problem above",
    ],
  },
  {
    name: "two files with one status",
    edit: ({ copy, replace }) => {
      copy(response, gone);
      replace(gone, "not_found_error:", "gone_error:");
      replace(gone, /type: not_found_error/g, "type: gone_error");
    },
    says: [
      at("\\w+.yaml", "x-status/code"),
      /Status 404 belongs to \w+\.yaml already. Change one/,
      "Correct the problem above",
    ],
  },
  {
    name: "two files with one error type",
    edit: ({ copy, replace }) => {
      copy(response, gone);
      replace(gone, "code: 404", "code: 410");
    },
    says: [
      at("\\w+.yaml", "x-status/types/not_found_error"),
      /Error type not_found_error belongs to \w+\.yaml already. Change one/,
      "Correct the problem above",
    ],
  },
  {
    name: "a response whose file is named in another way",
    edit: ({ path }) => renameSync(path(response), path("openapi/components/responses/not-found.yaml")),
    says: [
      at("not-found.yaml", "x-status"),
      "The name not-found.yaml is not in PascalCase. Name the file after the reason phrase",
      "Correct the problem above",
    ],
  },
  {
    name: "an unknown condition",
    edit: ({ replace }) => replace(response, "when: path-parameter", "when: sometimes"),
    says: [
      at(response, "x-status/when"),
      '`when` is "sometimes". Choose always, path-parameter',
      "Correct the problem above",
    ],
  },
  {
    name: "an unknown retry advice",
    edit: ({ replace }) => replace(response, "retry: never", "retry: later"),
    says: [
      at(response, "x-status/types/not_found_error/retry"),
      '`retry` is "later". Choose never, backoff, retry-after',
      "Correct the problem above",
    ],
  },
  {
    name: "a tag that the root lacks",
    edit: ({ replace }) =>
      replace("openapi/components/responses/PartialContent.yaml", "tag: Informational", "tag: Partial"),
    says: [
      /PartialContent\.yaml:\d+:8/,
      "`tag` is Partial, which openapi.yaml does not have. Add it",
      "Correct the problem above",
    ],
  },
  {
    name: "a status in a range without a tag",
    edit: ({ replace }) => replace("openapi/components/responses/OK.yaml", "code: 200", "code: 302"),
    says: [/OK\.yaml:\d+:9/, "No tag of openapi.yaml has the range 3XX. Add one", "Correct the problem"],
  },
  {
    name: "an error without a type",
    edit: ({ replace }) => replace(response, / {2}types:.*/s, ""),
    says: [at(response, "x-status"), "`types` is missing. Add it to `x-status`", "Correct the problem above"],
  },
  {
    name: "a fact that has no such name",
    edit: ({ replace }) => replace(response, "  when:", "  wen:"),
    says: [
      at(response, "x-status/wen"),
      "`wen` is unknown here. Remove it or correct its name",
      "Correct the problem above",
    ],
  },
  {
    name: "a success with an error type",
    edit: ({ append }) =>
      append("openapi/components/responses/OK.yaml", "  types:\n    ok_error:\n      retry: never\n"),
    says: [/OK\.yaml:\d+:\d+/, "Only a status from 400 to 599 may have `types`", "Correct the problem above"],
  },
  {
    name: "a line that is no sentence",
    edit: ({ replace }) => replace(response, "requested resource.", "requested resource"),
    says: [at(response, "description"), "start with a capital and end with a period", "Correct the problem above"],
  },
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

test.each(cases)("$name", async ({ edit, says }) => {
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
