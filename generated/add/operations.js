// Generated from src/add/operations.ts by `npm run build`. Do not edit.
import { countReferences, followed, isObject, list, nameOf, own, refOf, target } from "./document.js";
const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];
export function* operationsOf(document) {
  const paths = own(document, "paths");
  for (const path of Object.keys(isObject(paths) ? paths : {})) {
    if (!path.startsWith("/")) continue;
    const places = chain(document, { keys: ["paths", path], part: paths[path] });
    const items = places.map(({ part }) => part);
    for (const [index, item] of places.entries()) {
      for (const { method, operation } of fields(item)) {
        const ways = chain(document, operation);
        const references = [...steps(places.slice(0, index + 1)), ...steps(ways)];
        const { keys, part } = ways.at(-1);
        if (isObject(part)) yield { keys, part, path, method: method.toUpperCase(), items, references };
      }
    }
  }
}
function chain(document, first) {
  const places = [first];
  for (let ref = refOf(first.part); ref !== void 0; ref = refOf(places.at(-1).part)) {
    const next = target(document, ref);
    if (!next || places.some(({ part }) => part === next.part)) break;
    places.push(next);
  }
  return places;
}
const steps = (places) => places.slice(1).map(({ keys }, index) => [nameOf(keys), nameOf(places[index].keys)]);
function* fields({ keys, part }) {
  for (const method of methods)
    if (isObject(own(part, method))) yield { method, operation: { keys: [...keys, method], part: part[method] } };
  const others = own(part, "additionalOperations");
  for (const method of Object.keys(isObject(others) ? others : {}))
    if (!method.startsWith("x-"))
      yield { method, operation: { keys: [...keys, "additionalOperations", method], part: others[method] } };
}
const withoutPathItems = /* @__PURE__ */ new Set([
  "schemas",
  "schema",
  "responses",
  "parameters",
  "requestBodies",
  "requestBody",
  "headers",
  "examples",
  "securitySchemes",
  "links"
]);
export function ownership(document, operations) {
  const counts = countReferences(document, withoutPathItems);
  const known = /* @__PURE__ */ new Map();
  for (const [to, from] of operations.flatMap(({ references }) => references))
    known.set(to, (known.get(to) ?? /* @__PURE__ */ new Set()).add(from));
  const foreign = new Set([...counts.keys()].filter((place) => counts.get(place) > (known.get(place)?.size ?? 0)));
  return ({ keys, references }) => {
    if (foreign.size === 0) return true;
    const places = [...keys.map((_, index) => nameOf(keys.slice(0, index + 1))), ...references.map(([to]) => to)];
    return !places.some((place) => foreign.has(place));
  };
}
const safe = /* @__PURE__ */ new Set(["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"]);
export const meets = {
  always: () => true,
  "path-parameter": ({ part, items }, document) => [part, ...items].some(
    (owner) => list(own(owner, "parameters")).some((parameter) => own(followed(document, parameter), "in") === "path")
  ),
  "request-body": ({ part }) => isObject(own(part, "requestBody")),
  // An empty requirement lets everybody in, and an empty list is no requirement at all.
  security: ({ part }, document) => list(own(part, "security") ?? own(document, "security")).some(
    (requirement) => isObject(requirement) && Object.keys(requirement).length > 0
  ),
  "unsafe-method": ({ method }) => !safe.has(method)
};
export function answer(responses, code, besideDefault) {
  const range = `${String(code)[0]}XX`;
  const keys = [String(code), range, range.toLowerCase(), ...besideDefault ? [] : ["default"]];
  return keys.find((key) => Object.hasOwn(responses, key));
}
