// The rules for APIs that use the contract: said once, as JSON Schemas, and written down for each linter.
import { stringifyYaml } from "@redocly/openapi-core";
import type { Contract } from "../contract/contract.ts";
import { addedByDefault } from "../contract/contract.ts";
import { banner } from "../lib/banner.ts";
import type { Files } from "../lib/files.ts";
import { responseSchema } from "./json-schema.ts";

type Schema = boolean | { [keyword: string]: unknown };

/** One rule for an API. */
export interface Rule {
  /** What it asks for, in a sentence. */
  description: string;
  /** The methods whose operations it looks at. Operations of OpenAPI 3.2 whose method does not have a field always count. */
  methods: readonly string[];
  /** Whether it looks at the API's components, too. */
  components: boolean;
  /** Whether it looks at what a reference leads to, or at the reference itself. */
  resolved: boolean;
  /**
   * JSON Schema (draft 7) of whatever has `responses`: an operation, or the components.
   * A fault is at the value that has an `errorMessage` in its schema. Those of an `anyOf` are the faults of its last schema.
   */
  schema: { [keyword: string]: unknown };
}

/** Name to text: a ruleset for each linter, and the rules as data for the Redocly plugin. */
export function rulesets(contract: Contract): Files {
  const all = rules(contract);
  const text = (ruleset: object) =>
    [banner, ...explanation].map((line) => `# ${line}\n`).join("") +
    stringifyYaml(ruleset, { noRefs: true, lineWidth: -1 });
  return new Map([
    ["rulesets/redocly.yaml", text(forRedocly(all))],
    ["rulesets/spectral.yaml", text(forSpectral(all))],
    ["plugins/rules.js", `// ${banner}\n\nexport const rules = ${JSON.stringify(all, null, 2)};\n`],
    ["plugins/rules.d.ts", `// ${banner}\n\n${declarations}`],
  ]);
}

const explanation = [
  "Rules for an API that uses the shared error responses: add this file to `extends`, and switch a rule off by its name.",
  "They look at the responses that the API sends, and so not at those of webhooks and callbacks.",
];

const declarations = `/** What a rule asks of whatever has \`responses\`. */
export interface Rule {
  readonly description: string;
  readonly methods: readonly string[];
  readonly components: boolean;
  readonly resolved: boolean;
  readonly schema: object;
}

/** The rules by name. */
export declare const rules: Readonly<Record<string, Rule>>;
`;

/** The plugin has the rules. */
const forRedocly = (all: Record<string, Rule>) => ({
  plugins: ["../plugins/redocly.js"],
  rules: Object.fromEntries(Object.keys(all).map((name) => [name, "error"])),
});

/** One list of names a path at most: after two, Spectral's JSONPath finds only what the first name of the first list leads to. */
const forSpectral = (all: Record<string, Rule>) => ({
  formats: ["oas3"],
  rules: Object.fromEntries(
    Object.entries(all).map(([name, { description, methods, components, resolved, schema }]) => [
      name,
      {
        description,
        message: "{{error}}",
        severity: "error",
        resolved,
        given: [
          `$.paths[*][${methods.map((method) => `'${method}'`)}]`,
          "$.paths[*].additionalOperations[*]",
          ...(components ? ["$.components"] : []),
        ],
        // biome-ignore lint/suspicious/noThenProperty: Spectral calls it so.
        then: { function: "schema", functionOptions: { allErrors: true, schema } },
      },
    ]),
  ),
});

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];
const ofOperations = { methods, components: false, resolved: true };
/** A response to HEAD has no body. */
const ofBodies = { ...ofOperations, methods: methods.filter((method) => method !== "head") };

/** The rules by name, in the order of the documentation. */
export function rules(contract: Contract): Record<string, Rule> {
  const { package: pkg, statuses } = contract;
  const waiting = statuses.filter(({ headers }) => "Retry-After" in headers);
  return {
    "error-responses/shared-response": {
      description: "An error status that has a shared response refers to it, unless the status is opt-in.",
      ...ofBodies,
      resolved: false,
      schema: responsesBy(
        addedByDefault(contract).map(({ code, name }) => [
          code,
          expected(
            { required: ["$ref"], properties: { $ref: { pattern: sharedReference(pkg) } } },
            `Status ${code} does not refer to its shared response. Write a \`$ref\` from this file to \`node_modules/${pkg.name}/openapi/components/responses/${name}.yaml\`, or to a component of this API, such as \`#/components/responses/${name}\`.`,
          ),
        ]),
      ),
    },
    "error-responses/json-body": {
      description: "The body of an error is JSON.",
      ...ofBodies,
      schema: errors({
        response: expected(
          { required: ["content"], properties: { content: { minProperties: 1 } } },
          "The body of the error is missing. Write a `$ref` to a shared response, or add `application/json` to `content`.",
        ),
        content: {
          patternProperties: { [json]: true },
          additionalProperties: expected(
            false,
            "The media type of this error is not `application/json`. Write a `$ref` to a shared response, or `application/json` here.",
          ),
        },
      }),
    },
    "error-responses/body-shape": {
      description: "An error body has everything that `ErrorResponse` requires.",
      ...ofBodies,
      schema: jsonErrors({
        allOf: [
          expected(
            { required: ["schema"] },
            "The schema of the error is missing. Write a `$ref` to the schema `ErrorResponse`.",
          ),
          {
            properties: {
              schema: expected(
                { allOf: [definition("requires-error"), definition("has-error")] },
                "The required property `error` is missing. Write a `$ref` to the schema `ErrorResponse`, in an `allOf` if the body has more.",
              ),
            },
          },
        ],
      }),
    },
    "error-responses/error-shape": {
      description: "`error` has everything that `ErrorObject` requires.",
      ...ofBodies,
      schema: jsonErrors({ properties: { schema: { allOf: ["message", "type"].flatMap(errorHas) } } }),
    },
    "error-responses/retry-after": {
      description: "A response that asks the client to wait says how long.",
      ...ofOperations,
      schema: responsesBy(
        waiting.map(({ code, name }) => [
          code,
          expected(
            { required: ["headers"], properties: { headers: retryAfter } },
            `The header \`Retry-After\` is missing, so clients do not know when to retry. Add it, or write a \`$ref\` to the shared response \`${name}\`.`,
          ),
        ]),
      ),
    },
    "error-responses/success-body": {
      description: "The body of a success is not an `ErrorResponse`.",
      ...ofBodies,
      schema: {
        ...responses({
          patternProperties: {
            "^2": body({
              additionalProperties: expected(
                { properties: { schema: { not: definition("error-alone") } } },
                "The body of this success is an error. Describe what the operation returns, and put the error under its own status.",
              ),
            }),
          },
        }),
        $defs: { "error-alone": errorAlone },
      },
    },
    "error-responses/status-facts": {
      description: "The facts in `x-status` match `response.schema.json`.",
      ...ofOperations,
      components: true,
      schema: responses({ additionalProperties: { properties: { "x-status": statusFacts(contract) } } }),
    },
  };
}

/** What fits a schema, and else is one fault. */
const expected = (schema: Schema, errorMessage: string) => ({ if: schema, else: false, errorMessage });

const responses = (schema: Schema) => ({ properties: { responses: schema } });
const responsesBy = (entries: [number, Schema][]) => responses({ properties: Object.fromEntries(entries) });
const body = (content: Schema) => ({ properties: { content } });

/** References into the package, wherever its files stand, and to components, which a bundler may have made of such references. */
const sharedReference = ({ name, homepage }: Contract["package"]) =>
  `^#/components/responses/|(^|/)${literal(name)}/|^${literal(homepage)}`;

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Media types that are JSON, with or without parameters. */
const json = "^application/json *(;|$)";

/** Header names in any case. */
const retryAfter = { not: { propertyNames: { not: { pattern: "^[Rr][Ee][Tt][Rr][Yy]-[Aa][Ff][Tt][Ee][Rr]$" } } } };

/**
 * The responses that are errors. `default` is one beside a success or a redirection. Alone, it may be either.
 * It may come without a body, because it also stands for the errors of others.
 */
const errors = ({ response = true, content }: { response?: Schema; content: Schema }) =>
  responses({
    patternProperties: { "^[45]": { allOf: [response, body(content)] } },
    anyOf: [{ propertyNames: { not: { pattern: "^[23]" } } }, { properties: { default: body(content) } }],
  });

/** The media types that are the JSON of an error. */
const jsonErrors = (mediaType: Schema) => ({
  ...errors({ content: { patternProperties: { [json]: mediaType } } }),
  $defs: definitions,
});

const definition = (name: string) => ({ $ref: `#/$defs/${name}` });

/** A schema that requires a property. */
const requires = (property: string) => within("required", { contains: { const: property } });

/** A schema that has a property. */
const has = (property: string, schema: Schema = true) =>
  within("properties", { required: [property], properties: { [property]: schema } });

/** An object with a key. */
const within = (key: string, schema: Schema) => ({ type: "object", required: [key], properties: { [key]: schema } });

const isString = { properties: { type: { const: "string" } } };
const isComposed = { anyOf: ["allOf", "oneOf", "anyOf"].map((keyword) => within(keyword, true)) };

/** What can be true of a schema itself, of one in its `allOf`, or of each in its `oneOf` or `anyOf`. */
const facts = {
  "requires-error": requires("error"),
  "has-error": has("error"),
  ...Object.fromEntries(
    ["message", "type"].flatMap((property) => [
      [`requires-${property}`, requires(property)],
      [`has-${property}`, has(property, isString)],
      [`error-requires-${property}`, has("error", definition(`requires-${property}`))],
      [`error-has-${property}`, has("error", definition(`has-${property}`))],
    ]),
  ),
};

const definitions = Object.fromEntries(
  Object.entries(facts).map(([name, fact]) => [
    name,
    {
      anyOf: [
        fact,
        within("allOf", { contains: definition(name) }),
        ...["oneOf", "anyOf"].map((keyword) => within(keyword, { minItems: 1, items: definition(name) })),
      ],
    },
  ]),
);

/** A schema that has an error and nothing beside it, or may be one. */
const errorAlone = {
  anyOf: [
    { allOf: [requires("error"), has("error"), within("properties", { maxProperties: 1 })] },
    ...["allOf", "oneOf", "anyOf"].map((keyword) => within(keyword, { contains: definition("error-alone") })),
  ],
};

/** Faults in what `error` has. They are at `error` itself, or at the body if that is composed of several schemas. */
function errorHas(property: string): Schema[] {
  const message = `The required property \`${property}\` of \`error\` is missing, or is not a string. Write a \`$ref\` to the schema \`ErrorObject\`.`;
  const fits = {
    anyOf: [
      { not: definition("has-error") },
      { allOf: [definition(`error-requires-${property}`), definition(`error-has-${property}`)] },
    ],
  };
  const atError = { properties: { properties: { properties: { error: expected(false, message) } } } };
  return [
    expected({ anyOf: [{ not: isComposed }, fits] }, message),
    { anyOf: [{ if: isComposed, else: false }, { if: fits, else: false }, atError] },
  ];
}

/**
 * The schema of `x-status`. What it says under conditions is one fault of the whole, because linters report conditions, too.
 * Lists of values get a message, because Spectral does not report a wrong one beside another fault.
 */
function statusFacts(contract: Contract): Schema {
  const { if: condition, then, else: otherwise, ...others } = responseSchema(contract).properties["x-status"];
  const typesIfError = { if: condition, then, else: otherwise };
  return {
    allOf: [
      withMessages(others),
      expected(
        typesIfError,
        "A status from 400 on needs `types`, and no other status may have them. Add them, or remove them.",
      ),
    ],
  };
}

const withMessages = (schema: object): object =>
  JSON.parse(JSON.stringify(schema), (_key, value) =>
    Array.isArray(value?.enum)
      ? {
          ...value,
          errorMessage: `The value must be one of ${value.enum.map((known: string) => `\`${known}\``).join(", ")}.`,
        }
      : value,
  );
