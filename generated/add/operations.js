// Generated from src/add/operations.ts by `npm run build`. Do not edit.
import { countReferences, entriesOf, get, isObject, itemsOf, placeName, refOf } from "./document.js";
import { methods, safe } from "./methods.js";
export const listOperations = (source) => [...eachOperation(source)];
export function* eachOperation(source, isExcluded = () => false) {
  const paths = get(source.root, "paths");
  for (const path of Object.keys(isObject(paths) ? paths : {})) {
    if (!path.startsWith("/")) continue;
    const places = followPlaces(source, { keys: ["paths", path], value: paths[path] });
    const items = places.map(({ value }) => value);
    for (const [index, item] of places.entries()) {
      for (const { method, operation } of fieldsOf(item)) {
        const ways = followPlaces(source, operation);
        const { keys, value } = ways.at(-1);
        if (!isObject(value)) continue;
        const isDirect = index === 0 && ways.length === 1;
        const references = isDirect ? none : [...stepsOf(places.slice(0, index + 1)), ...stepsOf(ways)];
        const found = { keys, value, path, method: method.toUpperCase(), items, references };
        if (!isExcluded(found)) yield found;
      }
    }
  }
}
const none = [];
function followPlaces(source, first) {
  const places = [first];
  for (let ref = refOf(first.value); ref !== void 0; ref = refOf(places.at(-1).value)) {
    const next = source.find(ref);
    if (!next || places.some(({ value }) => value === next.value)) break;
    places.push(next);
  }
  return places;
}
const stepsOf = (places) => places.slice(1).map(({ keys }, index) => [placeName(keys), placeName(places[index].keys)]);
function fieldsOf({ keys, value }) {
  const fields = [];
  for (const method of methods)
    if (isObject(get(value, method)))
      fields.push({ method, operation: { keys: [...keys, method], value: value[method] } });
  for (const [method, operation] of entriesOf(get(value, "additionalOperations")))
    if (!method.startsWith("x-"))
      fields.push({ method, operation: { keys: [...keys, "additionalOperations", method], value: operation } });
  return fields;
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
  "links",
  "tags",
  "security",
  "servers"
]);
export function createOwnershipTest({ root }, operations) {
  const counts = countReferences(root, withoutPathItems);
  if (counts.size === 0) return () => true;
  const known = /* @__PURE__ */ new Map();
  for (const { references } of operations)
    for (const [to, from] of references) known.set(to, (known.get(to) ?? /* @__PURE__ */ new Set()).add(from));
  const foreign = new Set([...counts.keys()].filter((place) => counts.get(place) > (known.get(place)?.size ?? 0)));
  return ({ keys, references }) => {
    if (foreign.size === 0) return true;
    const places = [...keys.map((_, index) => placeName(keys.slice(0, index + 1))), ...references.map(([to]) => to)];
    return !places.some((place) => foreign.has(place));
  };
}
const hasParameter = (isMeant) => ({ value, items }, source) => [value, ...items].some(
  (owner) => itemsOf(get(owner, "parameters")).some((parameter) => isMeant(source.follow(parameter)))
);
export const conditionTests = {
  always: () => true,
  "path-parameter": hasParameter((parameter) => get(parameter, "in") === "path"),
  parameters: hasParameter((parameter) => get(parameter, "in") !== void 0),
  "request-body": ({ value }) => isObject(get(value, "requestBody")),
  // An empty requirement lets everybody in, and an empty list is no requirement at all.
  security: ({ value }, { root }) => itemsOf(get(value, "security") ?? get(root, "security")).some(
    (requirement) => isObject(requirement) && Object.keys(requirement).length > 0
  ),
  "unsafe-method": ({ method }) => !safe.includes(method.toLowerCase())
};
export function findAnswer(responses, code, besideDefault) {
  if (Object.hasOwn(responses, code)) return String(code);
  for (const range of ranges[Math.floor(code / 100)]) if (Object.hasOwn(responses, range)) return range;
  return !besideDefault && Object.hasOwn(responses, "default") ? "default" : void 0;
}
const ranges = [0, 1, 2, 3, 4, 5].map((digit) => [`${digit}XX`, `${digit}xx`]);
