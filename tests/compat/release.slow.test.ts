// `npm run release` and `npm run compat`, rehearsed in a copy of this repository.
import { expect, inject, test } from "vitest";
import { parse } from "yaml";
import { isOfContract } from "../../scripts/compat/released.ts";
import { filesBelow } from "../../scripts/lib/files.ts";
import { pkg } from "../../scripts/lib/project.ts";
import { gitIn } from "../support/run.ts";
import { copyOfTree } from "../support/tree.ts";

const tree = copyOfTree(inject("scratch"));
const git = (...args: string[]) => gitIn(tree.folder, ...args);
const release = (...words: string[]) => tree.script("release", ...words);
const answers = (code: number, text: string) => ({ code, output: expect.stringContaining(text) });

const refusals: [words: string[], reason: string][] = [
  [["next"], '"next" is not a version'],
  [["1.1.0", "--dry-run"], "Remove `--dry-run`"],
  [[pkg.version], "Nothing here can tell whether"],
  [["9.9.9"], "CHANGELOG.md does not describe 9.9.9"],
];

test.each(refusals)("a release of %j is refused, and changes nothing", async (words, reason) => {
  const before = tree.contents();
  expect(await release(...words)).toMatchObject(answers(1, reason));
  expect(tree.contents()).toEqual(before);
});

test("a version is made anew if it has no tag", async () => {
  git("init", "-q");
  tree.replace("openapi/components/schemas/ErrorResponse.yaml", "every error response", "each error response");
  expect(await release(pkg.version)).toMatchObject(answers(0, `Prepared ${pkg.version}`));
  expect(tree.read(`releases/v${pkg.version}/openapi.yaml`)).toContain("each error response");
  git("add", "releases");
  git("commit", "-q", "-m", "Prepare the release");
  git("tag", `v${pkg.version}`);
  expect(await release(pkg.version)).toMatchObject(answers(1, "Choose another version"));
});

test("a version that fits its changes is prepared", async () => {
  tree.replace("openapi/components/schemas/ErrorResponse.yaml", "each error response", "all error responses");
  tree.replace("CHANGELOG.md", "\n## ", "\n## Unreleased\n\n- Clearer wording.\n\n## ");
  const wording = "/components/schemas/ErrorResponse/description is changed";
  expect(await release("9.9.9")).toMatchObject(answers(0, `patch  /files/generated~1openapi.yaml${wording}`));
  expect(JSON.parse(tree.read("package.json")).version).toBe("9.9.9");
  const lock = { version: "9.9.9", packages: { "": { version: "9.9.9" } } };
  expect(JSON.parse(tree.read("package-lock.json"))).toMatchObject(lock);
  expect(tree.read("CHANGELOG.md")).toContain("\n## 9.9.9\n\n- Clearer wording.\n");
  for (const file of filesBelow(tree.path("generated")).filter(isOfContract))
    expect(tree.read(`releases/v9.9.9/${file}`)).toBe(tree.read(`generated/${file}`));
  expect(parse(tree.read("releases/v9.9.9/openapi.yaml")).info.version).toBe("9.9.9");
  expect(await tree.script("compat")).toMatchObject(answers(0, "0 changes since 9.9.9"));
});

test("a release that fails half way leaves everything as it was", async () => {
  tree.replace("CHANGELOG.md", "\n## ", "\n## Unreleased\n\n- More.\n\n## ");
  // The build that a release starts fails, and what it leaves is damaged.
  tree.replace("package.json", /"build": ".*"/, '"build": "rm -r releases generated README.md && exit 1"');
  const before = tree.contents();
  expect(await release("9.9.10")).toMatchObject({ code: 1 });
  expect(tree.contents()).toEqual(before);
});
