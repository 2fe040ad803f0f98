// Generated from openapi/ by `npm run build`. Do not edit.

import { createRules, factsOfStatus } from "./create-rules.js";

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

export const rules = createRules(facts);
export const statusFacts = factsOfStatus(facts.statusFacts);
