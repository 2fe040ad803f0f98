// Generated from src/plugins/redocly-rules.ts by `npm run build`. Do not edit.
import { isObject } from "../add/document.js";
import { rules as declared } from "./rules.js";
export const rules = Object.fromEntries(
  Object.entries(declared).map(([name, rule]) => [name.slice(name.indexOf("/") + 1), () => ({ Root: visitor(rule) })])
);
export const configs = {
  recommended: { rules: Object.fromEntries(Object.keys(declared).map((name) => [name, "error"])) }
};
const visitor = (rule) => (value, context) => {
  const reported = /* @__PURE__ */ new Set();
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
function* holders(rule, root, { member, members }) {
  for (const item of members(member(root, "paths"))) {
    for (const method of rule.methods) yield member(item, method);
    yield* members(member(item, "additionalOperations"));
  }
  if (rule.components) yield member(root, "components");
}
function reader({ resolve }, follows) {
  const member = ({ value, location }, key) => {
    const own = { value: value?.[key], location: location.child([key]) };
    if (!follows || !isObject(own.value) || typeof own.value.$ref !== "string") return own;
    const target = resolve(own.value, location.source.absoluteRef);
    return target.location ? { value: target.node, location: target.location } : own;
  };
  return { member, members: (place) => keysOf(place.value).map((key) => member(place, key)) };
}
const keysOf = (value) => typeof value === "object" && value !== null ? Object.keys(value) : [];
function validator({ member, members }) {
  let definitions = {};
  const asked = /* @__PURE__ */ new Set();
  const fits = (schema, place) => faults(schema, place).length === 0;
  const unless = (fine, { location }, message) => fine ? [] : [{ message, location }];
  const keywords = {
    type: (type, place) => unless(types[type](place.value), place, `Write a value of the type \`${type}\` here.`),
    const: (value, place) => unless(place.value === value, place, `Write \`${value}\` here.`),
    enum: (values, place) => unless(values.includes(place.value), place, `Write one of these values here: ${values.join(", ")}.`),
    minimum: (bound, place) => unless(!(place.value < bound), place, `Write a number of at least ${bound} here.`),
    maximum: (bound, place) => unless(!(place.value > bound), place, `Write a number of at most ${bound} here.`),
    pattern: (pattern, place) => unless(
      typeof place.value !== "string" || new RegExp(pattern).test(place.value),
      place,
      `Write a value that fits ${pattern} here.`
    ),
    required: (keys, place) => keys.flatMap(
      (key) => unless(!isObject(place.value) || Object.hasOwn(place.value, key), place, `The property \`${key}\` is missing.`)
    ),
    properties: (schemas, place) => present(place, Object.keys(schemas)).flatMap((key) => faults(schemas[key], member(place, key))),
    patternProperties: (schemas, place) => Object.entries(schemas).flatMap(
      ([pattern, schema]) => present(place).filter((key) => new RegExp(pattern).test(key)).flatMap((key) => faults(schema, member(place, key)))
    ),
    additionalProperties: (schema, place, { properties = {}, patternProperties = {} }) => present(place).filter((key) => !Object.hasOwn(properties, key)).filter((key) => !Object.keys(patternProperties).some((pattern) => new RegExp(pattern).test(key))).flatMap((key) => faults(schema, member(place, key))),
    propertyNames: (schema, place) => present(place).flatMap((value) => faults(schema, { value, location: place.location })),
    minProperties: (bound, place) => unless(
      !isObject(place.value) || present(place).length >= bound,
      place,
      `Write at least ${bound} properties here.`
    ),
    maxProperties: (bound, place) => unless(
      !isObject(place.value) || present(place).length <= bound,
      place,
      `Write at most ${bound} properties here.`
    ),
    items: (schema, place) => Array.isArray(place.value) ? members(place).flatMap((item) => faults(schema, item)) : [],
    contains: (schema, place) => unless(
      !Array.isArray(place.value) || members(place).some((item) => fits(schema, item)),
      place,
      "An item is missing here."
    ),
    minItems: (bound, place) => unless(!Array.isArray(place.value) || place.value.length >= bound, place, `Write at least ${bound} items here.`),
    allOf: (schemas, place) => schemas.flatMap((schema) => faults(schema, place)),
    anyOf: (schemas, place) => schemas.some((schema) => fits(schema, place)) ? [] : faults(schemas.at(-1), place),
    not: (schema, place) => unless(!fits(schema, place), place, "This is not expected here."),
    if: (schema, place, { then = true, else: otherwise = true }) => faults(fits(schema, place) ? then : otherwise, place),
    $ref(ref, place) {
      const question = `${ref} ${place.location.absolutePointer}`;
      if (asked.has(question)) return unless(false, place, "This refers to itself.");
      asked.add(question);
      const found = faults(definitions[ref.replace("#/$defs/", "")], place);
      asked.delete(question);
      return found;
    }
  };
  for (const keyword of ["then", "else", "errorMessage", "description", "$defs"]) keywords[keyword] = () => [];
  const present = ({ value }, keys = keysOf(value)) => isObject(value) ? keys.filter((key) => Object.hasOwn(value, key)) : [];
  function faults(schema, place) {
    if (typeof schema === "boolean") return unless(schema, place, "This is not expected here.");
    const found = Object.entries(schema).flatMap(([keyword, wanted]) => keywords[keyword](wanted, place, schema));
    return found.length > 0 && schema.errorMessage ? unless(false, place, schema.errorMessage) : found;
  }
  return (schema, place) => {
    definitions = schema.$defs ?? {};
    return faults(schema, place);
  };
}
const types = {
  object: isObject,
  array: Array.isArray,
  integer: Number.isInteger,
  string: (value) => typeof value === "string"
};
