// Generated from src/add/own.ts by `npm run build`. Do not edit.
import { contract } from "../contract.js";
import { InputError } from "../input-error.js";
import { sameMeaning } from "./components.js";
import { isObject, own, refOf, target } from "./document.js";
import { meets } from "./operations.js";
import { choices, show as shown } from "./words.js";
export const shared = contract.statuses.map(({ code, name, when, optIn }) => ({
  code,
  name,
  when,
  optIn,
  part: contract.components.responses[name],
  document: contract,
  origin: void 0
}));
export function ownResponses(original, option) {
  const document = withContract(original);
  const given = Object.entries(option ?? {}).map(([name, part]) => {
    const origin = `option \`responses.${name}\``;
    if (!/^[A-Za-z]\w*$/.test(name)) fail(origin, `has a name that is not an identifier. Choose one such as \`Gone\``);
    const candidate = candidateOf(name, part, document, origin);
    if (!candidate.when)
      fail(origin, `has no \`when\` in \`x-status\`, so no operation gets it. Add ${choices(conditions)}`);
    checkReferences(part, document, origin);
    return candidate;
  });
  const components = own(own(original, "components"), "responses");
  const found = Object.entries(isObject(components) ? components : {}).flatMap(([name, part]) => {
    if (!isObject(own(part, "x-status"))) return [];
    return [candidateOf(name, part, original, `component \`responses.${name}\``)];
  });
  return distinct(given, found);
}
const withContract = (original) => ({
  ...original,
  components: Object.fromEntries(
    [.../* @__PURE__ */ new Set([...Object.keys(contract.components), ...Object.keys(own(original, "components") ?? {})])].map(
      (kind) => [kind, { ...own(contract.components, kind), ...own(own(original, "components"), kind) }]
    )
  )
});
function distinct(given, found) {
  const kept = [];
  for (const candidate of [...given, ...found]) {
    if ([...shared, ...kept].some((other) => sameMeaning(candidate, other))) continue;
    const rival = kept.find(({ code, when }) => code === candidate.code && when && candidate.when);
    if (rival && given.includes(rival) && !given.includes(candidate)) continue;
    if (rival)
      fail(
        candidate.origin,
        `answers status ${candidate.code}, and so does ${rival.origin}. Keep one, or remove \`when\` from one`
      );
    kept.push(candidate);
  }
  const owners = /* @__PURE__ */ new Map();
  for (const candidate of [...shared, ...kept])
    for (const type of typesOf(candidate)) {
      const owner = owners.get(type) ?? candidate;
      owners.set(type, owner);
      if (owner.code !== candidate.code)
        fail(
          candidate.origin,
          `has the error type \`${type}\`, which belongs to status ${owner.code}. Choose another name, because a type implies one status`
        );
    }
  return kept;
}
export const typesOf = ({ part }) => Object.keys(part["x-status"].types ?? {});
const conditions = Object.keys(meets);
const retries = ["never", "backoff", "retry-after"];
function candidateOf(name, part, document, origin) {
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
  if (when !== void 0 && !conditions.includes(when))
    fail(origin, `has the \`when\` ${shown(when)}. Choose ${choices(conditions)}`);
  if (typeof optIn !== "boolean") fail(origin, `has the \`opt-in\` ${shown(optIn)}. Choose true or false`);
  if (typeof tag !== "string") fail(origin, `has the \`tag\` ${shown(tag)}. Write the name of a tag`);
  if (causes !== void 0 && !isListOfText(causes))
    fail(origin, `has the \`causes\` ${shown(causes)}. Write a list of sentences`);
  checkTypes(types, code, origin);
  return { code, name, when, optIn, part, document, origin };
}
const isListOfText = (part) => Array.isArray(part) && part.length > 0 && part.every((item) => typeof item === "string");
function checkTypes(types, code, origin) {
  if (code < 400 && types !== void 0)
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
function checkReferences(part, document, origin, state = /* @__PURE__ */ new Map()) {
  if (typeof part !== "object" || part === null || state.get(part) === "done") return;
  if (state.has(part))
    fail(origin, "contains itself. Refer to a component instead, as in `#/components/schemas/ErrorResponse`");
  state.set(part, "open");
  const ref = refOf(part);
  if (ref !== void 0 && !target(document, ref))
    fail(
      origin,
      `refers to \`${ref}\`, which is not in the document. Refer to its components, or to those of ${contract.package} as in \`#/components/schemas/ErrorResponse\``
    );
  for (const child of Object.values(part)) checkReferences(child, document, origin, state);
  state.set(part, "done");
}
export function fail(origin, complaint) {
  throw new InputError(`${origin[0].toUpperCase()}${origin.slice(1)} ${complaint}.`);
}
