// `x-status` in an editor: what yaml-language-server completes and objects to, from one comment line.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { getLanguageService, TextDocument } from "yaml-language-server";
import { textOf } from "../support/pages.ts";
import { installedProject } from "../support/project.ts";

const response = `# yaml-language-server: $schema=node_modules/openapi-error-responses/generated/response.schema.json
description: Gone.
x-status:
  code: 410
  when:${" "}
  types:
    gone_error:
      retry: sometimes
`;

test("one comment line brings completion and validation of the facts of a status", async () => {
  const service = getLanguageService({
    schemaRequestService: (uri) => readFile(fileURLToPath(uri), "utf8"),
    workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
  });
  service.configure({ completion: true, validate: true });
  const { href } = pathToFileURL(join(installedProject(), "Gone.yaml"));
  // The types of the server name two classes of one kind.
  const document = TextDocument.create(href, "yaml", 1, response) as any;
  const { items } = await service.doComplete(document, { line: 4, character: 8 }, false);
  const { when } = JSON.parse(textOf("generated/response.schema.json")).properties["x-status"].properties;
  expect(items.map(({ label }) => label)).toEqual(when.enum);
  const messages = (await service.doValidation(document, false)).map(({ message }) => message);
  expect(messages).toContain('Value is not accepted. Valid values: "never", "backoff", "retry-after".');
});
