// Values for parameters: one that fits a schema, and one that belongs to no resource.
import { randomUUID } from "node:crypto";
import type { Value } from "../add/document.js";
import { follow, get, itemsOf } from "../add/document.js";

/** A parameter with what its schema says. */
export interface Parameter {
  name: string;
  in: string;
  isRequired: boolean;
  /** Types of the schema. None if it does not say. */
  types: string[];
  schema: Value;
  /** An example of the author's. */
  example: unknown;
}

/** The parameters of an operation. What the operation says of one replaces what its path says. */
export function parametersOf(document: Value, owners: Value[]): Parameter[] {
  const found = new Map<string, Parameter>();
  for (const part of owners.flatMap((owner) => itemsOf(get(owner, "parameters")))) {
    const parameter = follow(document, part);
    const name = get(parameter, "name");
    if (typeof name !== "string") continue;
    const schema = follow(document, get(parameter, "schema"));
    const [firstExample] = Object.values<Value>(Object(get(parameter, "examples")));
    found.set(`${get(parameter, "in")} ${name}`, {
      name,
      in: get(parameter, "in"),
      isRequired: get(parameter, "required") === true,
      types: [get(schema, "type")].flat().filter((type) => typeof type === "string" && type !== "null"),
      schema,
      example: get(parameter, "example") ?? get(follow(document, firstExample), "value"),
    });
  }
  return [...found.values()];
}

const formats: Record<string, string> = {
  uuid: "00000000-0000-4000-8000-000000000000",
  date: "2001-01-01",
  "date-time": "2001-01-01T00:00:00Z",
  email: "nobody@example.com",
  uri: "https://example.com/",
};

/** A value that fits, as far as the schema says. */
export function fitting({ schema, types, example }: Parameter): string {
  const given = example ?? get(schema, "example") ?? itemsOf(get(schema, "examples"))[0] ?? get(schema, "default");
  const value = given ?? get(schema, "const") ?? itemsOf(get(schema, "enum"))[0];
  if (["string", "number", "boolean"].includes(typeof value)) return String(value);
  if (types.includes("boolean")) return "true";
  if (types.includes("integer") || types.includes("number")) return String(get(schema, "minimum") ?? 1);
  return formats[get(schema, "format")] ?? "none";
}

/** An identifier that no resource has, or undefined if each value that fits may be in use. */
export function unused(parameter: Parameter): string | undefined {
  const { schema, types } = parameter;
  if (get(schema, "enum") || get(schema, "const") !== undefined || types.includes("boolean")) return undefined;
  if (types.includes("integer") || types.includes("number")) return String(get(schema, "maximum") ?? 2_147_483_647);
  const format = get(schema, "format");
  if (format === "uuid") return randomUUID();
  if (format !== undefined && format in formats) return undefined;
  const length = (key: string, otherwise: number) => Math.min(Number(get(schema, key) ?? otherwise) || otherwise, 200);
  const id = randomUUID().replaceAll("-", "");
  return id.slice(0, length("maxLength", id.length)).padEnd(length("minLength", 0), "0");
}

/** Whether a text that is none of the values cannot fit. */
export function refusesText({ schema, types }: Parameter): boolean {
  const isText = types.length === 0 || types.some((type) => ["string", "array", "object"].includes(type));
  const isClosed = Array.isArray(get(schema, "enum")) || ["uuid", "date", "date-time"].includes(get(schema, "format"));
  return !isText || (types.includes("string") && isClosed);
}
