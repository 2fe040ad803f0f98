// Each bundle is valid by several judges, and what is committed is a fresh build.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import SwaggerParser from "@apidevtools/swagger-parser";
import { createConfig, lint } from "@redocly/openapi-core";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { bundleSource, readSource } from "../../scripts/contract/source.ts";
import { readme } from "../../scripts/generate/readme.ts";
import { readFiles } from "../../scripts/lib/files.ts";
import { pkg, root } from "../../scripts/lib/project.ts";
import { changesBy } from "../../scripts/lib/publish.ts";

const contract = await bundleSource(await readSource());
const files = readFiles(inject("fresh"));
const text = (file: string) => String(files.get(file));

describe("bundles", async () => {
  const bundles = [...files.keys()].filter((file) => /^openapi.*\.(yaml|json)$/.test(file));

  const spec = await createConfig({ extends: ["spec"] });

  /** Each judge returns what it objects to. */
  const judges = [
    {
      name: "Redocly",
      knows: /./,
      async objection(path: string) {
        const problems = await lint({ ref: path, config: spec });
        return problems.map(({ message }) => message).join("\n");
      },
    },
    {
      name: "the OpenAPI Initiative's JSON Schema",
      knows: /./,
      async objection(path: string) {
        const { valid, errors } = await new Validator().validate(path);
        return valid ? "" : JSON.stringify(errors);
      },
    },
    {
      name: "swagger-parser",
      knows: /^openapi(-3\.0)?\./,
      objection: (path: string) => SwaggerParser.validate(path).then(() => "", String),
    },
  ];
  // JSON has the same content, as the first test says.
  const cases = bundles
    .filter((file) => file.endsWith(".yaml"))
    .flatMap((file) => judges.filter(({ knows }) => knows.test(file)).map((judge) => ({ file, ...judge })));

  test("are there for each version, as YAML and JSON with the same content", () => {
    const versions = bundles.map((file) => [file, parse(text(file)).openapi.replace(/\.\d+$/, "")]);
    expect(Object.fromEntries(versions)).toEqual({
      "openapi.yaml": "3.1",
      "openapi.json": "3.1",
      "openapi-3.0.yaml": "3.0",
      "openapi-3.0.json": "3.0",
      "openapi-3.2.yaml": "3.2",
      "openapi-3.2.json": "3.2",
    });
    for (const file of bundles.filter((file) => file.endsWith(".yaml"))) {
      const { "x-generated": _, ...json } = JSON.parse(text(file.replace(/yaml$/, "json")));
      expect(json).toEqual(parse(text(file)));
      expect(json.info.version).toBe(pkg.version);
    }
  });

  test.each(cases)("$file is valid by $name", async ({ file, objection }) => {
    expect(await objection(join(inject("fresh"), file))).toBe("");
  });
});

describe("committed files", () => {
  const mend = "generated/ or README.md is not what openapi/ makes. Run `npm run build` and commit the result.";

  test("are a fresh build", async () => {
    expect(changesBy(files), mend).toEqual([]);
    expect(readFileSync(join(root, "README.md"), "utf8"), mend).toBe(await readme(contract));
  });
});
