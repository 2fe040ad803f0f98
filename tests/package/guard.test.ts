// The guard agrees with a JSON Schema validator on every value, and survives the values on which that one does not.
import vm from "node:vm";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import schema from "../../generated/error-response.schema.json" with { type: "json" };
import { isErrorResponse } from "../../generated/index.js";
import { guardCode } from "../../scripts/generate/guard.ts";
import { InputError } from "../../scripts/lib/input-error.ts";

const validate = new Ajv2020({ strict: true }).compile(schema);

const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true, withSparseArray: true });

const bodies = fc.record({
  error: fc.record({
    message: fc.string({ unit: "binary" }),
    type: fc.oneof(fc.constantFrom(...schema.$defs.ErrorType.examples), fc.string()),
  }),
});

/** What may stand where a value of the body was. */
const copies: ((old: any, value: unknown) => unknown)[] = [
  (_, value) => value,
  (old) => [old],
  (old) => Object(old),
  (old) => Object.create(Object(old)),
  (old) => Object.assign([], old),
  (old) => Object.assign(() => {}, old),
  (old) => Object.assign(Object.create(null), old),
  (old, value) => ({ ...old, more: value, length: 1 }),
  (old) => JSON.stringify(old),
];

/** A body in which one value, which may be the whole, is another, is missing or is read by a getter. */
const mutants = fc
  .tuple(bodies, fc.constantFrom([], ["error"], ["error", "message"], ["error", "type"]), anything, fc.nat(10))
  .map(([body, path, value, mutation]): unknown => {
    const holder: any = { body };
    const keys = ["body", ...path];
    const key = keys.pop()!;
    const parent = keys.reduce((inner, name) => inner[name], holder);
    const old = parent[key];
    if (mutation < copies.length) parent[key] = copies[mutation]!(old, value);
    else if (mutation === copies.length) delete parent[key];
    else Object.defineProperty(parent, key, { get: () => old });
    return holder.body;
  });

const randomValues = fc.oneof({ arbitrary: mutants, weight: 3 }, bodies, anything);

test("it agrees with Ajv on 5,000 random and mutated values", () => {
  const seen = { true: 0, false: 0 };
  const property = fc.property(randomValues, (value) => {
    const verdict = isErrorResponse(value);
    seen[`${verdict}`]++;
    return verdict === validate(value);
  });
  // A mutant changes the body that it comes from, so no failure can be shrunk.
  fc.assert(property, { numRuns: 5_000, endOnFailure: true });
  expect(Math.min(seen.true, seen.false)).toBeGreaterThan(500);
});

const body = { error: { message: "No such invoice.", type: "not_found_error" } };

const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const throws = () => {
  throw new Error("not for reading");
};
const throwing = (name: string, members = {}) => Object.defineProperty(members, name, { get: throws });

test.each<[string, unknown]>([
  ["a proxy whose traps throw", new Proxy({}, { get: throws, has: throws, ownKeys: throws })],
  ["a revoked proxy", revoked()],
  ["a getter that throws", throwing("error")],
  ["an inner getter that throws", { error: throwing("type", { message: "" }) }],
])("it says no to %s, on which Ajv throws", (_name, value) => {
  expect(isErrorResponse(value)).toBe(false);
  expect(() => validate(value)).toThrow();
});

test("a property is read once, so that a getter cannot answer twice in different ways", () => {
  const answers = [body.error];
  const once = Object.defineProperty({}, "error", { get: () => answers.pop() });
  expect(isErrorResponse(once)).toBe(true);
});

const cycle: any = structuredClone(body);
cycle.self = cycle.error.cause = cycle;

test.each<[string, unknown, boolean]>([
  ["a cycle", cycle, true],
  ["no prototype", Object.assign(Object.create(null), { error: Object.assign(Object.create(null), body.error) }), true],
  ["another realm", vm.runInNewContext(`(${JSON.stringify(body)})`), true],
  ["issues of another shape", { error: { ...body.error, issues: "amount" } }, true],
  ["an array of another realm", vm.runInNewContext(`Object.assign([], ${JSON.stringify(body)})`), false],
  ["a transparent proxy", new Proxy(body, {}), true],
])("it judges %s", (_name, value, verdict) => {
  expect(isErrorResponse(value)).toBe(verdict);
});

/** The generated code, run. */
const compile = (schema: object): ((value: unknown) => boolean) => new Function(`return ${guardCode(schema)}`)();

const members = {
  $defs: { Text: { type: "string" } },
  type: "object",
  required: ["text", "it's", "open", "any"],
  properties: {
    text: { $ref: "#/$defs/Text" },
    "it's": { type: "object", required: ["a"], properties: { a: { $ref: "#/$defs/Text" } } },
    open: { required: ["a"] },
    any: {},
    optional: { type: "string" },
  },
};
const right = { text: "a", "it's": { a: "a" }, open: "a", any: null };
const values = ["", "a", null, undefined, false, 2, {}, [], { a: "a" }, { a: 2 }, { a: undefined }];

test.each(Object.keys(right))("what is generated agrees with Ajv: %s", (key) => {
  const [ours, theirs] = [compile(members), new Ajv2020({ strict: false }).compile(members)];
  const verdicts = values.map((value) => {
    const verdict = ours({ ...right, [key]: value });
    expect(verdict, JSON.stringify(value)).toBe(theirs({ ...right, [key]: value }));
    return verdict;
  });
  expect(new Set(verdicts).size).toBe(2);
});

test.each<[string, object, string]>([
  [
    "a keyword that it does not know",
    {
      $defs: { ErrorObject: { required: ["param"], properties: { param: { maxLength: 2 } } } },
      required: ["error"],
      properties: { error: { $ref: "#/$defs/ErrorObject" } },
    },
    "openapi/components/schemas/ErrorObject.yaml: the schema at /properties/param has the keyword `maxLength`",
  ],
  ["a type that it does not know", { type: "array" }, "has the type `array`"],
  [
    "a schema that contains itself",
    { $defs: { A: { required: ["a"], properties: { a: { $ref: "#/$defs/A" } } } }, $ref: "#/$defs/A" },
    "openapi/components/schemas/A.yaml: the schema at /properties/a contains itself",
  ],
])("%s stops the build", (_name, schema, message) => {
  expect(() => guardCode(schema)).toThrow(InputError);
  expect(() => guardCode(schema)).toThrow(message);
});
