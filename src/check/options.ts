// The options of `check`: what each must be.
import type { Value } from "../add/document.js";
import { get, isObject } from "../add/document.js";
import { choices } from "../add/words.js";
import type { CheckOptions } from "../check.js";
import { documentOrigin, fail, InputError, optionOrigin } from "../input-error.js";
import { faults } from "./requests.js";
import { isToken, printable } from "./text.js";

const isPositive = (value: Value) => typeof value === "number" && value > 0;
const isWhole = (value: Value) => isPositive(value) && (Number.isInteger(value) || value === Infinity);
const isListOfTexts = (value: Value) => Array.isArray(value) && value.every((item) => typeof item === "string");

/** Whether a value is right, and what is. What a document holds, its own message says. */
const wanted: Record<keyof CheckOptions, [isRight: (value: Value) => boolean, words: string]> = {
  document: [() => true, ""],
  // The entries of `Headers`, a `Map` or a list are not its properties.
  headers: [
    (value) => isObject(value) && !(Symbol.iterator in value),
    'an object such as { "authorization": "Bearer abc" }',
  ],
  unsafe: [(value) => typeof value === "boolean", "true or false"],
  allowHosts: [isListOfTexts, 'a list of names such as ["api.example.com"]'],
  skip: [isListOfTexts, 'a list of requests such as ["large-body"]'],
  timeoutMs: [isPositive, "a number above 0"],
  totalMs: [isPositive, "a number above 0"],
  maxRequests: [isWhole, "a whole number above 0"],
  onProgress: [(value) => typeof value === "function", "a function that takes two numbers"],
};

/** Throws `InputError` if an option is unknown or wrong. */
export function checkOptions(options: CheckOptions): void {
  if (!isObject(options)) fail({ name: "the options" }, "are no object. Write one");
  for (const [name, value] of Object.entries<Value>(options)) {
    if (!Object.hasOwn(wanted, name)) fail(optionOrigin(name), `is unknown. Choose ${choices(Object.keys(wanted))}`);
    const [isRight, words] = wanted[name as keyof CheckOptions];
    // The value is not shown, because it may be a secret.
    if (value !== undefined && !isRight(value)) fail(optionOrigin(name), `is wrong. Write ${words}`);
  }
  const { document, headers = {}, skip = [] } = options;
  if (document !== undefined && !isObject(get(document, "paths")))
    fail(documentOrigin(), "has no `paths`. Give an OpenAPI document, parsed and bundled into one piece");
  const unknown = skip.find((name) => !Object.hasOwn(faults, name));
  if (unknown !== undefined)
    throw new InputError(`There is no request \`${unknown}\` to skip. Choose from ${Object.keys(faults).join(", ")}.`);
  for (const [name, value] of Object.entries(headers)) checkField(name, value);
}

function checkField(name: string, value: unknown): void {
  if (!isToken(name) || typeof value !== "string" || !/^[\t -~\x80-\xff]*$/.test(value))
    throw new InputError(`The header field \`${printable(name)}\` cannot be sent. Correct its name or its value.`);
  if (/^(host|connection|accept|content-.*|transfer-encoding)$/i.test(name))
    throw new InputError(`The check sets \`${name}\` itself. Leave it out.`);
}
