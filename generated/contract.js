// Generated from openapi/ by `npm run build`. Do not edit.

export const contract = {
  "package": "openapi-error-responses",
  "guide": "https://github.com/openapi-error-responses/openapi-error-responses/blob/main/docs",
  "statuses": [
    {
      "code": 200,
      "name": "OK",
      "optIn": false
    },
    {
      "code": 206,
      "name": "PartialContent",
      "optIn": false
    },
    {
      "code": 400,
      "name": "BadRequest",
      "when": "always",
      "optIn": false
    },
    {
      "code": 401,
      "name": "Unauthorized",
      "when": "security",
      "optIn": true
    },
    {
      "code": 403,
      "name": "Forbidden",
      "when": "security",
      "optIn": true
    },
    {
      "code": 404,
      "name": "NotFound",
      "when": "path-parameter",
      "optIn": false
    },
    {
      "code": 409,
      "name": "Conflict",
      "when": "unsafe-method",
      "optIn": true
    },
    {
      "code": 422,
      "name": "UnprocessableEntity",
      "when": "request-body",
      "optIn": false
    },
    {
      "code": 429,
      "name": "TooManyRequests",
      "when": "always",
      "optIn": false
    },
    {
      "code": 500,
      "name": "InternalServerError",
      "when": "always",
      "optIn": false
    },
    {
      "code": 502,
      "name": "BadGateway",
      "when": "always",
      "optIn": false
    },
    {
      "code": 503,
      "name": "ServiceUnavailable",
      "when": "always",
      "optIn": false
    }
  ],
  "components": {
    "responses": {
      "BadGateway": {
        "description": "The server received an invalid response from an upstream server.\nThis is often a temporary issue, and another attempt may succeed.\n\nRetry with growing delays.\nIf the method is not idempotent, do not retry automatically (RFC 9110, section 9.2.2).\nProxies often write this response themselves, so expect an HTML or empty body too.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "examples": {
              "InvalidUpstreamResponse": {
                "summary": "Upstream server sent an invalid response",
                "value": {
                  "error": {
                    "message": "An upstream server sent an invalid response. Retry the request.",
                    "type": "bad_gateway_error"
                  }
                }
              }
            }
          }
        },
        "x-status": {
          "code": 502,
          "when": "always",
          "causes": [
            "The server behind the gateway is down or restarts.",
            "That server closed the connection before it answered, or sent an answer that is not HTTP."
          ],
          "types": {
            "bad_gateway_error": {
              "retry": "backoff"
            }
          }
        }
      },
      "BadRequest": {
        "description": "The server could not understand the request because its syntax is invalid.\n\nReview the request format and correct it.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "examples": {
              "MalformedJson": {
                "summary": "Body is not valid JSON",
                "value": {
                  "error": {
                    "message": "The request body is not valid JSON: unexpected end of input at line 3, column 14.",
                    "type": "invalid_request_error"
                  }
                }
              },
              "MissingParameter": {
                "summary": "Required parameter is missing",
                "value": {
                  "error": {
                    "message": "The query parameter \"page\" is required.",
                    "type": "invalid_request_error",
                    "issues": [
                      {
                        "message": "It is required.",
                        "parameter": "page"
                      }
                    ]
                  }
                }
              }
            }
          }
        },
        "x-status": {
          "code": 400,
          "when": "always",
          "causes": [
            "The body is not valid JSON, or it is cut off.",
            "A required parameter or header is missing.",
            "A parameter has the wrong type, or the URL has a character that is not encoded."
          ],
          "types": {
            "invalid_request_error": {
              "retry": "never"
            }
          }
        }
      },
      "Conflict": {
        "description": "The request conflicts with the current state of the resource (RFC 9110, section 15.5.10).\n\nResolve the conflict first.\nTo do so, read the current state of the resource, and base a new request on it.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "examples": {
              "ConcurrentChange": {
                "summary": "Resource has changed in the meantime",
                "value": {
                  "error": {
                    "message": "The resource was changed by another request. Read it again before you change it.",
                    "type": "conflict_error"
                  }
                }
              },
              "AlreadyExists": {
                "summary": "Resource already exists",
                "value": {
                  "error": {
                    "message": "A resource with the name \"Example\" already exists.",
                    "type": "conflict_error"
                  }
                }
              }
            }
          }
        },
        "x-status": {
          "code": 409,
          "when": "unsafe-method",
          "opt-in": true,
          "causes": [
            "Another client changed or deleted the resource first.",
            "A resource with the same unique value exists already.",
            "The resource is in a state that does not allow the operation."
          ],
          "types": {
            "conflict_error": {
              "retry": "never"
            }
          }
        }
      },
      "Forbidden": {
        "description": "The server understood the request but refuses to fulfill it, because the credentials do not permit it (RFC 9110, section 15.5.4).\n\nAsk for the permission, or use credentials that have it.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "examples": {
              "MissingPermission": {
                "summary": "Permission is missing",
                "value": {
                  "error": {
                    "message": "The credentials do not permit changes to this resource.",
                    "type": "permission_error"
                  }
                }
              }
            }
          }
        },
        "x-status": {
          "code": 403,
          "when": "security",
          "opt-in": true,
          "causes": [
            "The token lacks a scope, or the account lacks a role.",
            "The resource belongs to another account."
          ],
          "types": {
            "permission_error": {
              "retry": "never"
            }
          }
        }
      },
      "InternalServerError": {
        "description": "A generic error occurred on the server while it handled the request.\n\nRetry with growing delays, and contact support if the error persists.\nThe same request may succeed later.\nIf the method is not idempotent, do not retry automatically (RFC 9110, section 9.2.2).",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "examples": {
              "Unexpected": {
                "summary": "Unexpected condition",
                "value": {
                  "error": {
                    "message": "The server could not complete the request. Retry later, or contact support if this persists.",
                    "type": "internal_server_error"
                  }
                }
              }
            }
          }
        },
        "x-status": {
          "code": 500,
          "when": "always",
          "causes": [
            "A fault in the server that this request ran into.",
            "A deployment in progress, or a database that was unavailable for a moment."
          ],
          "types": {
            "internal_server_error": {
              "retry": "backoff"
            }
          }
        }
      },
      "NotFound": {
        "description": "The server could not find the requested resource.\n\nVerify that the request URL is correct and the resource exists.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "examples": {
              "UnknownId": {
                "summary": "No resource has this identifier",
                "value": {
                  "error": {
                    "message": "No resource has the identifier \"a1b2c3\".",
                    "type": "not_found_error"
                  }
                }
              },
              "UnknownRoute": {
                "summary": "No route matches the URL",
                "value": {
                  "error": {
                    "message": "No route matches GET /v1/itemz.",
                    "type": "not_found_error"
                  }
                }
              }
            }
          }
        },
        "x-status": {
          "code": 404,
          "when": "path-parameter",
          "causes": [
            "The identifier is wrong, or the resource was deleted.",
            "The path has a typo, or lacks its version.",
            "The host belongs to another environment."
          ],
          "types": {
            "not_found_error": {
              "retry": "never"
            }
          }
        }
      },
      "OK": {
        "description": "The server executed the request successfully.\n\nNo further action is needed.",
        "content": {
          "application/json": {
            "schema": {
              "description": "Any JSON value that the operation defines, but never an `ErrorResponse`."
            },
            "examples": {
              "Resource": {
                "summary": "Requested resource",
                "value": {
                  "id": "a1b2c3",
                  "name": "Example"
                }
              }
            }
          }
        },
        "x-status": {
          "code": 200
        }
      },
      "PartialContent": {
        "description": "The server delivers only the part of the resource that the request's `Range` header asked for.\nStatus 206 is a success (2xx), although the documentation lists it under Informational.\nThe body is a slice of bytes. It is never an error object, and never a page of a list (RFC 9110, section 15.3.7).\n\nCheck that the request asked for a range, and read `Content-Range` for the position of the part.",
        "headers": {
          "Content-Range": {
            "$ref": "#/components/headers/ContentRange"
          },
          "Accept-Ranges": {
            "$ref": "#/components/headers/AcceptRanges"
          },
          "ETag": {
            "$ref": "#/components/headers/ETag"
          },
          "Last-Modified": {
            "$ref": "#/components/headers/LastModified"
          }
        },
        "content": {
          "application/octet-stream": {
            "schema": {
              "type": "string",
              "format": "binary",
              "description": "The requested bytes, in the media type of the complete resource."
            },
            "examples": {
              "SinglePart": {
                "summary": "First eight bytes of a PDF file",
                "value": "%PDF-1.7"
              }
            }
          },
          "multipart/byteranges": {
            "schema": {
              "type": "string",
              "format": "binary",
              "description": "Several ranges, each a part with its own `Content-Range`."
            },
            "examples": {
              "SeveralParts": {
                "summary": "First and last bytes of a PDF file",
                "value": "--3d6b6a416f9b5\nContent-Type: application/pdf\nContent-Range: bytes 0-7/52814\n\n%PDF-1.7\n--3d6b6a416f9b5\nContent-Type: application/pdf\nContent-Range: bytes 52809-52813/52814\n\n%%EOF\n--3d6b6a416f9b5--\n"
              }
            }
          }
        },
        "x-status": {
          "code": 206,
          "tag": "Informational"
        }
      },
      "ServiceUnavailable": {
        "description": "The server is not ready to handle the request, often because of maintenance or overload.\n\nWait as long as `Retry-After` says, then retry the request.\nIf `Retry-After` is missing, wait longer after every attempt.\nIf the method is not idempotent, do not retry automatically (RFC 9110, section 9.2.2).\nProxies often write this response themselves, so expect an HTML or empty body too.",
        "headers": {
          "Retry-After": {
            "$ref": "#/components/headers/RetryAfter"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "examples": {
              "Maintenance": {
                "summary": "Planned maintenance",
                "value": {
                  "error": {
                    "message": "The service is down for planned maintenance until 07:28 GMT.",
                    "type": "service_unavailable_error"
                  }
                }
              },
              "Overload": {
                "summary": "Temporary overload",
                "value": {
                  "error": {
                    "message": "The service is overloaded. Retry in 30 seconds.",
                    "type": "service_unavailable_error"
                  }
                }
              }
            }
          }
        },
        "x-status": {
          "code": 503,
          "when": "always",
          "causes": [
            "Maintenance, or a deployment in progress.",
            "More load than the server can take.",
            "A service that the server needs does not answer."
          ],
          "types": {
            "service_unavailable_error": {
              "retry": "retry-after"
            }
          }
        }
      },
      "TooManyRequests": {
        "description": "The client sent too many requests in the given time frame (RFC 6585, section 4).\nCaches never store this response.\n\nWait as long as `Retry-After` says, and throttle your requests.\n`RateLimit` tells how much of the rate limit is left.\nIf `Retry-After` is missing, wait longer after every attempt.\nIf the method is not idempotent, do not retry automatically (RFC 9110, section 9.2.2).",
        "headers": {
          "Retry-After": {
            "$ref": "#/components/headers/RetryAfter"
          },
          "RateLimit": {
            "$ref": "#/components/headers/RateLimit"
          },
          "RateLimit-Policy": {
            "$ref": "#/components/headers/RateLimitPolicy"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "examples": {
              "QuotaOfWindow": {
                "summary": "Quota of the window is used up",
                "value": {
                  "error": {
                    "message": "The rate limit of 100 requests in 60 seconds is used up. Retry in 30 seconds.",
                    "type": "rate_limit_error"
                  }
                }
              },
              "ConcurrentRequests": {
                "summary": "Too many requests at once",
                "value": {
                  "error": {
                    "message": "The limit of 10 concurrent requests is reached. Retry when one of them has ended.",
                    "type": "rate_limit_error"
                  }
                }
              }
            }
          }
        },
        "x-status": {
          "code": 429,
          "when": "always",
          "causes": [
            "More requests in the window than the rate limit allows.",
            "Too many requests at once, such as several jobs that share one quota.",
            "Retries without a pause, which use up the quota themselves."
          ],
          "types": {
            "rate_limit_error": {
              "retry": "retry-after"
            }
          }
        }
      },
      "Unauthorized": {
        "description": "The request lacks valid credentials for the resource (RFC 9110, section 15.5.2).\n\nSend valid credentials, as `WWW-Authenticate` describes.\nThe same request without new credentials fails again.",
        "headers": {
          "WWW-Authenticate": {
            "$ref": "#/components/headers/WWWAuthenticate"
          }
        },
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "examples": {
              "MissingCredentials": {
                "summary": "No credentials were sent",
                "value": {
                  "error": {
                    "message": "The request has no `Authorization` header.",
                    "type": "authentication_error"
                  }
                }
              },
              "ExpiredToken": {
                "summary": "Token has expired",
                "value": {
                  "error": {
                    "message": "The access token has expired.",
                    "type": "authentication_error"
                  }
                }
              }
            }
          }
        },
        "x-status": {
          "code": 401,
          "when": "security",
          "opt-in": true,
          "causes": [
            "The request has no credentials, or a redirect to another host removed them.",
            "The token has expired or was revoked.",
            "The credentials belong to another environment."
          ],
          "types": {
            "authentication_error": {
              "retry": "never"
            }
          }
        }
      },
      "UnprocessableEntity": {
        "description": "The request was well-formed, but the server could not follow it because the data contains semantic errors.\nRFC 9110, section 15.5.21, calls this status Unprocessable Content.\n\nVerify that the data is correct and complete.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorResponse"
            },
            "examples": {
              "InvalidValues": {
                "summary": "Two values are wrong",
                "value": {
                  "error": {
                    "message": "Two fields are invalid.",
                    "type": "unprocessable_entity_error",
                    "issues": [
                      {
                        "message": "It must be greater than 0.",
                        "pointer": "/amount"
                      },
                      {
                        "message": "It must be a date, such as 2026-01-31.",
                        "pointer": "/due_date"
                      }
                    ]
                  }
                }
              },
              "InvalidValue": {
                "summary": "Value makes no sense",
                "value": {
                  "error": {
                    "message": "The field \"end_date\" is before \"start_date\".",
                    "type": "unprocessable_entity_error",
                    "issues": [
                      {
                        "message": "It is before \"start_date\".",
                        "pointer": "/end_date"
                      }
                    ]
                  }
                }
              },
              "IncompleteData": {
                "summary": "Data is incomplete",
                "value": {
                  "error": {
                    "message": "The field \"items\" needs at least one item.",
                    "type": "unprocessable_entity_error"
                  }
                }
              }
            }
          }
        },
        "x-status": {
          "code": 422,
          "when": "request-body",
          "causes": [
            "A value is out of range, or not in the expected format.",
            "A required field is missing.",
            "Two fields contradict each other."
          ],
          "types": {
            "unprocessable_entity_error": {
              "retry": "never"
            }
          }
        }
      }
    },
    "headers": {
      "AcceptRanges": {
        "description": "Range units that the server supports for this resource (RFC 9110, section 14.3).",
        "schema": {
          "type": "string"
        },
        "example": "bytes"
      },
      "ContentRange": {
        "description": "Position of this part within the complete representation (RFC 9110, section 14.4).\nEvery single-part response has it. A `multipart/byteranges` response does not, because each of its parts has its own.",
        "schema": {
          "type": "string"
        },
        "example": "bytes 0-7/52814"
      },
      "ETag": {
        "description": "Validator of the selected representation (RFC 9110, section 8.8.3).\nParts belong together only if each has the same strong validator: a value that does not start with `W/` (section 15.3.7.3).",
        "schema": {
          "type": "string"
        },
        "example": "\"5d8c72a5edda8d6a\""
      },
      "LastModified": {
        "description": "HTTP-date of the last change to the selected representation (RFC 9110, section 8.8.2).",
        "schema": {
          "type": "string"
        },
        "example": "Tue, 20 Oct 2026 16:05:12 GMT"
      },
      "RateLimit": {
        "description": "Quota left in the current window, for each policy that applies: `r` requests for the next `t` seconds.\nA structured field of the IETF draft `draft-ietf-httpapi-ratelimit-headers`, which is not yet an RFC.\nThe draft has changed incompatibly before, so this field may change in a minor version of this contract.",
        "schema": {
          "type": "string"
        },
        "example": "\"default\";r=0;t=30"
      },
      "RateLimitPolicy": {
        "description": "Quota policies that apply to the client, each with `q` requests in a window of `w` seconds.\nA structured field of the IETF draft `draft-ietf-httpapi-ratelimit-headers`, which is not yet an RFC.\nThe draft has changed incompatibly before, so this field may change in a minor version of this contract.",
        "schema": {
          "type": "string"
        },
        "example": "\"default\";q=100;w=60"
      },
      "RetryAfter": {
        "description": "How long to wait before the next attempt: a number of seconds, or the HTTP-date from which to try again (RFC 9110, section 10.2.3).",
        "schema": {
          "type": "string"
        },
        "examples": {
          "Seconds": {
            "summary": "Delay in seconds",
            "value": "30"
          },
          "Date": {
            "summary": "HTTP-date",
            "value": "Wed, 21 Oct 2026 07:28:00 GMT"
          }
        }
      },
      "WWWAuthenticate": {
        "description": "Challenges that say how to authenticate for the resource (RFC 9110, section 11.6.1).\nIf the request had no credentials, there is no error code (RFC 6750, section 3.1).",
        "schema": {
          "type": "string"
        },
        "examples": {
          "MissingCredentials": {
            "summary": "No credentials were sent",
            "value": "Bearer realm=\"api\""
          },
          "ExpiredToken": {
            "summary": "Token has expired",
            "value": "Bearer realm=\"api\", error=\"invalid_token\""
          }
        }
      }
    },
    "schemas": {
      "ErrorIssue": {
        "title": "ErrorIssue",
        "type": "object",
        "description": "One fault of the request, and where it is: in the body (`pointer`) or in a parameter (`parameter`).\nIf it has neither, it concerns the request as a whole.",
        "required": [
          "message"
        ],
        "properties": {
          "message": {
            "type": "string",
            "description": "What is wrong with the value.\nThe wording may change at any time, so no program may depend on it.",
            "example": "It must be greater than 0."
          },
          "pointer": {
            "type": "string",
            "description": "JSON Pointer (RFC 6901) to the value in the request body.\nFor a missing field, it is the pointer that the field would have.\nFor the body as a whole, it is empty.",
            "example": "/items/0/amount"
          },
          "parameter": {
            "type": "string",
            "description": "Name of the query, path, header or cookie parameter.",
            "example": "page"
          }
        }
      },
      "ErrorObject": {
        "title": "ErrorObject",
        "type": "object",
        "description": "Details of one error.\nFurther properties may be added, so ignore the ones that you do not know.",
        "required": [
          "message",
          "type"
        ],
        "properties": {
          "message": {
            "type": "string",
            "description": "Explanation of this specific error, written for the developer who reads it.\nThe wording may change at any time, so no program may depend on it.",
            "example": "The requested resource could not be found."
          },
          "type": {
            "$ref": "#/components/schemas/ErrorType"
          },
          "issues": {
            "type": "array",
            "description": "What is wrong with the request, one item per fault, if the server knows more than the message says.",
            "items": {
              "$ref": "#/components/schemas/ErrorIssue"
            }
          }
        }
      },
      "ErrorResponse": {
        "title": "ErrorResponse",
        "type": "object",
        "description": "The body of every error response.",
        "required": [
          "error"
        ],
        "properties": {
          "error": {
            "$ref": "#/components/schemas/ErrorObject"
          }
        }
      },
      "ErrorType": {
        "title": "ErrorType",
        "type": "string",
        "description": "General category of the error, written for programs.\nNew values may be added.\nIf you do not know a value, follow the status code of the response.",
        "example": "invalid_request_error",
        "x-extensible-enum": [
          "invalid_request_error",
          "authentication_error",
          "permission_error",
          "not_found_error",
          "conflict_error",
          "unprocessable_entity_error",
          "rate_limit_error",
          "internal_server_error",
          "bad_gateway_error",
          "service_unavailable_error"
        ]
      }
    }
  }
};
