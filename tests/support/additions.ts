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

/** Everything in which two documents differ: where, and whether something is new there. Of what is new, only the top. */
export function* changes(
  before: Part,
  after: Part,
  path: string[] = [],
): Generator<{ path: string[]; isNew: boolean }> {
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
function resolved(value: Part, document: Part): Part {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => resolved(item, document));
  if (typeof value.$ref === "string") return resolved(at(document, value.$ref.slice(2).split("/")), document);
  const isTitle = (key: string, child: Part) => key === "title" && typeof child === "string";
  const entries = Object.entries(value).filter(([key, child]) => key !== "x-extensible-enum" && !isTitle(key, child));
  return Object.fromEntries(entries.map(([key, child]) => [key, resolved(child, document)]));
}

const at = (document: Part, keys: string[]): Part => keys.reduce((part, key) => part?.[key], document);

/** What stands for a status in an operation of a method, with its references followed. */
function expected(code: string, method: string, document: Part, own: Record<string, object> = {}): Part {
  const { name = "" } = contract.statuses.find((status) => String(status.code) === code) ?? {};
  const response = own[code] ? resolved(own[code], document) : resolved(contract.components.responses[name], contract);
  if (method !== "head") return response;
  const { content: _content, "x-status": _status, ...others } = response;
  return others;
}

/** Each operation below `paths`, such as `get /items`, to its responses. */
export const responsesIn = ({ paths }: Part): Record<string, Part> =>
  Object.fromEntries(
    Object.entries<Part>(paths).flatMap(([path, item]) =>
      Object.entries<Part>(item)
        .filter(([, { responses }]) => responses)
        .map(([method, { responses }]) => [`${method} ${path}`, responses]),
    ),
  );

/** What is not as a case says, in sentences. Each operation lists under `list` what it gains, and else gains what `others` says. */
export function objections(
  before: Part,
  after: Part,
  facts: Omit<Case, "document">,
  list = "x-added",
  others = "nothing",
): string[] {
  const { components = {}, own = {}, types = [] } = facts;
  const gained = new Map<string, string[]>();
  const came: string[] = [];
  const found: string[] = [];
  for (const { path, isNew } of changes(before, after)) {
    const isComponent = path[0] === "components" && path.length < 5;
    const operation = path.slice(0, -2).join(" ");
    if (isNew && isComponent && path.length === 3) {
      const [, kind, name] = path;
      came.push(`${kind} ${name}`);
      if ((at(after, path).title ?? name) !== name) found.push(`${name} has the title of another.`);
    } else if (isNew && !isComponent && path.at(-2) === "responses")
      gained.set(operation, [...(gained.get(operation) ?? []), path.at(-1)!]);
    else if (!path.includes("x-extensible-enum")) found.push(`${path.join(" ")} has changed.`);
  }
  for (const path of operationsIn(before)) {
    const place = path.join(" ");
    const codes = (gained.get(place) ?? []).sort();
    gained.delete(place);
    const wanted = at(before, path)[list]?.map(String) ?? (others === "nothing" ? [] : codes);
    if (!isDeepStrictEqual(codes, wanted)) found.push(`${place} gained ${codes}, not ${wanted}.`);
    for (const code of codes) {
      const response = resolved(at(after, path).responses[code], after);
      if (!isDeepStrictEqual(response, expected(code, path.at(-1)!, after, own)))
        found.push(`${place} has something else for ${code}.`);
    }
  }
  for (const place of gained.keys()) found.push(`${place} has gained responses.`);
  const wanted = Object.entries(components).flatMap(([kind, names]) => names.map((name) => `${kind} ${name}`));
  if (others === "nothing" && !isDeepStrictEqual(came.sort(), wanted.sort()))
    found.push(`Components came in: ${came.join(", ")}.`);
  const known = (contract.components.schemas.ErrorType as Part)["x-extensible-enum"];
  for (const { "x-extensible-enum": listed } of Object.values<Part>(after.components?.schemas ?? {}))
    if (listed && !isDeepStrictEqual(listed, [...known, ...types])) found.push(`Types are listed as ${listed}.`);
  return found;
}

/** Path of each object that has responses. */
function* operationsIn(part: Part, path: string[] = []): Generator<string[]> {
  if (typeof part !== "object" || part === null) return;
  if (typeof part.responses === "object" && path.length !== 1) yield path;
  for (const [key, child] of Object.entries(part)) yield* operationsIn(child, [...path, key]);
}
