// Values for parameters: one that fits a schema, one that belongs to no resource, and one that cannot fit.
import { randomUUID } from "node:crypto";
import type { Part } from "../add/document.js";
import { followed, list, own } from "../add/document.js";

/** A parameter with what its schema says. */
export interface Parameter {
  name: string;
  in: string;
  isRequired: boolean;
  /** Types of the schema. None if it does not say. */
  types: string[];
  schema: Part;
  /** An example of the author's. */
  example: unknown;
}

/** The parameters of an operation. What the operation says of one replaces what its path says. */
export function parametersOf(document: Part, owners: Part[]): Parameter[] {
  const found = new Map<string, Parameter>();
  for (const part of owners.flatMap((owner) => list(own(owner, "parameters")))) {
    const parameter = followed(document, part);
    const name = own(parameter, "name");
    if (typeof name !== "string") continue;
    const schema = followed(document, own(parameter, "schema"));
    const [firstExample] = Object.values<Part>(Object(own(parameter, "examples")));
    found.set(`${own(parameter, "in")} ${name}`, {
      name,
      in: own(parameter, "in"),
      isRequired: own(parameter, "required") === true,
      types: [own(schema, "type")].flat().filter((type) => typeof type === "string" && type !== "null"),
      schema,
      example: own(parameter, "example") ?? own(followed(document, firstExample), "value"),
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
  const given = example ?? own(schema, "example") ?? list(own(schema, "examples"))[0] ?? own(schema, "default");
  const value = given ?? own(schema, "const") ?? list(own(schema, "enum"))[0];
  if (["string", "number", "boolean"].includes(typeof value)) return String(value);
  if (types.includes("boolean")) return "true";
  if (types.includes("integer") || types.includes("number")) return String(own(schema, "minimum") ?? 1);
  return formats[own(schema, "format")] ?? "none";
}

/** An identifier that no resource has, or undefined if each value that fits may be in use. */
export function unused(parameter: Parameter): string | undefined {
  const { schema, types } = parameter;
  if (own(schema, "enum") || own(schema, "const") !== undefined || types.includes("boolean")) return undefined;
  if (types.includes("integer") || types.includes("number")) return String(own(schema, "maximum") ?? 2_147_483_647);
  const format = own(schema, "format");
  if (format === "uuid") return randomUUID();
  if (format !== undefined && format in formats) return undefined;
  const length = (key: string, otherwise: number) => Math.min(Number(own(schema, key) ?? otherwise) || otherwise, 200);
  const id = randomUUID().replaceAll("-", "");
  return id.slice(0, length("maxLength", id.length)).padEnd(length("minLength", 0), "0");
}

/** A value that cannot fit, or undefined if any text does. */
export function unfitting({ schema, types }: Parameter): string | undefined {
  const isText = types.length === 0 || types.some((type) => ["string", "array", "object"].includes(type));
  const isClosed = Array.isArray(own(schema, "enum")) || ["uuid", "date", "date-time"].includes(own(schema, "format"));
  return !isText || (types.includes("string") && isClosed) ? "not-a-value" : undefined;
}
