// Generated from src/add/components.ts by `npm run build`. Do not edit.
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
  ComponentCopier: () => ComponentCopier,
  meanTheSame: () => meanTheSame,
  typeList: () => typeList
});
module.exports = __toCommonJS(stdin_exports);
var import_document = require("./document.js");
const typeList = "x-extensible-enum";
function meanTheSame(ours, theirs, assumed = /* @__PURE__ */ new Map()) {
  const [a, b] = [ours.source.follow(ours.value), theirs.source.follow(theirs.value)];
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b && a !== void 0;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const known = assumed.get(a) ?? /* @__PURE__ */ new Set();
  if (known.has(b)) return true;
  assumed.set(a, known.add(b));
  const keys = keysThatCount(a);
  if (!keys.every((key) => Object.hasOwn(b, key))) return false;
  const others = keysThatCount(b);
  const isSame = (key) => meanTheSame({ ...ours, value: a[key] }, { ...theirs, value: b[key] }, assumed);
  return keys.length === others.length && keys.every(isSame);
}
const keysThatCount = (value) => Object.keys(value).filter((key) => key !== typeList && !(key === "title" && typeof (0, import_document.get)(value, key) === "string"));
class ComponentCopier {
  #source;
  #copy;
  #prefix;
  /** References to what is in the document, by its value. */
  #references = /* @__PURE__ */ new Map();
  /** What generators make of the names in the document, whatever the kinds of their components. */
  #taken = /* @__PURE__ */ new Set();
  constructor(source, copy, prefix) {
    this.#source = source;
    this.#copy = copy;
    this.#prefix = prefix;
    for (const [kind, components] of (0, import_document.entriesOf)((0, import_document.get)(source.root, "components")))
      for (const name of Object.keys((0, import_document.isObject)(components) ? components : {})) this.#take(kind, name);
  }
  /** Lets a component of the document stand for another one. */
  use(value, kind, name) {
    this.#references.set(value, `#/components/${kind}/${name}`);
  }
  /** A reference to a component in the document, which gets a copy if it has none that means the same. */
  refTo(kind, wanted, component) {
    const known = this.#references.get(component.value);
    if (known !== void 0) return known;
    const ref = `#/components/${kind}/${this.#find(kind, wanted, component) ?? this.#add(kind, wanted, component)}`;
    this.#references.set(component.value, ref);
    return ref;
  }
  /** Name of a component of the document that means the same, of the same name if there is one. */
  #find(kind, wanted, component) {
    const components = (0, import_document.get)((0, import_document.get)(this.#source.root, "components"), kind);
    if (!(0, import_document.isObject)(components)) return void 0;
    return [wanted, ...Object.keys(components)].find(
      (name) => Object.hasOwn(components, name) && meanTheSame(component, { value: components[name], source: this.#source })
    );
  }
  #add(kind, wanted, component) {
    const components = this.#copy.at(["components", kind]);
    const name = this.#freeName(kind, wanted);
    this.#take(kind, name);
    components[name] = {};
    const copy = this.copy(component);
    components[name] = (0, import_document.get)(copy, "title") === wanted ? { ...copy, title: name } : copy;
    return name;
  }
  /** A name for a component: its own, `SharedNotFound`, `SharedNotFound2`, … All are identifiers in every language. */
  #freeName(kind, wanted) {
    const nth = (number2) => number2 === 0 ? wanted : `${this.#prefix}${wanted}${number2 === 1 ? "" : number2}`;
    let number = 0;
    while (typeNames(kind, nth(number)).some((name) => this.#taken.has(name))) number++;
    return nth(number);
  }
  #take(kind, name) {
    for (const typeName of typeNames(kind, name)) this.#taken.add(typeName);
  }
  /** A copy of a value whose references lead into the document. */
  copy({ value, source }) {
    if (Array.isArray(value)) return value.map((item) => this.copy({ value: item, source }));
    if (!(0, import_document.isObject)(value)) return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, this.copy({ value: inner, source })]);
    const ref = (0, import_document.refOf)(value);
    return { ...Object.fromEntries(entries), ...ref !== void 0 && { $ref: this.#localRef(ref, source) } };
  }
  #localRef(ref, source) {
    const place = source.find(ref);
    if (!place || this.#source.find(ref)?.value === place.value) return ref;
    const [, kind = "", name = ""] = place.keys;
    return this.refTo(kind, name, { value: place.value, source });
  }
}
function typeNames(kind, name) {
  const folded = name.replace(/[._-]/g, "").toLowerCase();
  return kind === "responses" ? [folded, `${folded}response`] : [folded];
}
