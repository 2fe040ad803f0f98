// Generated from src/issues.ts by `npm run build`. Do not edit.
import { isText } from "./values.js";
export function issuesOf(issues) {
  return listOf(issues).flatMap((issue) => {
    const { msg, message = isText(issue) ? issue : msg, ...place } = Object(issue);
    return isText(message) ? [{ message, ...placeOf(place) }] : [];
  });
}
export function issuesOfValidator(thrown) {
  const { validation, validationContext: location, errors, path, array, mapped } = thrown;
  if (Array.isArray(validation)) return issuesOf(validation.map((fault) => ({ ...fault, location })));
  if (isText(path) && isText(Object(Object(errors)[0]).path)) return issuesOf(errors);
  if (typeof array === "function" && typeof mapped === "function") {
    const faults = array.call(thrown);
    return issuesOf(
      faults.flatMap(({ msg, fields, ...fault }) => (fields ?? [fault]).map((field) => ({ ...field, msg })))
    );
  }
  return void 0;
}
function listOf(value) {
  if (Array.isArray(value)) return value.slice(0, 100);
  const byPath = Object.entries(isText(value) ? {} : Object(value));
  return listOf(byPath.flatMap(([path, texts]) => [texts].flat().map((message) => ({ path, message }))));
}
function placeOf({ pointer, parameter, location = "body", path, instancePath, params }) {
  if (isText(pointer)) return { pointer };
  if (isText(parameter)) return { parameter };
  const { missingProperty, additionalProperty = missingProperty } = Object(params);
  const keys = isText(path) ? keysOf(path) : [path ?? additionalProperty ?? []].flat();
  const place = `${path}`.startsWith("/") ? path : `/${location}${instancePath ?? ""}${keys.map(segmentOf).join("")}`;
  const [, first, name] = place.split("/");
  if (first === "body") return (path ?? instancePath) === void 0 ? {} : { pointer: place.slice(5) };
  return name ? { parameter: name } : {};
}
const keysOf = (path) => [...path.matchAll(/\["([^"]*)"\]|[^.[\]]+/g)].map(([key, quoted = key]) => quoted);
const segmentOf = (key) => `/${String(Object(key).key ?? key).replace(/~/g, "~0").replace(/\//g, "~1")}`;
