// Generated from src/add/components.ts by `npm run build`. Do not edit.
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
  Library: () => Library,
  sameMeaning: () => sameMeaning,
  typeList: () => typeList
});
module.exports = __toCommonJS(stdin_exports);
var import_document = require("./document.js");
const typeList = "x-extensible-enum";
function sameMeaning(ours, theirs, assumed = /* @__PURE__ */ new Map()) {
  const [a, b] = [(0, import_document.followed)(ours.document, ours.part), (0, import_document.followed)(theirs.document, theirs.part)];
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b && a !== void 0;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const met = assumed.get(a) ?? /* @__PURE__ */ new Set();
  if (met.has(b)) return true;
  assumed.set(a, met.add(b));
  const keys = keysThatCount(a);
  if (!keys.every((key) => Object.hasOwn(b, key))) return false;
  const others = keysThatCount(b);
  const same = (key) => sameMeaning({ ...ours, part: a[key] }, { ...theirs, part: b[key] }, assumed);
  return keys.length === others.length && keys.every(same);
}
const keysThatCount = (part) => Object.keys(part).filter((key) => key !== typeList && !(key === "title" && typeof (0, import_document.own)(part, key) === "string"));
function freeName(wanted, taken) {
  const nth = (number2) => number2 === 0 ? wanted : `Shared${wanted}${number2 === 1 ? "" : number2}`;
  let number = 0;
  while (Object.hasOwn(taken, nth(number))) number++;
  return nth(number);
}
class Library {
  #original;
  #draft;
  #names = /* @__PURE__ */ new Map();
  constructor(original, draft) {
    this.#original = original;
    this.#draft = draft;
  }
  /** Name of a component in the document, which gets a copy if it has none that means the same. */
  name(kind, wanted, component) {
    const { part } = component;
    const name = this.#names.get(part) ?? this.find(kind, wanted, component) ?? this.#copyTo(kind, wanted, component);
    this.#names.set(part, name);
    return name;
  }
  /** Name of a component of the document that means the same, of the same name if there is one. */
  find(kind, wanted, component) {
    const there = (0, import_document.own)((0, import_document.own)(this.#original, "components"), kind);
    if (!(0, import_document.isObject)(there)) return void 0;
    return [wanted, ...Object.keys(there)].find(
      (name) => Object.hasOwn(there, name) && sameMeaning(component, { part: there[name], document: this.#original })
    );
  }
  #copyTo(kind, wanted, component) {
    const components = this.#draft.at(["components", kind]);
    const name = freeName(wanted, components);
    components[name] = {};
    const copy = this.copy(component);
    components[name] = (0, import_document.own)(copy, "title") === wanted ? { ...copy, title: name } : copy;
    return name;
  }
  /** A copy of a part whose references lead into the document. */
  copy({ part, document }) {
    if (Array.isArray(part)) return part.map((item) => this.copy({ part: item, document }));
    if (!(0, import_document.isObject)(part)) return part;
    const entries = Object.entries(part).map(([key, value]) => [key, this.copy({ part: value, document })]);
    const ref = (0, import_document.refOf)(part);
    return { ...Object.fromEntries(entries), ...ref !== void 0 && { $ref: this.#localRef(ref, document) } };
  }
  #localRef(ref, document) {
    const place = (0, import_document.target)(document, ref);
    if (!place || (0, import_document.target)(this.#original, ref)?.part === place.part) return ref;
    const [, kind = "", name = ""] = place.keys;
    return `#/components/${kind}/${this.name(kind, name, { part: place.part, document })}`;
  }
}
