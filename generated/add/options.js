// Generated from src/add/options.ts by `npm run build`. Do not edit.
import { isObject } from "./document.js";
import { fail, ownResponses, shared } from "./own.js";
import { choices, show as shown } from "./words.js";
const excluding = { tags: "Internal", operationIds: "getHealth", paths: "/health" };
const options = ["statuses", "exclude", "besideDefault", "responses", "onWarning"];
export function planOf(document, given) {
  if (!isObject(given)) fail("the options", `are ${shown(given)}. Write an object`);
  knownKeys("option", given, options);
  const { statuses, exclude = {}, besideDefault = false, responses = {}, onWarning = () => {
  } } = given;
  if (!isObject(exclude))
    fail("option `exclude`", `is ${shown(exclude)}. Write an object with ${choices(Object.keys(excluding))}`);
  knownKeys("option `exclude`:", exclude, Object.keys(excluding));
  const [tags, operationIds, paths] = Object.entries(excluding).map(
    ([key, example]) => strings(`exclude.${key}`, exclude[key] ?? [], example)
  );
  if (typeof besideDefault !== "boolean")
    fail("option `besideDefault`", `is ${shown(besideDefault)}. Choose true or false`);
  if (!isObject(responses)) fail("option `responses`", `is ${shown(responses)}. Write an object of responses by name`);
  if (typeof onWarning !== "function")
    fail("option `onWarning`", `is ${shown(onWarning)}. Write a function that takes a string`);
  const own = ownResponses(document, responses);
  const exclusion = { tags, operationIds, paths };
  return {
    added: chosen(statuses, own),
    isChosen: statuses !== void 0,
    own,
    exclude: exclusion,
    besideDefault,
    isDefaultDecided: given.besideDefault !== void 0,
    warn: onWarning
  };
}
function chosen(statuses, own) {
  const possible = new Map(
    [...shared, ...own].filter(({ when }) => when).map((candidate) => [candidate.code, candidate])
  );
  const codes = [...possible.keys()].sort((a, b) => a - b);
  if (statuses !== void 0 && !Array.isArray(statuses))
    fail("option `statuses`", `is ${shown(statuses)}. Write a list of codes from ${choices(codes)}`);
  const wanted = statuses ?? codes.filter((code) => !possible.get(code).optIn);
  for (const code of wanted)
    if (!possible.has(code)) fail("option `statuses`", `has ${shown(code)}. Choose from ${choices(codes)}`);
  return codes.filter((code) => wanted.includes(code)).map((code) => possible.get(code));
}
function knownKeys(origin, given, known) {
  for (const key of Object.keys(given))
    if (!known.includes(key)) fail(`${origin} \`${key}\``, `is unknown. Choose ${choices(known)}`);
}
function strings(option, given, example) {
  if (!Array.isArray(given) || !given.every((item) => typeof item === "string"))
    fail(`option \`${option}\``, `is ${shown(given)}. Write a list of strings such as [${shown(example)}]`);
  return given;
}
