// Every rule that the description and its bundles are held to fires.
import { readFileSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { BaseResolver, lintDocument, loadConfig } from "@redocly/openapi-core";
import { expect, inject, test } from "vitest";
import { parse } from "yaml";
import { validateBundles } from "../../scripts/generate/openapi.ts";
import { filesBelow, readFiles } from "../../scripts/lib/files.ts";
import { root } from "../../scripts/lib/project.ts";
import type { Tree } from "../support/tree.ts";
import { copyOfContract } from "../support/tree.ts";

const description = "openapi/openapi.yaml";
const notFound = "openapi/components/responses/NotFound.yaml";
const errorObject = "openapi/components/schemas/ErrorObject.yaml";

type Edit = (tree: Tree) => void;

const replace =
  (file: string, from: string | RegExp, to: string): Edit =>
  (tree) =>
    tree.replace(file, from, to);

const rename =
  (file: string, to: string): Edit =>
  (tree) => {
    renameSync(tree.path(file), tree.path(join(dirname(file), to)));
    for (const path of filesBelow(tree.path("openapi"))) {
      const text = tree.read(join("openapi", path));
      tree.write(join("openapi", path), text.replaceAll(basename(file), to));
    }
  };

/** Rule to an edit that breaks it. */
const cases: Record<string, Edit> = {
  "no-invalid-parameter-examples": replace(description, "example: a1b2c3", "example: 1042"),
  "no-invalid-schema-examples": replace(errorObject, "example: The", "example: 404 #"),
  "contract/used": ({ write }) => write("openapi/components/schemas/Unused.yaml", "type: string\n"),
  "operation-description": replace(description, "      description: Changes the given fields of one item.\n", ""),
  "parameter-description": replace(description, "          description: The identifier of the item.\n", ""),
  "contract/status": replace(notFound, "when: path-parameter", "when: sometimes"),
  "rule/prose-sentences": replace(notFound, "resource.\n", "resource\n"),
  "rule/prose-voice": replace(notFound, "The server could not", "The server will not"),
  "rule/summary-phrase": replace(
    notFound,
    "summary: No resource has this identifier",
    "summary: no resource has this identifier.",
  ),
  "rule/response-paragraphs": replace(notFound, /\n\n(?= )/, "\n"),
  "rule/response-examples": replace(notFound, / {4}examples:\n(?: {6,}.*\n)+/, ""),
  "rule/header-name": rename("openapi/components/headers/RetryAfter.yaml", "Retry-After.yaml"),
  "rule/schema-name": rename(errorObject, "Error.yaml"),
  "rule/example-name": replace(notFound, "UnknownId:", "unknown-id:"),
  "rule/operation-name": replace(description, "operationId: updateItem", "operationId: UpdateItem"),
  "rule/portable-schema": replace(errorObject, "required:\n", "additionalProperties: false\nrequired:\n"),
};

/** Names of the rules that find a fault in a copy of the tree. */
async function findings(edit: Edit = () => {}): Promise<Set<string>> {
  const tree = copyOfContract(inject("scratch"));
  edit(tree);
  const config = await loadConfig({ configPath: tree.path("redocly.yaml") });
  const externalRefResolver = new BaseResolver(config.resolve);
  const document = await externalRefResolver.resolveDocument(null, tree.path(description), true);
  if (document instanceof Error) throw document;
  return new Set(
    (await lintDocument({ document, config: config.forAlias("main"), externalRefResolver })).map(
      ({ ruleId }) => ruleId,
    ),
  );
}

test("the description keeps every rule", async () => {
  expect(await findings()).toEqual(new Set());
});

test("every rule of redocly.yaml has a case here", () => {
  const { rules } = parse(readFileSync(join(root, "redocly.yaml"), "utf8"));
  const enabled = Object.keys(rules).filter((rule) => rules[rule] !== "off");
  expect(Object.keys(cases).sort()).toEqual(enabled.sort());
});

test.each(Object.entries(cases))("%s fires", async (rule, edit) => {
  expect(await findings(edit)).toContain(rule);
});

test("a bundle that breaks its version of OpenAPI is not written", async () => {
  const files = readFiles(inject("fresh"));
  await expect(validateBundles(files)).resolves.toBeUndefined();
  const bent = String(files.get("openapi-3.0.json")).replaceAll("responses/NotFound", "responses/Missing");
  await expect(validateBundles(new Map(files).set("openapi-3.0.json", bent))).rejects.toThrow("Correct the");
});
