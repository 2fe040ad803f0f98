// The options of `addErrorResponses`, checked, because no compiler checks options in a file.

import type { Part } from "./document.js";
import { isObject } from "./document.js";
import type { Candidate } from "./own.js";
import { fail, ownResponses, shared } from "./own.js";
import { choices, show as shown } from "./words.js";

/** The options, ready for use. */
export interface Plan {
  /** What to add, one for each status. */
  added: Candidate[];
  /** Whether option `statuses` names them. */
  isChosen: boolean;
  /** All responses of the author's own, whether they are added or not. */
  own: Candidate[];
  exclude: Record<keyof typeof excluding, string[]>;
  besideDefault: boolean;
  /** Whether option `besideDefault` says so. */
  isDefaultDecided: boolean;
  warn: (warning: string) => void;
}

/** What operations are left out by, and an example. */
const excluding = { tags: "Internal", operationIds: "getHealth", paths: "/health" };

const options = ["statuses", "exclude", "besideDefault", "responses", "onWarning"];

/** Throws `TypeError` if an option is wrong. */
export function planOf(document: Part, given: Part): Plan {
  if (!isObject(given)) fail("the options", `are ${shown(given)}. Write an object`);
  knownKeys("option", given, options);
  const { statuses, exclude = {}, besideDefault = false, responses = {}, onWarning = () => {} } = given;
  if (!isObject(exclude))
    fail("option `exclude`", `is ${shown(exclude)}. Write an object with ${choices(Object.keys(excluding))}`);
  knownKeys("option `exclude`:", exclude, Object.keys(excluding));
  const [tags, operationIds, paths] = Object.entries(excluding).map(([key, example]) =>
    strings(`exclude.${key}`, exclude[key] ?? [], example),
  );
  if (typeof besideDefault !== "boolean")
    fail("option `besideDefault`", `is ${shown(besideDefault)}. Choose true or false`);
  if (!isObject(responses)) fail("option `responses`", `is ${shown(responses)}. Write an object of responses by name`);
  if (typeof onWarning !== "function")
    fail("option `onWarning`", `is ${shown(onWarning)}. Write a function that takes a string`);
  const own = ownResponses(document, responses);
  const exclusion = { tags: tags!, operationIds: operationIds!, paths: paths! };
  return {
    added: chosen(statuses, own),
    isChosen: statuses !== undefined,
    own,
    exclude: exclusion,
    besideDefault,
    isDefaultDecided: given.besideDefault !== undefined,
    warn: onWarning,
  };
}

/** The responses to add, in ascending order. Own ones stand in for those of the contract. */
function chosen(statuses: Part, own: Candidate[]): Candidate[] {
  const possible = new Map(
    [...shared, ...own].filter(({ when }) => when).map((candidate) => [candidate.code, candidate]),
  );
  const codes = [...possible.keys()].sort((a, b) => a - b);
  if (statuses !== undefined && !Array.isArray(statuses))
    fail("option `statuses`", `is ${shown(statuses)}. Write a list of codes from ${choices(codes)}`);
  const wanted: Part[] = statuses ?? codes.filter((code) => !possible.get(code)!.optIn);
  for (const code of wanted)
    if (!possible.has(code)) fail("option `statuses`", `has ${shown(code)}. Choose from ${choices(codes)}`);
  return codes.filter((code) => wanted.includes(code)).map((code) => possible.get(code)!);
}

function knownKeys(origin: string, given: object, known: string[]): void {
  for (const key of Object.keys(given))
    if (!known.includes(key)) fail(`${origin} \`${key}\``, `is unknown. Choose ${choices(known)}`);
}

function strings(option: string, given: Part, example: string): string[] {
  if (!Array.isArray(given) || !given.every((item) => typeof item === "string"))
    fail(`option \`${option}\``, `is ${shown(given)}. Write a list of strings such as [${shown(example)}]`);
  return given;
}
