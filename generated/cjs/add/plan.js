// Generated from src/add/plan.ts by `npm run build`. Do not edit.
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
  createPlan: () => createPlan
});
module.exports = __toCommonJS(stdin_exports);
var import_input_error = require("../input-error.js");
var import_document = require("./document.js");
var import_operations = require("./operations.js");
var import_options = require("./options.js");
var import_replace = require("./replace.js");
var import_shape = require("./shape.js");
var import_status_responses = require("./status-responses.js");
var import_words = require("./words.js");
function createPlan(source, given) {
  checkVersion(source.root);
  (0, import_options.checkOptions)(given);
  const { responses = {}, replace = [], errorSchema, prefix = "Shared", besideDefault, onWarning } = given;
  const warn = onWarning ?? (() => {
  });
  const authorResponses = (0, import_status_responses.readAuthorResponses)(source, responses);
  if (errorSchema !== void 0) checkErrorSchema(source, errorSchema);
  const warnOfName = (name) => warn(
    `Option \`replace\` has ${(0, import_words.show)(name)}, which is not a schema or response of the document. Correct or remove it.`
  );
  return {
    ...chooseResponses(source, given, authorResponses),
    authorResponses,
    ...createExclusion(given.exclude ?? {}, warn),
    isReplaced: replace.length > 0 ? (0, import_replace.createReplaceTest)(source, replace, warnOfName) : void 0,
    errorSchema,
    prefix,
    besideDefault: besideDefault ?? false,
    isDefaultDecided: besideDefault !== void 0,
    warn
  };
}
function checkVersion(document) {
  if (!(0, import_document.isObject)(document)) (0, import_input_error.fail)((0, import_input_error.documentOrigin)(), "is not an object. Give an OpenAPI document, parsed");
  const version = (0, import_document.get)(document, "openapi");
  if ((0, import_document.get)(document, "swagger") !== void 0)
    (0, import_input_error.fail)((0, import_input_error.documentOrigin)(["swagger"]), `is Swagger ${(0, import_words.show)(document.swagger)}. Convert it to OpenAPI 3.0 or later first`);
  if (version === void 0)
    (0, import_input_error.fail)((0, import_input_error.documentOrigin)(), "has no `openapi` version. Give a document of OpenAPI 3.0, 3.1 or 3.2");
  if (!/^3\.[012]\./.test(version))
    (0, import_input_error.fail)(
      (0, import_input_error.documentOrigin)(["openapi"]),
      `has the \`openapi\` version ${(0, import_words.show)(version)}. Give one of 3.0, 3.1 or 3.2, such as "3.1.0"`
    );
}
function chooseResponses(source, { statuses, also = [], conditions = {} }, authorResponses) {
  const possible = /* @__PURE__ */ new Map();
  for (const response of [...import_status_responses.contractResponses, ...authorResponses])
    if (response.when) possible.set(response.code, response);
  const codes = [...possible.keys()].sort((a, b) => a - b);
  for (const [option, wanted] of Object.entries({ statuses: statuses ?? [], also }))
    for (const code of wanted)
      if (!possible.has(code)) (0, import_input_error.fail)((0, import_input_error.optionOrigin)(option), `has ${(0, import_words.show)(code)}. Choose from ${(0, import_words.choices)(codes)}`);
  const byCode = readConditions(conditions, codes);
  const isWanted = (code) => (statuses ? statuses.includes(code) : !possible.get(code).optIn) || also.includes(code) || byCode.has(code);
  const additions = codes.filter(isWanted).map((code) => {
    const response = possible.get(code);
    const needed = byCode.get(code) ?? [response.when];
    const findCondition = (operation) => needed.find((condition) => import_operations.conditionTests[condition](operation, source));
    return { response, conditions: needed, findCondition };
  });
  const replacing = statuses ? additions.map(({ response }) => response) : [...possible.values()];
  return {
    additions,
    replacements: new Map(replacing.map((response) => [response.code, response])),
    asked: /* @__PURE__ */ new Set([...statuses ?? [], ...also, ...byCode.keys()])
  };
}
function readConditions(given, codes) {
  const known = Object.keys(import_operations.conditionTests);
  return new Map(
    Object.entries(given).map(([code, value]) => {
      if (!codes.includes(Number(code)))
        (0, import_input_error.fail)((0, import_input_error.optionOrigin)("conditions"), `has the status ${(0, import_words.show)(code)}. Choose from ${(0, import_words.choices)(codes)}`);
      const conditions = Array.isArray(value) ? value : [value];
      for (const condition of conditions)
        if (!known.includes(condition))
          (0, import_input_error.fail)((0, import_input_error.optionOrigin)("conditions", code), `has ${(0, import_words.show)(condition)}. Choose ${(0, import_words.choices)(known)}`);
      if (conditions.length === 0) (0, import_input_error.fail)((0, import_input_error.optionOrigin)("conditions", code), `is empty. Choose ${(0, import_words.choices)(known)}`);
      return [Number(code), conditions];
    })
  );
}
function checkErrorSchema(source, name) {
  const schema = (0, import_document.get)((0, import_document.get)((0, import_document.get)(source.root, "components"), "schemas"), name);
  if (schema === void 0)
    (0, import_input_error.fail)(
      (0, import_input_error.optionOrigin)("errorSchema"),
      `is ${(0, import_words.show)(name)}, which is not a schema of the document. Choose one under \`components.schemas\``
    );
  if (!(0, import_shape.createSchemaTest)(source)(schema))
    (0, import_input_error.fail)(
      (0, import_input_error.optionOrigin)("errorSchema"),
      `is ${(0, import_words.show)(name)}, which does not have the shape of \`ErrorResponse\`. It needs \`error\` with \`message\` and \`type\`, all required`
    );
}
function createExclusion(exclude, warn) {
  const facts = {
    tags: ({ value: { tags } }, tag) => Array.isArray(tags) && tags.includes(tag),
    operationIds: ({ value: { operationId } }, id) => operationId === id,
    paths: ({ path }, pattern) => matchesPath(path, pattern),
    methods: ({ method }, wanted) => method === wanted.toUpperCase()
  };
  const tests = Object.entries(facts).flatMap(
    ([key, isMet]) => (exclude[key] ?? []).map((value) => ({ key, value, isMet, hasMet: false }))
  );
  return {
    isExcluded(operation) {
      let isExcluded = false;
      for (const test of tests) {
        if (!test.isMet(operation, test.value)) continue;
        test.hasMet = true;
        isExcluded = true;
      }
      return isExcluded;
    },
    warnOfExclusions() {
      for (const { key, value, hasMet } of tests)
        if (!hasMet)
          warn(`Option \`exclude.${key}\` has ${(0, import_words.show)(value)}, which matches no operation. Correct or remove it.`);
    }
  };
}
function matchesPath(path, pattern) {
  if (!pattern.includes("*")) return path === pattern;
  const [start = "", ...parts] = pattern.split("*");
  const end = parts.pop();
  if (!path.startsWith(start) || !path.endsWith(end) || path.length < start.length + end.length) return false;
  let at = start.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= path.length - end.length;
}
