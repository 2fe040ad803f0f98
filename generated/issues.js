// Generated from src/issues.ts by `npm run build`. Do not edit.
export function issuesOf(issues) {
  return listOf(issues).flatMap((issue) => {
    const { message, pointer, parameter, path } = Object(issue);
    if (typeof message !== "string") return [];
    if (typeof pointer === "string") return [{ message, pointer }];
    if (typeof parameter === "string") return [{ message, parameter }];
    const keys = listOf(path).map((segment) => Object(segment).key ?? segment);
    return [issueAt(path && placeOf("body", ...keys), message)];
  });
}
export function issuesOfValidator(thrown) {
  const { validation, validationContext, errors, path, array, mapped } = thrown;
  if (Array.isArray(validation))
    return listOf(validation).map((fault) => {
      const { message, instancePath, params } = Object(fault);
      const { missingProperty, additionalProperty = missingProperty } = Object(params);
      const name = additionalProperty === void 0 ? "" : placeOf(additionalProperty);
      return issueAt(placeOf(validationContext) + instancePath + name, message);
    });
  const faults = listOf(errors);
  if (typeof path === "string" && typeof Object(faults[0]).path === "string")
    return faults.map((fault) => issueAt(Object(fault).path, Object(fault).message));
  if (typeof array === "function" && typeof mapped === "function")
    return listOf(array.call(thrown)).flatMap((fault) => {
      const { msg, fields = [fault] } = Object(fault);
      return listOf(fields).map((field) => {
        const { path: path2 = "", location } = Object(field);
        const keys = [...path2.matchAll(/\["([^"]*)"\]|[^.[\]]+/g)].map(([key, quoted = key]) => quoted);
        return issueAt(placeOf(location, ...keys), msg);
      });
    });
  return void 0;
}
export function issuesOfNest(message) {
  if (Array.isArray(message)) return message.map((text) => ({ message: text }));
  return Object.entries(Object(message)).flatMap(
    ([path, texts]) => listOf(texts).map((text) => issueAt(placeOf("body", ...path.split(".")), text))
  );
}
const listOf = (value) => Array.isArray(value) ? value.slice(0, 100) : [];
const placeOf = (...keys) => keys.map((key) => `/${String(key).replace(/~/g, "~0").replace(/\//g, "~1")}`).join("");
function issueAt(place, message) {
  const [, part, key] = String(place).split("/");
  if (part === "body") return { message, pointer: String(place).slice(5) };
  return key ? { message, parameter: key.replace(/~1/g, "/").replace(/~0/g, "~") } : { message };
}
