// Components of the contract in an author's document: those that are there already, and copies of the others.

import type { CopyOnWrite, Source, Value } from "./document.js";
import { entriesOf, get, isObject, refOf } from "./document.js";

/** The open list of error types, which grows by those of an API: two lists make no other schema. */
export const typeList = "x-extensible-enum";

/** A component, and the document that its references lead into. */
export interface Component {
  value: Value;
  source: Source;
}

/** Whether two values mean the same, whatever the names and titles of what they refer to and whatever error types they list. */
export function meanTheSame(ours: Component, theirs: Component, assumed: Map<Value, Set<Value>> = new Map()): boolean {
  const [a, b] = [ours.source.follow(ours.value), theirs.source.follow(theirs.value)];
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b && a !== undefined;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  // Schemas may contain themselves, or the same value in many places: one difference anywhere settles it, so a pair is compared once.
  const known = assumed.get(a) ?? new Set();
  if (known.has(b)) return true;
  assumed.set(a, known.add(b));
  const keys = keysThatCount(a);
  if (!keys.every((key) => Object.hasOwn(b, key))) return false;
  const others = keysThatCount(b);
  const isSame = (key: string) => meanTheSame({ ...ours, value: a[key] }, { ...theirs, value: b[key] }, assumed);
  return keys.length === others.length && keys.every(isSame);
}

/** A `title` that is a text is a name, and not a property that is called `title`. */
const keysThatCount = (value: object): string[] =>
  Object.keys(value).filter((key) => key !== typeList && !(key === "title" && typeof get(value, key) === "string"));

/** Puts components into a copy of a document, once each. */
export class ComponentCopier {
  readonly #source: Source;
  readonly #copy: CopyOnWrite<object>;
  readonly #prefix: string;
  /** References to what is in the document, by its value. */
  readonly #references = new Map<Value, string>();
  /** What generators make of the names in the document, whatever the kinds of their components. */
  readonly #taken = new Set<string>();

  constructor(source: Source, copy: CopyOnWrite<object>, prefix: string) {
    this.#source = source;
    this.#copy = copy;
    this.#prefix = prefix;
    for (const [kind, components] of entriesOf(get(source.root, "components")))
      for (const name of Object.keys(isObject(components) ? components : {})) this.#take(kind, name);
  }

  /** Lets a component of the document stand for another one. */
  use(value: Value, kind: string, name: string): void {
    this.#references.set(value, `#/components/${kind}/${name}`);
  }

  /** A reference to a component in the document, which gets a copy if it has none that means the same. */
  refTo(kind: string, wanted: string, component: Component): string {
    const known = this.#references.get(component.value);
    if (known !== undefined) return known;
    const ref = `#/components/${kind}/${this.#find(kind, wanted, component) ?? this.#add(kind, wanted, component)}`;
    this.#references.set(component.value, ref);
    return ref;
  }

  /** Name of a component of the document that means the same, of the same name if there is one. */
  #find(kind: string, wanted: string, component: Component): string | undefined {
    const components = get(get(this.#source.root, "components"), kind);
    if (!isObject(components)) return undefined;
    return [wanted, ...Object.keys(components)].find(
      (name) =>
        Object.hasOwn(components, name) && meanTheSame(component, { value: components[name], source: this.#source }),
    );
  }

  #add(kind: string, wanted: string, component: Component): string {
    const components = this.#copy.at(["components", kind]);
    const name = this.#freeName(kind, wanted);
    this.#take(kind, name);
    components[name] = {}; // Takes the place while what it refers to is copied.
    const copy = this.copy(component);
    // Generators call types after titles too.
    components[name] = get(copy, "title") === wanted ? { ...copy, title: name } : copy;
    return name;
  }

  /** A name for a component: its own, `SharedNotFound`, `SharedNotFound2`, … All are identifiers in every language. */
  #freeName(kind: string, wanted: string): string {
    const nth = (number: number) => (number === 0 ? wanted : `${this.#prefix}${wanted}${number === 1 ? "" : number}`);
    let number = 0;
    while (typeNames(kind, nth(number)).some((name) => this.#taken.has(name))) number++;
    return nth(number);
  }

  #take(kind: string, name: string): void {
    for (const typeName of typeNames(kind, name)) this.#taken.add(typeName);
  }

  /** A copy of a value whose references lead into the document. */
  copy({ value, source }: Component): Value {
    if (Array.isArray(value)) return value.map((item) => this.copy({ value: item, source }));
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, this.copy({ value: inner, source })]);
    const ref = refOf(value);
    return { ...Object.fromEntries(entries), ...(ref !== undefined && { $ref: this.#localRef(ref, source) }) };
  }

  #localRef(ref: string, source: Source): string {
    const place = source.find(ref);
    if (!place || this.#source.find(ref)?.value === place.value) return ref;
    const [, kind = "", name = ""] = place.keys;
    return this.refTo(kind, name, { value: place.value, source });
  }
}

/**
 * What generators call the type of a component: they fold case and punctuation, and have one name space for all kinds.
 * Some call a response `NotFound` `NotFoundResponse`.
 */
function typeNames(kind: string, name: string): string[] {
  const folded = name.replace(/[._-]/g, "").toLowerCase();
  return kind === "responses" ? [folded, `${folded}response`] : [folded];
}
