// Which parts of a request are wrong: what validators say of them, in the shape of the contract.
import type { ErrorIssue } from "./openapi.js";
import { isText } from "./values.js";

/**
 * Issues in the shape of the contract, from those of a validator: a list, or texts by path as a NestJS pipe with
 * `errorFormat: "grouped"` has them. At most 100, because a request can have any number of faults.
 * An issue is a text, or has a `message` (express-validator: `msg`). What it has beside says where the fault is:
 *
 * - `pointer` or `parameter`: the shape of the contract
 * - `path`, a list of keys: Standard Schema (https://standardschema.dev), and so Zod, Valibot and ArkType
 * - `path` and `location`, as in `items[0].amount` and `body`: express-validator, whose paths are those of lodash
 * - `path`, as in `/body/items/0`: express-openapi-validator
 * - `instancePath`, as in `/items/0`, and the name of a property in `params`: Ajv, and so Fastify
 */
export function issuesOf(issues: unknown): ErrorIssue[] {
  return listOf(issues).flatMap((issue) => {
    const { msg, message = isText(issue) ? issue : msg, ...place } = Object(issue);
    return isText(message) ? [{ message, ...placeOf(place) }] : [];
  });
}

/** Issues from the error of a validator, and `undefined` if it is none. */
export function issuesOfValidator(thrown: Record<string, unknown>): ErrorIssue[] | undefined {
  const { validation, validationContext: location, errors, path, array, mapped } = thrown;
  // Fastify: https://fastify.dev/docs/latest/Reference/Validation-and-Serialization/#error-handling
  if (Array.isArray(validation)) return issuesOf(validation.map((fault) => ({ ...fault, location })));
  // express-openapi-validator
  if (isText(path) && isText(Object(Object(errors)[0]).path)) return issuesOf(errors);
  // express-validator: https://express-validator.github.io/docs/api/validation-result#throw
  if (typeof array === "function" && typeof mapped === "function") {
    const faults: any[] = array.call(thrown);
    return issuesOf(
      faults.flatMap(({ msg, fields, ...fault }) => (fields ?? [fault]).map((field: object) => ({ ...field, msg }))),
    );
  }
  return undefined;
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.slice(0, 100);
  const byPath = Object.entries(isText(value) ? {} : Object(value));
  return listOf(byPath.flatMap(([path, texts]) => [texts].flat().map((message) => ({ path, message }))));
}

/** Where a fault is: a JSON Pointer (RFC 6901) into the body, the name of a parameter, or nothing if nobody knows. */
function placeOf({ pointer, parameter, location = "body", path, instancePath, params }: any): Partial<ErrorIssue> {
  if (isText(pointer)) return { pointer };
  if (isText(parameter)) return { parameter };
  const { missingProperty, additionalProperty = missingProperty } = Object(params);
  const keys = isText(path) ? keysOf(path) : [path ?? additionalProperty ?? []].flat();
  const place = `${path}`.startsWith("/") ? path : `/${location}${instancePath ?? ""}${keys.map(segmentOf).join("")}`;
  const [, first, name] = place.split("/");
  if (first === "body") return (path ?? instancePath) === undefined ? {} : { pointer: place.slice(5) };
  return name ? { parameter: name } : {};
}

/** Keys of a path such as `items[0].amount` or `["a.b"]`. */
const keysOf = (path: string): string[] =>
  [...path.matchAll(/\["([^"]*)"\]|[^.[\]]+/g)].map(([key, quoted = key]) => quoted);

/** A segment of a JSON Pointer: from a key, or an object that has one. */
const segmentOf = (key: unknown): string =>
  `/${String(Object(key).key ?? key)
    .replace(/~/g, "~0")
    .replace(/\//g, "~1")}`;
