// Responses of a document that a framework wrote, and that its author may want to have replaced.

import type { ResponsePlace } from "../add-error-responses.js";
import type { CopyOnWrite, Source, Value } from "./document.js";
import { entriesOf, get, isObject, itemsOf, refOf, visit } from "./document.js";

/** Tells whether a response is to be replaced. */
export type ReplaceTest = (response: Value, place: ResponsePlace) => boolean;

/** Frameworks, and what their own error responses are made of: names of components, or properties of a schema without a name. */
export const frameworks: Readonly<Record<string, { names: readonly string[]; properties?: readonly string[] }>> = {
  fastapi: { names: ["HTTPValidationError"] },
  litestar: { names: [], properties: ["detail", "extra", "status_code"] },
  "flask-smorest": { names: ["DEFAULT_ERROR", "UNPROCESSABLE_ENTITY"] },
  huma: { names: ["ErrorModel"] },
};

/** Tells which error responses are to be replaced. `warn` is told of a name that is nowhere. */
export function createReplaceTest(
  source: Source,
  replace: readonly (string | ReplaceTest)[],
  warn: (name: string) => void,
): ReplaceTest {
  const names = new Set<string>();
  const shapes: string[] = [];
  const functions: ReplaceTest[] = [];
  const components = get(source.root, "components");
  for (const item of replace) {
    if (typeof item === "function") functions.push(item);
    else if (Object.hasOwn(frameworks, item)) {
      for (const name of frameworks[item]!.names) names.add(name);
      if (frameworks[item]!.properties) shapes.push([...frameworks[item]!.properties!].sort().join());
    } else {
      names.add(item);
      if (!["schemas", "responses"].some((kind) => get(get(components, kind), item) !== undefined)) warn(item);
    }
  }
  // The first part that is meant ends the search, so none is looked at twice.
  const isMeant = (schema: Value, seen = new Set<Value>()): boolean => {
    const name = componentName(schema);
    if (name !== undefined) return names.has(name);
    if (!isObject(schema) || seen.has(schema)) return false;
    seen.add(schema);
    return (
      shapes.includes(
        Object.keys(get(schema, "properties") ?? {})
          .sort()
          .join(),
      ) || ["allOf", "oneOf", "anyOf"].some((key) => itemsOf(get(schema, key)).some((part) => isMeant(part, seen)))
    );
  };
  return (response, place) => {
    if (!/^([45]|default$)/.test(place.status)) return false;
    if (names.has(componentName(response) ?? "")) return true;
    const followed = source.follow(response);
    if (functions.some((test) => test(followed, place))) return true;
    return entriesOf(get(followed, "content")).some(([, mediaType]) =>
      isMeant(get(source.follow(mediaType), "schema")),
    );
  };
}

/** Name of the component that a value refers to. */
const componentName = (value: Value): string | undefined =>
  /^#\/components\/\w+\/([^/]+)$/.exec(refOf(value) ?? "")?.[1];

/** Removes the components to which only the given values have led, directly or not. */
export function removeUnused(values: Value[], source: Source, copy: CopyOnWrite<object>): void {
  const suspects = new Map<Value, string[]>();
  const suspect = (value: Value): void =>
    visit(value, new Set(), (inner) => {
      const place = source.find(refOf(inner) ?? "");
      if (place?.keys.length !== 3 || place.keys[0] !== "components" || suspects.has(place.value)) return;
      suspects.set(place.value, place.keys);
      suspect(place.value);
    });
  for (const value of values) suspect(value);
  // Whatever is reached from elsewhere is used, and so is what that leads to.
  const used = new Set<Value>();
  const use = (value: Value): void =>
    visit(value, new Set(), (inner) => {
      // Names and references are texts elsewhere too, as in the mapping of a discriminator.
      for (const text of Object.values<Value>(inner)) {
        if (typeof text !== "string") continue;
        const place = source.find(text) ?? source.find(`#/components/schemas/${text}`);
        if (!place || !suspects.has(place.value) || used.has(place.value)) continue;
        used.add(place.value);
        use(place.value);
      }
    });
  const { components, ...others } = copy.document as Record<string, Value>;
  use(others);
  for (const [, kind] of entriesOf(components))
    for (const [, component] of entriesOf(kind)) if (!suspects.has(component)) use(component);
  for (const [value, [, kind = "", name = ""]] of suspects)
    if (!used.has(value)) delete copy.at(["components", kind])[name];
  for (const kind of new Set([...suspects.values()].map(([, kind]) => kind!)))
    if (Object.keys(copy.at(["components", kind])).length === 0) delete copy.at(["components"])[kind];
}
