// Generated from src/add/status-responses.ts by `npm run build`. Do not edit.
import { contract } from "../contract.js";
import { documentOrigin, fail, optionOrigin } from "../input-error.js";
import { createValidator } from "../json-schema.js";
import { statusFacts } from "../rules.js";
import { meanTheSame } from "./components.js";
import { entriesOf, get, isObject, itemsOf, refOf, Source } from "./document.js";
import { conditionTests } from "./operations.js";
import { acceptsExample } from "./shape.js";
import { choices, show } from "./words.js";
export const contractSource = new Source(contract);
export const contractResponses = contract.statuses.map(({ code, name, when, optIn }) => ({
  code,
  name,
  when,
  optIn,
  value: contract.components.responses[name],
  source: contractSource,
  origin: void 0,
  isComponent: false
}));
export function readAuthorResponses(source, option) {
  const both = new Source(withContract(source.root));
  const given = Object.entries(option).map(([name, value]) => {
    const origin = optionOrigin("responses", name);
    if (!/^[A-Za-z]\w*$/.test(name)) fail(origin, "has a name that is not an identifier. Choose one such as `Gone`");
    const response = readResponse(name, value, both, origin);
    if (!response.when)
      fail(
        origin,
        `has no \`when\` in \`x-status\`, so no operation gets it. Add ${choices(Object.keys(conditionTests))}`
      );
    checkReferences(value, both, origin);
    return response;
  });
  const components = get(get(source.root, "components"), "responses");
  const found = entriesOf(components).flatMap(([name, value]) => {
    if (!isObject(get(value, "x-status"))) return [];
    const origin = documentOrigin(["components", "responses", name], `component \`responses.${name}\``);
    return [{ ...readResponse(name, value, source, origin), isComponent: true }];
  });
  return chooseDistinct(given, found);
}
const withContract = (root) => {
  const kinds = /* @__PURE__ */ new Set([...Object.keys(contract.components), ...Object.keys(get(root, "components") ?? {})]);
  const components = [...kinds].map((kind) => [
    kind,
    { ...get(contract.components, kind), ...get(get(root, "components"), kind) }
  ]);
  return { ...root, components: Object.fromEntries(components) };
};
function chooseDistinct(given, found) {
  const kept = [];
  for (const response of [...given, ...found]) {
    if ([...contractResponses, ...kept].some((other) => meanTheSame(response, other))) continue;
    const rival = kept.find(({ code, when }) => code === response.code && when && response.when);
    if (rival && given.includes(rival) && !given.includes(response)) continue;
    if (rival)
      fail(
        response.origin,
        `has the status ${response.code}, and so does ${rival.origin.name}. Keep one, or remove \`when\` from one`
      );
    kept.push(response);
  }
  const owners = /* @__PURE__ */ new Map();
  for (const response of [...contractResponses, ...kept])
    for (const type of errorTypesOf(response)) {
      const owner = owners.get(type) ?? response;
      owners.set(type, owner);
      if (owner.code !== response.code)
        fail(
          response.origin,
          `has the error type \`${type}\`, which belongs to status ${owner.code}. Choose another name, because a type implies one status`
        );
    }
  return kept;
}
export const errorTypesOf = ({ value }) => Object.keys(value["x-status"].types ?? {});
function readResponse(name, value, source, origin) {
  if (!isObject(value)) fail(origin, `is ${show(value)}. Write a response object`);
  if (typeof value.description !== "string") fail(origin, "has no `description`. Add one");
  const facts = value["x-status"];
  if (!isObject(facts)) fail(origin, "has no `x-status`. Add one with `code`, `when` and `types`");
  const [fault] = validateFacts(statusFacts, { value: facts, location: "x-status" });
  if (fault) {
    const sentence = `${fault.message[0].toLowerCase()}${fault.message.slice(1, -1)}`;
    const { location, value: value2 } = fault.place;
    const keys = [...origin.keys, ...location.split(".")];
    fail({ ...origin, keys }, `has a wrong \`${location}\`, ${show(value2)}: ${sentence}`);
  }
  const { code, when, "opt-in": optIn = false } = facts;
  return { code, name, when, optIn, value: withExample(value, source), source, origin, isComponent: false };
}
const validateFacts = createValidator({
  member: ({ value, location }, key) => ({ value: get(value, key), location: `${location}.${key}` })
});
function withExample(response, source) {
  const [type] = Object.keys(response["x-status"].types ?? {});
  const [name = "", mediaType] = entriesOf(get(response, "content")).find(([name2]) => /^application\/json *(;|$)/i.test(name2)) ?? [];
  const json = source.follow(mediaType);
  const isWithout = isObject(json) && !("example" in json) && !("examples" in json);
  if (type === void 0 || !isWithout || hasExample(json.schema, source)) return response;
  const [message] = response.description.split("\n\n");
  const example = { error: { message: message.replaceAll("\n", " "), type } };
  if (!acceptsExample(json.schema, example, source)) return response;
  return { ...response, content: { ...response.content, [name]: { ...json, example } } };
}
function hasExample(schema, source, seen = /* @__PURE__ */ new Set()) {
  const followed = source.follow(schema);
  if (!isObject(followed) || seen.has(followed)) return false;
  seen.add(followed);
  return "example" in followed || itemsOf(followed.allOf).some((part) => hasExample(part, source, seen));
}
export function withFittingExamples(response, source) {
  const content = entriesOf(response.content).map(([name, { example, examples, ...mediaType }]) => {
    const isRight = (value) => value === void 0 || acceptsExample(mediaType.schema, value, source);
    const right = entriesOf(examples).filter(([, example2]) => isRight(get(example2, "value")));
    const kept = {
      ...example !== void 0 && isRight(example) && { example },
      ...right.length > 0 && { examples: Object.fromEntries(right) }
    };
    return [name, { ...mediaType, ...kept }];
  });
  return withExample({ ...response, content: Object.fromEntries(content) }, source);
}
function checkReferences(value, source, origin, state = /* @__PURE__ */ new Map()) {
  if (typeof value !== "object" || value === null || state.get(value) === "done") return;
  if (state.has(value))
    fail(origin, "contains itself. Refer to a component instead, as in `#/components/schemas/ErrorResponse`");
  state.set(value, "open");
  const ref = refOf(value);
  if (ref !== void 0 && !source.find(ref))
    fail(
      origin,
      `refers to \`${ref}\`, which is not in the document. Refer to its components, or to those of ${contract.package} as in \`#/components/schemas/ErrorResponse\``
    );
  for (const child of Object.values(value)) checkReferences(child, source, origin, state);
  state.set(value, "done");
}
