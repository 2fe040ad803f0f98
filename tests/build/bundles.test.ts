// Each bundle is valid by several judges, and what is committed is a fresh build.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import SwaggerParser from "@apidevtools/swagger-parser";
import { createConfig, lint } from "@redocly/openapi-core";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, inject, test } from "vitest";
import { parse } from "yaml";
import { bundleSource, readSource } from "../../scripts/contract/source.ts";
import { readme } from "../../scripts/generate/readme.ts";
import { readFiles } from "../../scripts/lib/files.ts";
import { pkg, root } from "../../scripts/lib/project.ts";
import { changesBy } from "../../scripts/lib/publish.ts";

const contract = await bundleSource(await readSource());
const files = readFiles(inject("fresh"));
const text = (file: string) => String(files.get(file));

/** Version to the name of its bundle. */
const bundles = { "3.0": "openapi-3.0", "3.1": "openapi", "3.2": "openapi-3.2" };

test.each(Object.entries(bundles))("the bundle of %s says the same as YAML and JSON", (version, name) => {
  const { "x-generated": _, ...json } = JSON.parse(text(`${name}.json`));
  expect(json).toEqual(parse(text(`${name}.yaml`)));
  expect(json.openapi).toMatch(new RegExp(`^${version}\\.\\d$`));
  expect(json.info.version).toBe(pkg.version);
});

const spec = await createConfig({ extends: ["spec"] });

/** Each judge returns what it objects to. */
const judges: Record<string, (path: string) => Promise<unknown>> = {
  Redocly: (ref) => lint({ ref, config: spec }),
  "the OpenAPI Initiative's JSON Schema": async (path) => (await new Validator().validate(path)).errors ?? [],
  // It knows no 3.2 yet.
  "swagger-parser": (path) =>
    path.includes("3.2") ? Promise.resolve([]) : SwaggerParser.validate(path).then(() => []),
};

test.each(Object.entries(judges))("every bundle is valid by %s", async (_name, objectionsTo) => {
  for (const name of Object.values(bundles))
    expect(await objectionsTo(join(inject("fresh"), `${name}.yaml`))).toEqual([]);
});

test("what is committed is a fresh build", async () => {
  const mend = "generated/ or README.md is not what openapi/ makes. Run `npm run build` and commit the result.";
  expect(changesBy(files), mend).toEqual([]);
  expect(readFileSync(join(root, "README.md"), "utf8"), mend).toBe(await readme(contract));
});
