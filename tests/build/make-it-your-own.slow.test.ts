// The contract under another name, as docs/own-contract.md says: what is said in one place each is said nowhere else. A status more is one file more.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { parse } from "yaml";
import { pascalCase } from "../../scripts/generate/overlays.ts";
import { filesBelow } from "../../scripts/lib/files.ts";
import { pkg, root } from "../../scripts/lib/project.ts";
import { textOf } from "../support/pages.ts";
import { program } from "../support/project.ts";
import { run } from "../support/run.ts";
import { addStatus, copyOfTree } from "../support/tree.ts";

const own = { name: "@another/http-errors", homepage: "https://errors.another.example/", title: "Errors of another" };
const { title } = parse(textOf("openapi/openapi.yaml")).info;

const page = textOf("docs/own-contract.md");

const tree = copyOfTree(inject("scratch"));
tree.replace("package.json", `"name": "${pkg.name}"`, `"name": "${own.name}"`);
tree.replace("package.json", `"homepage": "${pkg.homepage}"`, `"homepage": "${own.homepage}"`);
tree.replace("package.json", /"(url|bugs)": ".*"/g, '"$1": "git+https://git.another.example/http-errors.git"');
tree.replace("openapi/openapi.yaml", /(?<=^ {2}title:).*/m, ` ${own.title}`);
const shown = ["docs", "examples", "tests"].flatMap((folder) => Object.entries(tree.contents(folder)));
for (const [path, text] of [["README.md", tree.read("README.md")] as const, ...shown])
  if (text.includes(pkg.name))
    tree.write(path, text.replaceAll(pkg.homepage, own.homepage).replaceAll(pkg.name, own.name));
for (const [, path = ""] of page.matchAll(/^(?:- )?Delete `([^`]+)`/gm))
  rmSync(tree.path(path), { recursive: true, force: true });
const { name, code, type } = addStatus(tree);
expect(await tree.script("build")).toMatchObject({ code: 0 });

const saying = (text: string) =>
  filesBelow(tree.path("generated")).filter((file) => tree.read(`generated/${file}`).includes(text));

test.each([pkg.name, pkg.homepage, title])("no output says %s", (old) => {
  expect(saying(old)).toEqual([]);
});

test.each([
  [own.name, ["docs/index.html", "contract.js", "rules.js", "rulesets/spectral.yaml"]],
  [own.homepage, ["docs/index.html", "error-catalog.json", "error-response.schema.json"]],
  [own.title, ["docs/index.html", "openapi.yaml", "openapi-3.0.yaml", "openapi-3.2.yaml"]],
])("outputs say %s instead", (text, files) => {
  expect(saying(text)).toEqual(expect.arrayContaining(files));
});

test("no release of the old contract is served or compared with", () => {
  expect(filesBelow(tree.path("generated/docs")).filter((file) => /^v\d/.test(file))).toEqual([]);
  expect(filesBelow(tree.path("releases"))).toEqual([]);
});

const json = (path: string) => JSON.parse(tree.read(path));

test.each(["openapi", "openapi-3.0", "openapi-3.2"])("%s has the response, its operation and its type", (bundle) => {
  const { components, paths } = json(`generated/${bundle}.json`);
  expect(components.responses[name]["x-status"]).toMatchObject({ code });
  expect(components.schemas.ErrorType["x-extensible-enum"]).toContain(type);
  expect(paths[`/statuses/${code}`].get).toMatchObject({
    operationId: name.toLowerCase(),
    summary: `${code} ${name}`,
    tags: ["Client error"],
  });
  expect(paths["/items/{itemId}"].patch.responses[code]).toEqual({ $ref: `#/components/responses/${name}` });
});

/** Output to a text that only this status puts there. */
test.each([
  ["generated/overlays/error-responses.yaml", `'${code}':`],
  ["generated/overlays/error-responses.yaml", `${pascalCase(own.name)}${name}`],
  ["generated/rules.js", `${code}`],
  ["generated/rulesets/spectral.yaml", `${code}`],
  ["generated/contract.js", `"code": ${code}`],
  ["generated/catalog.js", type],
  ["generated/catalog.d.ts", `"${type}"`],
  ["generated/openapi.d.ts", `${code}: components`],
  ["README.md", `| ${code} | \`${name}\` | \`${type}\` | never |`],
  ["generated/docs/index.html", `id="${code}-${name.toLowerCase()}"`],
  ["generated/docs/index.html", `id="${type}"`],
])("%s says %s, and did not before", (file, text) => {
  expect(tree.read(file)).toContain(text);
  const before = file.startsWith("generated/")
    ? join(inject("fresh"), file.slice("generated/".length))
    : join(root, file);
  expect(readFileSync(before, "utf8")).not.toContain(text);
});

test("lint, build and Redocly's own command agree that the description is right", async () => {
  expect(await tree.script("lint")).toMatchObject({ code: 0 });
  expect(await run(tree.folder, program("redocly"), ["lint"])).toMatchObject({ code: 0 });
});

test("its first release is prepared, and then the tests that it keeps pass, with a status of its own", async () => {
  await run(tree.folder, "git", ["init", "-q"]);
  expect(await tree.script("release", pkg.version)).toMatchObject({ code: 0 });
  const [, kept = ""] = /^- Keep (.+?)\. They/m.exec(page) ?? [];
  const folders = [...kept.matchAll(/`([^`]+)`/g)].map(([, folder = ""]) => folder);
  expect(folders.length).toBeGreaterThan(2);
  const { code, output } = await run(tree.folder, program("vitest"), ["run", "--project", "fast", ...folders], {
    env: { JUST_BUILT: "" },
  });
  expect(code, output).toBe(0);
});
