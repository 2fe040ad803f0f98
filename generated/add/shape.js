// Generated from src/add/shape.ts by `npm run build`. Do not edit.
import { followed, isObject, list, own } from "./document.js";
export function hasErrorShape(document, response) {
  const content = own(response, "content");
  const schemas = Object.values(isObject(content) ? content : {}).map((mediaType) => followed(document, own(mediaType, "schema"))).filter(saysSomething);
  if (schemas.length === 0) return void 0;
  const paths = [
    ["error", "message"],
    ["error", "type"]
  ];
  return schemas.some((schema) => paths.every((path) => describes(document, schema, path)));
}
const saysSomething = (schema) => isObject(schema) && (own(schema, "type") ?? "object") !== "object" || ["properties", "allOf", "anyOf", "oneOf"].some((key) => own(schema, key));
function describes(document, part, path, within = []) {
  const schema = followed(document, part);
  const [name, ...rest] = path;
  if (name === void 0) return true;
  if (!isObject(schema) || within.includes(schema)) return false;
  const inner = [...within, schema];
  const property = own(own(schema, "properties"), name);
  if (property !== void 0 && describes(document, property, rest)) return true;
  if (list(own(schema, "allOf")).some((member) => describes(document, member, path, inner))) return true;
  return ["oneOf", "anyOf"].some((key) => {
    const members = list(own(schema, key));
    return members.length > 0 && members.every((member) => describes(document, member, path, inner));
  });
}
