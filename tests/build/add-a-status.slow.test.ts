// A status is one file: what a build makes of one new response file, and of nothing else.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { root } from "../../scripts/lib/project.ts";
import { program } from "../support/project.ts";
import { run } from "../support/run.ts";
import { copyOfTree } from "../support/tree.ts";

const tree = copyOfTree(inject("scratch"));
tree.copy("tests/fixtures/Gone.yaml", "openapi/components/responses/Gone.yaml");
expect(await tree.script("build")).toMatchObject({ code: 0 });

const json = (path: string) => JSON.parse(tree.read(path));

test.each(["openapi", "openapi-3.0", "openapi-3.2"])("%s has the response, its operation and its type", (name) => {
  const { components, paths } = json(`generated/${name}.json`);
  expect(components.responses.Gone["x-status"]).toMatchObject({ code: 410 });
  expect(components.schemas.ErrorType["x-extensible-enum"]).toContain("gone_error");
  expect(paths["/statuses/410"].get).toMatchObject({
    operationId: "gone",
    summary: "410 Gone",
    tags: ["Client error"],
  });
  expect(paths["/items/{itemId}"].patch.responses["410"]).toEqual({ $ref: "#/components/responses/Gone" });
});

/** Output to a text that only a 410 puts there. */
test.each([
  ["generated/overlays/error-responses.yaml", "'410':"],
  ["generated/overlays/error-responses.yaml", "OpenapiErrorResponsesGone"],
  ["generated/rules.js", "410"],
  ["generated/rulesets/spectral.yaml", "410"],
  ["generated/contract.js", '"code": 410'],
  ["generated/catalog.js", "gone_error"],
  ["generated/catalog.d.ts", '"gone_error"'],
  ["generated/openapi.d.ts", "410: components"],
  ["README.md", "| 410 | `Gone` | `gone_error` | never |"],
  ["generated/docs/index.html", 'id="410-gone"'],
  ["generated/docs/index.html", 'id="gone_error"'],
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
