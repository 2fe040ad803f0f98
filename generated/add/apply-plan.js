// Generated from src/add/apply-plan.ts by `npm run build`. Do not edit.
import { contract } from "../contract.js";
import { ComponentCopier, meanTheSame, typeList } from "./components.js";
import { CopyOnWrite, entriesOf, get, isObject, itemsOf, refOf, Source } from "./document.js";
import { createOwnershipTest, eachOperation, findAnswer } from "./operations.js";
import { removeUnused } from "./replace.js";
import { contractSource, errorTypesOf, withFittingExamples } from "./status-responses.js";
import { Findings } from "./warnings.js";
export function applyPlan(source, plan) {
  const copy = new CopyOnWrite(source.root);
  const components = new ComponentCopier(source, copy, plan.prefix);
  if (plan.errorSchema !== void 0)
    components.use(contract.components.schemas.ErrorResponse, "schemas", plan.errorSchema);
  for (const { value, name, isComponent } of plan.authorResponses)
    if (isComponent) components.use(value, "responses", name);
  const isOwned = createOwnershipTest(source, eachOperation(source, plan.isExcluded));
  const findings = new Findings(source, plan);
  const replaced = [];
  for (const operation of eachOperation(source)) {
    if (plan.isExcluded(operation)) {
      plan.tell?.(operation, [{ why: "You exclude it." }]);
      continue;
    }
    const decisions = plan.tell && [];
    const { responses } = operation.value;
    const isComplete = isObject(responses) && refOf(responses) === void 0;
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
  if (replaced.length > 0) removeUnused(replaced, source, copy);
  findings.warn();
  return copy.document;
}
function replaceResponses(operation, copy, components, { isReplaced, replacements }, replaced, decisions) {
  const { keys, value, method, path } = operation;
  if (!isReplaced) return value.responses;
  let responses = value.responses;
  for (const [status, response] of entriesOf(value.responses)) {
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
    const answer = findAnswer(present, response.code, besideDefault);
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
  const components = get(get(copy.document, "components"), "responses");
  for (const { name, value, isComponent } of responses)
    if (isComponent && get(components, name) !== value) copy.at(["components", "responses"])[name] = value;
}
function fitExamples(source, copy) {
  const present = get(get(source.root, "components"), "responses");
  const result = new Source(copy.document);
  for (const [name, response] of entriesOf(get(get(copy.document, "components"), "responses")))
    if (get(present, name) === void 0)
      copy.at(["components", "responses"])[name] = withFittingExamples(response, result);
}
function listErrorTypes(copy, responses) {
  const added = responses.flatMap(errorTypesOf);
  if (added.length === 0) return;
  const ours = Object.values(contract.components.schemas).find((schema) => typeList in schema);
  const source = new Source(copy.document);
  for (const [name, value] of entriesOf(get(get(copy.document, "components"), "schemas"))) {
    if (!meanTheSame({ value: ours, source: contractSource }, { value, source })) continue;
    const listed = /* @__PURE__ */ new Set([...itemsOf(get(value, typeList)), ...ours[typeList], ...added]);
    if (listed.size > itemsOf(get(value, typeList)).length)
      copy.at(["components", "schemas", name])[typeList] = [...listed];
  }
}
