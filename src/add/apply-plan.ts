// Puts what a plan asks for into a document.

import { contract } from "../contract.js";
import { ComponentCopier, meanTheSame, typeList } from "./components.js";
import type { Value } from "./document.js";
import { CopyOnWrite, entriesOf, get, isObject, itemsOf, refOf, Source } from "./document.js";
import type { Operation } from "./operations.js";
import { createOwnershipTest, eachOperation, findAnswer } from "./operations.js";
import type { Decision, Plan } from "./plan.js";
import { removeUnused } from "./replace.js";
import type { StatusResponse } from "./status-responses.js";
import { contractSource, errorTypesOf, withFittingExamples } from "./status-responses.js";
import { Findings } from "./warnings.js";

/** Returns a new document, which may share unchanged parts with that of the source. */
export function applyPlan(source: Source, plan: Plan): any {
  const copy = new CopyOnWrite<object>(source.root);
  const components = new ComponentCopier(source, copy, plan.prefix);
  if (plan.errorSchema !== undefined)
    components.use(contract.components.schemas.ErrorResponse, "schemas", plan.errorSchema);
  for (const { value, name, isComponent } of plan.authorResponses)
    if (isComponent) components.use(value, "responses", name);

  const isOwned = createOwnershipTest(source, eachOperation(source, plan.isExcluded));
  const findings = new Findings(source, plan);
  const replaced: Value[] = [];
  for (const operation of eachOperation(source)) {
    if (plan.isExcluded(operation)) {
      plan.tell?.(operation, [{ why: "You exclude it." }]);
      continue;
    }
    const decisions: Decision[] | undefined = plan.tell && [];
    // An operation without responses is unfinished, so it stays without.
    const { responses } = operation.value;
    const isComplete = isObject(responses) && refOf(responses) === undefined;
    const isWritable = isComplete && isOwned(operation);
    const present = isWritable ? replaceResponses(operation, copy, components, plan, replaced, decisions) : responses;
    findings.add(operation, present, isOwned(operation));
    if (isWritable) addResponses(operation, present, copy, components, plan, decisions);
    else if (isComplete) decisions?.push({ why: "A webhook, a callback or an excluded path uses it too." });
    else decisions?.push({ why: "It has no `responses` of its own yet." });
    if (decisions) plan.tell?.(operation, decisions);
  }
  addExamples(copy, plan.authorResponses);
  if (plan.errorSchema !== undefined) fitExamples(source, copy);
  listErrorTypes(copy, plan.authorResponses);
  if (replaced.length > 0) removeUnused(replaced, source, copy);
  findings.warn();
  return copy.document;
}

/** Puts shared responses in the place of those that a framework wrote. Returns the responses that the operation has now. */
function replaceResponses(
  operation: Operation,
  copy: CopyOnWrite<object>,
  components: ComponentCopier,
  { isReplaced, replacements }: Plan,
  replaced: Value[],
  decisions?: Decision[],
): Record<string, Value> {
  const { keys, value, method, path } = operation;
  if (!isReplaced) return value.responses;
  let responses: Record<string, Value> = value.responses;
  for (const [status, response] of entriesOf(value.responses)) {
    const replacement = replacements.get(Number(status));
    const isPossible = replacement !== undefined || !/^\d+$/.test(status);
    if (!isPossible || !isReplaced(response, { status, method, path })) continue;
    const isAdded = replacement !== undefined;
    decisions?.push({ status, isAdded, why: isAdded ? "replaces yours" : "yours is removed" });
    replaced.push(response);
    responses = copy.at([...keys, "responses"]);
    if (replacement) responses[status] = referTo(replacement, operation, components);
    else delete responses[status];
  }
  return responses;
}

/** Adds the responses whose status the author does not answer, and whose condition the operation meets. */
function addResponses(
  operation: Operation,
  present: Record<string, Value>,
  copy: CopyOnWrite<object>,
  components: ComponentCopier,
  { additions, besideDefault }: Plan,
  decisions?: Decision[],
): void {
  let responses: Record<string, Value> | undefined;
  for (const { response, findCondition } of additions) {
    const answer = findAnswer(present, response.code, besideDefault);
    // Of what is replaced, that is told already.
    if (answer !== undefined && (!decisions || present[answer] !== operation.value.responses[answer])) continue;
    const condition = findCondition(operation);
    if (condition === undefined) continue;
    if (answer !== undefined) {
      decisions?.push({ status: String(response.code), why: `your \`${answer}\` stays` });
      continue;
    }
    decisions?.push({ status: String(response.code), isAdded: true, why: `\`${condition}\`` });
    responses ??= copy.at([...operation.keys, "responses"]);
    responses[response.code] = referTo(response, operation, components);
  }
}

/** A reference to a response. A HEAD has no body (RFC 9110, section 9.3.2), so its response is one of its own, without content. */
function referTo(response: StatusResponse, { method }: Operation, components: ComponentCopier): Value {
  if (method !== "HEAD") return { $ref: components.refTo("responses", response.name, response) };
  const { content: _content, "x-status": _status, ...withoutBody } = response.value;
  return components.copy({ ...response, value: withoutBody });
}

/** Writes the examples of the author's own responses into the document. */
function addExamples(copy: CopyOnWrite<object>, responses: StatusResponse[]): void {
  const components = get(get(copy.document, "components"), "responses");
  for (const { name, value, isComponent } of responses)
    if (isComponent && get(components, name) !== value) copy.at(["components", "responses"])[name] = value;
}

/** What an author's own schema refuses is no example: responses that are new have others, or none. */
function fitExamples(source: Source, copy: CopyOnWrite<object>): void {
  const present = get(get(source.root, "components"), "responses");
  const result = new Source(copy.document);
  for (const [name, response] of entriesOf(get(get(copy.document, "components"), "responses")))
    if (get(present, name) === undefined)
      copy.at(["components", "responses"])[name] = withFittingExamples(response, result);
}

/** Lists the types of the author's own responses in `ErrorType`, if the document has it. */
function listErrorTypes(copy: CopyOnWrite<object>, responses: StatusResponse[]): void {
  const added = responses.flatMap(errorTypesOf);
  if (added.length === 0) return;
  const ours = Object.values<Value>(contract.components.schemas).find((schema) => typeList in schema);
  const source = new Source(copy.document);
  for (const [name, value] of entriesOf(get(get(copy.document, "components"), "schemas"))) {
    if (!meanTheSame({ value: ours, source: contractSource }, { value, source })) continue;
    const listed = new Set([...itemsOf(get(value, typeList)), ...ours[typeList], ...added]);
    if (listed.size > itemsOf(get(value, typeList)).length)
      copy.at(["components", "schemas", name])[typeList] = [...listed];
  }
}
