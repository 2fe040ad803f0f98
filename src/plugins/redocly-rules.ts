// The rules for APIs as rules of Redocly: they validate what `rules.js` asks for, and follow references as they go.

import { isObject } from "../add/document.js";
import type { Rule } from "./rules.js";
import { rules as declared } from "./rules.js";

/** Where a value stands, as Redocly has it. */
interface Location {
  readonly source: { readonly absoluteRef: string };
  readonly absolutePointer: string;
  child(keys: string[]): Location;
}

/** What Redocly gives to a visitor, as far as rules need it. */
interface Context {
  readonly location: Location;
  resolve(node: unknown, from: string): { node?: unknown; location?: Location | undefined };
  report(problem: Fault): void;
}

interface Fault {
  readonly message: string;
  readonly location: Location;
}

/** A value of the description. */
interface Place {
  readonly value: unknown;
  readonly location: Location;
}

type Schema = any;

/** A rule, as Redocly takes it. */
export type RedoclyRule = () => { Root: (value: unknown, context: any) => void };

/** The rules, by the names that they have in the plugin. */
export const rules: Readonly<Record<string, RedoclyRule>> = Object.fromEntries(
  Object.entries(declared).map(([name, rule]) => [name.slice(name.indexOf("/") + 1), () => ({ Root: visitor(rule) })]),
);

/** Configurations by the names that they have in the plugin. */
export type Configurations = Readonly<Record<string, { rules: Readonly<Record<string, "error">> }>>;

/** The ruleset as one of them. `extends: [error-responses/recommended]` works even if packages do not have paths, as under Yarn PnP. */
export const configs: Configurations = {
  recommended: { rules: Object.fromEntries(Object.keys(declared).map((name) => [name, "error"])) },
};

/** Reports each fault of a description once, however many operations lead to it. */
const visitor = (rule: Rule) => (value: unknown, context: Context) => {
  const reported = new Set<string>();
  const root = { value, location: context.location };
  const following = reader(context, true);
  const validate = validator(rule.resolved ? following : reader(context, false));
  for (const place of holders(rule, root, following))
    for (const { message, location } of validate(rule.schema, place)) {
      const key = `${location.absolutePointer} ${message}`;
      if (reported.has(key)) continue;
      reported.add(key);
      context.report({ message, location });
    }
};

/** Whatever has the responses that a rule looks at. */
function* holders(rule: Rule, root: Place, { member, members }: Reader): Generator<Place> {
  for (const item of members(member(root, "paths"))) {
    for (const method of rule.methods) yield member(item, method);
    yield* members(member(item, "additionalOperations"));
  }
  if (rule.components) yield member(root, "components");
}

interface Reader {
  /** The value of a key or the item of an index. */
  member(place: Place, key: string): Place;
  /** The values of an object or the items of a list. */
  members(place: Place): Place[];
}

/** Reads a description, with its references followed or as they are. A reference that leads nowhere stays. */
function reader({ resolve }: Context, follows: boolean): Reader {
  const member = ({ value, location }: Place, key: string): Place => {
    const own = { value: (value as Record<string, unknown> | undefined)?.[key], location: location.child([key]) };
    if (!follows || !isObject(own.value) || typeof own.value.$ref !== "string") return own;
    const target = resolve(own.value, location.source.absoluteRef);
    return target.location ? { value: target.node, location: target.location } : own;
  };
  return { member, members: (place) => keysOf(place.value).map((key) => member(place, key)) };
}

const keysOf = (value: unknown) => (typeof value === "object" && value !== null ? Object.keys(value) : []);

/** A validator for the keywords of JSON Schema that the rules use. It throws if a schema has another. */
function validator({ member, members }: Reader) {
  /** The reusable schemas of the rule, and which of them are being asked of which place. */
  let definitions: Record<string, Schema> = {};
  const asked = new Set<string>();

  const fits = (schema: Schema, place: Place) => faults(schema, place).length === 0;
  const unless = (fine: boolean, { location }: Place, message: string): Fault[] =>
    fine ? [] : [{ message, location }];

  /** Keyword to the faults that it finds. Like JSON Schema's, each judges only values of the type that it is about. */
  const keywords: Record<string, (wanted: any, place: Place, schema: Schema) => Fault[]> = {
    type: (type, place) => unless(types[type]!(place.value), place, `Write a value of the type \`${type}\` here.`),
    const: (value, place) => unless(place.value === value, place, `Write \`${value}\` here.`),
    enum: (values, place) =>
      unless(values.includes(place.value), place, `Write one of these values here: ${values.join(", ")}.`),
    minimum: (bound, place) =>
      unless(!((place.value as number) < bound), place, `Write a number of at least ${bound} here.`),
    maximum: (bound, place) =>
      unless(!((place.value as number) > bound), place, `Write a number of at most ${bound} here.`),
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
      present(place, Object.keys(schemas)).flatMap((key) => faults(schemas[key], member(place, key))),
    patternProperties: (schemas, place) =>
      Object.entries(schemas).flatMap(([pattern, schema]) =>
        present(place)
          .filter((key) => new RegExp(pattern).test(key))
          .flatMap((key) => faults(schema, member(place, key))),
      ),
    additionalProperties: (schema, place, { properties = {}, patternProperties = {} }) =>
      present(place)
        .filter((key) => !Object.hasOwn(properties, key))
        .filter((key) => !Object.keys(patternProperties).some((pattern) => new RegExp(pattern).test(key)))
        .flatMap((key) => faults(schema, member(place, key))),
    propertyNames: (schema, place) =>
      present(place).flatMap((value) => faults(schema, { value, location: place.location })),
    minProperties: (bound, place) =>
      unless(
        !isObject(place.value) || present(place).length >= bound,
        place,
        `Write at least ${bound} properties here.`,
      ),
    maxProperties: (bound, place) =>
      unless(
        !isObject(place.value) || present(place).length <= bound,
        place,
        `Write at most ${bound} properties here.`,
      ),
    items: (schema, place) =>
      Array.isArray(place.value) ? members(place).flatMap((item) => faults(schema, item)) : [],
    contains: (schema, place) =>
      unless(
        !Array.isArray(place.value) || members(place).some((item) => fits(schema, item)),
        place,
        "An item is missing here.",
      ),
    minItems: (bound, place) =>
      unless(!Array.isArray(place.value) || place.value.length >= bound, place, `Write at least ${bound} items here.`),
    allOf: (schemas, place) => schemas.flatMap((schema: Schema) => faults(schema, place)),
    anyOf: (schemas, place) =>
      schemas.some((schema: Schema) => fits(schema, place)) ? [] : faults(schemas.at(-1), place),
    not: (schema, place) => unless(!fits(schema, place), place, "This is not expected here."),
    if: (schema, place, { then = true, else: otherwise = true }) =>
      faults(fits(schema, place) ? then : otherwise, place),
    $ref(ref, place) {
      // A schema that consists of itself has no more to tell the second time.
      const question = `${ref} ${place.location.absolutePointer}`;
      if (asked.has(question)) return unless(false, place, "This refers to itself.");
      asked.add(question);
      const found = faults(definitions[ref.replace("#/$defs/", "")], place);
      asked.delete(question);
      return found;
    },
  };
  for (const keyword of ["then", "else", "errorMessage", "description", "$defs"]) keywords[keyword] = () => [];

  /** The keys of an object, or those of the given ones that it has. */
  const present = ({ value }: Place, keys = keysOf(value)) =>
    isObject(value) ? keys.filter((key) => Object.hasOwn(value, key)) : [];

  function faults(schema: Schema, place: Place): Fault[] {
    if (typeof schema === "boolean") return unless(schema, place, "This is not expected here.");
    const found = Object.entries(schema).flatMap(([keyword, wanted]) => keywords[keyword]!(wanted, place, schema));
    return found.length > 0 && schema.errorMessage ? unless(false, place, schema.errorMessage) : found;
  }

  return (schema: Schema, place: Place): Fault[] => {
    definitions = schema.$defs ?? {};
    return faults(schema, place);
  };
}

const types: Record<string, (value: unknown) => boolean> = {
  object: isObject,
  array: Array.isArray,
  integer: Number.isInteger,
  string: (value) => typeof value === "string",
};
