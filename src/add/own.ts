// Responses of an author's own: which there are, and whether what they say of their status is right.
import type { Condition } from "../contract.js";
import { contract } from "../contract.js";
import { InputError } from "../input-error.js";
import { sameMeaning } from "./components.js";
import type { Part } from "./document.js";
import { isObject, own, refOf, target } from "./document.js";
import { meets } from "./operations.js";
import { choices, show as shown } from "./words.js";

/** A response, when operations get it, and where it comes from. */
export interface Candidate {
  code: number;
  name: string;
  when: Condition | undefined;
  optIn: boolean;
  /** The response, and the document that its references lead into. */
  part: Part;
  document: Part;
  /** Where the author finds it, in words. Undefined for a response of the contract. */
  origin: string | undefined;
}

/** The responses of the contract. */
export const shared: readonly Candidate[] = contract.statuses.map(({ code, name, when, optIn }) => ({
  code,
  name,
  when,
  optIn,
  part: contract.components.responses[name],
  document: contract,
  origin: undefined,
}));

/** The responses of the option `responses`, then those among the components. Throws `InputError` if one is wrong. */
export function ownResponses(original: Part, option: Part): Candidate[] {
  // A reference leads to the document's component or, if that has none of the name, to the contract's.
  const document = withContract(original);
  const given = Object.entries<Part>(option ?? {}).map(([name, part]) => {
    const origin = `option \`responses.${name}\``;
    if (!/^[A-Za-z]\w*$/.test(name)) fail(origin, `has a name that is not an identifier. Choose one such as \`Gone\``);
    const candidate = candidateOf(name, part, document, origin);
    if (!candidate.when)
      fail(origin, `has no \`when\` in \`x-status\`, so no operation gets it. Add ${choices(conditions)}`);
    checkReferences(part, document, origin);
    return candidate;
  });
  const components = own(own(original, "components"), "responses");
  const found = Object.entries<Part>(isObject(components) ? components : {}).flatMap(([name, part]) => {
    // What others mean by an extension of the same name is theirs.
    if (!isObject(own(part, "x-status"))) return [];
    return [candidateOf(name, part, original, `component \`responses.${name}\``)];
  });
  return distinct(given, found);
}

const withContract = (original: Part): Part => ({
  ...original,
  components: Object.fromEntries(
    [...new Set([...Object.keys(contract.components), ...Object.keys(own(original, "components") ?? {})])].map(
      (kind) => [kind, { ...own(contract.components, kind), ...own(own(original, "components"), kind) }],
    ),
  ),
});

/** Leaves out what means the same as a response of the contract or an earlier one. Throws if two answer one status. */
function distinct(given: Candidate[], found: Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of [...given, ...found]) {
    if ([...shared, ...kept].some((other) => sameMeaning(candidate, other))) continue;
    const rival = kept.find(({ code, when }) => code === candidate.code && when && candidate.when);
    // What is given by option is newer than what an earlier run left in the document.
    if (rival && given.includes(rival) && !given.includes(candidate)) continue;
    if (rival)
      fail(
        candidate.origin!,
        `answers status ${candidate.code}, and so does ${rival.origin}. Keep one, or remove \`when\` from one`,
      );
    kept.push(candidate);
  }
  const owners = new Map<string, Candidate>();
  for (const candidate of [...shared, ...kept])
    for (const type of typesOf(candidate)) {
      const owner = owners.get(type) ?? candidate;
      owners.set(type, owner);
      if (owner.code !== candidate.code)
        fail(
          candidate.origin!,
          `has the error type \`${type}\`, which belongs to status ${owner.code}. Choose another name, because a type implies one status`,
        );
    }
  return kept;
}

/** Error types of a response, in its order. */
export const typesOf = ({ part }: Candidate): string[] => Object.keys(part["x-status"].types ?? {});

const conditions = Object.keys(meets);
const retries = ["never", "backoff", "retry-after"];

/** Takes the facts out of `x-status`. Throws `InputError` if they are not what `openapi/response.schema.yaml` says. */
function candidateOf(name: string, part: Part, document: Part, origin: string): Candidate {
  if (!isObject(part)) fail(origin, `is ${shown(part)}. Write a response object`);
  if (typeof part.description !== "string") fail(origin, "has no `description`. Add one");
  const facts = part["x-status"];
  if (!isObject(facts)) fail(origin, "has no `x-status`. Add one with `code`, `when` and `types`");
  const known = ["code", "when", "opt-in", "tag", "causes", "types"];
  for (const key of Object.keys(facts))
    if (!known.includes(key)) fail(origin, `has the unknown key \`${key}\` in \`x-status\`. Choose ${choices(known)}`);
  const { code, when, "opt-in": optIn = false, tag = "", causes, types } = facts;
  if (!Number.isInteger(code) || code < 100 || code > 599)
    fail(origin, `has the \`code\` ${shown(code)}. Write a status code from 100 to 599`);
  if (when !== undefined && !conditions.includes(when))
    fail(origin, `has the \`when\` ${shown(when)}. Choose ${choices(conditions)}`);
  if (typeof optIn !== "boolean") fail(origin, `has the \`opt-in\` ${shown(optIn)}. Choose true or false`);
  if (typeof tag !== "string") fail(origin, `has the \`tag\` ${shown(tag)}. Write the name of a tag`);
  if (causes !== undefined && !isListOfText(causes))
    fail(origin, `has the \`causes\` ${shown(causes)}. Write a list of sentences`);
  checkTypes(types, code, origin);
  return { code, name, when, optIn, part, document, origin };
}

const isListOfText = (part: Part) =>
  Array.isArray(part) && part.length > 0 && part.every((item) => typeof item === "string");

function checkTypes(types: Part, code: number, origin: string): void {
  if (code < 400 && types !== undefined)
    fail(origin, "has `types`, which only a status from 400 to 599 may have. Remove them");
  if (code < 400) return;
  if (!isObject(types) || Object.keys(types).length === 0)
    fail(origin, "has no `types` in `x-status`. Add one such as `gone_error: { retry: never }`");
  for (const [type, facts] of Object.entries(types)) {
    if (!/^[a-z][a-z0-9_]*$/.test(type))
      fail(origin, `has the error type \`${type}\`. Write it in snake_case, as in \`not_found_error\``);
    const { retry, remedy = "", ...others } = isObject(facts) ? facts : {};
    if (!retries.includes(retry))
      fail(origin, `has the \`retry\` ${shown(retry)} for \`${type}\`. Choose ${choices(retries)}`);
    if (typeof remedy !== "string")
      fail(origin, `has the \`remedy\` ${shown(remedy)} for \`${type}\`. Write a sentence`);
    for (const key of Object.keys(others))
      fail(origin, `has the unknown key \`${key}\` for \`${type}\`. Choose retry or remedy`);
  }
}

/** Every reference of a given response leads somewhere within the document, and no part contains itself. */
function checkReferences(part: Part, document: Part, origin: string, state = new Map<Part, "open" | "done">()): void {
  if (typeof part !== "object" || part === null || state.get(part) === "done") return;
  if (state.has(part))
    fail(origin, "contains itself. Refer to a component instead, as in `#/components/schemas/ErrorResponse`");
  state.set(part, "open");
  const ref = refOf(part);
  if (ref !== undefined && !target(document, ref))
    fail(
      origin,
      `refers to \`${ref}\`, which is not in the document. Refer to its components, or to those of ${contract.package} as in \`#/components/schemas/ErrorResponse\``,
    );
  for (const child of Object.values(part)) checkReferences(child, document, origin, state);
  state.set(part, "done");
}

/** Throws `InputError`. */
export function fail(origin: string, complaint: string): never {
  throw new InputError(`${origin[0]!.toUpperCase()}${origin.slice(1)} ${complaint}.`);
}
