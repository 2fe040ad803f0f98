// `x-status` in an editor: what yaml-language-server completes and objects to, from one comment line.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node.js";
import { root } from "../../scripts/lib/project.ts";
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

/** What the server completes at a place (line and character, from 0), and the messages of its first diagnostics. */
async function inEditor(text: string, line: number, character: number) {
  const project = pathToFileURL(await installedProject()).href;
  const server = join(root, "node_modules/yaml-language-server/bin/yaml-language-server");
  const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest("workspace/configuration", () => [{ completion: true, validate: true }, {}, {}, {}]);
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("custom/schema/request", () => []);
  onTestFinished(() => {
    connection.dispose();
    child.kill();
  });
  const diagnostics = new Promise<string[]>((resolve) =>
    connection.onNotification("textDocument/publishDiagnostics", (found: { diagnostics: { message: string }[] }) => {
      if (found.diagnostics.length > 0) resolve(found.diagnostics.map(({ message }) => message));
    }),
  );
  connection.listen();
  const textDocument = { uri: `${project}/Gone.yaml`, languageId: "yaml", version: 1, text };
  const capabilities = { textDocument: { completion: {} }, workspace: { configuration: true } };
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: project, capabilities });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("textDocument/didOpen", { textDocument });
  const { items } = await connection.sendRequest<{ items: { label: string }[] }>("textDocument/completion", {
    textDocument,
    position: { line, character },
  });
  return { completed: items.map(({ label }) => label), messages: await diagnostics };
}

test("one comment line brings completion and validation of the facts of a status", async () => {
  const { completed, messages } = await inEditor(response, 4, 8);
  const { when } = JSON.parse(textOf("generated/response.schema.json")).properties["x-status"].properties;
  expect(completed).toEqual(when.enum);
  expect(messages).toContain('Value is not accepted. Valid values: "never", "backoff", "retry-after".');
});
