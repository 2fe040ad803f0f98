// Generated from openapi/ by `npm run build`. Do not edit.
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
  rules: () => rules,
  statusFacts: () => statusFacts
});
module.exports = __toCommonJS(stdin_exports);
var import_create_rules = require("./create-rules.js");
const facts = {
  "package": {
    "name": "openapi-error-responses",
    "homepage": "https://openapi-error-responses.github.io/openapi-error-responses/"
  },
  "shared": [
    {
      "code": 400,
      "name": "BadRequest"
    },
    {
      "code": 404,
      "name": "NotFound"
    },
    {
      "code": 422,
      "name": "UnprocessableEntity"
    },
    {
      "code": 429,
      "name": "TooManyRequests"
    },
    {
      "code": 500,
      "name": "InternalServerError"
    },
    {
      "code": 502,
      "name": "BadGateway"
    },
    {
      "code": 503,
      "name": "ServiceUnavailable"
    }
  ],
  "waiting": [
    {
      "code": 429,
      "name": "TooManyRequests"
    },
    {
      "code": 503,
      "name": "ServiceUnavailable"
    }
  ],
  "statusFacts": {
    "type": "object",
    "description": "The status of this response, and what a client can know about it.",
    "required": [
      "code"
    ],
    "additionalProperties": false,
    "properties": {
      "code": {
        "type": "integer",
        "description": "The status code of the response.",
        "minimum": 100,
        "maximum": 599
      },
      "when": {
        "type": "string",
        "description": "When an operation can return the response.\nWithout it, no operation gets the response unless it refers to it.",
        "enum": [
          "always",
          "path-parameter",
          "parameters",
          "request-body",
          "security",
          "unsafe-method"
        ]
      },
      "opt-in": {
        "type": "boolean",
        "description": "Whether operations get the response only if their API asks for the status."
      },
      "tag": {
        "type": "string",
        "description": "Tag of the documentation operation, if it is not the tag of the status range."
      },
      "causes": {
        "type": "array",
        "description": "The usual causes, each in a sentence or less, the most frequent first. The docs list them.",
        "minItems": 1,
        "items": {
          "type": "string"
        }
      },
      "types": {
        "type": "object",
        "description": "The values of `error.type` that the response can carry.\nA type belongs to one status, and a status may have several types.",
        "minProperties": 1,
        "propertyNames": {
          "pattern": "^[a-z][a-z0-9_]*$"
        },
        "additionalProperties": {
          "type": "object",
          "required": [
            "retry"
          ],
          "additionalProperties": false,
          "properties": {
            "retry": {
              "type": "string",
              "description": "Whether the same request may succeed later: `never`, after growing delays (`backoff`), or after the time in `Retry-After` (`retry-after`).",
              "enum": [
                "never",
                "backoff",
                "retry-after"
              ]
            },
            "remedy": {
              "type": "string",
              "description": "What the client does next, in one sentence.\nWithout it, the remedy is the first line of the description's second paragraph."
            }
          }
        }
      }
    },
    "if": {
      "properties": {
        "code": {
          "type": "integer",
          "minimum": 400
        }
      }
    },
    "then": {
      "required": [
        "types"
      ]
    },
    "else": {
      "properties": {
        "types": false
      }
    }
  }
};
const rules = (0, import_create_rules.createRules)(facts);
const statusFacts = (0, import_create_rules.factsOfStatus)(facts.statusFacts);
