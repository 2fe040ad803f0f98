// The guard: a JSON Schema as an expression of JavaScript that answers only yes or no.
import { InputError } from "../lib/input-error.ts";

type Schema = Record<string, any>;

/**
 * Code of a function that tells whether a value has what a JSON Schema (draft 2020-12) requires, as Ajv does: a property that is `undefined` is missing.
 * It does not look at optional properties: an API may have a member of the same name and another shape, which came before the contract's.
 * A value that throws when it is read is not valid. Pure. Throws `InputError` for a keyword that it does not know, and for a schema that contains itself.
 */
export function guardCode(schema: Schema): string {
  const variables: string[] = [];
  const test = and(conditions(schema, "value", { root: schema, pointer: "#", within: [], variables }));
  const declaration = variables.length > 0 ? `  let ${variables.join(", ")};\n` : "";
  return `(value) => {\n${declaration}  try {\n    return ${test};\n  } catch {\n    return false;\n  }\n}`;
}

/** Where a schema stands. */
interface Place {
  root: Schema;
  /** JSON Pointer of the schema. */
  pointer: string;
  /** JSON Pointers of the schemas that contain it. */
  within: string[];
  /** Names of the variables of the code. */
  variables: string[];
}

/** Condition that a value has a type. */
const types: Record<string, (value: string) => string> = {
  object: (value) => `typeof ${value} === "object" && ${value} !== null && !Array.isArray(${value})`,
  string: (value) => `typeof ${value} === "string"`,
  number: (value) => `Number.isFinite(${value})`,
  integer: (value) => `Number.isInteger(${value})`,
  boolean: (value) => `typeof ${value} === "boolean"`,
};

/** Keyword to the type that it is about, and the condition. Length counts characters, and not UTF-16 code units. */
const keywords: Record<string, { type: string; condition(asked: any, value: string): string }> = {
  minLength: { type: "string", condition: (asked, value) => `[...${value}].length >= ${asked}` },
  maxLength: { type: "string", condition: (asked, value) => `[...${value}].length <= ${asked}` },
  pattern: { type: "string", condition: (asked, value) => `${new RegExp(asked, "u")}.test(${value})` },
  minimum: { type: "number", condition: (asked, value) => `${value} >= ${asked}` },
  maximum: { type: "number", condition: (asked, value) => `${value} <= ${asked}` },
};

/** Keywords that ask nothing of a value, or that other keywords read. In draft 2020-12, `format` is one of them. */
const silent = [
  "$schema",
  "$id",
  "$comment",
  "$defs",
  "title",
  "description",
  "examples",
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "format",
];

/** What a schema asks of a value: conditions that are tested in order. */
function conditions(schema: Schema, value: string, place: Place): string[] {
  const { $ref, type, required = [], properties = {}, ...others } = schema;
  const asked: string[] = [];
  if ($ref !== undefined) asked.push(...referred($ref, value, place));
  if (type !== undefined) asked.push((types[type] ?? unknown("type", type, place))(value));

  const ofObject = [...new Set<string>(required)].map((name) => property(name, properties[name] ?? {}, value, place));
  if (ofObject.length > 0) asked.push(...ifType("object", type, ofObject, value));

  for (const [name, argument] of Object.entries(others)) {
    if (silent.includes(name)) continue;
    const keyword = keywords[name] ?? unknown("keyword", name, place);
    asked.push(...ifType(keyword.type, type, [keyword.condition(argument, value)], value));
  }
  return asked;
}

function referred(ref: string, value: string, place: Place): string[] {
  if (place.within.includes(ref))
    throw inputError(place, "contains itself, so a check would never end. Limit its depth");
  const names = ref.split("/").slice(1);
  const target = names.reduce((node, name) => node?.[name], place.root as any);
  return conditions(target, value, { ...place, pointer: ref, within: [...place.within, ref] });
}

/** A property is read once, so a getter cannot answer twice in different ways. */
function property(name: string, schema: Schema, value: string, place: Place): string {
  const variable = `v${place.variables.length + 1}`;
  const at = place.variables.push(variable);
  const read = `${value}[${JSON.stringify(name)}]`;
  const below = { ...place, pointer: `${place.pointer}/properties/${name}` };
  const [first, ...others] = conditions(schema, variable, below);
  if (first === undefined) return `${read} !== undefined`;
  // A condition that asks for a type refuses `undefined` too. If it is all, no variable is needed.
  if (first === types.string!(variable) && others.length === 0) {
    place.variables.splice(at - 1);
    return types.string!(read);
  }
  if (first.startsWith(`typeof ${variable} === `))
    return and([first.replace(variable, `(${variable} = ${read})`), ...others]);
  return and([`(${variable} = ${read}) !== undefined`, first, ...others]);
}

/** A keyword asks nothing of values of other types. */
function ifType(type: string, known: string | undefined, asked: string[], value: string): string[] {
  if (known === type || (known === "integer" && type === "number")) return asked;
  return [`(!(${types[type]!(value)}) || (${and(asked)}))`];
}

const and = (asked: string[]) => (asked.length > 0 ? asked.join(" && ") : "true");

function unknown(what: string, name: unknown, place: Place): never {
  throw inputError(
    place,
    `has the ${what} \`${name}\`, which the guard cannot check. Leave it out, or add it to scripts/generate/guard.ts`,
  );
}

/** The schemas stand in `$defs` under the names of their files, and the whole is `ErrorResponse`. */
function inputError({ pointer }: Place, fault: string): InputError {
  const [, file = "ErrorResponse", inside = ""] = /^#(?:\/\$defs\/([^/]+))?(.*)$/.exec(pointer) ?? [];
  return new InputError(
    `openapi/components/schemas/${file}.yaml: the schema ${inside ? `at ${inside} ` : ""}${fault}.`,
  );
}
