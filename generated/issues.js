// Generated from src/issues.ts by `npm run build`. Do not edit.
import { isText } from "./values.js";
export function issuesOf(issues, location) {
  return listOf(issues).flatMap((issue) => {
    const { msg, message = isText(issue) ? issue : msg, ...place } = Object(issue);
    return isText(message) ? [{ message, ...placeOf({ location, ...place }) }] : [];
  });
}
export function issuesOfValidator(thrown) {
  const { validation, validationContext, errors, path, mapped } = thrown;
  if (Array.isArray(validation)) return issuesOf(validation, validationContext);
  if (isText(path) && isText(errors?.[0]?.path)) return issuesOf(thrown.status === 400 && errors);
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
    Object.entries(isText(value) ? {} : Object(value)).flatMap(
      ([path, texts]) => [texts].flat().map((message) => ({ path, message }))
    )
  );
}
function placeOf({ pointer, parameter, location = "body", path, instancePath, params }) {
  if (isText(pointer)) return { pointer };
  if (isText(parameter)) return { parameter };
  const keys = isText(path) ? keysOf(path) : [path ?? params?.missingProperty ?? params?.additionalProperty ?? []].flat();
  const isPlace = isText(path) && path[0] === "/";
  const place = isPlace ? path : `/${location}${instancePath ?? ""}${keys.map(segmentOf).join("")}`;
  const [, first, name] = place.split("/");
  if (first === "body") return (path ?? instancePath) === void 0 ? {} : { pointer: place.slice(5) };
  return name ? { parameter: name } : {};
}
const keysOf = (path) => [...path.matchAll(/\["([^"]*)"\]|[^.[\]]+/g)].map(([key, quoted = key]) => quoted);
const segmentOf = (key) => `/${String(key?.key ?? key).replace(/~/g, "~0").replace(/\//g, "~1")}`;
