// Which parts of a request are wrong: what validators say of them, in the shape of the contract.
import type { ErrorIssue } from "./openapi.js";

/**
 * Issues in the shape of the contract, or in that of Standard Schema (https://standardschema.dev), which Zod, Valibot
 * and ArkType have too: its `path` is taken to lead into the body. At most 100, because a request can have any number of faults.
 */
export function issuesOf(issues: unknown): ErrorIssue[] {
  return listOf(issues).flatMap((issue) => {
    const { message, pointer, parameter, path } = Object(issue);
    if (typeof message !== "string") return [];
    if (typeof pointer === "string") return [{ message, pointer }];
    if (typeof parameter === "string") return [{ message, parameter }];
    // A segment is a key, or an object that has one.
    const keys = listOf(path).map((segment) => Object(segment).key ?? segment);
    return [issueAt(path && placeOf("body", ...keys), message)];
  });
}

/** Issues from the error of a validator, and `undefined` if it is none. Their messages may be anything. */
export function issuesOfValidator(
  thrown: Record<string, unknown>,
): { message: unknown; pointer?: string; parameter?: string }[] | undefined {
  const { validation, validationContext, errors, path, array, mapped } = thrown;
  // Fastify, with errors of Ajv: https://fastify.dev/docs/latest/Reference/Validation-and-Serialization/#error-handling
  if (Array.isArray(validation))
    return listOf(validation).map((fault) => {
      const { message, instancePath, params } = Object(fault);
      const { missingProperty, additionalProperty = missingProperty } = Object(params);
      const name = additionalProperty === undefined ? "" : placeOf(additionalProperty);
      return issueAt(placeOf(validationContext) + instancePath + name, message);
    });
  // express-openapi-validator: the paths of its errors are places already, as in `/body/due_date`.
  const faults = listOf(errors);
  if (typeof path === "string" && typeof Object(faults[0]).path === "string")
    return faults.map((fault) => issueAt(Object(fault).path, Object(fault).message));
  // express-validator: https://express-validator.github.io/docs/api/validation-result#throw
  // Its paths are those of lodash: `items[0].amount`, `["a.b"]`.
  if (typeof array === "function" && typeof mapped === "function")
    return listOf(array.call(thrown)).flatMap((fault) => {
      const { msg, fields = [fault] } = Object(fault);
      return listOf(fields).map((field) => {
        const { path = "", location } = Object(field);
        const keys = [...path.matchAll(/\["([^"]*)"\]|[^.[\]]+/g)].map(([key, quoted = key]) => quoted);
        return issueAt(placeOf(location, ...keys), msg);
      });
    });
  return undefined;
}

/** Issues from the message of a validation pipe of NestJS: a list of texts, or lists by path with `errorFormat: "grouped"`. */
export function issuesOfNest(message: unknown): object[] {
  if (Array.isArray(message)) return message.map((text) => ({ message: text }));
  return Object.entries<unknown>(Object(message)).flatMap(([path, texts]) =>
    listOf(texts).map((text) => issueAt(placeOf("body", ...path.split(".")), text)),
  );
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 100) : []);

/** A place in a request: a JSON Pointer (RFC 6901, section 3) whose first part is `body` or a kind of parameter. */
const placeOf = (...keys: unknown[]): string =>
  keys.map((key) => `/${String(key).replace(/~/g, "~0").replace(/\//g, "~1")}`).join("");

function issueAt<Message>(place: unknown, message: Message) {
  const [, part, key] = String(place).split("/");
  if (part === "body") return { message, pointer: String(place).slice(5) };
  return key ? { message, parameter: key.replace(/~1/g, "/").replace(/~0/g, "~") } : { message };
}
