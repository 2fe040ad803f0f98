// Generated from src/issues.ts by `npm run build`. Do not edit.
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
  issuesOf: () => issuesOf,
  issuesOfValidator: () => issuesOfValidator
});
module.exports = __toCommonJS(stdin_exports);
var import_values = require("./values.js");
function issuesOf(issues, location) {
  return listOf(issues).flatMap((issue) => {
    const { msg, message = (0, import_values.isText)(issue) ? issue : msg, ...place } = Object(issue);
    return (0, import_values.isText)(message) ? [{ message, ...placeOf({ location, ...place }) }] : [];
  });
}
function issuesOfValidator(thrown) {
  const { validation, validationContext, errors, path, mapped } = thrown;
  if (Array.isArray(validation)) return issuesOf(validation, validationContext);
  if ((0, import_values.isText)(path) && (0, import_values.isText)(errors?.[0]?.path)) return issuesOf(thrown.status === 400 && errors);
  if (mapped) {
    return issuesOf(
      thrown.array().flatMap(
        (fault) => (fault.fields ?? fault.nestedErrors)?.flat().map((part) => ({ ...fault, ...part })) ?? fault
      )
    );
  }
  return void 0;
}
function listOf(value) {
  if (Array.isArray(value)) return value.slice(0, 100);
  return listOf(
    Object.entries((0, import_values.isText)(value) ? {} : Object(value)).flatMap(
      ([path, texts]) => [texts].flat().map((message) => ({ path, message }))
    )
  );
}
function placeOf({ pointer, parameter, location = "body", path, instancePath, params }) {
  if ((0, import_values.isText)(pointer)) return { pointer };
  if ((0, import_values.isText)(parameter)) return { parameter };
  const keys = (0, import_values.isText)(path) ? keysOf(path) : [path ?? params?.missingProperty ?? params?.additionalProperty ?? []].flat();
  const isPlace = (0, import_values.isText)(path) && path[0] === "/";
  const place = isPlace ? path : `/${location}${instancePath ?? ""}${keys.map(segmentOf).join("")}`;
  const [, first, name] = place.split("/");
  if (first === "body") return (path ?? instancePath) === void 0 ? {} : { pointer: place.slice(5) };
  return name ? { parameter: name } : {};
}
const keysOf = (path) => [...path.matchAll(/\["([^"]*)"\]|[^.[\]]+/g)].map(([key, quoted = key]) => quoted);
const segmentOf = (key) => `/${String(key?.key ?? key).replace(/~/g, "~0").replace(/\//g, "~1")}`;
