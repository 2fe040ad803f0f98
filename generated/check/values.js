// Generated from src/check/values.ts by `npm run build`. Do not edit.
import { randomUUID } from "node:crypto";
import { follow, get, itemsOf } from "../add/document.js";
export function parametersOf(document, owners) {
  const found = /* @__PURE__ */ new Map();
  for (const part of owners.flatMap((owner) => itemsOf(get(owner, "parameters")))) {
    const parameter = follow(document, part);
    const name = get(parameter, "name");
    if (typeof name !== "string") continue;
    const schema = follow(document, get(parameter, "schema"));
    const [firstExample] = Object.values(Object(get(parameter, "examples")));
    found.set(`${get(parameter, "in")} ${name}`, {
      name,
      in: get(parameter, "in"),
      isRequired: get(parameter, "required") === true,
      types: [get(schema, "type")].flat().filter((type) => typeof type === "string" && type !== "null"),
      schema,
      example: get(parameter, "example") ?? get(follow(document, firstExample), "value")
    });
  }
  return [...found.values()];
}
const formats = {
  uuid: "00000000-0000-4000-8000-000000000000",
  date: "2001-01-01",
  "date-time": "2001-01-01T00:00:00Z",
  email: "nobody@example.com",
  uri: "https://example.com/"
};
export function fitting({ schema, types, example }) {
  const given = example ?? get(schema, "example") ?? itemsOf(get(schema, "examples"))[0] ?? get(schema, "default");
  const value = given ?? get(schema, "const") ?? itemsOf(get(schema, "enum"))[0];
  if (["string", "number", "boolean"].includes(typeof value)) return String(value);
  if (types.includes("boolean")) return "true";
  if (types.includes("integer") || types.includes("number")) return String(get(schema, "minimum") ?? 1);
  return formats[get(schema, "format")] ?? "none";
}
export function unused(parameter) {
  const { schema, types } = parameter;
  if (get(schema, "enum") || get(schema, "const") !== void 0 || types.includes("boolean")) return void 0;
  if (types.includes("integer") || types.includes("number")) return String(get(schema, "maximum") ?? 2147483647);
  const format = get(schema, "format");
  if (format === "uuid") return randomUUID();
  if (format !== void 0 && format in formats) return void 0;
  const length = (key, otherwise) => Math.min(Number(get(schema, key) ?? otherwise) || otherwise, 200);
  const id = randomUUID().replaceAll("-", "");
  return id.slice(0, length("maxLength", id.length)).padEnd(length("minLength", 0), "0");
}
export function refusesText({ schema, types }) {
  const isText = types.length === 0 || types.some((type) => ["string", "array", "object"].includes(type));
  const isClosed = Array.isArray(get(schema, "enum")) || ["uuid", "date", "date-time"].includes(get(schema, "format"));
  return !isText || types.includes("string") && isClosed;
}
