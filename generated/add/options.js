// Generated from src/add/options.ts by `npm run build`. Do not edit.
import { fail, optionOrigin } from "../input-error.js";
import { isText } from "../values.js";
import { isObject } from "./document.js";
import { frameworks } from "./replace.js";
import { choices, show } from "./words.js";
const exclusions = {
  tags: ["Internal"],
  operationIds: ["getHealth"],
  paths: ["/health", "/internal/*"],
  methods: ["OPTIONS"]
};
const listOfTexts = (example) => (value, origin) => {
  if (!Array.isArray(value) || !value.every(isText))
    fail(origin, `is ${show(value)}. Write a list of strings such as ${show(example)}`);
};
const listOfCodes = (value, origin) => {
  if (!Array.isArray(value)) fail(origin, `is ${show(value)}. Write a list of status codes such as [401, 403]`);
};
const identifier = (value, origin) => {
  if (!isText(value) || !/^[A-Za-z]\w*$/.test(value))
    fail(origin, `is ${show(value)}. Write an identifier such as "Shared"`);
};
export const options = {
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
      if (!isObject(value)) fail(origin, `is ${show(value)}. Write an object with ${choices(Object.keys(exclusions))}`);
      checkKeys(value, Object.keys(exclusions), "exclude");
      for (const [key, example] of Object.entries(exclusions))
        if (value[key] !== void 0) listOfTexts(example)(value[key], optionOrigin("exclude", key));
    }
  },
  besideDefault: {
    description: "Whether to add responses next to a `default`.",
    default: "`false`, with a warning",
    example: true,
    check(value, origin) {
      if (typeof value !== "boolean") fail(origin, `is ${show(value)}. Choose true or false`);
    }
  },
  conditions: {
    description: "When an operation gets a status: one of the [conditions](own-statuses.md#x-status), or a list, of which one is enough.",
    default: "the `when` of each status",
    example: { 422: ["request-body", "parameters"] },
    check(value, origin) {
      if (!isObject(value))
        fail(origin, `is ${show(value)}. Write an object such as { "422": ["request-body", "parameters"] }`);
    }
  },
  replace: {
    description: `Responses of a framework to replace: \`${Object.keys(frameworks).join("`, `")}\`, or names of their schemas or responses. In code, also functions that take a response and its \`{ status, method, path }\`.`,
    default: "none",
    example: ["fastapi"],
    check(value, origin) {
      if (!Array.isArray(value) || !value.every((item) => isText(item) || typeof item === "function"))
        fail(
          origin,
          `is ${show(value)}. Write a list with ${choices(Object.keys(frameworks))}, or with names of schemas or responses`
        );
    }
  },
  errorSchema: {
    description: "Name of your own schema with the shape of `ErrorResponse`, to use instead of it. Examples that it refuses are left out.",
    default: "`ErrorResponse`",
    example: "ApiError",
    check(value, origin) {
      if (!isText(value)) fail(origin, `is ${show(value)}. Write the name of a schema of the document`);
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
      if (!isObject(value)) fail(origin, `is ${show(value)}. Write an object of responses by name`);
    }
  },
  onWarning: {
    description: "A function that is called with the text of each warning.",
    default: "none",
    check(value, origin) {
      if (typeof value !== "function") fail(origin, `is ${show(value)}. Write a function that takes a string`);
    }
  }
};
export function checkOptions(given) {
  if (!isObject(given)) fail({ ...optionOrigin(), name: "the options" }, `are ${show(given)}. Write an object`);
  checkKeys(given, Object.keys(options));
  for (const [name, { check }] of Object.entries(options))
    if (given[name] !== void 0) check(given[name], optionOrigin(name));
}
function checkKeys(given, known, ...keys) {
  for (const key of Object.keys(given))
    if (!known.includes(key)) fail(optionOrigin(...keys, key), `is unknown. Choose ${choices(known)}`);
}
