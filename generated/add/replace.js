// Generated from src/add/replace.ts by `npm run build`. Do not edit.
import { entriesOf, get, isObject, itemsOf, refOf, visit } from "./document.js";
export const frameworks = {
  fastapi: { names: ["HTTPValidationError"] },
  litestar: { names: [], properties: ["detail", "extra", "status_code"] },
  "flask-smorest": { names: ["DEFAULT_ERROR", "UNPROCESSABLE_ENTITY"] },
  huma: { names: ["ErrorModel"] }
};
export function createReplaceTest(source, replace, warn) {
  const names = /* @__PURE__ */ new Set();
  const shapes = [];
  const functions = [];
  const components = get(source.root, "components");
  for (const item of replace) {
    if (typeof item === "function") functions.push(item);
    else if (Object.hasOwn(frameworks, item)) {
      for (const name of frameworks[item].names) names.add(name);
      if (frameworks[item].properties) shapes.push([...frameworks[item].properties].sort().join());
    } else {
      names.add(item);
      if (!["schemas", "responses"].some((kind) => get(get(components, kind), item) !== void 0)) warn(item);
    }
  }
  const isMeant = (schema, seen = /* @__PURE__ */ new Set()) => {
    const name = componentName(schema);
    if (name !== void 0) return names.has(name);
    if (!isObject(schema) || seen.has(schema)) return false;
    seen.add(schema);
    return shapes.includes(
      Object.keys(get(schema, "properties") ?? {}).sort().join()
    ) || ["allOf", "oneOf", "anyOf"].some((key) => itemsOf(get(schema, key)).some((part) => isMeant(part, seen)));
  };
  return (response, place) => {
    if (!/^([45]|default$)/.test(place.status)) return false;
    if (names.has(componentName(response) ?? "")) return true;
    const followed = source.follow(response);
    if (functions.some((test) => test(followed, place))) return true;
    return entriesOf(get(followed, "content")).some(
      ([, mediaType]) => isMeant(get(source.follow(mediaType), "schema"))
    );
  };
}
const componentName = (value) => /^#\/components\/\w+\/([^/]+)$/.exec(refOf(value) ?? "")?.[1];
export function removeUnused(values, source, copy) {
  const suspects = /* @__PURE__ */ new Map();
  const suspect = (value) => visit(value, /* @__PURE__ */ new Set(), (inner) => {
    const place = source.find(refOf(inner) ?? "");
    if (place?.keys.length !== 3 || place.keys[0] !== "components" || suspects.has(place.value)) return;
    suspects.set(place.value, place.keys);
    suspect(place.value);
  });
  for (const value of values) suspect(value);
  const used = /* @__PURE__ */ new Set();
  const use = (value) => visit(value, /* @__PURE__ */ new Set(), (inner) => {
    for (const text of Object.values(inner)) {
      if (typeof text !== "string") continue;
      const place = source.find(text) ?? source.find(`#/components/schemas/${text}`);
      if (!place || !suspects.has(place.value) || used.has(place.value)) continue;
      used.add(place.value);
      use(place.value);
    }
  });
  const { components, ...others } = copy.document;
  use(others);
  for (const [, kind] of entriesOf(components))
    for (const [, component] of entriesOf(kind)) if (!suspects.has(component)) use(component);
  for (const [value, [, kind = "", name = ""]] of suspects)
    if (!used.has(value)) delete copy.at(["components", kind])[name];
  for (const kind of new Set([...suspects.values()].map(([, kind2]) => kind2)))
    if (Object.keys(copy.at(["components", kind])).length === 0) delete copy.at(["components"])[kind];
}
