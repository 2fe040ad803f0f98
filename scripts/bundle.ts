// The bundles (one for each version of OpenAPI) and the stand-alone JSON Schema.
import { BaseResolver, createConfig, lintDocument, makeDocumentFromString, stringifyYaml } from "@redocly/openapi-core";
import { pkg } from "./description.ts";
import type { Description } from "./description.ts";
import { banner, json } from "./generated.ts";
import type { Files } from "./generated.ts";
import { report } from "./lint.ts";

const versions = { "openapi": "3.1.0", "openapi-3.0": "3.0.3", "openapi-3.2": "3.2.0" };

/** Name to text: `openapi.yaml`, `openapi.json` and so on, and `error-response.schema.json`. */
export function bundle(description: Description): Files {
  const files: Files = new Map();
  for (const [name, openapi] of Object.entries(versions)) {
    const document = { ...description.bundle, openapi };
    files.set(`${name}.yaml`, `# ${banner}\n${stringifyYaml(document, { noRefs: true, lineWidth: -1 })}`);
    files.set(`${name}.json`, json({ ...document, "x-generated": banner }));
  }
  files.set("error-response.schema.json", json(jsonSchema(description)));
  return files;
}

/** The stand-alone JSON Schema of an error body. */
export function jsonSchema({ bundle: { components } }: Description): object {
  const { ErrorResponse, ...others } = structuredClone(components.schemas);
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: new URL("error-response.schema.json", pkg.homepage).href,
    $comment: banner,
    title: "ErrorResponse",
    ...ErrorResponse,
    $defs: others,
  };
  return JSON.parse(JSON.stringify(schema).replaceAll("#/components/schemas/", "#/$defs/"), toJsonSchema);
}

/** OpenAPI's `example` and the list of an open enumeration are `examples` in JSON Schema, whose strict validators know no `x-` keyword. */
function toJsonSchema(_key: string, value: any): unknown {
  if (typeof value?.type !== "string" || !("example" in value)) return value;
  const { example, "x-extensible-enum": values = [example], ...schema } = value;
  return { ...schema, examples: values };
}

/** Validates each bundle under its own version by the rules of Redocly. Throws `InputError` where it objects. Other judges are left to the tests. */
export async function validate(files: Files): Promise<void> {
  const config = await createConfig({ extends: ["spec"] });
  for (const name of Object.keys(versions)) {
    const file = `${name}.yaml`; // The JSON beside it holds the same.
    const document = makeDocumentFromString(String(files.get(file)), `generated/${file}`);
    report(await lintDocument({ document, config, externalRefResolver: new BaseResolver() }));
  }
}
