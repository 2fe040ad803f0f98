// Generated from src/add/status-responses.ts by `npm run build`. Do not edit.
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
  contractResponses: () => contractResponses,
  contractSource: () => contractSource,
  errorTypesOf: () => errorTypesOf,
  readAuthorResponses: () => readAuthorResponses,
  withFittingExamples: () => withFittingExamples
});
module.exports = __toCommonJS(stdin_exports);
var import_contract = require("../contract.js");
var import_input_error = require("../input-error.js");
var import_json_schema = require("../json-schema.js");
var import_rules = require("../rules.js");
var import_components = require("./components.js");
var import_document = require("./document.js");
var import_operations = require("./operations.js");
var import_shape = require("./shape.js");
var import_words = require("./words.js");
const contractSource = new import_document.Source(import_contract.contract);
const contractResponses = import_contract.contract.statuses.map(({ code, name, when, optIn }) => ({
  code,
  name,
  when,
  optIn,
  value: import_contract.contract.components.responses[name],
  source: contractSource,
  origin: void 0,
  isComponent: false
}));
function readAuthorResponses(source, option) {
  const both = new import_document.Source(withContract(source.root));
  const given = Object.entries(option).map(([name, value]) => {
    const origin = (0, import_input_error.optionOrigin)("responses", name);
    if (!/^[A-Za-z]\w*$/.test(name)) (0, import_input_error.fail)(origin, "has a name that is not an identifier. Choose one such as `Gone`");
    const response = readResponse(name, value, both, origin);
    if (!response.when)
      (0, import_input_error.fail)(
        origin,
        `has no \`when\` in \`x-status\`, so no operation gets it. Add ${(0, import_words.choices)(Object.keys(import_operations.conditionTests))}`
      );
    checkReferences(value, both, origin);
    return response;
  });
  const components = (0, import_document.get)((0, import_document.get)(source.root, "components"), "responses");
  const found = (0, import_document.entriesOf)(components).flatMap(([name, value]) => {
    if (!(0, import_document.isObject)((0, import_document.get)(value, "x-status"))) return [];
    const origin = (0, import_input_error.documentOrigin)(["components", "responses", name], `component \`responses.${name}\``);
    return [{ ...readResponse(name, value, source, origin), isComponent: true }];
  });
  return chooseDistinct(given, found);
}
const withContract = (root) => {
  const kinds = /* @__PURE__ */ new Set([...Object.keys(import_contract.contract.components), ...Object.keys((0, import_document.get)(root, "components") ?? {})]);
  const components = [...kinds].map((kind) => [
    kind,
    { ...(0, import_document.get)(import_contract.contract.components, kind), ...(0, import_document.get)((0, import_document.get)(root, "components"), kind) }
  ]);
  return { ...root, components: Object.fromEntries(components) };
};
function chooseDistinct(given, found) {
  const kept = [];
  for (const response of [...given, ...found]) {
    if ([...contractResponses, ...kept].some((other) => (0, import_components.meanTheSame)(response, other))) continue;
    const rival = kept.find(({ code, when }) => code === response.code && when && response.when);
    if (rival && given.includes(rival) && !given.includes(response)) continue;
    if (rival)
      (0, import_input_error.fail)(
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
        (0, import_input_error.fail)(
          response.origin,
          `has the error type \`${type}\`, which belongs to status ${owner.code}. Choose another name, because a type implies one status`
        );
    }
  return kept;
}
const errorTypesOf = ({ value }) => Object.keys(value["x-status"].types ?? {});
function readResponse(name, value, source, origin) {
  if (!(0, import_document.isObject)(value)) (0, import_input_error.fail)(origin, `is ${(0, import_words.show)(value)}. Write a response object`);
  if (typeof value.description !== "string") (0, import_input_error.fail)(origin, "has no `description`. Add one");
  const facts = value["x-status"];
  if (!(0, import_document.isObject)(facts)) (0, import_input_error.fail)(origin, "has no `x-status`. Add one with `code`, `when` and `types`");
  const [fault] = validateFacts(import_rules.statusFacts, { value: facts, location: "x-status" });
  if (fault) {
    const sentence = `${fault.message[0].toLowerCase()}${fault.message.slice(1, -1)}`;
    const { location, value: value2 } = fault.place;
    const keys = [...origin.keys, ...location.split(".")];
    (0, import_input_error.fail)({ ...origin, keys }, `has a wrong \`${location}\`, ${(0, import_words.show)(value2)}: ${sentence}`);
  }
  const { code, when, "opt-in": optIn = false } = facts;
  return { code, name, when, optIn, value: withExample(value, source), source, origin, isComponent: false };
}
const validateFacts = (0, import_json_schema.createValidator)({
  member: ({ value, location }, key) => ({ value: (0, import_document.get)(value, key), location: `${location}.${key}` })
});
function withExample(response, source) {
  const [type] = Object.keys(response["x-status"].types ?? {});
  const [name = "", mediaType] = (0, import_document.entriesOf)((0, import_document.get)(response, "content")).find(([name2]) => /^application\/json *(;|$)/i.test(name2)) ?? [];
  const json = source.follow(mediaType);
  const isWithout = (0, import_document.isObject)(json) && !("example" in json) && !("examples" in json);
  if (type === void 0 || !isWithout || hasExample(json.schema, source)) return response;
  const [message] = response.description.split("\n\n");
  const example = { error: { message: message.replaceAll("\n", " "), type } };
  if (!(0, import_shape.acceptsExample)(json.schema, example, source)) return response;
  return { ...response, content: { ...response.content, [name]: { ...json, example } } };
}
function hasExample(schema, source, seen = /* @__PURE__ */ new Set()) {
  const followed = source.follow(schema);
  if (!(0, import_document.isObject)(followed) || seen.has(followed)) return false;
  seen.add(followed);
  return "example" in followed || (0, import_document.itemsOf)(followed.allOf).some((part) => hasExample(part, source, seen));
}
function withFittingExamples(response, source) {
  const content = (0, import_document.entriesOf)(response.content).map(([name, { example, examples, ...mediaType }]) => {
    const isRight = (value) => value === void 0 || (0, import_shape.acceptsExample)(mediaType.schema, value, source);
    const right = (0, import_document.entriesOf)(examples).filter(([, example2]) => isRight((0, import_document.get)(example2, "value")));
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
    (0, import_input_error.fail)(origin, "contains itself. Refer to a component instead, as in `#/components/schemas/ErrorResponse`");
  state.set(value, "open");
  const ref = (0, import_document.refOf)(value);
  if (ref !== void 0 && !source.find(ref))
    (0, import_input_error.fail)(
      origin,
      `refers to \`${ref}\`, which is not in the document. Refer to its components, or to those of ${import_contract.contract.package} as in \`#/components/schemas/ErrorResponse\``
    );
  for (const child of Object.values(value)) checkReferences(child, source, origin, state);
  state.set(value, "done");
}
