// Bad input: the message says where, what and what to do; the exit code is 1; nothing is written.
import { chmodSync, renameSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { program } from "../support/project.ts";
import { run } from "../support/run.ts";
import type { Tree } from "../support/tree.ts";
import { copyOfTree, unprivileged } from "../support/tree.ts";

const response = "openapi/components/responses/NotFound.yaml";
const gone = "openapi/components/responses/Gone.yaml";

interface Case {
  name: string;
  /** Spoils a copy of the tree. */
  edit: (tree: Tree) => void;
  /** Texts of the message: the place, what is wrong, what to do. */
  says: (string | RegExp)[];
}

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
    says: [`${response}:28:1`, "duplicated mapping key", "Correct that line"],
  },
  {
    name: "a `$ref` to nothing",
    edit: ({ replace }) => replace(response, "ErrorResponse.yaml", "Missing.yaml"),
    says: [`${response}:8:7`, "Can't resolve $ref", "Missing.yaml", "Correct the problem above"],
  },
  {
    name: "an example that does not fit its schema",
    edit: ({ replace }) => replace(response, "            type: not_found_error", "            type: 404"),
    says: [`${response}:15:19`, "`type` property type must be string", "Correct the problem above"],
  },
  {
    name: "a response without a status",
    edit: ({ replace }) => replace(response, /x-status:.*/s, ""),
    says: [`${response}:1:1`, "`x-status` is missing. Add it", "Correct the problem above"],
  },
  {
    name: "a response without a status code",
    edit: ({ replace }) => replace(response, "  code: 404\n", ""),
    says: [`${response}:23:3`, "`code` is missing. Add it", "Correct the problem above"],
  },
  {
    name: "a status that is none",
    edit: ({ replace }) => replace(response, "code: 404", "code: 999"),
    says: [`${response}:23:9`, "`code` is 999. Write a status code from 100 to 599", "Correct the problem above"],
  },
  {
    name: "two files with one status",
    edit: ({ copy, replace }) => {
      copy(response, gone);
      replace(gone, "not_found_error:", "gone_error:");
      replace(gone, /type: not_found_error/g, "type: gone_error");
    },
    says: [
      /responses\/\w+\.yaml:23:9/,
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
      /responses\/\w+\.yaml:26:5/,
      /Error type not_found_error belongs to \w+\.yaml already. Change one/,
      "Correct the problem above",
    ],
  },
  {
    name: "a response whose file is named in another way",
    edit: ({ path }) => renameSync(path(response), path("openapi/components/responses/not-found.yaml")),
    says: [
      "openapi/components/responses/not-found.yaml:22:1",
      "The name not-found.yaml is not in PascalCase. Name the file after the reason phrase",
      "Correct the problem above",
    ],
  },
  {
    name: "an unknown condition",
    edit: ({ replace }) => replace(response, "when: path-parameter", "when: sometimes"),
    says: [`${response}:24:9`, '`when` is "sometimes". Choose always, path-parameter', "Correct the problem above"],
  },
  {
    name: "an unknown retry advice",
    edit: ({ replace }) => replace(response, "retry: never", "retry: later"),
    says: [`${response}:27:14`, '`retry` is "later". Choose never, backoff, retry-after', "Correct the problem above"],
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
    says: [`${response}:23:3`, "`types` is missing. Add it to `x-status`", "Correct the problem above"],
  },
  {
    name: "a fact that has no such name",
    edit: ({ replace }) => replace(response, "  when:", "  wen:"),
    says: [`${response}:24:3`, "`wen` is unknown here. Remove it or correct its name", "Correct the problem above"],
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
    says: [`${response}:1:14`, "start with a capital and end with a period", "Correct the problem above"],
  },
  {
    name: "a README without the place of its table",
    edit: ({ replace }) => replace("README.md", "<!-- statuses -->", ""),
    says: ['README.md: There is no place for "statuses"', "Restore the lines"],
  },
  {
    name: "a README without the end of its table",
    edit: ({ replace }) => replace("README.md", "<!-- /statuses -->", ""),
    says: ['README.md: There is no place for "statuses"', "Restore the lines"],
  },
  {
    name: "a file in the place of `generated/`",
    edit: ({ path, write }) => {
      renameSync(path("generated"), path("elsewhere"));
      write("generated", "");
    },
    says: ["Cannot write generated/", "Make sure that it is writable"],
  },
  {
    name: "a `generated/` without write permission",
    edit: ({ path }) => chmodSync(path("generated"), 0o555),
    says: ["Cannot write generated/", "EACCES", "Make sure that it is writable"],
  },
];

const build = ({ folder }: Tree) => {
  const [command = "", ...args] = [...unprivileged, process.execPath, program("tsx"), "scripts/build.ts"];
  return run(folder, command, args);
};

test("the untouched tree passes", async () => {
  expect(await build(copyOfTree(inject("scratch")))).toMatchObject({
    code: 0,
    output: expect.stringContaining("Wrote"),
  });
});

test.each(cases)("$name", async ({ edit, says }) => {
  const tree = copyOfTree(inject("scratch"));
  edit(tree);
  const before = tree.contents();
  const { code, output } = await build(tree);
  expect(code).toBe(1);
  for (const text of says) expect(output).toMatch(text);
  expect(output).toContain("Nothing was written");
  expect(output).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)$/m);
  // One fault, one message.
  expect(output.match(/generated by the .* rule|is not valid YAML/g)?.length ?? 1).toBe(1);
  expect(tree.contents()).toEqual(before);
});
