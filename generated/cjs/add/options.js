// Generated from src/add/options.ts by `npm run build`. Do not edit.
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
  checkOptions: () => checkOptions,
  options: () => options
});
module.exports = __toCommonJS(stdin_exports);
var import_input_error = require("../input-error.js");
var import_values = require("../values.js");
var import_document = require("./document.js");
var import_replace = require("./replace.js");
var import_words = require("./words.js");
const exclusions = {
  tags: ["Internal"],
  operationIds: ["getHealth"],
  paths: ["/health", "/internal/*"],
  methods: ["OPTIONS"]
};
const listOfTexts = (example) => (value, origin) => {
  if (!Array.isArray(value) || !value.every(import_values.isText))
    (0, import_input_error.fail)(origin, `is ${(0, import_words.show)(value)}. Write a list of strings such as ${(0, import_words.show)(example)}`);
};
const listOfCodes = (value, origin) => {
  if (!Array.isArray(value)) (0, import_input_error.fail)(origin, `is ${(0, import_words.show)(value)}. Write a list of status codes such as [401, 403]`);
};
const identifier = (value, origin) => {
  if (!(0, import_values.isText)(value) || !/^[A-Za-z]\w*$/.test(value))
    (0, import_input_error.fail)(origin, `is ${(0, import_words.show)(value)}. Write an identifier such as "Shared"`);
};
const options = {
  statuses: {
    description: "Status codes to add.",
    default: "all that are not opt-in, including your own",
    example: [404, 429, 500],
    check: listOfCodes
  },
  also: {
    description: "Further status codes to add.",
    default: "none",
    example: [401, 403],
    check: listOfCodes
  },
  exclude: {
    description: "Operations to leave out: by `tags`, `operationIds`, `paths` (`*` stands for any text) or `methods`.",
    default: "none",
    example: { tags: ["Internal"], paths: ["/internal/*"] },
    parts: exclusions,
    check(value, origin) {
      if (!(0, import_document.isObject)(value)) (0, import_input_error.fail)(origin, `is ${(0, import_words.show)(value)}. Write an object with ${(0, import_words.choices)(Object.keys(exclusions))}`);
      checkKeys(value, Object.keys(exclusions), "exclude");
      for (const [key, example] of Object.entries(exclusions))
        if (value[key] !== void 0) listOfTexts(example)(value[key], (0, import_input_error.optionOrigin)("exclude", key));
    }
  },
  besideDefault: {
    description: "Whether to add responses next to a `default`.",
    default: "`false`, with a warning",
    example: true,
    check(value, origin) {
      if (typeof value !== "boolean") (0, import_input_error.fail)(origin, `is ${(0, import_words.show)(value)}. Choose true or false`);
    }
  },
  conditions: {
    description: "When an operation gets a status: one of the [conditions](own-statuses.md#x-status), or a list, of which one is enough.",
    default: "the `when` of each status",
    example: { 422: ["request-body", "parameters"] },
    check(value, origin) {
      if (!(0, import_document.isObject)(value))
        (0, import_input_error.fail)(origin, `is ${(0, import_words.show)(value)}. Write an object such as { "422": ["request-body", "parameters"] }`);
    }
  },
  replace: {
    description: `Responses of a framework to replace: \`${Object.keys(import_replace.frameworks).join("`, `")}\`, or names of their schemas or responses. In code, also functions that take a response and its \`{ status, method, path }\`.`,
    default: "none",
    example: ["fastapi"],
    check(value, origin) {
      if (!Array.isArray(value) || !value.every((item) => (0, import_values.isText)(item) || typeof item === "function"))
        (0, import_input_error.fail)(
          origin,
          `is ${(0, import_words.show)(value)}. Write a list with ${(0, import_words.choices)(Object.keys(import_replace.frameworks))}, or with names of schemas or responses`
        );
    }
  },
  errorSchema: {
    description: "Name of your own schema with the shape of `ErrorResponse`, to use instead of it. Examples that it refuses are left out.",
    default: "`ErrorResponse`",
    example: "ApiError",
    check(value, origin) {
      if (!(0, import_values.isText)(value)) (0, import_input_error.fail)(origin, `is ${(0, import_words.show)(value)}. Write the name of a schema of the document`);
    }
  },
  prefix: {
    description: "What to put before the name of a shared component if the document has the name already.",
    default: "`Shared`",
    example: "Acme",
    check: identifier
  },
  responses: {
    description: "Your own responses with `x-status`, by component name.",
    default: "none",
    check(value, origin) {
      if (!(0, import_document.isObject)(value)) (0, import_input_error.fail)(origin, `is ${(0, import_words.show)(value)}. Write an object of responses by name`);
    }
  },
  onWarning: {
    description: "A function that is called with the text of each warning.",
    default: "none",
    check(value, origin) {
      if (typeof value !== "function") (0, import_input_error.fail)(origin, `is ${(0, import_words.show)(value)}. Write a function that takes a string`);
    }
  }
};
function checkOptions(given) {
  if (!(0, import_document.isObject)(given)) (0, import_input_error.fail)({ ...(0, import_input_error.optionOrigin)(), name: "the options" }, `are ${(0, import_words.show)(given)}. Write an object`);
  checkKeys(given, Object.keys(options));
  for (const [name, { check }] of Object.entries(options))
    if (given[name] !== void 0) check(given[name], (0, import_input_error.optionOrigin)(name));
}
function checkKeys(given, known, ...keys) {
  for (const key of Object.keys(given))
    if (!known.includes(key)) (0, import_input_error.fail)((0, import_input_error.optionOrigin)(...keys, key), `is unknown. Choose ${(0, import_words.choices)(known)}`);
}
