// Generated from src/add/document.ts by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target2, all) => {
  for (var name in all)
    __defProp(target2, name, { get: all[name], enumerable: true });
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
  Draft: () => Draft,
  countReferences: () => countReferences,
  followed: () => followed,
  isObject: () => isObject,
  keysOf: () => keysOf,
  list: () => list,
  nameOf: () => nameOf,
  own: () => own,
  refOf: () => refOf,
  target: () => target
});
module.exports = __toCommonJS(stdin_exports);
const isObject = (part) => typeof part === "object" && part !== null && !Array.isArray(part);
const list = (part) => Array.isArray(part) ? part : [];
const own = (part, key) => typeof part === "object" && part !== null && Object.hasOwn(part, key) ? part[key] : void 0;
const refOf = (part) => {
  const ref = own(part, "$ref");
  return typeof ref === "string" ? ref : void 0;
};
function keysOf(ref) {
  if (ref === "#") return [];
  if (!ref.startsWith("#/")) return void 0;
  const keys = decoded(ref.slice(2)).split("/");
  return ref.includes("~") ? keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~")) : keys;
}
function decoded(text) {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
const nameOf = (keys) => JSON.stringify(keys);
function target(document, ref) {
  const keys = keysOf(ref);
  const part = keys?.reduce(own, document);
  return keys && part !== void 0 ? { keys, part } : void 0;
}
function followed(document, part) {
  const seen = /* @__PURE__ */ new Set();
  for (let ref = refOf(part); ref !== void 0; ref = refOf(part)) {
    if (seen.has(ref)) return void 0;
    seen.add(ref);
    part = target(document, ref)?.part;
  }
  return part;
}
function countReferences(document, skipped) {
  const counts = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const left = [document];
  while (left.length > 0) {
    const part = left.pop();
    if (typeof part !== "object" || part === null || seen.has(part)) continue;
    seen.add(part);
    const keys = keysOf(refOf(part) ?? "");
    if (keys) counts.set(nameOf(keys), (counts.get(nameOf(keys)) ?? 0) + 1);
    for (const key of Object.keys(part)) if (!skipped.has(key)) left.push(part[key]);
  }
  return counts;
}
class Draft {
  document;
  #copies = /* @__PURE__ */ new Set();
  constructor(original) {
    this.document = this.#copy(original);
  }
  /** The object at a place, to write to. What is missing on the way is made. */
  at(keys) {
    let part = this.document;
    for (const key of keys) {
      const child = own(part, key) ?? {};
      part = part[key] = this.#copies.has(child) ? child : this.#copy(child);
    }
    return part;
  }
  #copy(part) {
    const copy = Array.isArray(part) ? [...part] : { ...part };
    this.#copies.add(copy);
    return copy;
  }
}
