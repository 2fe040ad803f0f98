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
export function issuesOf(issues: unknown, location?: unknown): ErrorIssue[] {
  return listOf(issues).flatMap((issue) => {
    const { msg, message = isText(issue) ? issue : msg, ...place } = Object(issue);
    return isText(message) ? [{ message, ...placeOf({ location, ...place }) }] : [];
  });
}

/** Issues from the error of a validator, and `undefined` if it is none. */
export function issuesOfValidator(thrown: Record<string, any>): ErrorIssue[] | undefined {
  const { validation, validationContext, errors, path, mapped } = thrown;
  // Fastify: https://fastify.dev/docs/latest/Reference/Validation-and-Serialization/#error-handling
  if (Array.isArray(validation)) return issuesOf(validation, validationContext);
  // express-openapi-validator. If the status is another one, the path is that of the request.
  if (isText(path) && isText(errors?.[0]?.path)) return issuesOf(thrown.status === 400 && errors);
  // express-validator: https://express-validator.github.io/docs/api/validation-result#throw
  if (mapped) {
    // `checkExact` lists fields, and `oneOf` what is wrong with each alternative.
    return issuesOf(
      thrown
        .array()
        .flatMap(
          (fault: any) =>
            (fault.fields ?? fault.nestedErrors)?.flat().map((part: object) => ({ ...fault, ...part })) ?? fault,
        ),
    );
  }
  return undefined;
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.slice(0, 100);
  return listOf(
    Object.entries(isText(value) ? {} : Object(value)).flatMap(([path, texts]) =>
      [texts].flat().map((message) => ({ path, message })),
    ),
  );
}

/** Where a fault is: a JSON Pointer (RFC 6901) into the body, the name of a parameter, or nothing if nobody knows. */
function placeOf({ pointer, parameter, location = "body", path, instancePath, params }: any): Partial<ErrorIssue> {
  if (isText(pointer)) return { pointer };
  if (isText(parameter)) return { parameter };
  const keys = isText(path)
    ? keysOf(path)
    : [path ?? params?.missingProperty ?? params?.additionalProperty ?? []].flat();
  const isPlace = isText(path) && path[0] === "/";
  const place = isPlace ? path : `/${location}${instancePath ?? ""}${keys.map(segmentOf).join("")}`;
  const [, first, name] = place.split("/");
  if (first === "body") return (path ?? instancePath) === undefined ? {} : { pointer: place.slice(5) };
  return name ? { parameter: name } : {};
}

/** Keys of a path such as `items[0].amount` or `["a.b"]`. */
const keysOf = (path: string): string[] =>
  [...path.matchAll(/\["([^"]*)"\]|[^.[\]]+/g)].map(([key, quoted = key]) => quoted);

/** A segment of a JSON Pointer: from a key, or an object that has one. */
const segmentOf = (key: any): string =>
  `/${String(key?.key ?? key)
    .replace(/~/g, "~0")
    .replace(/\//g, "~1")}`;
