// The options of `addErrorResponses`: one table, from which their checks, their messages and their documentation come.

import type { Origin } from "../input-error.js";
import { fail, optionOrigin } from "../input-error.js";
import { isText } from "../values.js";
import type { Value } from "./document.js";
import { isObject } from "./document.js";
import { frameworks } from "./replace.js";
import { choices, show } from "./words.js";

/** One option. */
export interface OptionFacts {
  /** What it does, in a sentence of Markdown. */
  readonly description: string;
  /** What happens without it, in words. */
  readonly default: string;
  /** A value that files such as `redocly.yaml` can hold. Undefined if only code can. */
  readonly example?: unknown;
  /** If it is an object with fixed keys: each, with an example of its list of strings. */
  readonly parts?: Readonly<Record<string, string[]>>;
  /** Throws `InputError` if a value is wrong in itself. `origin` names the option. */
  readonly check: (value: Value, origin: Origin) => void;
}

type Check = OptionFacts["check"];

/** What operations are left out by, and an example of each. */
const exclusions = {
  tags: ["Internal"],
  operationIds: ["getHealth"],
  paths: ["/health", "/internal/*"],
  methods: ["OPTIONS"],
};

const listOfTexts =
  (example: string[]): Check =>
  (value, origin) => {
    if (!Array.isArray(value) || !value.every(isText))
      fail(origin, `is ${show(value)}. Write a list of strings such as ${show(example)}`);
  };

const listOfCodes: Check = (value, origin) => {
  if (!Array.isArray(value)) fail(origin, `is ${show(value)}. Write a list of status codes such as [401, 403]`);
};

const identifier: Check = (value, origin) => {
  if (!isText(value) || !/^[A-Za-z]\w*$/.test(value))
    fail(origin, `is ${show(value)}. Write an identifier such as "Shared"`);
};

/** The options by name, in the order of the documentation. */
export const options: Readonly<Record<string, OptionFacts>> = {
  statuses: {
    description: "Status codes to add.",
    default: "all that are not opt-in, including your own",
    example: [404, 429, 500],
    check: listOfCodes,
  },
  also: {
    description: "Further status codes to add.",
    default: "none",
    example: [401, 403],
    check: listOfCodes,
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
        if (value[key] !== undefined) listOfTexts(example)(value[key], optionOrigin("exclude", key));
    },
  },
  besideDefault: {
    description: "Whether to add responses next to a `default`.",
    default: "`false`, with a warning",
    example: true,
    check(value, origin) {
      if (typeof value !== "boolean") fail(origin, `is ${show(value)}. Choose true or false`);
    },
  },
  conditions: {
    description:
      "When an operation gets a status: one of the [conditions](own-statuses.md#x-status), or a list, of which one is enough.",
    default: "the `when` of each status",
    example: { 422: ["request-body", "parameters"] },
    check(value, origin) {
      if (!isObject(value))
        fail(origin, `is ${show(value)}. Write an object such as { "422": ["request-body", "parameters"] }`);
    },
  },
  replace: {
    description: `Responses of a framework to replace: \`${Object.keys(frameworks).join("`, `")}\`, or names of their schemas or responses. In code, also functions that take a response and its \`{ status, method, path }\`.`,
    default: "none",
    example: ["fastapi"],
    check(value, origin) {
      if (!Array.isArray(value) || !value.every((item) => isText(item) || typeof item === "function"))
        fail(
          origin,
          `is ${show(value)}. Write a list with ${choices(Object.keys(frameworks))}, or with names of schemas or responses`,
        );
    },
  },
  errorSchema: {
    description:
      "Name of your own schema with the shape of `ErrorResponse`, to use instead of it. Examples that it refuses are left out.",
    default: "`ErrorResponse`",
    example: "ApiError",
    check(value, origin) {
      if (!isText(value)) fail(origin, `is ${show(value)}. Write the name of a schema of the document`);
    },
  },
  prefix: {
    description: "What to put before the name of a shared component if the document has the name already.",
    default: "`Shared`",
    example: "Acme",
    check: identifier,
  },
  responses: {
    description: "Your own responses with `x-status`, by component name.",
    default: "none",
    check(value, origin) {
      if (!isObject(value)) fail(origin, `is ${show(value)}. Write an object of responses by name`);
    },
  },
  onWarning: {
    description: "A function that is called with the text of each warning.",
    default: "none",
    check(value, origin) {
      if (typeof value !== "function") fail(origin, `is ${show(value)}. Write a function that takes a string`);
    },
  },
};

/** Throws `InputError` if an option is unknown, or is wrong in itself. */
export function checkOptions(given: Value): void {
  if (!isObject(given)) fail({ ...optionOrigin(), name: "the options" }, `are ${show(given)}. Write an object`);
  checkKeys(given, Object.keys(options));
  for (const [name, { check }] of Object.entries(options))
    if (given[name] !== undefined) check(given[name], optionOrigin(name));
}

function checkKeys(given: object, known: string[], ...keys: string[]): void {
  for (const key of Object.keys(given))
    if (!known.includes(key)) fail(optionOrigin(...keys, key), `is unknown. Choose ${choices(known)}`);
}
