// A parsed document: its values, where its references lead, and copies of what changes in it.

/** Any value in a parsed document, in whatever state it is. */
export type Value = any;

/** A value, and the keys that lead to it from the root of its document. */
export interface Place {
  keys: string[];
  value: Value;
}

/** Whether a value is an object with keys. */
export const isObject = (value: Value): value is Record<string, Value> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What an object has under a key, and never what it inherits. */
export const get = (value: Value, key: string): Value =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key) ? value[key] : undefined;

/** The items of an array. Whatever else stands there has none. */
export const itemsOf = (value: Value): Value[] => (Array.isArray(value) ? value : []);

/** The names and values of an object. Whatever else stands there has none. */
export const entriesOf = (value: Value): [string, Value][] => (isObject(value) ? Object.entries(value) : []);

/** The reference of a value, if it is one. */
export const refOf = (value: Value): string | undefined => {
  const ref = get(value, "$ref");
  return typeof ref === "string" ? ref : undefined;
};

/** Keys of a JSON Pointer in a URI fragment (RFC 6901, section 6). Undefined if it leads to another document. */
export function keysOfPointer(ref: string): string[] | undefined {
  if (ref === "#") return [];
  if (!ref.startsWith("#/")) return undefined;
  const keys = decode(ref.slice(2)).split("/");
  return ref.includes("~") ? keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~")) : keys;
}

/** A percent sign that starts no encoded character stands for itself. */
function decode(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A name for the place that keys lead to, the same for every way to write them. */
export const placeName = (keys: string[]): string => JSON.stringify(keys);

/** A document that nobody changes while its references are followed. */
export class Source {
  readonly root: Value;
  readonly #places = new Map<string, Place | undefined>();

  constructor(root: Value) {
    this.root = root;
  }

  /** The place that a reference leads to. Undefined if there is none in this document. */
  find(ref: string): Place | undefined {
    if (!this.#places.has(ref)) this.#places.set(ref, this.#find(ref));
    return this.#places.get(ref);
  }

  #find(ref: string): Place | undefined {
    const keys = keysOfPointer(ref);
    const value = keys?.reduce(get, this.root);
    return keys && value !== undefined ? { keys, value } : undefined;
  }

  /** The value that references lead to in the end. Undefined if one leads nowhere, to another document, or in a circle. */
  follow(value: Value): Value {
    let ref = refOf(value);
    const seen = new Set<string>();
    while (ref !== undefined) {
      if (seen.has(ref)) return undefined;
      seen.add(ref);
      value = this.find(ref)?.value;
      ref = refOf(value);
    }
    return value;
  }
}

/** The value that references lead to in the end, in a document that may change meanwhile. */
export const follow = (document: Value, value: Value): Value => new Source(document).follow(value);

/** How many references lead to each place of a document, by its name. What stands under a skipped key is not read. */
export function countReferences(document: Value, skipped: Set<string>): Map<string, number> {
  const byText = new Map<string, number>();
  visit(document, skipped, (value) => {
    const ref = refOf(value);
    if (ref !== undefined) byText.set(ref, (byText.get(ref) ?? 0) + 1);
  });
  const counts = new Map<string, number>();
  for (const [ref, count] of byText) {
    const keys = keysOfPointer(ref);
    if (keys) counts.set(placeName(keys), (counts.get(placeName(keys)) ?? 0) + count);
  }
  return counts;
}

/** Calls a function with each object and list of a value, once. What stands under a skipped key is not read. */
export function visit(value: Value, skipped: Set<string>, see: (value: Value) => void): void {
  // Documents that other tools have dereferenced share objects, and may contain themselves.
  const seen = new Set<object>();
  const left: Value[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    see(next);
    const count = left.length;
    for (const key of Object.keys(next)) {
      const child = next[key];
      if (typeof child === "object" && child !== null && !skipped.has(key)) left.push(child);
    }
    // What holds nothing needs no memory.
    if (left.length > count) seen.add(next);
  }
}

/** A copy of a document to write to. Objects are copied when they are first asked for, and the original never changes. */
export class CopyOnWrite<Document extends object> {
  readonly document: Document;
  readonly #original: Document;

  constructor(original: Document) {
    this.#original = original;
    this.document = copyOf(original);
  }

  /** The object at a place, to write to. What is missing on the way is made. */
  at(keys: string[]): Record<string, Value> {
    let value: Value = this.document;
    let original: Value = this.#original;
    for (const key of keys) {
      original = get(original, key);
      const child = get(value, key);
      if (child === undefined) value[key] = {};
      else if (child === original) value[key] = copyOf(child);
      value = value[key];
    }
    return value;
  }
}

const copyOf = <T extends object>(value: T): T => (Array.isArray(value) ? [...value] : { ...value }) as T;
