// Generated from src/add/replace.ts by `npm run build`. Do not edit.
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
  createReplaceTest: () => createReplaceTest,
  frameworks: () => frameworks,
  removeUnused: () => removeUnused
});
module.exports = __toCommonJS(stdin_exports);
var import_document = require("./document.js");
const frameworks = {
  fastapi: { names: ["HTTPValidationError"] },
  litestar: { names: [], properties: ["detail", "extra", "status_code"] },
  "flask-smorest": { names: ["DEFAULT_ERROR", "UNPROCESSABLE_ENTITY"] },
  huma: { names: ["ErrorModel"] }
};
function createReplaceTest(source, replace, warn) {
  const names = /* @__PURE__ */ new Set();
  const shapes = [];
  const functions = [];
  const components = (0, import_document.get)(source.root, "components");
  for (const item of replace) {
    if (typeof item === "function") functions.push(item);
    else if (Object.hasOwn(frameworks, item)) {
      for (const name of frameworks[item].names) names.add(name);
      if (frameworks[item].properties) shapes.push([...frameworks[item].properties].sort().join());
    } else {
      names.add(item);
      if (!["schemas", "responses"].some((kind) => (0, import_document.get)((0, import_document.get)(components, kind), item) !== void 0)) warn(item);
    }
  }
  const isMeant = (schema, seen = /* @__PURE__ */ new Set()) => {
    const name = componentName(schema);
    if (name !== void 0) return names.has(name);
    if (!(0, import_document.isObject)(schema) || seen.has(schema)) return false;
    seen.add(schema);
    return shapes.includes(
      Object.keys((0, import_document.get)(schema, "properties") ?? {}).sort().join()
    ) || ["allOf", "oneOf", "anyOf"].some((key) => (0, import_document.itemsOf)((0, import_document.get)(schema, key)).some((part) => isMeant(part, seen)));
  };
  return (response, place) => {
    if (!/^([45]|default$)/.test(place.status)) return false;
    if (names.has(componentName(response) ?? "")) return true;
    const followed = source.follow(response);
    if (functions.some((test) => test(followed, place))) return true;
    return (0, import_document.entriesOf)((0, import_document.get)(followed, "content")).some(
      ([, mediaType]) => isMeant((0, import_document.get)(source.follow(mediaType), "schema"))
    );
  };
}
const componentName = (value) => /^#\/components\/\w+\/([^/]+)$/.exec((0, import_document.refOf)(value) ?? "")?.[1];
function removeUnused(values, source, copy) {
  const suspects = /* @__PURE__ */ new Map();
  const suspect = (value) => (0, import_document.visit)(value, /* @__PURE__ */ new Set(), (inner) => {
    const place = source.find((0, import_document.refOf)(inner) ?? "");
    if (place?.keys.length !== 3 || place.keys[0] !== "components" || suspects.has(place.value)) return;
    suspects.set(place.value, place.keys);
    suspect(place.value);
  });
  for (const value of values) suspect(value);
  const used = /* @__PURE__ */ new Set();
  const use = (value) => (0, import_document.visit)(value, /* @__PURE__ */ new Set(), (inner) => {
    for (const text of Object.values(inner)) {
      if (typeof text !== "string") continue;
      const place = source.find(text) ?? source.find(`#/components/schemas/${text}`);
      if (!place || !suspects.has(place.value) || used.has(place.value)) continue;
      used.add(place.value);
      use(place.value);
    }
  });
  const { components, ...others } = copy.document;
  use(others);
  for (const [, kind] of (0, import_document.entriesOf)(components))
    for (const [, component] of (0, import_document.entriesOf)(kind)) if (!suspects.has(component)) use(component);
  for (const [value, [, kind = "", name = ""]] of suspects)
    if (!used.has(value)) delete copy.at(["components", kind])[name];
  for (const kind of new Set([...suspects.values()].map(([, kind2]) => kind2)))
    if (Object.keys(copy.at(["components", kind])).length === 0) delete copy.at(["components"])[kind];
}
