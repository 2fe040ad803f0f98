// Generated from src/create-rules.ts by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  createRules: () => createRules,
  errorResponse: () => errorResponse,
  factsOfStatus: () => factsOfStatus
});
module.exports = __toCommonJS(stdin_exports);
function definition(name) {
  return { $ref: `#/$defs/${name}` };
}
const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];
const responses = definition("responses");
const ofOperations = (schema, fields = methods, parts = {}) => ({
  properties: {
    paths: {
      patternProperties: {
        "^/": {
          properties: {
            additionalOperations: {
              patternProperties: { "^x-": true },
              additionalProperties: { properties: { responses } }
            }
          },
          patternProperties: { [`^(${fields.join("|")})$`]: { properties: { responses } } }
        }
      }
    }
  },
  $defs: { responses: schema, ...usedDefinitions([schema, parts], parts) }
});
const ofBodies = (schema, parts = {}) => ofOperations(
  schema,
  methods.filter((method) => method !== "head"),
  parts
);
const withComponents = (schema) => {
  const { properties, $defs } = ofOperations(schema);
  return { properties: { ...properties, components: { properties: { responses } } }, $defs };
};
function createRules({ package: pkg, shared, waiting, statusFacts }) {
  return {
    "error-responses/shared-response": {
      description: "An error status that has a shared response refers to it, unless the status is opt-in.",
      resolved: false,
      schema: ofBodies({
        properties: byCode(
          shared,
          ({ code, name }) => expected(
            { required: ["$ref"], properties: { $ref: { pattern: sharedReference(pkg) } } },
            `Status ${code} does not refer to its shared response. Write a \`$ref\` from this file to \`node_modules/${pkg.name}/openapi/components/responses/${name}.yaml\`, or to a component of this API, such as \`#/components/responses/${name}\`.`
          )
        )
      })
    },
    "error-responses/json-body": {
      description: "The body of an error is JSON.",
      resolved: true,
      schema: ofErrors({
        response: expected(
          orUnknown({ required: ["content"], properties: { content: { minProperties: 1 } } }),
          "The body of the error is missing. Write a `$ref` to a shared response, or add `application/json` to `content`."
        ),
        content: {
          patternProperties: { [json]: true },
          additionalProperties: expected(
            false,
            "The media type of this error is not `application/json`. Write a `$ref` to a shared response, or `application/json` here."
          )
        }
      })
    },
    "error-responses/body-shape": {
      description: "An error body has everything that `ErrorResponse` requires.",
      resolved: true,
      schema: jsonErrors({
        allOf: [
          expected(
            orUnknown({ required: ["schema"] }),
            "The schema of the error is missing. Write a `$ref` to the schema `ErrorResponse`."
          ),
          {
            properties: {
              schema: expected(
                orUnknown({ allOf: [definition("requires-error"), definition("has-error")] }),
                "The required property `error` is missing, or is not an object. Write a `$ref` to the schema `ErrorResponse`, in an `allOf` if the body has more."
              )
            }
          }
        ]
      })
    },
    "error-responses/error-shape": {
      description: "`error` has everything that `ErrorObject` requires.",
      resolved: true,
      schema: jsonErrors({ properties: { schema: { allOf: ["message", "type"].flatMap(errorHas) } } })
    },
    "error-responses/retry-after": {
      description: "A response that asks the client to wait says how long.",
      resolved: true,
      schema: ofOperations({
        properties: byCode(
          waiting,
          ({ name }) => expected(
            orUnknown({ required: ["headers"], properties: { headers: retryAfter } }),
            `The header \`Retry-After\` is missing, so clients do not know when to retry. Add it, or write a \`$ref\` to the shared response \`${name}\`.`
          )
        )
      })
    },
    "error-responses/success-body": {
      description: "The body of a success is not an `ErrorResponse`.",
      resolved: true,
      schema: ofBodies({
        patternProperties: {
          "^2": body({
            additionalProperties: expected(
              { properties: { schema: { not: definition("error-alone") } } },
              "The body of this success is an error. Describe what the operation returns, and put the error under its own status."
            )
          })
        }
      })
    },
    "error-responses/status-facts": {
      description: "The facts in `x-status` match `response.schema.json`.",
      resolved: true,
      schema: withComponents({ additionalProperties: { properties: { "x-status": factsOfStatus(statusFacts) } } })
    }
  };
}
const expected = (schema, errorMessage) => ({ if: schema, else: false, errorMessage });
const byCode = (statuses, schemaOf) => Object.fromEntries(statuses.map((status) => [status.code, schemaOf(status)]));
const body = (content) => ({ properties: { content } });
const sharedReference = ({ name, homepage }) => `^#/components/responses/|(^|/)${literal(name)}/|^${literal(homepage)}`;
const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const anyCase = (text) => text.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
const json = `^${anyCase("application/")}(${anyCase("problem")}\\+)?${anyCase("json")} *(;|$)`;
const retryAfter = { not: { propertyNames: { not: { pattern: `^${anyCase("retry-after")}$` } } } };
const unknown = { type: "object", required: ["$ref"] };
const orUnknown = (schema) => ({ anyOf: [unknown, schema] });
const ofErrors = ({ response = true, content }) => {
  const hasContent = body(definition("content"));
  const responses2 = {
    patternProperties: { "^[45]": { allOf: [response, hasContent] } },
    anyOf: [{ propertyNames: { not: { pattern: "^[23]" } } }, { properties: { default: hasContent } }]
  };
  return ofBodies(responses2, { content });
};
const jsonErrors = (mediaType) => ofErrors({ content: { patternProperties: { [json]: mediaType } } });
const requires = (property) => within("required", { contains: { const: property } });
const has = (property, schema = true) => within("properties", { required: [property], properties: { [property]: schema } });
const within = (key, schema) => ({ required: [key], properties: { [key]: schema } });
const objectOf = (...schemas) => ({ type: "object", anyOf: schemas });
const isOfType = (type) => ({
  properties: {
    type: { anyOf: [{ const: type }, { type: "array", items: { const: type } }] },
    nullable: { const: false }
  }
});
const isComposed = objectOf(...["allOf", "oneOf", "anyOf"].map((keyword) => within(keyword, true)));
const facts = {
  "requires-error": requires("error"),
  "has-error": has("error", isOfType("object")),
  ...Object.fromEntries(
    ["message", "type"].flatMap((property) => [
      [`requires-${property}`, requires(property)],
      [`has-${property}`, has(property, isOfType("string"))],
      [`error-requires-${property}`, has("error", orUnknown(definition(`requires-${property}`)))],
      [`error-has-${property}`, has("error", orUnknown(definition(`has-${property}`)))]
    ])
  )
};
const ofFacts = Object.fromEntries(
  Object.entries(facts).map(([name, fact]) => [
    name,
    objectOf(
      fact,
      within("allOf", { contains: definition(name) }),
      ...["oneOf", "anyOf"].map((keyword) => within(keyword, { minItems: 1, items: definition(name) }))
    )
  ])
);
const ofErrorResponse = Object.keys(facts).filter((name) => name.includes("error"));
const isErrorResponse = { allOf: ofErrorResponse.map(definition) };
const errorResponse = { ...isErrorResponse, $defs: ofFacts };
const errorAlone = objectOf(
  {
    allOf: [
      requires("error"),
      has("error", { not: unknown }),
      within("properties", { maxProperties: 1 }),
      isErrorResponse
    ]
  },
  ...["allOf", "oneOf", "anyOf"].map((keyword) => within(keyword, { contains: definition("error-alone") }))
);
const definitions = { ...ofFacts, "error-alone": errorAlone };
function usedDefinitions(schemas, known) {
  const found = { ...known };
  for (const [, name] of JSON.stringify(schemas).matchAll(/"#\/\$defs\/([^"]+)"/g))
    if (!(name in found))
      Object.assign(found, usedDefinitions(definitions[name], { ...found, [name]: definitions[name] }));
  return found;
}
function errorHas(property) {
  const message = `The required property \`${property}\` of \`error\` is missing, or is not a string. Write a \`$ref\` to the schema \`ErrorObject\`.`;
  const lacksError = { not: definition("has-error") };
  const hasProperty = { allOf: [definition(`error-requires-${property}`), definition(`error-has-${property}`)] };
  const isPlain = { not: isComposed };
  const atError = { properties: { properties: { properties: { error: expected(false, message) } } } };
  return [
    expected({ anyOf: [isPlain, lacksError, hasProperty] }, message),
    { anyOf: [...[isComposed, lacksError, hasProperty].map(unreported), atError] }
  ];
}
const unreported = (schema) => ({ if: schema, else: false });
function factsOfStatus({ if: condition, then, else: otherwise, ...others }) {
  const typesIfError = { if: condition, then, else: otherwise };
  return {
    allOf: [
      withMessages(others),
      expected(
        typesIfError,
        "A status from 400 on needs `types`, and no other status may have them. Add them, or remove them."
      )
    ]
  };
}
const withMessages = (schema) => JSON.parse(JSON.stringify(schema), (_key, value) => {
  const errorMessage = messageFor(value);
  return errorMessage ? { ...value, errorMessage } : value;
});
function messageFor(schema) {
  if (Array.isArray(schema?.enum)) {
    const values = schema.enum.map((known) => `\`${known}\``);
    return `The value must be one of ${values.join(", ")}.`;
  }
  if (schema?.type === "integer")
    return `The value must be a whole number from ${schema.minimum} to ${schema.maximum}.`;
  if (schema?.pattern) return "The name of an error type must be in snake_case, as in `not_found_error`.";
  return void 0;
}
