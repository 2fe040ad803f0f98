// Every rule that the description and its bundles are held to fires.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BaseResolver, lintDocument, loadConfig } from "@redocly/openapi-core";
import { expect, inject, test } from "vitest";
import { parse } from "yaml";
import { validate } from "../../scripts/generate/openapi.ts";
import { root } from "../../scripts/lib/project.ts";
import { readFiles as freshFiles } from "../../scripts/lib/files.ts";
import { copyOfTree } from "../support/tree.ts";

const description = "openapi/openapi.yaml";
const [notFound, errorObject, errorType] = ["responses/NotFound", "schemas/ErrorObject", "schemas/ErrorType"].map((name) => `openapi/components/${name}.yaml`) as [string, string, string];

/** Rule to an edit that breaks it. */
const cases: Record<string, [file: string, from: string | RegExp, to: string]> = {
  "no-invalid-parameter-examples": [description, "example: inv_1042", "example: 1042"],
  "no-invalid-schema-examples": [errorObject, "example: The", "example: 404 #"],
  "no-unused-components": [description, "components:\n  schemas:\n", "components:\n  schemas:\n    Unused:\n      type: string\n"],
  "operation-description": [description, "      description: Documents status 404.\n", ""],
  "parameter-description": [description, "          description: Identifier of the invoice.\n", ""],
  "contract/component-listed": [description, /    RetryAfter:\n.*\n/, ""],
  "contract/component-status": [description, /'404':(\s+\$ref: '#\/components\/responses\/NotFound'\s+'422')/, "'410':$1"],
  "contract/documented-status": [description, /'422'/g, "'409'"],
  "contract/error-type-listed": [errorType, "  - not_found_error\n", ""],
  "contract/remedy-described": [notFound, "remedy: Check", "remedy: Correct"],
  "rule/prose-sentences": [notFound, "Server could", "The server could"],
  "rule/prose-voice": [notFound, "Server could not", "Server will not"],
  "rule/summary-phrase": [notFound, "summary: No resource has this identifier", "summary: no resource has this identifier."],
  "rule/response-paragraphs": [notFound, "\n\n  Check", "\n  Check"],
  "rule/response-examples": [notFound, /    examples:\n(?: {6,}.*\n)+/, ""],
  "rule/error-facts": [notFound, /x-error-types:[^]*/, ""],
  "rule/component-name": [description, /\bNotFound:/, "not_found:"],
  "rule/header-name": [description, /\bRetryAfter:/, "Retry-After:"],
  "rule/schema-name": [description, "  schemas:\n", "  schemas:\n    Error:\n      type: string\n"],
  "rule/example-name": [notFound, "UnknownId:", "unknown-id:"],
  "rule/operation-name": [description, "operationId: notFound", "operationId: NotFound"],
  "rule/portable-schema": [errorObject, "required:\n", "additionalProperties: false\nrequired:\n"],
};

const tree = copyOfTree(inject("scratch"));

/** Names of the rules that find a fault in the copy. */
async function findings(): Promise<Set<string>> {
  const config = await loadConfig({ configPath: tree.path("redocly.yaml") });
  const externalRefResolver = new BaseResolver(config.resolve);
  const document = await externalRefResolver.resolveDocument(null, tree.path(description), true);
  if (document instanceof Error) throw document;
  return new Set((await lintDocument({ document, config: config.forAlias("main"), externalRefResolver })).map(({ ruleId }) => ruleId));
}

test("the description keeps every rule", async () => {
  expect(await findings()).toEqual(new Set());
});

test("every rule of redocly.yaml has a case here", () => {
  const { rules } = parse(readFileSync(join(root, "redocly.yaml"), "utf8"));
  const enabled = Object.keys(rules).filter((rule) => rules[rule] !== "off");
  expect(Object.keys(cases).sort()).toEqual(enabled.sort());
});

test.each(Object.entries(cases))("%s fires", async (rule, [file, from, to]) => {
  const text = tree.read(file);
  tree.replace(file, from, to);
  expect(await findings()).toContain(rule);
  tree.write(file, text);
});

test("a bundle that breaks its version of OpenAPI is not written", async () => {
  const files = freshFiles(inject("fresh"));
  await expect(validate(files)).resolves.toBeUndefined();
  const bent = String(files.get("openapi-3.0.yaml")).replaceAll("responses/NotFound", "responses/Missing");
  await expect(validate(new Map(files).set("openapi-3.0.yaml", bent))).rejects.toThrow("Correct the");
});
