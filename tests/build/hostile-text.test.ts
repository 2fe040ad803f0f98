// Text of the description that looks like code stays text in every output.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { prepare } from "../../scripts/build.ts";
import { contractOf } from "../../scripts/contract/contract.ts";
import { modules } from "../../scripts/generate/modules.ts";
import { bundles } from "../../scripts/generate/openapi.ts";
import { overlays } from "../../scripts/generate/overlays.ts";
import { rulesets } from "../../scripts/generate/rulesets.ts";
import { types } from "../../scripts/generate/types.ts";
import { folderWith } from "../support/project.ts";

/** Ends comments, strings, templates and elements, and begins what may follow. */
const hostile =
  "Stop. */ throw 1; /* \" ' ` ${throw 1} \\u0022 </script><script>throw 1</script> # ---\n<!-- {{x}} -->";

const contract = await prepare();
const bundle = structuredClone(contract.bundle);
for (const kind of Object.values<any>(bundle.components))
  for (const component of Object.values<any>(kind)) component.description = `${hostile}\n\n${hostile}`;
for (const response of Object.values<any>(bundle.components.responses))
  for (const facts of Object.values<any>(response["x-status"].types ?? {})) facts.remedy = hostile;
const poisoned = contractOf(bundle, contract.beside);

test("TypeScript and JavaScript parse, and have no more statements than before", async () => {
  const count = async (of: typeof contract) =>
    [...(await modules(of, new Map())), ...(await types(of))]
      .filter(([name]) => /\.(js|ts)$/.test(name))
      .map(([name, text]) => {
        const source: any = ts.createSourceFile(name, String(text), ts.ScriptTarget.ES2022);
        return [name, source.statements.length, source.parseDiagnostics.length];
      });
  expect(await count(poisoned)).toEqual(await count(contract));
});

test("the modules hold the text as it is", async () => {
  const files = await modules(poisoned, new Map());
  const folder = folderWith({ "package.json": '{ "type": "module" }', ...Object.fromEntries(files) });
  const load = (name: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href);
  const { errorCatalogByStatus } = await load("catalog.js");
  expect(errorCatalogByStatus[500].remedy).toBe(hostile);
  const { contract: data } = await load("contract.js");
  expect(data.components.responses.InternalServerError.description).toBe(`${hostile}\n\n${hostile}`);
});

test("YAML and JSON hold the text as it is", () => {
  const { "openapi.yaml": yaml, "openapi.json": json } = Object.fromEntries(bundles(poisoned));
  for (const document of [parse(String(yaml)), JSON.parse(String(json))])
    expect(document.components.responses.InternalServerError.description).toBe(`${hostile}\n\n${hostile}`);
  for (const [name, text] of [...overlays(poisoned), ...rulesets(poisoned)])
    if (name.endsWith(".yaml")) expect(() => parse(String(text)), name).not.toThrow();
  const alone = parse(String(new Map(overlays(poisoned)).get("overlays/500.yaml")));
  expect(JSON.stringify(alone)).toContain(JSON.stringify(hostile).slice(1, -1));
});
