// A status is one file: what a build makes of one new response file, and of nothing else.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { pascalCase } from "../../scripts/generate/overlays.ts";
import { pkg, root } from "../../scripts/lib/project.ts";
import { program } from "../support/project.ts";
import { run } from "../support/run.ts";
import { addStatus, copyOfTree } from "../support/tree.ts";

const tree = copyOfTree(inject("scratch"));
const { name, code, type } = addStatus(tree);
expect(await tree.script("build")).toMatchObject({ code: 0 });

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
  ["generated/overlays/error-responses.yaml", `${pascalCase(pkg.name)}${name}`],
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
