// The stand-alone JSON Schemas: of an error body, of the extension `x-status`, and of the catalogue.
import type { Contract } from "../contract/contract.ts";
import { banner, json } from "../lib/banner.ts";
import type { Files } from "../lib/files.ts";

/** Name to text: `error-response.schema.json`, `response.schema.json` and `error-catalog.schema.json`. */
export function jsonSchemas(contract: Contract): Files {
  return new Map([
    ["error-response.schema.json", json(errorResponseSchema(contract))],
    ["response.schema.json", json(responseSchema(contract))],
    ["error-catalog.schema.json", json(writtenSchema(contract, "error-catalog.schema"))],
  ]);
}

/** The JSON Schema of an error body. */
export function errorResponseSchema({ bundle, package: { homepage } }: Contract): object {
  const { ErrorResponse, ...others } = structuredClone(bundle.components.schemas);
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: new URL("error-response.schema.json", homepage).href,
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

/** The JSON Schema of a response file, for editors and rules. */
export function responseSchema(contract: Contract): Record<string, any> {
  return writtenSchema(contract, "response.schema");
}

/** A schema that is written by hand, with its address. */
function writtenSchema({ package: { homepage }, beside }: Contract, name: string): Record<string, any> {
  const { $schema, ...schema } = beside[name]!;
  return { $schema, $id: new URL(`${name}.json`, homepage).href, $comment: banner, ...schema };
}
