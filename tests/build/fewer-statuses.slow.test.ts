// A status is one file: a contract of its own has one less if that file is deleted, with the headers that only it has.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { downloads } from "../../scripts/build.ts";
import { bundleSource, lint, readSource } from "../../scripts/contract/source.ts";
import { modules } from "../../scripts/generate/modules.ts";
import { testVectors } from "../../scripts/generate/test-vectors.ts";
import { types } from "../../scripts/generate/types.ts";
import { filesBelow, readFiles } from "../../scripts/lib/files.ts";
import { root } from "../../scripts/lib/project.ts";
import { buildSite } from "../../scripts/site/site.ts";
import { folderWith } from "../support/project.ts";
import { copyOfContract } from "../support/tree.ts";

const { statuses } = await bundleSource(await readSource());
/** Every other status acts as one of the errors, and the example of openapi.yaml refers to the success. */
const needed = [200, 400, 500];

const sources = readFiles(join(root, "src"));

test.each(statuses.filter(({ code }) => !needed.includes(code)))("without $code, every output is made", async (one) => {
  const tree = copyOfContract(inject("scratch"));
  rmSync(tree.path(`openapi/components/responses/${one.name}.yaml`));
  const rest = Object.values(tree.contents("openapi/components/responses")).join();
  for (const header of filesBelow(tree.path("openapi/components/headers")))
    if (!rest.includes(header)) rmSync(tree.path(`openapi/components/headers/${header}`));
  const source = await readSource(tree.folder);
  await lint(source);
  const contract = await bundleSource(source);
  const data = downloads(contract);
  const [library] = await Promise.all([modules(contract, sources), types(contract), buildSite(contract, data)]);

  // What the vectors say is true of this contract too.
  const folder = folderWith({ "package.json": '{ "type": "module" }', ...Object.fromEntries(library) });
  const load = (name: string) => import(/* @vite-ignore */ join(folder, name));
  const [{ parseError }, { addErrorResponses }] = [await load("index.js"), await load("add-error-responses.js")];
  const files = testVectors(contract);
  const { advice, responses } = JSON.parse(String(files.get("test-vectors.json")));
  for (const { status, type, method, advice: expected } of advice) {
    const received = parseError({ status, body: type && { error: { message: "No.", type } } }, method);
    const { type: of, retry } = received?.advice ?? {};
    expect(received && { type: of, retry, retryable: received.retryable }, `${status} ${type}`).toEqual(expected);
  }
  for (const { name, status, method, idempotent, headers, json: body, expected } of responses) {
    const { advice, retryable, retryAfterMs } = parseError({ status, headers, body }, method, { idempotent });
    expect({ retry: advice.retry, retryable, milliseconds: retryAfterMs }, name).toEqual(expected);
  }
  for (const { name, statuses, document, result } of JSON.parse(String(files.get("merge-vectors.json"))).vectors)
    expect(addErrorResponses(document, statuses && { statuses }), name).toEqual(result);
});
