// Generated from src/add/apply-plan.ts by `npm run build`. Do not edit.
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
  applyPlan: () => applyPlan
});
module.exports = __toCommonJS(stdin_exports);
var import_contract = require("../contract.js");
var import_components = require("./components.js");
var import_document = require("./document.js");
var import_operations = require("./operations.js");
var import_replace = require("./replace.js");
var import_status_responses = require("./status-responses.js");
var import_warnings = require("./warnings.js");
function applyPlan(source, plan) {
  const copy = new import_document.CopyOnWrite(source.root);
  const components = new import_components.ComponentCopier(source, copy, plan.prefix);
  if (plan.errorSchema !== void 0)
    components.use(import_contract.contract.components.schemas.ErrorResponse, "schemas", plan.errorSchema);
  for (const { value, name, isComponent } of plan.authorResponses)
    if (isComponent) components.use(value, "responses", name);
  const isOwned = (0, import_operations.createOwnershipTest)(source, (0, import_operations.eachOperation)(source, plan.isExcluded));
  const findings = new import_warnings.Findings(source, plan);
  const replaced = [];
  for (const operation of (0, import_operations.eachOperation)(source)) {
    if (plan.isExcluded(operation)) {
      plan.tell?.(operation, [{ why: "You exclude it." }]);
      continue;
    }
    const decisions = plan.tell && [];
    const { responses } = operation.value;
    const isComplete = (0, import_document.isObject)(responses) && (0, import_document.refOf)(responses) === void 0;
    const isWritable = isComplete && isOwned(operation);
    const present = isWritable ? replaceResponses(operation, copy, components, plan, replaced, decisions) : responses;
    findings.add(operation, present, isOwned(operation));
    if (isWritable) addResponses(operation, present, copy, components, plan, decisions);
    else if (isComplete) decisions?.push({ why: "A webhook, a callback or an excluded path uses it too." });
    else decisions?.push({ why: "It has no `responses` of its own yet." });
    if (decisions) plan.tell?.(operation, decisions);
  }
  addExamples(copy, plan.authorResponses);
  if (plan.errorSchema !== void 0) fitExamples(source, copy);
  listErrorTypes(copy, plan.authorResponses);
  if (replaced.length > 0) (0, import_replace.removeUnused)(replaced, source, copy);
  findings.warn();
  return copy.document;
}
function replaceResponses(operation, copy, components, { isReplaced, replacements }, replaced, decisions) {
  const { keys, value, method, path } = operation;
  if (!isReplaced) return value.responses;
  let responses = value.responses;
  for (const [status, response] of (0, import_document.entriesOf)(value.responses)) {
    const replacement = replacements.get(Number(status));
    const isPossible = replacement !== void 0 || !/^\d+$/.test(status);
    if (!isPossible || !isReplaced(response, { status, method, path })) continue;
    const isAdded = replacement !== void 0;
    decisions?.push({ status, isAdded, why: isAdded ? "replaces yours" : "yours is removed" });
    replaced.push(response);
    responses = copy.at([...keys, "responses"]);
    if (replacement) responses[status] = referTo(replacement, operation, components);
    else delete responses[status];
  }
  return responses;
}
function addResponses(operation, present, copy, components, { additions, besideDefault }, decisions) {
  let responses;
  for (const { response, findCondition } of additions) {
    const answer = (0, import_operations.findAnswer)(present, response.code, besideDefault);
    if (answer !== void 0 && (!decisions || present[answer] !== operation.value.responses[answer])) continue;
    const condition = findCondition(operation);
    if (condition === void 0) continue;
    if (answer !== void 0) {
      decisions?.push({ status: String(response.code), why: `your \`${answer}\` stays` });
      continue;
    }
    decisions?.push({ status: String(response.code), isAdded: true, why: `\`${condition}\`` });
    responses ??= copy.at([...operation.keys, "responses"]);
    responses[response.code] = referTo(response, operation, components);
  }
}
function referTo(response, { method }, components) {
  if (method !== "HEAD") return { $ref: components.refTo("responses", response.name, response) };
  const { content: _content, "x-status": _status, ...withoutBody } = response.value;
  return components.copy({ ...response, value: withoutBody });
}
function addExamples(copy, responses) {
  const components = (0, import_document.get)((0, import_document.get)(copy.document, "components"), "responses");
  for (const { name, value, isComponent } of responses)
    if (isComponent && (0, import_document.get)(components, name) !== value) copy.at(["components", "responses"])[name] = value;
}
function fitExamples(source, copy) {
  const present = (0, import_document.get)((0, import_document.get)(source.root, "components"), "responses");
  const result = new import_document.Source(copy.document);
  for (const [name, response] of (0, import_document.entriesOf)((0, import_document.get)((0, import_document.get)(copy.document, "components"), "responses")))
    if ((0, import_document.get)(present, name) === void 0)
      copy.at(["components", "responses"])[name] = (0, import_status_responses.withFittingExamples)(response, result);
}
function listErrorTypes(copy, responses) {
  const added = responses.flatMap(import_status_responses.errorTypesOf);
  if (added.length === 0) return;
  const ours = Object.values(import_contract.contract.components.schemas).find((schema) => import_components.typeList in schema);
  const source = new import_document.Source(copy.document);
  for (const [name, value] of (0, import_document.entriesOf)((0, import_document.get)((0, import_document.get)(copy.document, "components"), "schemas"))) {
    if (!(0, import_components.meanTheSame)({ value: ours, source: import_status_responses.contractSource }, { value, source })) continue;
    const listed = /* @__PURE__ */ new Set([...(0, import_document.itemsOf)((0, import_document.get)(value, import_components.typeList)), ...ours[import_components.typeList], ...added]);
    if (listed.size > (0, import_document.itemsOf)((0, import_document.get)(value, import_components.typeList)).length)
      copy.at(["components", "schemas", name])[import_components.typeList] = [...listed];
  }
}
