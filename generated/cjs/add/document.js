// Generated from src/add/document.ts by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  CopyOnWrite: () => CopyOnWrite,
  Source: () => Source,
  countReferences: () => countReferences,
  entriesOf: () => entriesOf,
  follow: () => follow,
  get: () => get,
  isObject: () => isObject,
  itemsOf: () => itemsOf,
  keysOfPointer: () => keysOfPointer,
  placeName: () => placeName,
  refOf: () => refOf,
  visit: () => visit
});
module.exports = __toCommonJS(stdin_exports);
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const get = (value, key) => typeof value === "object" && value !== null && Object.hasOwn(value, key) ? value[key] : void 0;
const itemsOf = (value) => Array.isArray(value) ? value : [];
const entriesOf = (value) => isObject(value) ? Object.entries(value) : [];
const refOf = (value) => {
  const ref = get(value, "$ref");
  return typeof ref === "string" ? ref : void 0;
};
function keysOfPointer(ref) {
  if (ref === "#") return [];
  if (!ref.startsWith("#/")) return void 0;
  const keys = decode(ref.slice(2)).split("/");
  return ref.includes("~") ? keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~")) : keys;
}
function decode(text) {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
const placeName = (keys) => JSON.stringify(keys);
class Source {
  root;
  #places = /* @__PURE__ */ new Map();
  constructor(root) {
    this.root = root;
  }
  /** The place that a reference leads to. Undefined if there is none in this document. */
  find(ref) {
    if (!this.#places.has(ref)) this.#places.set(ref, this.#find(ref));
    return this.#places.get(ref);
  }
  #find(ref) {
    const keys = keysOfPointer(ref);
    const value = keys?.reduce(get, this.root);
    return keys && value !== void 0 ? { keys, value } : void 0;
  }
  /** The value that references lead to in the end. Undefined if one leads nowhere, to another document, or in a circle. */
  follow(value) {
    let ref = refOf(value);
    const seen = /* @__PURE__ */ new Set();
    while (ref !== void 0) {
      if (seen.has(ref)) return void 0;
      seen.add(ref);
      value = this.find(ref)?.value;
      ref = refOf(value);
    }
    return value;
  }
}
const follow = (document, value) => new Source(document).follow(value);
function countReferences(document, skipped) {
  const byText = /* @__PURE__ */ new Map();
  visit(document, skipped, (value) => {
    const ref = refOf(value);
    if (ref !== void 0) byText.set(ref, (byText.get(ref) ?? 0) + 1);
  });
  const counts = /* @__PURE__ */ new Map();
  for (const [ref, count] of byText) {
    const keys = keysOfPointer(ref);
    if (keys) counts.set(placeName(keys), (counts.get(placeName(keys)) ?? 0) + count);
  }
  return counts;
}
function visit(value, skipped, see) {
  const seen = /* @__PURE__ */ new Set();
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    see(next);
    const count = left.length;
    for (const key of Object.keys(next)) {
      const child = next[key];
      if (typeof child === "object" && child !== null && !skipped.has(key)) left.push(child);
    }
    if (left.length > count) seen.add(next);
  }
}
class CopyOnWrite {
  document;
  #original;
  constructor(original) {
    this.#original = original;
    this.document = copyOf(original);
  }
  /** The object at a place, to write to. What is missing on the way is made. */
  at(keys) {
    let value = this.document;
    let original = this.#original;
    for (const key of keys) {
      original = get(original, key);
      const child = get(value, key);
      if (child === void 0) value[key] = {};
      else if (child === original) value[key] = copyOf(child);
      value = value[key];
    }
    return value;
  }
}
const copyOf = (value) => Array.isArray(value) ? [...value] : { ...value };
