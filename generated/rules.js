// Generated from openapi/ by `npm run build`. Do not edit.

export const rules = {
  "error-responses/shared-response": {
    "description": "An error status that has a shared response refers to it, unless the status is opt-in.",
    "resolved": false,
    "schema": {
      "properties": {
        "paths": {
          "patternProperties": {
            "^/": {
              "properties": {
                "get": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "put": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "post": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "delete": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "options": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "patch": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "trace": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "query": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "additionalOperations": {
                  "patternProperties": {
                    "^x-": true
                  },
                  "additionalProperties": {
                    "properties": {
                      "responses": {
                        "$ref": "#/$defs/responses"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "$defs": {
        "responses": {
          "properties": {
            "400": {
              "if": {
                "required": [
                  "$ref"
                ],
                "properties": {
                  "$ref": {
                    "pattern": "^#/components/responses/|(^|/)openapi-error-responses/|^https://openapi-error-responses\\.github\\.io/openapi-error-responses/"
                  }
                }
              },
              "else": false,
              "errorMessage": "Status 400 does not refer to its shared response. Write a `$ref` from this file to `node_modules/openapi-error-responses/openapi/components/responses/BadRequest.yaml`, or to a component of this API, such as `#/components/responses/BadRequest`."
            },
            "404": {
              "if": {
                "required": [
                  "$ref"
                ],
                "properties": {
                  "$ref": {
                    "pattern": "^#/components/responses/|(^|/)openapi-error-responses/|^https://openapi-error-responses\\.github\\.io/openapi-error-responses/"
                  }
                }
              },
              "else": false,
              "errorMessage": "Status 404 does not refer to its shared response. Write a `$ref` from this file to `node_modules/openapi-error-responses/openapi/components/responses/NotFound.yaml`, or to a component of this API, such as `#/components/responses/NotFound`."
            },
            "422": {
              "if": {
                "required": [
                  "$ref"
                ],
                "properties": {
                  "$ref": {
                    "pattern": "^#/components/responses/|(^|/)openapi-error-responses/|^https://openapi-error-responses\\.github\\.io/openapi-error-responses/"
                  }
                }
              },
              "else": false,
              "errorMessage": "Status 422 does not refer to its shared response. Write a `$ref` from this file to `node_modules/openapi-error-responses/openapi/components/responses/UnprocessableEntity.yaml`, or to a component of this API, such as `#/components/responses/UnprocessableEntity`."
            },
            "429": {
              "if": {
                "required": [
                  "$ref"
                ],
                "properties": {
                  "$ref": {
                    "pattern": "^#/components/responses/|(^|/)openapi-error-responses/|^https://openapi-error-responses\\.github\\.io/openapi-error-responses/"
                  }
                }
              },
              "else": false,
              "errorMessage": "Status 429 does not refer to its shared response. Write a `$ref` from this file to `node_modules/openapi-error-responses/openapi/components/responses/TooManyRequests.yaml`, or to a component of this API, such as `#/components/responses/TooManyRequests`."
            },
            "500": {
              "if": {
                "required": [
                  "$ref"
                ],
                "properties": {
                  "$ref": {
                    "pattern": "^#/components/responses/|(^|/)openapi-error-responses/|^https://openapi-error-responses\\.github\\.io/openapi-error-responses/"
                  }
                }
              },
              "else": false,
              "errorMessage": "Status 500 does not refer to its shared response. Write a `$ref` from this file to `node_modules/openapi-error-responses/openapi/components/responses/InternalServerError.yaml`, or to a component of this API, such as `#/components/responses/InternalServerError`."
            },
            "502": {
              "if": {
                "required": [
                  "$ref"
                ],
                "properties": {
                  "$ref": {
                    "pattern": "^#/components/responses/|(^|/)openapi-error-responses/|^https://openapi-error-responses\\.github\\.io/openapi-error-responses/"
                  }
                }
              },
              "else": false,
              "errorMessage": "Status 502 does not refer to its shared response. Write a `$ref` from this file to `node_modules/openapi-error-responses/openapi/components/responses/BadGateway.yaml`, or to a component of this API, such as `#/components/responses/BadGateway`."
            },
            "503": {
              "if": {
                "required": [
                  "$ref"
                ],
                "properties": {
                  "$ref": {
                    "pattern": "^#/components/responses/|(^|/)openapi-error-responses/|^https://openapi-error-responses\\.github\\.io/openapi-error-responses/"
                  }
                }
              },
              "else": false,
              "errorMessage": "Status 503 does not refer to its shared response. Write a `$ref` from this file to `node_modules/openapi-error-responses/openapi/components/responses/ServiceUnavailable.yaml`, or to a component of this API, such as `#/components/responses/ServiceUnavailable`."
            }
          }
        }
      }
    }
  },
  "error-responses/json-body": {
    "description": "The body of an error is JSON.",
    "resolved": true,
    "schema": {
      "properties": {
        "paths": {
          "patternProperties": {
            "^/": {
              "properties": {
                "get": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "put": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "post": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "delete": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "options": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "patch": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "trace": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "query": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "additionalOperations": {
                  "patternProperties": {
                    "^x-": true
                  },
                  "additionalProperties": {
                    "properties": {
                      "responses": {
                        "$ref": "#/$defs/responses"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "$defs": {
        "responses": {
          "patternProperties": {
            "^[45]": {
              "allOf": [
                {
                  "if": {
                    "anyOf": [
                      {
                        "type": "object",
                        "required": [
                          "$ref"
                        ]
                      },
                      {
                        "required": [
                          "content"
                        ],
                        "properties": {
                          "content": {
                            "minProperties": 1
                          }
                        }
                      }
                    ]
                  },
                  "else": false,
                  "errorMessage": "The body of the error is missing. Write a `$ref` to a shared response, or add `application/json` to `content`."
                },
                {
                  "properties": {
                    "content": {
                      "patternProperties": {
                        "^[Aa][Pp][Pp][Ll][Ii][Cc][Aa][Tt][Ii][Oo][Nn]/([Pp][Rr][Oo][Bb][Ll][Ee][Mm]\\+)?[Jj][Ss][Oo][Nn] *(;|$)": true
                      },
                      "additionalProperties": {
                        "if": false,
                        "else": false,
                        "errorMessage": "The media type of this error is not `application/json`. Write a `$ref` to a shared response, or `application/json` here."
                      }
                    }
                  }
                }
              ]
            }
          },
          "anyOf": [
            {
              "propertyNames": {
                "not": {
                  "pattern": "^[23]"
                }
              }
            },
            {
              "properties": {
                "default": {
                  "properties": {
                    "content": {
                      "patternProperties": {
                        "^[Aa][Pp][Pp][Ll][Ii][Cc][Aa][Tt][Ii][Oo][Nn]/([Pp][Rr][Oo][Bb][Ll][Ee][Mm]\\+)?[Jj][Ss][Oo][Nn] *(;|$)": true
                      },
                      "additionalProperties": {
                        "if": false,
                        "else": false,
                        "errorMessage": "The media type of this error is not `application/json`. Write a `$ref` to a shared response, or `application/json` here."
                      }
                    }
                  }
                }
              }
            }
          ]
        }
      }
    }
  },
  "error-responses/body-shape": {
    "description": "An error body has everything that `ErrorResponse` requires.",
    "resolved": true,
    "schema": {
      "properties": {
        "paths": {
          "patternProperties": {
            "^/": {
              "properties": {
                "get": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "put": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "post": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "delete": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "options": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "patch": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "trace": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "query": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "additionalOperations": {
                  "patternProperties": {
                    "^x-": true
                  },
                  "additionalProperties": {
                    "properties": {
                      "responses": {
                        "$ref": "#/$defs/responses"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "$defs": {
        "responses": {
          "patternProperties": {
            "^[45]": {
              "allOf": [
                true,
                {
                  "properties": {
                    "content": {
                      "patternProperties": {
                        "^[Aa][Pp][Pp][Ll][Ii][Cc][Aa][Tt][Ii][Oo][Nn]/([Pp][Rr][Oo][Bb][Ll][Ee][Mm]\\+)?[Jj][Ss][Oo][Nn] *(;|$)": {
                          "allOf": [
                            {
                              "if": {
                                "anyOf": [
                                  {
                                    "type": "object",
                                    "required": [
                                      "$ref"
                                    ]
                                  },
                                  {
                                    "required": [
                                      "schema"
                                    ]
                                  }
                                ]
                              },
                              "else": false,
                              "errorMessage": "The schema of the error is missing. Write a `$ref` to the schema `ErrorResponse`."
                            },
                            {
                              "properties": {
                                "schema": {
                                  "if": {
                                    "anyOf": [
                                      {
                                        "type": "object",
                                        "required": [
                                          "$ref"
                                        ]
                                      },
                                      {
                                        "allOf": [
                                          {
                                            "$ref": "#/$defs/requires-error"
                                          },
                                          {
                                            "$ref": "#/$defs/has-error"
                                          }
                                        ]
                                      }
                                    ]
                                  },
                                  "else": false,
                                  "errorMessage": "The required property `error` is missing, or is not an object. Write a `$ref` to the schema `ErrorResponse`, in an `allOf` if the body has more."
                                }
                              }
                            }
                          ]
                        }
                      }
                    }
                  }
                }
              ]
            }
          },
          "anyOf": [
            {
              "propertyNames": {
                "not": {
                  "pattern": "^[23]"
                }
              }
            },
            {
              "properties": {
                "default": {
                  "properties": {
                    "content": {
                      "patternProperties": {
                        "^[Aa][Pp][Pp][Ll][Ii][Cc][Aa][Tt][Ii][Oo][Nn]/([Pp][Rr][Oo][Bb][Ll][Ee][Mm]\\+)?[Jj][Ss][Oo][Nn] *(;|$)": {
                          "allOf": [
                            {
                              "if": {
                                "anyOf": [
                                  {
                                    "type": "object",
                                    "required": [
                                      "$ref"
                                    ]
                                  },
                                  {
                                    "required": [
                                      "schema"
                                    ]
                                  }
                                ]
                              },
                              "else": false,
                              "errorMessage": "The schema of the error is missing. Write a `$ref` to the schema `ErrorResponse`."
                            },
                            {
                              "properties": {
                                "schema": {
                                  "if": {
                                    "anyOf": [
                                      {
                                        "type": "object",
                                        "required": [
                                          "$ref"
                                        ]
                                      },
                                      {
                                        "allOf": [
                                          {
                                            "$ref": "#/$defs/requires-error"
                                          },
                                          {
                                            "$ref": "#/$defs/has-error"
                                          }
                                        ]
                                      }
                                    ]
                                  },
                                  "else": false,
                                  "errorMessage": "The required property `error` is missing, or is not an object. Write a `$ref` to the schema `ErrorResponse`, in an `allOf` if the body has more."
                                }
                              }
                            }
                          ]
                        }
                      }
                    }
                  }
                }
              }
            }
          ]
        },
        "requires-error": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "required"
              ],
              "properties": {
                "required": {
                  "contains": {
                    "const": "error"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/requires-error"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/requires-error"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/requires-error"
                  }
                }
              }
            }
          ]
        },
        "has-error": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "properties"
              ],
              "properties": {
                "properties": {
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "properties": {
                        "type": {
                          "anyOf": [
                            {
                              "const": "object"
                            },
                            {
                              "type": "array",
                              "items": {
                                "const": "object"
                              }
                            }
                          ]
                        },
                        "nullable": {
                          "const": false
                        }
                      }
                    }
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/has-error"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/has-error"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/has-error"
                  }
                }
              }
            }
          ]
        }
      }
    }
  },
  "error-responses/error-shape": {
    "description": "`error` has everything that `ErrorObject` requires.",
    "resolved": true,
    "schema": {
      "properties": {
        "paths": {
          "patternProperties": {
            "^/": {
              "properties": {
                "get": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "put": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "post": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "delete": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "options": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "patch": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "trace": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "query": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "additionalOperations": {
                  "patternProperties": {
                    "^x-": true
                  },
                  "additionalProperties": {
                    "properties": {
                      "responses": {
                        "$ref": "#/$defs/responses"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "$defs": {
        "responses": {
          "patternProperties": {
            "^[45]": {
              "allOf": [
                true,
                {
                  "properties": {
                    "content": {
                      "patternProperties": {
                        "^[Aa][Pp][Pp][Ll][Ii][Cc][Aa][Tt][Ii][Oo][Nn]/([Pp][Rr][Oo][Bb][Ll][Ee][Mm]\\+)?[Jj][Ss][Oo][Nn] *(;|$)": {
                          "properties": {
                            "schema": {
                              "allOf": [
                                {
                                  "if": {
                                    "anyOf": [
                                      {
                                        "not": {
                                          "anyOf": [
                                            {
                                              "type": "object",
                                              "required": [
                                                "allOf"
                                              ],
                                              "properties": {
                                                "allOf": true
                                              }
                                            },
                                            {
                                              "type": "object",
                                              "required": [
                                                "oneOf"
                                              ],
                                              "properties": {
                                                "oneOf": true
                                              }
                                            },
                                            {
                                              "type": "object",
                                              "required": [
                                                "anyOf"
                                              ],
                                              "properties": {
                                                "anyOf": true
                                              }
                                            }
                                          ]
                                        }
                                      },
                                      {
                                        "not": {
                                          "$ref": "#/$defs/has-error"
                                        }
                                      },
                                      {
                                        "allOf": [
                                          {
                                            "$ref": "#/$defs/error-requires-message"
                                          },
                                          {
                                            "$ref": "#/$defs/error-has-message"
                                          }
                                        ]
                                      }
                                    ]
                                  },
                                  "else": false,
                                  "errorMessage": "The required property `message` of `error` is missing, or is not a string. Write a `$ref` to the schema `ErrorObject`."
                                },
                                {
                                  "anyOf": [
                                    {
                                      "if": {
                                        "anyOf": [
                                          {
                                            "type": "object",
                                            "required": [
                                              "allOf"
                                            ],
                                            "properties": {
                                              "allOf": true
                                            }
                                          },
                                          {
                                            "type": "object",
                                            "required": [
                                              "oneOf"
                                            ],
                                            "properties": {
                                              "oneOf": true
                                            }
                                          },
                                          {
                                            "type": "object",
                                            "required": [
                                              "anyOf"
                                            ],
                                            "properties": {
                                              "anyOf": true
                                            }
                                          }
                                        ]
                                      },
                                      "else": false
                                    },
                                    {
                                      "if": {
                                        "not": {
                                          "$ref": "#/$defs/has-error"
                                        }
                                      },
                                      "else": false
                                    },
                                    {
                                      "if": {
                                        "allOf": [
                                          {
                                            "$ref": "#/$defs/error-requires-message"
                                          },
                                          {
                                            "$ref": "#/$defs/error-has-message"
                                          }
                                        ]
                                      },
                                      "else": false
                                    },
                                    {
                                      "properties": {
                                        "properties": {
                                          "properties": {
                                            "error": {
                                              "if": false,
                                              "else": false,
                                              "errorMessage": "The required property `message` of `error` is missing, or is not a string. Write a `$ref` to the schema `ErrorObject`."
                                            }
                                          }
                                        }
                                      }
                                    }
                                  ]
                                },
                                {
                                  "if": {
                                    "anyOf": [
                                      {
                                        "not": {
                                          "anyOf": [
                                            {
                                              "type": "object",
                                              "required": [
                                                "allOf"
                                              ],
                                              "properties": {
                                                "allOf": true
                                              }
                                            },
                                            {
                                              "type": "object",
                                              "required": [
                                                "oneOf"
                                              ],
                                              "properties": {
                                                "oneOf": true
                                              }
                                            },
                                            {
                                              "type": "object",
                                              "required": [
                                                "anyOf"
                                              ],
                                              "properties": {
                                                "anyOf": true
                                              }
                                            }
                                          ]
                                        }
                                      },
                                      {
                                        "not": {
                                          "$ref": "#/$defs/has-error"
                                        }
                                      },
                                      {
                                        "allOf": [
                                          {
                                            "$ref": "#/$defs/error-requires-type"
                                          },
                                          {
                                            "$ref": "#/$defs/error-has-type"
                                          }
                                        ]
                                      }
                                    ]
                                  },
                                  "else": false,
                                  "errorMessage": "The required property `type` of `error` is missing, or is not a string. Write a `$ref` to the schema `ErrorObject`."
                                },
                                {
                                  "anyOf": [
                                    {
                                      "if": {
                                        "anyOf": [
                                          {
                                            "type": "object",
                                            "required": [
                                              "allOf"
                                            ],
                                            "properties": {
                                              "allOf": true
                                            }
                                          },
                                          {
                                            "type": "object",
                                            "required": [
                                              "oneOf"
                                            ],
                                            "properties": {
                                              "oneOf": true
                                            }
                                          },
                                          {
                                            "type": "object",
                                            "required": [
                                              "anyOf"
                                            ],
                                            "properties": {
                                              "anyOf": true
                                            }
                                          }
                                        ]
                                      },
                                      "else": false
                                    },
                                    {
                                      "if": {
                                        "not": {
                                          "$ref": "#/$defs/has-error"
                                        }
                                      },
                                      "else": false
                                    },
                                    {
                                      "if": {
                                        "allOf": [
                                          {
                                            "$ref": "#/$defs/error-requires-type"
                                          },
                                          {
                                            "$ref": "#/$defs/error-has-type"
                                          }
                                        ]
                                      },
                                      "else": false
                                    },
                                    {
                                      "properties": {
                                        "properties": {
                                          "properties": {
                                            "error": {
                                              "if": false,
                                              "else": false,
                                              "errorMessage": "The required property `type` of `error` is missing, or is not a string. Write a `$ref` to the schema `ErrorObject`."
                                            }
                                          }
                                        }
                                      }
                                    }
                                  ]
                                }
                              ]
                            }
                          }
                        }
                      }
                    }
                  }
                }
              ]
            }
          },
          "anyOf": [
            {
              "propertyNames": {
                "not": {
                  "pattern": "^[23]"
                }
              }
            },
            {
              "properties": {
                "default": {
                  "properties": {
                    "content": {
                      "patternProperties": {
                        "^[Aa][Pp][Pp][Ll][Ii][Cc][Aa][Tt][Ii][Oo][Nn]/([Pp][Rr][Oo][Bb][Ll][Ee][Mm]\\+)?[Jj][Ss][Oo][Nn] *(;|$)": {
                          "properties": {
                            "schema": {
                              "allOf": [
                                {
                                  "if": {
                                    "anyOf": [
                                      {
                                        "not": {
                                          "anyOf": [
                                            {
                                              "type": "object",
                                              "required": [
                                                "allOf"
                                              ],
                                              "properties": {
                                                "allOf": true
                                              }
                                            },
                                            {
                                              "type": "object",
                                              "required": [
                                                "oneOf"
                                              ],
                                              "properties": {
                                                "oneOf": true
                                              }
                                            },
                                            {
                                              "type": "object",
                                              "required": [
                                                "anyOf"
                                              ],
                                              "properties": {
                                                "anyOf": true
                                              }
                                            }
                                          ]
                                        }
                                      },
                                      {
                                        "not": {
                                          "$ref": "#/$defs/has-error"
                                        }
                                      },
                                      {
                                        "allOf": [
                                          {
                                            "$ref": "#/$defs/error-requires-message"
                                          },
                                          {
                                            "$ref": "#/$defs/error-has-message"
                                          }
                                        ]
                                      }
                                    ]
                                  },
                                  "else": false,
                                  "errorMessage": "The required property `message` of `error` is missing, or is not a string. Write a `$ref` to the schema `ErrorObject`."
                                },
                                {
                                  "anyOf": [
                                    {
                                      "if": {
                                        "anyOf": [
                                          {
                                            "type": "object",
                                            "required": [
                                              "allOf"
                                            ],
                                            "properties": {
                                              "allOf": true
                                            }
                                          },
                                          {
                                            "type": "object",
                                            "required": [
                                              "oneOf"
                                            ],
                                            "properties": {
                                              "oneOf": true
                                            }
                                          },
                                          {
                                            "type": "object",
                                            "required": [
                                              "anyOf"
                                            ],
                                            "properties": {
                                              "anyOf": true
                                            }
                                          }
                                        ]
                                      },
                                      "else": false
                                    },
                                    {
                                      "if": {
                                        "not": {
                                          "$ref": "#/$defs/has-error"
                                        }
                                      },
                                      "else": false
                                    },
                                    {
                                      "if": {
                                        "allOf": [
                                          {
                                            "$ref": "#/$defs/error-requires-message"
                                          },
                                          {
                                            "$ref": "#/$defs/error-has-message"
                                          }
                                        ]
                                      },
                                      "else": false
                                    },
                                    {
                                      "properties": {
                                        "properties": {
                                          "properties": {
                                            "error": {
                                              "if": false,
                                              "else": false,
                                              "errorMessage": "The required property `message` of `error` is missing, or is not a string. Write a `$ref` to the schema `ErrorObject`."
                                            }
                                          }
                                        }
                                      }
                                    }
                                  ]
                                },
                                {
                                  "if": {
                                    "anyOf": [
                                      {
                                        "not": {
                                          "anyOf": [
                                            {
                                              "type": "object",
                                              "required": [
                                                "allOf"
                                              ],
                                              "properties": {
                                                "allOf": true
                                              }
                                            },
                                            {
                                              "type": "object",
                                              "required": [
                                                "oneOf"
                                              ],
                                              "properties": {
                                                "oneOf": true
                                              }
                                            },
                                            {
                                              "type": "object",
                                              "required": [
                                                "anyOf"
                                              ],
                                              "properties": {
                                                "anyOf": true
                                              }
                                            }
                                          ]
                                        }
                                      },
                                      {
                                        "not": {
                                          "$ref": "#/$defs/has-error"
                                        }
                                      },
                                      {
                                        "allOf": [
                                          {
                                            "$ref": "#/$defs/error-requires-type"
                                          },
                                          {
                                            "$ref": "#/$defs/error-has-type"
                                          }
                                        ]
                                      }
                                    ]
                                  },
                                  "else": false,
                                  "errorMessage": "The required property `type` of `error` is missing, or is not a string. Write a `$ref` to the schema `ErrorObject`."
                                },
                                {
                                  "anyOf": [
                                    {
                                      "if": {
                                        "anyOf": [
                                          {
                                            "type": "object",
                                            "required": [
                                              "allOf"
                                            ],
                                            "properties": {
                                              "allOf": true
                                            }
                                          },
                                          {
                                            "type": "object",
                                            "required": [
                                              "oneOf"
                                            ],
                                            "properties": {
                                              "oneOf": true
                                            }
                                          },
                                          {
                                            "type": "object",
                                            "required": [
                                              "anyOf"
                                            ],
                                            "properties": {
                                              "anyOf": true
                                            }
                                          }
                                        ]
                                      },
                                      "else": false
                                    },
                                    {
                                      "if": {
                                        "not": {
                                          "$ref": "#/$defs/has-error"
                                        }
                                      },
                                      "else": false
                                    },
                                    {
                                      "if": {
                                        "allOf": [
                                          {
                                            "$ref": "#/$defs/error-requires-type"
                                          },
                                          {
                                            "$ref": "#/$defs/error-has-type"
                                          }
                                        ]
                                      },
                                      "else": false
                                    },
                                    {
                                      "properties": {
                                        "properties": {
                                          "properties": {
                                            "error": {
                                              "if": false,
                                              "else": false,
                                              "errorMessage": "The required property `type` of `error` is missing, or is not a string. Write a `$ref` to the schema `ErrorObject`."
                                            }
                                          }
                                        }
                                      }
                                    }
                                  ]
                                }
                              ]
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          ]
        },
        "has-error": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "properties"
              ],
              "properties": {
                "properties": {
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "properties": {
                        "type": {
                          "anyOf": [
                            {
                              "const": "object"
                            },
                            {
                              "type": "array",
                              "items": {
                                "const": "object"
                              }
                            }
                          ]
                        },
                        "nullable": {
                          "const": false
                        }
                      }
                    }
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/has-error"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/has-error"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/has-error"
                  }
                }
              }
            }
          ]
        },
        "error-requires-message": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "properties"
              ],
              "properties": {
                "properties": {
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "anyOf": [
                        {
                          "type": "object",
                          "required": [
                            "$ref"
                          ]
                        },
                        {
                          "$ref": "#/$defs/requires-message"
                        }
                      ]
                    }
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/error-requires-message"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/error-requires-message"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/error-requires-message"
                  }
                }
              }
            }
          ]
        },
        "requires-message": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "required"
              ],
              "properties": {
                "required": {
                  "contains": {
                    "const": "message"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/requires-message"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/requires-message"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/requires-message"
                  }
                }
              }
            }
          ]
        },
        "error-has-message": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "properties"
              ],
              "properties": {
                "properties": {
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "anyOf": [
                        {
                          "type": "object",
                          "required": [
                            "$ref"
                          ]
                        },
                        {
                          "$ref": "#/$defs/has-message"
                        }
                      ]
                    }
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/error-has-message"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/error-has-message"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/error-has-message"
                  }
                }
              }
            }
          ]
        },
        "has-message": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "properties"
              ],
              "properties": {
                "properties": {
                  "required": [
                    "message"
                  ],
                  "properties": {
                    "message": {
                      "properties": {
                        "type": {
                          "anyOf": [
                            {
                              "const": "string"
                            },
                            {
                              "type": "array",
                              "items": {
                                "const": "string"
                              }
                            }
                          ]
                        },
                        "nullable": {
                          "const": false
                        }
                      }
                    }
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/has-message"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/has-message"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/has-message"
                  }
                }
              }
            }
          ]
        },
        "error-requires-type": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "properties"
              ],
              "properties": {
                "properties": {
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "anyOf": [
                        {
                          "type": "object",
                          "required": [
                            "$ref"
                          ]
                        },
                        {
                          "$ref": "#/$defs/requires-type"
                        }
                      ]
                    }
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/error-requires-type"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/error-requires-type"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/error-requires-type"
                  }
                }
              }
            }
          ]
        },
        "requires-type": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "required"
              ],
              "properties": {
                "required": {
                  "contains": {
                    "const": "type"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/requires-type"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/requires-type"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/requires-type"
                  }
                }
              }
            }
          ]
        },
        "error-has-type": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "properties"
              ],
              "properties": {
                "properties": {
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "anyOf": [
                        {
                          "type": "object",
                          "required": [
                            "$ref"
                          ]
                        },
                        {
                          "$ref": "#/$defs/has-type"
                        }
                      ]
                    }
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/error-has-type"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/error-has-type"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/error-has-type"
                  }
                }
              }
            }
          ]
        },
        "has-type": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "properties"
              ],
              "properties": {
                "properties": {
                  "required": [
                    "type"
                  ],
                  "properties": {
                    "type": {
                      "properties": {
                        "type": {
                          "anyOf": [
                            {
                              "const": "string"
                            },
                            {
                              "type": "array",
                              "items": {
                                "const": "string"
                              }
                            }
                          ]
                        },
                        "nullable": {
                          "const": false
                        }
                      }
                    }
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/has-type"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/has-type"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/has-type"
                  }
                }
              }
            }
          ]
        }
      }
    }
  },
  "error-responses/retry-after": {
    "description": "A response that asks the client to wait says how long.",
    "resolved": true,
    "schema": {
      "properties": {
        "paths": {
          "patternProperties": {
            "^/": {
              "properties": {
                "get": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "put": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "post": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "delete": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "options": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "head": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "patch": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "trace": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "query": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "additionalOperations": {
                  "patternProperties": {
                    "^x-": true
                  },
                  "additionalProperties": {
                    "properties": {
                      "responses": {
                        "$ref": "#/$defs/responses"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "$defs": {
        "responses": {
          "properties": {
            "429": {
              "if": {
                "anyOf": [
                  {
                    "type": "object",
                    "required": [
                      "$ref"
                    ]
                  },
                  {
                    "required": [
                      "headers"
                    ],
                    "properties": {
                      "headers": {
                        "not": {
                          "propertyNames": {
                            "not": {
                              "pattern": "^[Rr][Ee][Tt][Rr][Yy]-[Aa][Ff][Tt][Ee][Rr]$"
                            }
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "else": false,
              "errorMessage": "The header `Retry-After` is missing, so clients do not know when to retry. Add it, or write a `$ref` to the shared response `TooManyRequests`."
            },
            "503": {
              "if": {
                "anyOf": [
                  {
                    "type": "object",
                    "required": [
                      "$ref"
                    ]
                  },
                  {
                    "required": [
                      "headers"
                    ],
                    "properties": {
                      "headers": {
                        "not": {
                          "propertyNames": {
                            "not": {
                              "pattern": "^[Rr][Ee][Tt][Rr][Yy]-[Aa][Ff][Tt][Ee][Rr]$"
                            }
                          }
                        }
                      }
                    }
                  }
                ]
              },
              "else": false,
              "errorMessage": "The header `Retry-After` is missing, so clients do not know when to retry. Add it, or write a `$ref` to the shared response `ServiceUnavailable`."
            }
          }
        }
      }
    }
  },
  "error-responses/success-body": {
    "description": "The body of a success is not an `ErrorResponse`.",
    "resolved": true,
    "schema": {
      "properties": {
        "paths": {
          "patternProperties": {
            "^/": {
              "properties": {
                "get": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "put": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "post": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "delete": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "options": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "patch": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "trace": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "query": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "additionalOperations": {
                  "patternProperties": {
                    "^x-": true
                  },
                  "additionalProperties": {
                    "properties": {
                      "responses": {
                        "$ref": "#/$defs/responses"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "$defs": {
        "responses": {
          "patternProperties": {
            "^2": {
              "properties": {
                "content": {
                  "additionalProperties": {
                    "if": {
                      "properties": {
                        "schema": {
                          "not": {
                            "$ref": "#/$defs/error-alone"
                          }
                        }
                      }
                    },
                    "else": false,
                    "errorMessage": "The body of this success is an error. Describe what the operation returns, and put the error under its own status."
                  }
                }
              }
            }
          }
        },
        "error-alone": {
          "anyOf": [
            {
              "allOf": [
                {
                  "type": "object",
                  "required": [
                    "required"
                  ],
                  "properties": {
                    "required": {
                      "contains": {
                        "const": "error"
                      }
                    }
                  }
                },
                {
                  "type": "object",
                  "required": [
                    "properties"
                  ],
                  "properties": {
                    "properties": {
                      "required": [
                        "error"
                      ],
                      "properties": {
                        "error": {
                          "not": {
                            "type": "object",
                            "required": [
                              "$ref"
                            ]
                          }
                        }
                      }
                    }
                  }
                },
                {
                  "type": "object",
                  "required": [
                    "properties"
                  ],
                  "properties": {
                    "properties": {
                      "maxProperties": 1
                    }
                  }
                },
                {
                  "allOf": [
                    {
                      "$ref": "#/$defs/requires-error"
                    },
                    {
                      "$ref": "#/$defs/has-error"
                    },
                    {
                      "$ref": "#/$defs/error-requires-message"
                    },
                    {
                      "$ref": "#/$defs/error-has-message"
                    },
                    {
                      "$ref": "#/$defs/error-requires-type"
                    },
                    {
                      "$ref": "#/$defs/error-has-type"
                    }
                  ]
                }
              ]
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/error-alone"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "contains": {
                    "$ref": "#/$defs/error-alone"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "contains": {
                    "$ref": "#/$defs/error-alone"
                  }
                }
              }
            }
          ]
        },
        "requires-error": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "required"
              ],
              "properties": {
                "required": {
                  "contains": {
                    "const": "error"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/requires-error"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/requires-error"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/requires-error"
                  }
                }
              }
            }
          ]
        },
        "has-error": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "properties"
              ],
              "properties": {
                "properties": {
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "properties": {
                        "type": {
                          "anyOf": [
                            {
                              "const": "object"
                            },
                            {
                              "type": "array",
                              "items": {
                                "const": "object"
                              }
                            }
                          ]
                        },
                        "nullable": {
                          "const": false
                        }
                      }
                    }
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/has-error"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/has-error"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/has-error"
                  }
                }
              }
            }
          ]
        },
        "error-requires-message": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "properties"
              ],
              "properties": {
                "properties": {
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "anyOf": [
                        {
                          "type": "object",
                          "required": [
                            "$ref"
                          ]
                        },
                        {
                          "$ref": "#/$defs/requires-message"
                        }
                      ]
                    }
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/error-requires-message"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/error-requires-message"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/error-requires-message"
                  }
                }
              }
            }
          ]
        },
        "requires-message": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "required"
              ],
              "properties": {
                "required": {
                  "contains": {
                    "const": "message"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/requires-message"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/requires-message"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/requires-message"
                  }
                }
              }
            }
          ]
        },
        "error-has-message": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "properties"
              ],
              "properties": {
                "properties": {
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "anyOf": [
                        {
                          "type": "object",
                          "required": [
                            "$ref"
                          ]
                        },
                        {
                          "$ref": "#/$defs/has-message"
                        }
                      ]
                    }
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/error-has-message"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/error-has-message"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/error-has-message"
                  }
                }
              }
            }
          ]
        },
        "has-message": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "properties"
              ],
              "properties": {
                "properties": {
                  "required": [
                    "message"
                  ],
                  "properties": {
                    "message": {
                      "properties": {
                        "type": {
                          "anyOf": [
                            {
                              "const": "string"
                            },
                            {
                              "type": "array",
                              "items": {
                                "const": "string"
                              }
                            }
                          ]
                        },
                        "nullable": {
                          "const": false
                        }
                      }
                    }
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/has-message"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/has-message"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/has-message"
                  }
                }
              }
            }
          ]
        },
        "error-requires-type": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "properties"
              ],
              "properties": {
                "properties": {
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "anyOf": [
                        {
                          "type": "object",
                          "required": [
                            "$ref"
                          ]
                        },
                        {
                          "$ref": "#/$defs/requires-type"
                        }
                      ]
                    }
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/error-requires-type"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/error-requires-type"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/error-requires-type"
                  }
                }
              }
            }
          ]
        },
        "requires-type": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "required"
              ],
              "properties": {
                "required": {
                  "contains": {
                    "const": "type"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/requires-type"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/requires-type"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/requires-type"
                  }
                }
              }
            }
          ]
        },
        "error-has-type": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "properties"
              ],
              "properties": {
                "properties": {
                  "required": [
                    "error"
                  ],
                  "properties": {
                    "error": {
                      "anyOf": [
                        {
                          "type": "object",
                          "required": [
                            "$ref"
                          ]
                        },
                        {
                          "$ref": "#/$defs/has-type"
                        }
                      ]
                    }
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/error-has-type"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/error-has-type"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/error-has-type"
                  }
                }
              }
            }
          ]
        },
        "has-type": {
          "anyOf": [
            {
              "type": "object",
              "required": [
                "properties"
              ],
              "properties": {
                "properties": {
                  "required": [
                    "type"
                  ],
                  "properties": {
                    "type": {
                      "properties": {
                        "type": {
                          "anyOf": [
                            {
                              "const": "string"
                            },
                            {
                              "type": "array",
                              "items": {
                                "const": "string"
                              }
                            }
                          ]
                        },
                        "nullable": {
                          "const": false
                        }
                      }
                    }
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "allOf"
              ],
              "properties": {
                "allOf": {
                  "contains": {
                    "$ref": "#/$defs/has-type"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "oneOf"
              ],
              "properties": {
                "oneOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/has-type"
                  }
                }
              }
            },
            {
              "type": "object",
              "required": [
                "anyOf"
              ],
              "properties": {
                "anyOf": {
                  "minItems": 1,
                  "items": {
                    "$ref": "#/$defs/has-type"
                  }
                }
              }
            }
          ]
        }
      }
    }
  },
  "error-responses/status-facts": {
    "description": "The facts in `x-status` match `response.schema.json`.",
    "resolved": true,
    "schema": {
      "properties": {
        "paths": {
          "patternProperties": {
            "^/": {
              "properties": {
                "get": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "put": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "post": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "delete": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "options": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "head": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "patch": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "trace": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "query": {
                  "properties": {
                    "responses": {
                      "$ref": "#/$defs/responses"
                    }
                  }
                },
                "additionalOperations": {
                  "patternProperties": {
                    "^x-": true
                  },
                  "additionalProperties": {
                    "properties": {
                      "responses": {
                        "$ref": "#/$defs/responses"
                      }
                    }
                  }
                }
              }
            }
          }
        },
        "components": {
          "properties": {
            "responses": {
              "$ref": "#/$defs/responses"
            }
          }
        }
      },
      "$defs": {
        "responses": {
          "additionalProperties": {
            "properties": {
              "x-status": {
                "allOf": [
                  {
                    "type": "object",
                    "description": "The status that this response answers, and what a client can know about it.",
                    "required": [
                      "code"
                    ],
                    "additionalProperties": false,
                    "properties": {
                      "code": {
                        "type": "integer",
                        "description": "The status code of the response.",
                        "minimum": 100,
                        "maximum": 599,
                        "errorMessage": "The value must be a whole number from 100 to 599."
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
                        ],
                        "errorMessage": "The value must be one of `always`, `path-parameter`, `parameters`, `request-body`, `security`, `unsafe-method`."
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
                          "pattern": "^[a-z][a-z0-9_]*$",
                          "errorMessage": "The name of an error type must be in snake_case, as in `not_found_error`."
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
                              ],
                              "errorMessage": "The value must be one of `never`, `backoff`, `retry-after`."
                            },
                            "remedy": {
                              "type": "string",
                              "description": "What the client does next, in one sentence.\nWithout it, the remedy is the first line of the description's second paragraph."
                            }
                          }
                        }
                      }
                    }
                  },
                  {
                    "if": {
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
                    },
                    "else": false,
                    "errorMessage": "A status from 400 on needs `types`, and no other status may have them. Add them, or remove them."
                  }
                ]
              }
            }
          }
        }
      }
    }
  }
};

export const errorResponse = {
  "allOf": [
    {
      "$ref": "#/$defs/requires-error"
    },
    {
      "$ref": "#/$defs/has-error"
    },
    {
      "$ref": "#/$defs/error-requires-message"
    },
    {
      "$ref": "#/$defs/error-has-message"
    },
    {
      "$ref": "#/$defs/error-requires-type"
    },
    {
      "$ref": "#/$defs/error-has-type"
    }
  ],
  "$defs": {
    "requires-error": {
      "anyOf": [
        {
          "type": "object",
          "required": [
            "required"
          ],
          "properties": {
            "required": {
              "contains": {
                "const": "error"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "allOf"
          ],
          "properties": {
            "allOf": {
              "contains": {
                "$ref": "#/$defs/requires-error"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "oneOf"
          ],
          "properties": {
            "oneOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/requires-error"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "anyOf"
          ],
          "properties": {
            "anyOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/requires-error"
              }
            }
          }
        }
      ]
    },
    "has-error": {
      "anyOf": [
        {
          "type": "object",
          "required": [
            "properties"
          ],
          "properties": {
            "properties": {
              "required": [
                "error"
              ],
              "properties": {
                "error": {
                  "properties": {
                    "type": {
                      "anyOf": [
                        {
                          "const": "object"
                        },
                        {
                          "type": "array",
                          "items": {
                            "const": "object"
                          }
                        }
                      ]
                    },
                    "nullable": {
                      "const": false
                    }
                  }
                }
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "allOf"
          ],
          "properties": {
            "allOf": {
              "contains": {
                "$ref": "#/$defs/has-error"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "oneOf"
          ],
          "properties": {
            "oneOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/has-error"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "anyOf"
          ],
          "properties": {
            "anyOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/has-error"
              }
            }
          }
        }
      ]
    },
    "requires-message": {
      "anyOf": [
        {
          "type": "object",
          "required": [
            "required"
          ],
          "properties": {
            "required": {
              "contains": {
                "const": "message"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "allOf"
          ],
          "properties": {
            "allOf": {
              "contains": {
                "$ref": "#/$defs/requires-message"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "oneOf"
          ],
          "properties": {
            "oneOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/requires-message"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "anyOf"
          ],
          "properties": {
            "anyOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/requires-message"
              }
            }
          }
        }
      ]
    },
    "has-message": {
      "anyOf": [
        {
          "type": "object",
          "required": [
            "properties"
          ],
          "properties": {
            "properties": {
              "required": [
                "message"
              ],
              "properties": {
                "message": {
                  "properties": {
                    "type": {
                      "anyOf": [
                        {
                          "const": "string"
                        },
                        {
                          "type": "array",
                          "items": {
                            "const": "string"
                          }
                        }
                      ]
                    },
                    "nullable": {
                      "const": false
                    }
                  }
                }
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "allOf"
          ],
          "properties": {
            "allOf": {
              "contains": {
                "$ref": "#/$defs/has-message"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "oneOf"
          ],
          "properties": {
            "oneOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/has-message"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "anyOf"
          ],
          "properties": {
            "anyOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/has-message"
              }
            }
          }
        }
      ]
    },
    "error-requires-message": {
      "anyOf": [
        {
          "type": "object",
          "required": [
            "properties"
          ],
          "properties": {
            "properties": {
              "required": [
                "error"
              ],
              "properties": {
                "error": {
                  "anyOf": [
                    {
                      "type": "object",
                      "required": [
                        "$ref"
                      ]
                    },
                    {
                      "$ref": "#/$defs/requires-message"
                    }
                  ]
                }
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "allOf"
          ],
          "properties": {
            "allOf": {
              "contains": {
                "$ref": "#/$defs/error-requires-message"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "oneOf"
          ],
          "properties": {
            "oneOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/error-requires-message"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "anyOf"
          ],
          "properties": {
            "anyOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/error-requires-message"
              }
            }
          }
        }
      ]
    },
    "error-has-message": {
      "anyOf": [
        {
          "type": "object",
          "required": [
            "properties"
          ],
          "properties": {
            "properties": {
              "required": [
                "error"
              ],
              "properties": {
                "error": {
                  "anyOf": [
                    {
                      "type": "object",
                      "required": [
                        "$ref"
                      ]
                    },
                    {
                      "$ref": "#/$defs/has-message"
                    }
                  ]
                }
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "allOf"
          ],
          "properties": {
            "allOf": {
              "contains": {
                "$ref": "#/$defs/error-has-message"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "oneOf"
          ],
          "properties": {
            "oneOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/error-has-message"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "anyOf"
          ],
          "properties": {
            "anyOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/error-has-message"
              }
            }
          }
        }
      ]
    },
    "requires-type": {
      "anyOf": [
        {
          "type": "object",
          "required": [
            "required"
          ],
          "properties": {
            "required": {
              "contains": {
                "const": "type"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "allOf"
          ],
          "properties": {
            "allOf": {
              "contains": {
                "$ref": "#/$defs/requires-type"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "oneOf"
          ],
          "properties": {
            "oneOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/requires-type"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "anyOf"
          ],
          "properties": {
            "anyOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/requires-type"
              }
            }
          }
        }
      ]
    },
    "has-type": {
      "anyOf": [
        {
          "type": "object",
          "required": [
            "properties"
          ],
          "properties": {
            "properties": {
              "required": [
                "type"
              ],
              "properties": {
                "type": {
                  "properties": {
                    "type": {
                      "anyOf": [
                        {
                          "const": "string"
                        },
                        {
                          "type": "array",
                          "items": {
                            "const": "string"
                          }
                        }
                      ]
                    },
                    "nullable": {
                      "const": false
                    }
                  }
                }
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "allOf"
          ],
          "properties": {
            "allOf": {
              "contains": {
                "$ref": "#/$defs/has-type"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "oneOf"
          ],
          "properties": {
            "oneOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/has-type"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "anyOf"
          ],
          "properties": {
            "anyOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/has-type"
              }
            }
          }
        }
      ]
    },
    "error-requires-type": {
      "anyOf": [
        {
          "type": "object",
          "required": [
            "properties"
          ],
          "properties": {
            "properties": {
              "required": [
                "error"
              ],
              "properties": {
                "error": {
                  "anyOf": [
                    {
                      "type": "object",
                      "required": [
                        "$ref"
                      ]
                    },
                    {
                      "$ref": "#/$defs/requires-type"
                    }
                  ]
                }
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "allOf"
          ],
          "properties": {
            "allOf": {
              "contains": {
                "$ref": "#/$defs/error-requires-type"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "oneOf"
          ],
          "properties": {
            "oneOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/error-requires-type"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "anyOf"
          ],
          "properties": {
            "anyOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/error-requires-type"
              }
            }
          }
        }
      ]
    },
    "error-has-type": {
      "anyOf": [
        {
          "type": "object",
          "required": [
            "properties"
          ],
          "properties": {
            "properties": {
              "required": [
                "error"
              ],
              "properties": {
                "error": {
                  "anyOf": [
                    {
                      "type": "object",
                      "required": [
                        "$ref"
                      ]
                    },
                    {
                      "$ref": "#/$defs/has-type"
                    }
                  ]
                }
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "allOf"
          ],
          "properties": {
            "allOf": {
              "contains": {
                "$ref": "#/$defs/error-has-type"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "oneOf"
          ],
          "properties": {
            "oneOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/error-has-type"
              }
            }
          }
        },
        {
          "type": "object",
          "required": [
            "anyOf"
          ],
          "properties": {
            "anyOf": {
              "minItems": 1,
              "items": {
                "$ref": "#/$defs/error-has-type"
              }
            }
          }
        }
      ]
    }
  }
};

export const statusFacts = {
  "allOf": [
    {
      "type": "object",
      "description": "The status that this response answers, and what a client can know about it.",
      "required": [
        "code"
      ],
      "additionalProperties": false,
      "properties": {
        "code": {
          "type": "integer",
          "description": "The status code of the response.",
          "minimum": 100,
          "maximum": 599,
          "errorMessage": "The value must be a whole number from 100 to 599."
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
          ],
          "errorMessage": "The value must be one of `always`, `path-parameter`, `parameters`, `request-body`, `security`, `unsafe-method`."
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
            "pattern": "^[a-z][a-z0-9_]*$",
            "errorMessage": "The name of an error type must be in snake_case, as in `not_found_error`."
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
                ],
                "errorMessage": "The value must be one of `never`, `backoff`, `retry-after`."
              },
              "remedy": {
                "type": "string",
                "description": "What the client does next, in one sentence.\nWithout it, the remedy is the first line of the description's second paragraph."
              }
            }
          }
        }
      }
    },
    {
      "if": {
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
      },
      "else": false,
      "errorMessage": "A status from 400 on needs `types`, and no other status may have them. Add them, or remove them."
    }
  ]
};
