// The guard: a JSON Schema as an expression of JavaScript that answers only yes or no.
import { InputError } from "../lib/input-error.ts";

type Schema = Record<string, any>;

/**
 * Code of a function that tells whether a value has what a JSON Schema (draft 2020-12) requires, as Ajv does: a property that is `undefined` is missing.
 * It does not look at optional properties: an API may have a member of the same name and another shape, which came before the contract's.
 * A value that throws when it is read is not valid. Pure. Throws `InputError` for a schema that contains itself, and for a keyword that it does not know,
 * such as `maxLength`: a body of `errorResponse` may break it.
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

/** Condition that a value has a type. The members that the body requires have no others. */
const types: Record<string, (value: string) => string> = {
  object: (value) => `typeof ${value} === "object" && ${value} !== null && !Array.isArray(${value})`,
  string: (value) => `typeof ${value} === "string"`,
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

  const members = [...new Set<string>(required)].map((name) => property(name, properties[name] ?? {}, value, place));
  // Without a type, a schema asks nothing of values that are no objects.
  if (members.length > 0)
    asked.push(...(type === "object" ? members : [`(!(${types.object!(value)}) || (${and(members)}))`]));

  for (const name of Object.keys(others)) if (!silent.includes(name)) unknown("keyword", name, place);
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

const and = (asked: string[]) => (asked.length > 0 ? asked.join(" && ") : "true");

function unknown(what: string, name: unknown, place: Place): never {
  throw inputError(place, `has the ${what} \`${name}\`, which bodies of \`errorResponse\` may break. Leave it out`);
}

/** The schemas stand in `$defs` under the names of their files, and the whole is `ErrorResponse`. */
function inputError({ pointer }: Place, fault: string): InputError {
  const [, file = "ErrorResponse", inside = ""] = /^#(?:\/\$defs\/([^/]+))?(.*)$/.exec(pointer) ?? [];
  return new InputError(
    `openapi/components/schemas/${file}.yaml: the schema ${inside ? `at ${inside} ` : ""}${fault}.`,
  );
}
