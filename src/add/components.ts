// Components of the contract in an author's document: those that are there already, and copies of the others.

import type { Draft, Part } from "./document.js";
import { followed, isObject, own, refOf, target } from "./document.js";

/** The open list of error types, which grows by those of an API: two lists make no other schema. */
export const typeList = "x-extensible-enum";

/** A component, and the document that its references lead into. */
export interface Component {
  part: Part;
  document: Part;
}

/** Whether two parts mean the same, whatever the names and titles of what they refer to and whatever error types they list. */
export function sameMeaning(ours: Component, theirs: Component, assumed: Map<Part, Set<Part>> = new Map()): boolean {
  const [a, b] = [followed(ours.document, ours.part), followed(theirs.document, theirs.part)];
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b && a !== undefined;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  // Schemas may contain themselves, or the same part in many places: one difference anywhere settles it, so a pair is compared once.
  const met = assumed.get(a) ?? new Set();
  if (met.has(b)) return true;
  assumed.set(a, met.add(b));
  const keys = keysThatCount(a);
  if (!keys.every((key) => Object.hasOwn(b, key))) return false;
  const others = keysThatCount(b);
  const same = (key: string) => sameMeaning({ ...ours, part: a[key] }, { ...theirs, part: b[key] }, assumed);
  return keys.length === others.length && keys.every(same);
}

/** A `title` that is a text is a name, and not a property that is called `title`. */
const keysThatCount = (part: object): string[] =>
  Object.keys(part).filter((key) => key !== typeList && !(key === "title" && typeof own(part, key) === "string"));

/** Names for a component: its own, `SharedNotFound`, `SharedNotFound2`, … All are identifiers in every language. */
function freeName(wanted: string, taken: object): string {
  const nth = (number: number) => (number === 0 ? wanted : `Shared${wanted}${number === 1 ? "" : number}`);
  let number = 0;
  while (Object.hasOwn(taken, nth(number))) number++;
  return nth(number);
}

/** Puts components into a draft of a document, once each. */
export class Library {
  readonly #original: Part;
  readonly #draft: Draft<object>;
  readonly #names = new Map<Part, string>();

  constructor(original: object, draft: Draft<object>) {
    this.#original = original;
    this.#draft = draft;
  }

  /** Name of a component in the document, which gets a copy if it has none that means the same. */
  name(kind: string, wanted: string, component: Component): string {
    const { part } = component;
    const name = this.#names.get(part) ?? this.find(kind, wanted, component) ?? this.#copyTo(kind, wanted, component);
    this.#names.set(part, name);
    return name;
  }

  /** Name of a component of the document that means the same, of the same name if there is one. */
  find(kind: string, wanted: string, component: Component): string | undefined {
    const there = own(own(this.#original, "components"), kind);
    if (!isObject(there)) return undefined;
    return [wanted, ...Object.keys(there)].find(
      (name) => Object.hasOwn(there, name) && sameMeaning(component, { part: there[name], document: this.#original }),
    );
  }

  #copyTo(kind: string, wanted: string, component: Component): string {
    const components = this.#draft.at(["components", kind]);
    const name = freeName(wanted, components);
    components[name] = {}; // Takes the name while what it refers to is copied.
    const copy = this.copy(component);
    // Generators call types after titles too.
    components[name] = own(copy, "title") === wanted ? { ...copy, title: name } : copy;
    return name;
  }

  /** A copy of a part whose references lead into the document. */
  copy({ part, document }: Component): Part {
    if (Array.isArray(part)) return part.map((item) => this.copy({ part: item, document }));
    if (!isObject(part)) return part;
    const entries = Object.entries(part).map(([key, value]) => [key, this.copy({ part: value, document })]);
    const ref = refOf(part);
    return { ...Object.fromEntries(entries), ...(ref !== undefined && { $ref: this.#localRef(ref, document) }) };
  }

  #localRef(ref: string, document: Part): string {
    const place = target(document, ref);
    if (!place || target(this.#original, ref)?.part === place.part) return ref;
    const [, kind = "", name = ""] = place.keys;
    return `#/components/${kind}/${this.name(kind, name, { part: place.part, document })}`;
  }
}
