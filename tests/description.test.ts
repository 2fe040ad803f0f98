// The description itself, and everything generated from it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import SwaggerParser from "@apidevtools/swagger-parser";
import { createConfig, lint } from "@redocly/openapi-core";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { bundleSource, pkg, readSource, root } from "../scripts/description.ts";
import type { Description } from "../scripts/description.ts";
import { differences } from "../scripts/generated.ts";
import type { Files } from "../scripts/generated.ts";
import { readme } from "../scripts/readme.ts";
import { freshFiles } from "./support/fresh.ts";
import { folderWith } from "./support/project.ts";

const description = await bundleSource(await readSource());
const files = freshFiles(inject("fresh"));
const text = (file: string) => String(files.get(file));

describe("statuses", () => {
  const sourceDocument = readFileSync(join(root, "tests/fixtures/api-error-codes.txt"), "utf8");

  test("are those of the source document, under its headings", () => {
    let group = "";
    const documented: [number, string, string][] = [];
    for (const line of sourceDocument.split("\n")) {
      group = /^(.+) Codes$/.exec(line)?.[1] ?? group;
      const [, status, reason = ""] = /• (\d{3}) ([^:]+):/.exec(line) ?? [];
      if (status) documented.push([Number(status), reason, group.toLowerCase()]);
    }
    expect(documented).toHaveLength(9);
    expect(description.statuses.map(({ status, reason, group }) => [status, reason, group.toLowerCase()])).toEqual(documented.sort(([a], [b]) => a - b));
  });

  test.each(description.statuses.filter(({ status }) => status >= 400))("$status shows an example of each of its types", ({ errorTypes, content }) => {
    const used = Object.values(content["application/json"]!.examples).map(({ value }) => (value as any).error.type);
    expect(new Set(used)).toEqual(new Set(errorTypes.map(({ type }) => type)));
  });

  test("and the package have one version", () => {
    expect(parse(readFileSync(join(root, "openapi/openapi.yaml"), "utf8")).info.version).toBe(pkg.version);
  });
});

describe("examples", () => {
  const validate = new Ajv2020().compile(JSON.parse(text("error-response.schema.json")));
  const cases = examples(description);

  test.each(cases)("$status $name fits the JSON Schema", ({ value }) => {
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each([
    ["no error", {}],
    ["no message", { error: { type: "not_found_error" } }],
    ["no type", { error: { message: "No such invoice." } }],
    ["a number as type", { error: { message: "No such invoice.", type: 404 } }],
    ["a text as error", { error: "No such invoice." }],
  ])("and a body with %s does not", (_, value) => {
    expect(validate(value)).toBe(false);
  });

  test("and a body with an unknown type and further properties does", () => {
    expect(validate({ error: { message: "Gone.", type: "gone_error", param: "id" }, id: 1 })).toBe(true);
  });
});

function examples({ statuses }: Description) {
  return statuses
    .filter(({ errorTypes }) => errorTypes.length > 0)
    .flatMap(({ status, content }) => Object.entries(content["application/json"]!.examples).map(([name, { value }]) => ({ status, name, value })));
}

describe("bundles", async () => {
  const bundles = [...files.keys()].filter((file) => /^openapi.*\.(yaml|json)$/.test(file));

  const spec = await createConfig({ extends: ["spec"] });

  /** Each judge returns what it objects to. */
  const judges = [
    { name: "Redocly", knows: /./, objection: (path: string) => lint({ ref: path, config: spec }).then((problems) => problems.map(({ message }) => message).join("\n")) },
    { name: "the OpenAPI Initiative's JSON Schema", knows: /./, objection: (path: string) => new Validator().validate(path).then(({ valid, errors }) => (valid ? "" : JSON.stringify(errors))) },
    { name: "swagger-parser", knows: /^openapi(-3\.0)?\./, objection: (path: string) => SwaggerParser.validate(path).then(() => "", String) },
  ];
  const cases = bundles.flatMap((file) => judges.filter(({ knows }) => knows.test(file)).map((judge) => ({ file, ...judge })));

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
    }
  });

  test.each(cases)("$file is valid by $name, and is not without its title", async ({ file, objection }) => {
    expect(await objection(join(inject("fresh"), file))).toBe("");
    const document = parse(text(file));
    delete document.info.title;
    const folder = folderWith({ [file]: JSON.stringify(document) });
    expect(await objection(join(folder, file))).toMatch(/title/);
  });
});

describe("committed files", () => {
  const mend = "generated/ or README.md is not what openapi/ makes. Run `npm run build` and commit the result.";

  test("are a fresh build", async () => {
    expect(await differences(files), mend).toEqual([]);
    expect(readFileSync(join(root, "README.md"), "utf8"), mend).toBe(await readme(description));
  });

  test("and would not be with an edit, a file too many or a file too few", async () => {
    const [name, ...others] = [...files.keys()].filter((file) => !file.startsWith("docs/"));
    const edited: Files = new Map([...files, [name!, "edited"], ["more.txt", ""]]);
    edited.delete(others[0]!);
    expect(await differences(edited)).toEqual([name, others[0], "more.txt"].sort());
    const renamed = { ...description, statuses: description.statuses.map((status) => ({ ...status, name: `${status.name}2` })) };
    expect(await readme(renamed)).not.toBe(await readme(description));
  });
});
