// The operations that an API serves, wherever they stand, and what can be told of each.
import type { Condition } from "../contract.js";
import type { Place, Source, Value } from "./document.js";
import { countReferences, entriesOf, get, isObject, itemsOf, placeName, refOf } from "./document.js";
import { methods, safe } from "./methods.js";

/** An operation below `paths`. */
export interface Operation extends Place {
  path: string;
  /** In upper case. */
  method: string;
  /** Path items that lead to it: the one below `paths`, and those that it refers to. */
  items: Value[];
  /** References on the way: name of the place that each leads to, to the name of the place where it stands. */
  references: [to: string, from: string][];
}

/** All operations below `paths`, as `eachOperation` yields them. */
export const listOperations = (source: Source): Operation[] => [...eachOperation(source)];

/**
 * Yields the operations below `paths`, in order, one at a time: an API may have very many. Those of webhooks, callbacks and extensions are not among them:
 * clients answer those, or nobody knows who does.
 * An operation that two paths refer to comes once for each.
 */
export function* eachOperation(
  source: Source,
  isExcluded: (operation: Operation) => boolean = () => false,
): Generator<Operation> {
  const paths = get(source.root, "paths");
  for (const path of Object.keys(isObject(paths) ? paths : {})) {
    if (!path.startsWith("/")) continue;
    const places = followPlaces(source, { keys: ["paths", path], value: paths[path] });
    const items = places.map(({ value }) => value);
    for (const [index, item] of places.entries()) {
      for (const { method, operation } of fieldsOf(item)) {
        const ways = followPlaces(source, operation);
        const { keys, value } = ways.at(-1)!;
        if (!isObject(value)) continue;
        const isDirect = index === 0 && ways.length === 1;
        const references = isDirect ? none : [...stepsOf(places.slice(0, index + 1)), ...stepsOf(ways)];
        const found: Operation = { keys, value, path, method: method.toUpperCase(), items, references };
        if (!isExcluded(found)) yield found;
      }
    }
  }
}

/** Most operations stand where they are found. */
const none: Operation["references"] = [];

/** A place, the one that it refers to, and so on. A circle ends where it starts. */
function followPlaces(source: Source, first: Place): Place[] {
  const places = [first];
  for (let ref = refOf(first.value); ref !== undefined; ref = refOf(places.at(-1)!.value)) {
    const next = source.find(ref);
    if (!next || places.some(({ value }) => value === next.value)) break;
    places.push(next);
  }
  return places;
}

const stepsOf = (places: Place[]): [string, string][] =>
  places.slice(1).map(({ keys }, index) => [placeName(keys), placeName(places[index]!.keys)]);

/** The operations of a path item, those of other methods (OpenAPI 3.2) included. */
function fieldsOf({ keys, value }: Place): { method: string; operation: Place }[] {
  const fields: { method: string; operation: Place }[] = [];
  for (const method of methods)
    if (isObject(get(value, method)))
      fields.push({ method, operation: { keys: [...keys, method], value: value[method] } });
  for (const [method, operation] of entriesOf(get(value, "additionalOperations")))
    if (!method.startsWith("x-"))
      fields.push({ method, operation: { keys: [...keys, "additionalOperations", method], value: operation } });
  return fields;
}

/** Fields in which no path item stands, and nearly everything else does. */
const withoutPathItems = new Set([
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
  "servers",
]);

/**
 * Tells whether an operation belongs to the given ones alone: no webhook, callback or other path refers to it
 * or to its path item.
 * Without that, a change of the operation would be a change of theirs too.
 */
export function createOwnershipTest(
  { root }: Source,
  operations: Iterable<Operation>,
): (operation: Operation) => boolean {
  const counts = countReferences(root, withoutPathItems);
  if (counts.size === 0) return () => true;
  const known = new Map<string, Set<string>>();
  for (const { references } of operations)
    for (const [to, from] of references) known.set(to, (known.get(to) ?? new Set()).add(from));
  const foreign = new Set([...counts.keys()].filter((place) => counts.get(place)! > (known.get(place)?.size ?? 0)));
  return ({ keys, references }) => {
    if (foreign.size === 0) return true;
    // The operation itself, its path item, and whatever leads there.
    const places = [...keys.map((_, index) => placeName(keys.slice(0, index + 1))), ...references.map(([to]) => to)];
    return !places.some((place) => foreign.has(place));
  };
}

type Test = (operation: Operation, source: Source) => boolean;

const hasParameter =
  (isMeant: (parameter: Value) => boolean): Test =>
  ({ value, items }, source) =>
    [value, ...items].some((owner) =>
      itemsOf(get(owner, "parameters")).some((parameter) => isMeant(source.follow(parameter))),
    );

/** When an operation meets a condition. */
export const conditionTests: Record<Condition, Test> = {
  always: () => true,
  "path-parameter": hasParameter((parameter) => get(parameter, "in") === "path"),
  parameters: hasParameter((parameter) => get(parameter, "in") !== undefined),
  "request-body": ({ value }) => isObject(get(value, "requestBody")),
  // An empty requirement lets everybody in, and an empty list is no requirement at all.
  security: ({ value }, { root }) =>
    itemsOf(get(value, "security") ?? get(root, "security")).some(
      (requirement) => isObject(requirement) && Object.keys(requirement).length > 0,
    ),
  "unsafe-method": ({ method }) => !safe.includes(method.toLowerCase()),
};

/** The key of the author's answer to a status: its code, its range, or `default` where that counts. Undefined if there is none. */
export function findAnswer(responses: Value, code: number, besideDefault: boolean): string | undefined {
  if (Object.hasOwn(responses, code)) return String(code);
  for (const range of ranges[Math.floor(code / 100)]!) if (Object.hasOwn(responses, range)) return range;
  return !besideDefault && Object.hasOwn(responses, "default") ? "default" : undefined;
}

const ranges = [0, 1, 2, 3, 4, 5].map((digit) => [`${digit}XX`, `${digit}xx`]);
