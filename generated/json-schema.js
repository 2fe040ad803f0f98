// Generated from src/json-schema.ts by `npm run build`. Do not edit.
import { isObject } from "./add/document.js";
import { choices } from "./add/words.js";
export function createValidator({ member }) {
  let definitions = {};
  const judged = /* @__PURE__ */ new Map();
  const fits = (schema, place) => findFaults(schema, place).length === 0;
  const unless = (isFine, place, message) => isFine ? [] : [{ message, place }];
  const members = (place) => keysOf(place.value).map((key) => member(place, key));
  const presentKeys = ({ value }, keys = keysOf(value)) => isObject(value) ? keys.filter((key) => Object.hasOwn(value, key)) : [];
  const judges = {
    type: (type, place) => unless(isOfType(place.value, type), place, `Write a value of the type \`${type}\` here.`),
    const: (value, place) => unless(place.value === value, place, `Write \`${value}\` here.`),
    enum: (values, place) => unless(values.includes(place.value), place, `Choose ${choices(values)}.`),
    minimum: (bound, { value, ...place }) => unless(!(typeof value === "number" && value < bound), { value, ...place }, `Write at least ${bound} here.`),
    maximum: (bound, { value, ...place }) => unless(!(typeof value === "number" && value > bound), { value, ...place }, `Write at most ${bound} here.`),
    pattern: (pattern, place) => unless(
      typeof place.value !== "string" || new RegExp(pattern).test(place.value),
      place,
      `Write a value that fits ${pattern} here.`
    ),
    required: (keys, place) => keys.flatMap(
      (key) => unless(!isObject(place.value) || Object.hasOwn(place.value, key), place, `The property \`${key}\` is missing.`)
    ),
    properties: (schemas, place) => presentKeys(place, Object.keys(schemas)).flatMap((key) => findFaults(schemas[key], member(place, key))),
    patternProperties: (schemas, place) => Object.entries(schemas).flatMap(
      ([pattern, schema]) => presentKeys(place).filter((key) => new RegExp(pattern).test(key)).flatMap((key) => findFaults(schema, member(place, key)))
    ),
    additionalProperties: (schema, place, { properties = {}, patternProperties = {} }) => presentKeys(place).filter((key) => !Object.hasOwn(properties, key)).filter((key) => !Object.keys(patternProperties).some((pattern) => new RegExp(pattern).test(key))).flatMap(
      (key) => schema === false ? unless(false, member(place, key), `\`${key}\` is unknown. Choose ${choices(Object.keys(properties))}.`) : findFaults(schema, member(place, key))
    ),
    propertyNames: (schema, place) => presentKeys(place).flatMap((value) => findFaults(schema, { value, location: place.location })),
    minProperties: (bound, place) => unless(!isObject(place.value) || presentKeys(place).length >= bound, place, `Write at least ${bound} here.`),
    maxProperties: (bound, place) => unless(!isObject(place.value) || presentKeys(place).length <= bound, place, `Write at most ${bound} here.`),
    items: (schema, place) => Array.isArray(place.value) ? members(place).flatMap((item) => findFaults(schema, item)) : [],
    contains: (schema, place) => unless(
      !Array.isArray(place.value) || members(place).some((item) => fits(schema, item)),
      place,
      "An item is missing here."
    ),
    minItems: (bound, place) => unless(!Array.isArray(place.value) || place.value.length >= bound, place, `Write at least ${bound} items here.`),
    allOf: (schemas, place) => schemas.flatMap((schema) => findFaults(schema, place)),
    anyOf: (schemas, place) => schemas.some((schema) => fits(schema, place)) ? [] : findFaults(schemas.at(-1), place),
    not: (schema, place) => unless(!fits(schema, place), place, "This is not expected here."),
    if: (schema, place, { then = true, else: otherwise = true }) => findFaults(fits(schema, place) ? then : otherwise, place),
    $ref: (ref, place) => findFaults(definitions[ref.replace("#/$defs/", "")], place)
  };
  function findFaults(schema, place) {
    if (typeof schema === "boolean") return unless(schema, place, "This is not expected here.");
    if (place.identity === void 0) return judge(schema, place);
    const known = judged.get(schema) ?? /* @__PURE__ */ new Map();
    judged.set(schema, known);
    const earlier = known.get(place.identity);
    if (earlier) return earlier;
    known.set(place.identity, unless(false, place, "This refers to itself."));
    const faults = judge(schema, place);
    known.set(place.identity, faults);
    return faults;
  }
  function judge(schema, place) {
    const faults = [];
    for (const keyword in schema) {
      const found = judges[keyword]?.(schema[keyword], place, schema);
      if (found && found.length > 0) faults.push(...found);
    }
    return faults.length > 0 && schema.errorMessage ? unless(false, place, schema.errorMessage) : faults;
  }
  return (schema, place) => {
    definitions = schema.$defs ?? {};
    return findFaults(schema, place);
  };
}
const keysOf = (value) => typeof value === "object" && value !== null ? Object.keys(value) : [];
export function isOfType(value, type) {
  if (Array.isArray(type)) return type.some((one) => isOfType(value, one));
  if (type === "object") return isObject(value);
  if (type === "array") return Array.isArray(value);
  if (type === "null") return value === null;
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}
