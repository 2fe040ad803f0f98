// Generated from src/add-error-responses.ts by `npm run build`. Do not edit.
import { ComponentCopier, meanTheSame, typeList } from "./add/components.js";
import { CopyOnWrite, entriesOf, get, isObject, itemsOf, refOf, Source } from "./add/document.js";
import { createOwnershipTest, eachOperation, findAnswer } from "./add/operations.js";
import { createPlan } from "./add/plan.js";
import { removeUnused } from "./add/replace.js";
import { contractSource, errorTypesOf } from "./add/status-responses.js";
import { Findings } from "./add/warnings.js";
import { show } from "./add/words.js";
import { contract } from "./contract.js";
import { fail } from "./input-error.js";
export function addErrorResponses(document, options = {}) {
  checkVersion(document);
  const source = new Source(document);
  const plan = createPlan(source, options);
  const copy = new CopyOnWrite(document);
  const components = new ComponentCopier(source, copy, plan.prefix);
  if (plan.errorSchema !== void 0)
    components.use(contract.components.schemas.ErrorResponse, "schemas", plan.errorSchema);
  for (const { value, name, isComponent } of plan.authorResponses)
    if (isComponent) components.use(value, "responses", name);
  const isOwned = createOwnershipTest(source, eachOperation(source, plan.isExcluded));
  const findings = new Findings(source, plan);
  const replaced = [];
  for (const operation of eachOperation(source, plan.isExcluded)) {
    const { responses } = operation.value;
    const isComplete = isObject(responses) && refOf(responses) === void 0;
    const isWritable = isComplete && isOwned(operation);
    const present = isWritable ? replaceResponses(operation, copy, components, plan, replaced) : responses;
    findings.add(operation, present, isOwned(operation));
    if (isWritable) addResponses(operation, present, copy, components, plan);
  }
  addExamples(copy, plan.authorResponses);
  listErrorTypes(copy, plan.authorResponses);
  if (replaced.length > 0) removeUnused(replaced, source, copy);
  findings.warn();
  return copy.document;
}
function checkVersion(document) {
  if (!isObject(document)) fail("the document", "is not an object. Parse it first");
  const version = get(document, "openapi");
  if (get(document, "swagger") !== void 0)
    fail("the document", `is Swagger ${show(document.swagger)}. Convert it to OpenAPI 3.0 or later first`);
  if (version === void 0)
    fail("the document", "has no `openapi` version. Give a document of OpenAPI 3.0, 3.1 or 3.2");
  if (!/^3\.[012]\./.test(version))
    fail("the document", `has the \`openapi\` version ${show(version)}. Give one of 3.0, 3.1 or 3.2`);
}
function replaceResponses(operation, copy, components, { isReplaced, replacements }, replaced) {
  const { keys, value, method, path } = operation;
  if (!isReplaced) return value.responses;
  let responses = value.responses;
  for (const [status, response] of entriesOf(value.responses)) {
    const replacement = replacements.get(Number(status));
    const isPossible = replacement !== void 0 || !/^\d+$/.test(status);
    if (!isPossible || !isReplaced(response, { status, method, path })) continue;
    replaced.push(response);
    responses = copy.at([...keys, "responses"]);
    if (replacement) responses[status] = referTo(replacement, operation, components);
    else delete responses[status];
  }
  return responses;
}
function addResponses(operation, present, copy, components, { additions, besideDefault }) {
  let responses;
  for (const { response, isMetBy } of additions) {
    if (findAnswer(present, response.code, besideDefault) !== void 0 || !isMetBy(operation)) continue;
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
