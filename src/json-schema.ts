// A validator for JSON Schema that reports where a fault is, follows references as its reader does, and never throws.

import { isObject } from "./add/document.js";
import { choices } from "./add/words.js";

/** A JSON Schema, draft 7. */
export type Schema = any;

/** A value, and where it stands. */
export interface Place<Location> {
  readonly value: unknown;
  readonly location: Location;
  /** What tells a value from others, if many references may lead to it: it is judged once by each schema. */
  readonly identity?: unknown;
}

/** Reads a document, and follows its references or not. */
export interface Reader<Location> {
  /** The value of a key or the item of an index. */
  member(place: Place<Location>, key: string): Place<Location>;
}

/** What is wrong, in a sentence that says what to do, and where. */
export interface Fault<Location> {
  readonly message: string;
  readonly place: Place<Location>;
}

/**
 * A validator. A schema with `errorMessage` has one fault, with this message.
 * The faults of an `anyOf` are those of its last schema. As in JSON Schema, a keyword that is unknown says nothing.
 */
export function createValidator<Location>({ member }: Reader<Location>) {
  type Judge = (wanted: any, place: Place<Location>, schema: Schema) => Fault<Location>[];

  let definitions: Record<string, Schema> = {};
  const judged = new Map<Schema, Map<unknown, Fault<Location>[]>>();

  const fits = (schema: Schema, place: Place<Location>) => findFaults(schema, place).length === 0;
  const unless = (isFine: boolean, place: Place<Location>, message: string) => (isFine ? [] : [{ message, place }]);
  const members = (place: Place<Location>) => keysOf(place.value).map((key) => member(place, key));

  /** The keys of an object, or those of the given ones that it has. */
  const presentKeys = ({ value }: Place<Location>, keys = keysOf(value)) =>
    isObject(value) ? keys.filter((key) => Object.hasOwn(value, key)) : [];

  /** Like JSON Schema's, each keyword judges only values of the type that it is about. */
  const judges: Record<string, Judge> = {
    type: (type, place) => unless(isOfType(place.value, type), place, `Write a value of the type \`${type}\` here.`),
    const: (value, place) => unless(place.value === value, place, `Write \`${value}\` here.`),
    enum: (values, place) => unless(values.includes(place.value), place, `Choose ${choices(values)}.`),
    minimum: (bound, { value, ...place }) =>
      unless(!(typeof value === "number" && value < bound), { value, ...place }, `Write at least ${bound} here.`),
    maximum: (bound, { value, ...place }) =>
      unless(!(typeof value === "number" && value > bound), { value, ...place }, `Write at most ${bound} here.`),
    pattern: (pattern, place) =>
      unless(
        typeof place.value !== "string" || new RegExp(pattern).test(place.value),
        place,
        `Write a value that fits ${pattern} here.`,
      ),
    required: (keys, place) =>
      keys.flatMap((key: string) =>
        unless(!isObject(place.value) || Object.hasOwn(place.value, key), place, `The property \`${key}\` is missing.`),
      ),
    properties: (schemas, place) =>
      presentKeys(place, Object.keys(schemas)).flatMap((key) => findFaults(schemas[key], member(place, key))),
    patternProperties: (schemas, place) =>
      Object.entries(schemas).flatMap(([pattern, schema]) =>
        presentKeys(place)
          .filter((key) => new RegExp(pattern).test(key))
          .flatMap((key) => findFaults(schema, member(place, key))),
      ),
    additionalProperties: (schema, place, { properties = {}, patternProperties = {} }) =>
      presentKeys(place)
        .filter((key) => !Object.hasOwn(properties, key))
        .filter((key) => !Object.keys(patternProperties).some((pattern) => new RegExp(pattern).test(key)))
        .flatMap((key) =>
          schema === false
            ? unless(false, member(place, key), `\`${key}\` is unknown. Choose ${choices(Object.keys(properties))}.`)
            : findFaults(schema, member(place, key)),
        ),
    propertyNames: (schema, place) =>
      presentKeys(place).flatMap((value) => findFaults(schema, { value, location: place.location })),
    minProperties: (bound, place) =>
      unless(!isObject(place.value) || presentKeys(place).length >= bound, place, `Write at least ${bound} here.`),
    maxProperties: (bound, place) =>
      unless(!isObject(place.value) || presentKeys(place).length <= bound, place, `Write at most ${bound} here.`),
    items: (schema, place) =>
      Array.isArray(place.value) ? members(place).flatMap((item) => findFaults(schema, item)) : [],
    contains: (schema, place) =>
      unless(
        !Array.isArray(place.value) || members(place).some((item) => fits(schema, item)),
        place,
        "An item is missing here.",
      ),
    minItems: (bound, place) =>
      unless(!Array.isArray(place.value) || place.value.length >= bound, place, `Write at least ${bound} items here.`),
    allOf: (schemas, place) => schemas.flatMap((schema: Schema) => findFaults(schema, place)),
    anyOf: (schemas, place) =>
      schemas.some((schema: Schema) => fits(schema, place)) ? [] : findFaults(schemas.at(-1), place),
    not: (schema, place) => unless(!fits(schema, place), place, "This is not expected here."),
    if: (schema, place, { then = true, else: otherwise = true }) =>
      findFaults(fits(schema, place) ? then : otherwise, place),
    $ref: (ref, place) => findFaults(definitions[ref.replace("#/$defs/", "")], place),
  };

  function findFaults(schema: Schema, place: Place<Location>): Fault<Location>[] {
    if (typeof schema === "boolean") return unless(schema, place, "This is not expected here.");
    if (place.identity === undefined) return judge(schema, place);
    const known = judged.get(schema) ?? new Map<unknown, Fault<Location>[]>();
    judged.set(schema, known);
    const earlier = known.get(place.identity);
    if (earlier) return earlier;
    // A value that consists of itself has no more to tell the second time.
    known.set(place.identity, unless(false, place, "This refers to itself."));
    const faults = judge(schema, place);
    known.set(place.identity, faults);
    return faults;
  }

  function judge(schema: Schema, place: Place<Location>): Fault<Location>[] {
    const faults: Fault<Location>[] = [];
    for (const keyword in schema) {
      const found = judges[keyword]?.(schema[keyword], place, schema);
      if (found && found.length > 0) faults.push(...found);
    }
    return faults.length > 0 && schema.errorMessage ? unless(false, place, schema.errorMessage) : faults;
  }

  return (schema: Schema, place: Place<Location>): Fault<Location>[] => {
    definitions = schema.$defs ?? {};
    return findFaults(schema, place);
  };
}

const keysOf = (value: unknown) => (typeof value === "object" && value !== null ? Object.keys(value) : []);

/** Whether a value is of a type of JSON Schema, or of one of several. */
export function isOfType(value: unknown, type: string | string[]): boolean {
  if (Array.isArray(type)) return type.some((one) => isOfType(value, one));
  if (type === "object") return isObject(value);
  if (type === "array") return Array.isArray(value);
  if (type === "null") return value === null;
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}
