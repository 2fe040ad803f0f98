// Wrong input: the message says where, what and what to do; the exit code is 1; nothing is written.
import { appendFileSync, chmodSync, cpSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/lib/project.ts";
import { folderWith, program } from "../support/project.ts";
import { run } from "../support/run.ts";

const response = "openapi/components/responses/NotFound.yaml";

/** `edit` spoils a copy of the tree; `says` are texts of the message: the place, what is wrong, what to do. */
const cases: { name: string; edit: (tree: Tree) => void; says: (string | RegExp)[] }[] = [
  {
    name: "broken YAML in the root",
    edit: ({ replace }) => replace("openapi/openapi.yaml", "  title: API", "  title: [API"),
    says: [/openapi\/openapi\.yaml:\d+:\d+/, "not valid YAML", "Correct that line"],
  },
  {
    name: "an empty root",
    edit: ({ replace }) => replace("openapi/openapi.yaml", /[^]*/, ""),
    says: ["openapi/openapi.yaml:1:1", "holds no OpenAPI description", "Restore it"],
  },
  {
    name: "broken YAML in a component",
    edit: ({ replace }) => replace(response, "content:\n", "content: [\n"),
    says: [/NotFound\.yaml:\d+:\d+/, "Failed to parse", "Correct the"],
  },
  {
    name: "a duplicate key",
    edit: ({ append }) => append(response, "description: Twice.\n"),
    says: [`${response}:26:1`, "duplicated mapping key", "Correct the"],
  },
  {
    name: "a `$ref` to nothing",
    edit: ({ replace }) => replace(response, "ErrorResponse.yaml", "Missing.yaml"),
    says: [`${response}:8:7`, "Can't resolve $ref", "Missing.yaml", "Correct the"],
  },
  {
    name: "an example that does not fit its schema",
    edit: ({ replace }) => replace(response, "            type: not_found_error", "            type: 404"),
    says: [`${response}:15:19`, "`type` property type must be string", "Correct the"],
  },
  {
    name: "a response without its machine-readable facts",
    edit: ({ replace }) => replace(response, /x-error-types:[^]*/, ""),
    says: [`${response}:1:1`, "Add `x-error-types` with `type`, `retry` and `remedy`", "Correct the"],
  },
  {
    name: "an unknown retry advice",
    edit: ({ replace }) => replace(response, "retry: never", "retry: later"),
    says: [`${response}:24:12`, '"never", "backoff", "retry-after"', "Correct the"],
  },
  {
    name: "a type that the list lacks",
    edit: ({ replace }) => replace("openapi/components/schemas/ErrorType.yaml", "  - not_found_error\n", ""),
    says: [`${response}:23:11`, "Add it to `x-extensible-enum`", "Correct the"],
  },
  {
    name: "a type that no response carries",
    edit: ({ append }) => append("openapi/components/schemas/ErrorType.yaml", "  - gone_error\n"),
    says: [/ErrorType\.yaml:\d+:5/, "No response carries the type `gone_error`", "Correct the"],
  },
  {
    name: "a remedy that the description does not say",
    edit: ({ replace }) => replace(response, "remedy: Check", "remedy: Correct"),
    says: [`${response}:25:13`, "Description does not say this remedy", "Correct the"],
  },
  {
    name: "a component that the root does not list",
    edit: ({ copy }) => copy(response, "openapi/components/responses/Gone.yaml"),
    says: [/openapi\/openapi\.yaml:\d+:\d+/, "openapi/components/responses/Gone.yaml is not listed", "Add `Gone:"],
  },
  {
    name: "a response under two statuses",
    edit: ({ replace }) => replace("openapi/openapi.yaml", /'404':(\s+\$ref: '#\/components\/responses\/NotFound'\s+'422')/, "'410':$1"),
    says: [/openapi\/openapi\.yaml:\d+:\d+/, "`NotFound` answers status 404 elsewhere, and 410 here", "Correct the"],
  },
  {
    name: "a sentence with a leading article",
    edit: ({ replace }) => replace(response, "Server could", "The server could"),
    says: [`${response}:1:14`, "without a leading article", "Correct the"],
  },
  {
    name: "a README without the place of its table",
    edit: ({ replace }) => replace("README.md", "<!-- statuses -->", ""),
    says: ["README.md has no place for the status table", "Restore the lines"],
  },
  {
    name: "a file where `generated/` belongs",
    edit: ({ path }) => (renameSync(path("generated"), path("elsewhere")), writeFileSync(path("generated"), "")),
    says: ["Cannot write generated/", "Make it a folder that you may write"],
  },
  {
    name: "a `generated/` without write permission",
    edit: ({ path }) => chmodSync(path("generated"), 0o555),
    says: ["Cannot write generated/", "EACCES", "Make it a folder that you may write"],
  },
];

test("the untouched tree passes", async () => {
  const { build } = copyOfTree();
  expect(await build()).toMatchObject({ code: 0, output: expect.stringContaining("Wrote") });
});

test.each(cases)("$name", async ({ edit, says }) => {
  const tree = copyOfTree();
  edit(tree);
  const before = tree.contents();
  const { code, output } = await tree.build();
  expect(code).toBe(1);
  for (const text of says) expect(output).toMatch(text);
  expect(output).toContain("Nothing was written");
  expect(output).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)$/m);
  expect(tree.contents()).toEqual(before);
});

type Tree = ReturnType<typeof copyOfTree>;

function copyOfTree() {
  const folder = folderWith();
  const path = (name: string) => join(folder, name);
  for (const name of ["openapi", "scripts", "src", "generated", "package.json", "redocly.yaml", "README.md"]) cpSync(join(root, name), path(name), { recursive: true });
  rmSync(path("generated/docs"), { recursive: true, force: true });
  symlinkSync(join(root, "node_modules"), path("node_modules"));
  const read = (file: string) => readFileSync(path(file), "utf8");
  // Without its capabilities, the superuser obeys permissions too.
  const [command = "", ...args] = [...(process.getuid?.() === 0 ? ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] : []), process.execPath, program("tsx")];
  return {
    path,
    append: (file: string, text: string) => appendFileSync(path(file), text),
    copy: (from: string, to: string) => cpSync(path(from), path(to)),
    replace(file: string, from: string | RegExp, to: string): void {
      const text = read(file).replace(from, to);
      if (text === read(file)) throw new Error(`Nothing to replace in ${file}`);
      writeFileSync(path(file), text);
    },
    build: () => run(folder, command, [...args, "scripts/build.ts"]),
    /** Every file but the modules, to its text. */
    contents: () =>
      Object.fromEntries(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
          .filter((file) => !file.startsWith("node_modules"))
          .map((file) => [file, read(file)]),
      ),
  };
}
