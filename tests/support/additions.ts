// What `addErrorResponses` did to a document, compared with what a case says.
import { isDeepStrictEqual } from "node:util";
import { contract } from "../../generated/contract.js";

type Part = any;

/** A case of `tests/fixtures/add/pass`. An operation says by `x-added` which statuses it gains, and gains none without. */
export interface Case {
  options?: object;
  document: Part;
  /** Components of the contract that a bundler has brought in: kind, name in the document, name in the contract. */
  shared?: Record<string, Record<string, string>>;
  /** Names of the components that come in, by kind. */
  components?: Record<string, string[]>;
  /** Responses of the author's own, by status code. */
  own?: Record<string, object>;
  /** Error types that join the list of the contract. */
  types?: string[];
  warnings?: string[];
}

/** The document of a case, in a version of OpenAPI, frozen. */
export function documentOf({ document, shared = {} }: Case, openapi: string): Part {
  const components = structuredClone(document.components ?? {});
  for (const [kind, names] of Object.entries(shared))
    for (const [name, original] of Object.entries(names))
      (components[kind] ??= {})[name] = contract.components[kind as "schemas"][original];
  const head = { openapi, info: { title: "Case", version: "1.0.0" } };
  return freeze({ ...head, ...document, ...(Object.keys(components).length > 0 && { components }) });
}

/** Makes whoever writes to a value fail. */
function freeze(value: Part): Part {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const child of Object.values(Object.freeze(value))) freeze(child);
  return value;
}

/** A change: where, and whether something is new there. */
interface Change {
  path: string[];
  isNew: boolean;
}

/** Everything in which two documents differ. Of what is new, only the top. */
export function* changes(before: Part, after: Part, path: string[] = []): Generator<Change> {
  if (typeof before !== "object" || typeof after !== "object" || before === null || after === null) {
    if (before !== after) yield { path, isNew: false };
    return;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const place = [...path, key];
    if (Object.hasOwn(before, key) && Object.hasOwn(after, key)) yield* changes(before[key], after[key], place);
    else if (place[0] === "components" && place.length < 3) yield* changes(before[key] ?? {}, after[key] ?? {}, place);
    else yield { path: place, isNew: Object.hasOwn(after, key) };
  }
}

/** The value with its references followed, so that two can be compared whatever the names of their components. Lists of types are left out, and titles, which are names. */
export function resolved(value: Part, document: Part): Part {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => resolved(item, document));
  if (typeof value.$ref === "string") return resolved(at(document, value.$ref.slice(2).split("/")), document);
  const isTitle = (key: string, child: Part) => key === "title" && typeof child === "string";
  const entries = Object.entries(value).filter(([key, child]) => key !== "x-extensible-enum" && !isTitle(key, child));
  return Object.fromEntries(entries.map(([key, child]) => [key, resolved(child, document)]));
}

const at = (document: Part, keys: string[]): Part => keys.reduce((part, key) => part?.[key], document);

/** What stands for a status in an operation of a method, with its references followed. */
export function expected(code: string, method: string, document: Part, own: Record<string, object> = {}): Part {
  const { name = "" } = contract.statuses.find((status) => String(status.code) === code) ?? {};
  const response = own[code] ? resolved(own[code], document) : resolved(contract.components.responses[name], contract);
  if (method !== "head") return response;
  const { content: _content, "x-status": _status, ...others } = response;
  return others;
}

/** What is not as a case says, in sentences. */
export function objections(before: Part, after: Part, { components = {}, own = {}, types = [] }: Case): string[] {
  const added = new Map<string, string[]>();
  const came: Record<string, string[]> = {};
  const found: string[] = [];
  for (const { path, isNew } of changes(before, after)) {
    const [top, kind = "", name = ""] = path;
    const status = path.at(-1)!;
    if (isNew && path.at(-2) === "responses" && top !== "components") push(added, path.slice(0, -2), status);
    else if (isNew && path.at(-2) === "responses" && path.length > 4) push(added, path.slice(0, -2), status);
    else if (isNew && top === "components" && path.length === 3) {
      (came[kind] ??= []).push(name);
      const { title = name } = at(after, path);
      if (title !== name) found.push(`${name} has the title ${title}.`);
    } else if (!path.includes("x-extensible-enum")) found.push(`${path.join(" ")} has changed.`);
  }
  for (const [path, wanted] of operationsIn(before)) {
    const gained = (added.get(path.join(" ")) ?? []).map(Number).sort();
    added.delete(path.join(" "));
    if (!isDeepStrictEqual(gained, wanted)) found.push(`${path.join(" ")} gained ${gained}, not ${wanted}.`);
    for (const code of gained.map(String)) {
      const response = resolved(at(after, path).responses[code], after);
      if (!isDeepStrictEqual(response, expected(code, path.at(-1)!, after, own)))
        found.push(`${path.join(" ")} has something else for ${code}.`);
    }
  }
  for (const path of added.keys()) found.push(`${path} has gained responses.`);
  const sorted = (names: Record<string, string[]>) =>
    Object.entries(names)
      .map(([kind, list]) => `${kind}: ${[...list].sort()}`)
      .sort();
  if (!isDeepStrictEqual(sorted(came), sorted(components)))
    found.push(`Components came in: ${sorted(came).join("; ")}.`);
  const listed = Object.values<Part>(after.components?.schemas ?? {}).flatMap(
    (schema) => schema["x-extensible-enum"] ?? [],
  );
  const known = contract.components.schemas.ErrorType as Part;
  if (listed.length > 0 && !isDeepStrictEqual(listed, [...known["x-extensible-enum"], ...types]))
    found.push(`Types are listed as ${listed}.`);
  return found;
}

function push(lists: Map<string, string[]>, path: string[], item: string): void {
  lists.set(path.join(" "), [...(lists.get(path.join(" ")) ?? []), item]);
}

/** Path and expected statuses of each operation that tells them. */
function* operationsIn(part: Part, path: string[] = []): Generator<[string[], number[]]> {
  if (typeof part !== "object" || part === null) return;
  if (part["x-added"]) yield [path, part["x-added"]];
  for (const [key, child] of Object.entries(part)) yield* operationsIn(child, [...path, key]);
}
