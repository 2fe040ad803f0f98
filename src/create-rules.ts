// The rules for APIs that use the contract: said once, as JSON Schemas, for each linter and for `addErrorResponses`.

type Schema = boolean | { [keyword: string]: unknown };

/** One rule for an API. */
export interface Rule {
  /** What it asks for, in a sentence. */
  readonly description: string;
  /** Whether it looks at what the reference of a response leads to, or at the reference itself. */
  readonly resolved: boolean;
  /**
   * JSON Schema (draft 7) of the whole description.
   * A fault is at the value that has an `errorMessage` in its schema. Those of an `anyOf` are the faults of its last schema.
   */
  readonly schema: object;
}

/** A status of the contract, and the name of its response. */
export interface NamedStatus {
  readonly code: number;
  readonly name: string;
}

/** What rules must know of the contract. */
export interface RuleFacts {
  readonly package: { readonly name: string; readonly homepage: string };
  /** Those that operations get unless their API says otherwise. */
  readonly shared: readonly NamedStatus[];
  /** Those that tell clients how long to wait. */
  readonly waiting: readonly NamedStatus[];
  /** JSON Schema of `x-status`. */
  readonly statusFacts: { readonly [keyword: string]: unknown };
}

function definition(name: string) {
  return { $ref: `#/$defs/${name}` };
}

// The build runs this file as it is, so it imports nothing.
const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

const responses = definition("responses");

/** The operations below `paths`, and what their `responses` are to fit. Both may hold extensions. */
const ofOperations = (schema: Schema, fields = methods, parts: Record<string, Schema> = {}) => ({
  properties: {
    paths: {
      patternProperties: {
        "^/": {
          properties: {
            additionalOperations: {
              patternProperties: { "^x-": true },
              additionalProperties: { properties: { responses } },
            },
          },
          patternProperties: { [`^(${fields.join("|")})$`]: { properties: { responses } } },
        },
      },
    },
  },
  $defs: { responses: schema, ...usedDefinitions([schema, parts], parts) },
});

/** A response to HEAD has no body. */
const ofBodies = (schema: Schema, parts = {}) =>
  ofOperations(
    schema,
    methods.filter((method) => method !== "head"),
    parts,
  );

/** Operations, and components. */
const withComponents = (schema: Schema) => {
  const { properties, $defs } = ofOperations(schema);
  return { properties: { ...properties, components: { properties: { responses } } }, $defs };
};

/** The rules by name, in the order of the documentation. */
export function createRules({ package: pkg, shared, waiting, statusFacts }: RuleFacts): Record<string, Rule> {
  return {
    "error-responses/shared-response": {
      description: "An error status that has a shared response refers to it, unless the status is opt-in.",
      resolved: false,
      schema: ofBodies({
        properties: byCode(shared, ({ code, name }) =>
          expected(
            { required: ["$ref"], properties: { $ref: { pattern: sharedReference(pkg) } } },
            `Status ${code} does not refer to its shared response. Write a \`$ref\` from this file to \`node_modules/${pkg.name}/openapi/components/responses/${name}.yaml\`, or to a component of this API, such as \`#/components/responses/${name}\`.`,
          ),
        ),
      }),
    },
    "error-responses/json-body": {
      description: "The body of an error is JSON.",
      resolved: true,
      schema: ofErrors({
        response: expected(
          orUnknown({ required: ["content"], properties: { content: { minProperties: 1 } } }),
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
      resolved: true,
      schema: jsonErrors({
        allOf: [
          expected(
            orUnknown({ required: ["schema"] }),
            "The schema of the error is missing. Write a `$ref` to the schema `ErrorResponse`.",
          ),
          {
            properties: {
              schema: expected(
                orUnknown({ allOf: [definition("requires-error"), definition("has-error")] }),
                "The required property `error` is missing, or is not an object. Write a `$ref` to the schema `ErrorResponse`, in an `allOf` if the body has more.",
              ),
            },
          },
        ],
      }),
    },
    "error-responses/error-shape": {
      description: "`error` has everything that `ErrorObject` requires.",
      resolved: true,
      schema: jsonErrors({ properties: { schema: { allOf: ["message", "type"].flatMap(errorHas) } } }),
    },
    "error-responses/retry-after": {
      description: "A response that asks the client to wait says how long.",
      resolved: true,
      schema: ofOperations({
        properties: byCode(waiting, ({ name }) =>
          expected(
            orUnknown({ required: ["headers"], properties: { headers: retryAfter } }),
            `The header \`Retry-After\` is missing, so clients do not know when to retry. Add it, or write a \`$ref\` to the shared response \`${name}\`.`,
          ),
        ),
      }),
    },
    "error-responses/success-body": {
      description: "The body of a success is not an `ErrorResponse`.",
      resolved: true,
      schema: ofBodies({
        patternProperties: {
          "^2": body({
            additionalProperties: expected(
              { properties: { schema: { not: definition("error-alone") } } },
              "The body of this success is an error. Describe what the operation returns, and put the error under its own status.",
            ),
          }),
        },
      }),
    },
    "error-responses/status-facts": {
      description: "The facts in `x-status` match `response.schema.json`.",
      resolved: true,
      schema: withComponents({ additionalProperties: { properties: { "x-status": factsOfStatus(statusFacts) } } }),
    },
  };
}

/** What fits a schema, and else is one fault. */
const expected = (schema: Schema, errorMessage: string) => ({ if: schema, else: false, errorMessage });

const byCode = (statuses: readonly NamedStatus[], schemaOf: (status: NamedStatus) => Schema) =>
  Object.fromEntries(statuses.map((status) => [status.code, schemaOf(status)]));
const body = (content: Schema) => ({ properties: { content } });

/** References into the package, wherever its files stand, and to components, which a bundler may have made of such references. */
const sharedReference = ({ name, homepage }: RuleFacts["package"]) =>
  `^#/components/responses/|(^|/)${literal(name)}/|^${literal(homepage)}`;

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A pattern of a text in any case, such as `[Aa][Bb]` for `ab`. Patterns of some engines have no flags. */
const anyCase = (text: string) =>
  text.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);

/** Media types that are JSON, with or without parameters. */
const json = `^${anyCase("application/")}(${anyCase("problem")}\\+)?${anyCase("json")} *(;|$)`;

const retryAfter = { not: { propertyNames: { not: { pattern: `^${anyCase("retry-after")}$` } } } };

/** What a reference that leads nowhere would have is not known. Linters have rules of their own for it. */
const unknown = { type: "object", required: ["$ref"] };
const orUnknown = (schema: Schema) => ({ anyOf: [unknown, schema] });

/**
 * The responses that are errors. `default` is one beside a success or a redirection. Alone, it may be either.
 * It may come without a body, because it also stands for the errors of others.
 */
const ofErrors = ({ response = true, content }: { response?: Schema; content: Schema }) => {
  const hasContent = body(definition("content"));
  const responses = {
    patternProperties: { "^[45]": { allOf: [response, hasContent] } },
    anyOf: [{ propertyNames: { not: { pattern: "^[23]" } } }, { properties: { default: hasContent } }],
  };
  return ofBodies(responses, { content });
};

/** The media types that are the JSON of an error. */
const jsonErrors = (mediaType: Schema) => ofErrors({ content: { patternProperties: { [json]: mediaType } } });

/** A schema that requires a property. */
const requires = (property: string) => within("required", { contains: { const: property } });

/** A schema that has a property. */
const has = (property: string, schema: Schema = true) =>
  within("properties", { required: [property], properties: { [property]: schema } });

/** With a key, if it is an object. */
const within = (key: string, schema: Schema) => ({ required: [key], properties: { [key]: schema } });

/** An object that fits one of some schemas. */
const objectOf = (...schemas: Schema[]) => ({ type: "object", anyOf: schemas });

/** A schema that does not speak of another type, or of `null`. */
const isOfType = (type: string) => ({
  properties: {
    type: { anyOf: [{ const: type }, { type: "array", items: { const: type } }] },
    nullable: { const: false },
  },
});
const isComposed = objectOf(...["allOf", "oneOf", "anyOf"].map((keyword) => within(keyword, true)));

/** What can be true of a schema itself, of one in its `allOf`, or of each in its `oneOf` or `anyOf`. */
const facts = {
  "requires-error": requires("error"),
  "has-error": has("error", isOfType("object")),
  ...Object.fromEntries(
    ["message", "type"].flatMap((property) => [
      [`requires-${property}`, requires(property)],
      [`has-${property}`, has(property, isOfType("string"))],
      [`error-requires-${property}`, has("error", orUnknown(definition(`requires-${property}`)))],
      [`error-has-${property}`, has("error", orUnknown(definition(`has-${property}`)))],
    ]),
  ),
};

const ofFacts = Object.fromEntries(
  Object.entries(facts).map(([name, fact]) => [
    name,
    objectOf(
      fact,
      within("allOf", { contains: definition(name) }),
      ...["oneOf", "anyOf"].map((keyword) => within(keyword, { minItems: 1, items: definition(name) })),
    ),
  ]),
);

const ofErrorResponse = Object.keys(facts).filter((name) => name.includes("error"));
const isErrorResponse = { allOf: ofErrorResponse.map(definition) };

/** JSON Schema of a schema that has the shape of `ErrorResponse`: rules and `addErrorResponses` judge by the same facts. */
export const errorResponse: object = { ...isErrorResponse, $defs: ofFacts };

/** A schema that has the shape of `ErrorResponse` and nothing beside it, or may be one. */
const errorAlone = objectOf(
  {
    allOf: [
      requires("error"),
      has("error", { not: unknown }),
      within("properties", { maxProperties: 1 }),
      isErrorResponse,
    ],
  },
  ...["allOf", "oneOf", "anyOf"].map((keyword) => within(keyword, { contains: definition("error-alone") })),
);

const definitions: Record<string, Schema> = { ...ofFacts, "error-alone": errorAlone };

/** Those that schemas refer to, directly or not, beside those that are known. */
function usedDefinitions(schemas: unknown, known: Record<string, Schema>): Record<string, Schema> {
  const found = { ...known };
  for (const [, name] of JSON.stringify(schemas).matchAll(/"#\/\$defs\/([^"]+)"/g))
    if (!(name! in found))
      Object.assign(found, usedDefinitions(definitions[name!]!, { ...found, [name!]: definitions[name!]! }));
  return found;
}

/** What `error` is to have: a fault is at `error` itself, or at the body if that is composed of several schemas. */
function errorHas(property: string): Schema[] {
  const message = `The required property \`${property}\` of \`error\` is missing, or is not a string. Write a \`$ref\` to the schema \`ErrorObject\`.`;
  // A body without `error` is a fault for another rule.
  const lacksError = { not: definition("has-error") };
  const hasProperty = { allOf: [definition(`error-requires-${property}`), definition(`error-has-${property}`)] };
  const isPlain = { not: isComposed };
  const atError = { properties: { properties: { properties: { error: expected(false, message) } } } };
  return [
    expected({ anyOf: [isPlain, lacksError, hasProperty] }, message),
    { anyOf: [...[isComposed, lacksError, hasProperty].map(unreported), atError] },
  ];
}

/** What fits a schema, and else is no fault of its own. */
const unreported = (schema: Schema) => ({ if: schema, else: false });

/**
 * The schema of `x-status` for linters. What it says under conditions is one fault of the whole, because linters report conditions, too.
 * Lists of values get a message, because Spectral does not report a wrong one beside another fault.
 */
export function factsOfStatus({ if: condition, then, else: otherwise, ...others }: Record<string, unknown>): object {
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
  JSON.parse(JSON.stringify(schema), (_key, value) => {
    const errorMessage = messageFor(value);
    return errorMessage ? { ...value, errorMessage } : value;
  });

function messageFor(schema: any): string | undefined {
  if (Array.isArray(schema?.enum)) {
    const values = schema.enum.map((known: string) => `\`${known}\``);
    return `The value must be one of ${values.join(", ")}.`;
  }
  if (schema?.type === "integer")
    return `The value must be a whole number from ${schema.minimum} to ${schema.maximum}.`;
  if (schema?.pattern) return "The name of an error type must be in snake_case, as in `not_found_error`.";
  return undefined;
}
