// The shared error responses on every operation of a parsed OpenAPI document.

import { ComponentCopier, meanTheSame, typeList } from "./add/components.js";
import type { Value } from "./add/document.js";
import { CopyOnWrite, entriesOf, get, isObject, itemsOf, refOf, Source } from "./add/document.js";
import type { Operation } from "./add/operations.js";
import { createOwnershipTest, eachOperation, findAnswer } from "./add/operations.js";
import type { Plan } from "./add/plan.js";
import { createPlan } from "./add/plan.js";
import { removeUnused } from "./add/replace.js";
import type { StatusResponse } from "./add/status-responses.js";
import { contractSource, errorTypesOf } from "./add/status-responses.js";
import { Findings } from "./add/warnings.js";
import { show } from "./add/words.js";
import type { Retry } from "./advice.js";
import type { Condition } from "./contract.js";
import { contract } from "./contract.js";
import { fail } from "./input-error.js";

/** The facts of a status, as the extension `x-status` of its response. */
export interface StatusFacts {
  /** Status code, from 100 to 599. */
  code: number;
  /** When an operation can return the response. Without it, no operation gets the response unless it refers to it. */
  when?: Condition;
  /** Whether the response is added only if `statuses` or `also` lists its code. */
  "opt-in"?: boolean;
  tag?: string;
  /** The usual causes, each in a sentence or less. */
  causes?: readonly string[];
  /** Values of `error.type`: for every status from 400 on, and for no other. A type belongs to one status. */
  types?: Record<string, { retry: Retry; remedy?: string }>;
}

/**
 * Your own response.
 * A `$ref` leads to a component of the document or, if none has that name, to a shared one.
 * JSON without an example gets one: the first paragraph of the description, and the first type.
 */
export interface OwnResponse {
  description: string;
  headers?: object;
  content?: object;
  "x-status": StatusFacts;
}

/** Where a response stands: its status (a code, a range such as `4XX`, or `default`), the method in upper case, and the path. */
export interface ResponsePlace {
  status: string;
  method: string;
  path: string;
}

export interface AddErrorResponsesOptions {
  /** Status codes of the responses to add. By default, all except those that are opt-in. */
  statuses?: readonly number[];
  /** Further status codes to add, such as the opt-in 401 and 403. */
  also?: readonly number[];
  /** Operations to leave out: by one of their tags, by `operationId`, by path (`*` stands for any text), or by method. */
  exclude?: {
    tags?: readonly string[];
    operationIds?: readonly string[];
    paths?: readonly string[];
    methods?: readonly string[];
  };
  /** Whether to add responses next to a `default`. By default, they are not added: a `default` stands for every status. */
  besideDefault?: boolean;
  /** When an operation gets a status, by its code. One of several conditions is enough. */
  conditions?: Readonly<Record<number, Condition | readonly Condition[]>>;
  /**
   * Error responses that are not the author's word, and that shared ones replace:
   * those of a framework (`fastapi`, `flask-smorest`, `huma` or `litestar`), those that consist of a schema or response with a name,
   * or those for which a function returns true. The shared response of the same status stands in for a response, and for a range or a `default`
   * those that the operation can return. A response whose status has no shared one stays.
   */
  replace?: readonly (string | ((response: any, place: ResponsePlace) => boolean))[];
  /** Name of a schema of the document that has the shape of `ErrorResponse`. The responses refer to it instead of the shared one. */
  errorSchema?: string;
  /** What to put before the name of a shared component if the document has the name already. By default, `Shared`. */
  prefix?: string;
  /** Responses of your own, by component name. They replace shared ones with the same status. */
  responses?: Readonly<Record<string, OwnResponse>>;
  /** Called with each warning: a sentence or more. */
  onWarning?: (warning: string) => void;
}

/**
 * Gives each operation of an API the shared error responses that it can return, with the components that they need.
 * Returns a new document, which may share unchanged parts with the given one.
 * The given document and the responses that its author wrote do not change.
 *
 * A component under `components.responses` with `x-status` is a response of the author's own,
 * as if the option `responses` gave it.
 *
 * @param document An OpenAPI 3.0, 3.1 or 3.2 document, parsed and in one piece: each `$ref` leads to a place within it.
 * @throws {TypeError} If it is not such a document, or an option is wrong.
 *   The message names the option, what was given and the choices.
 */
export function addErrorResponses<Document extends object>(
  document: Document,
  options: AddErrorResponsesOptions = {},
): Document {
  checkVersion(document);
  const source = new Source(document);
  const plan = createPlan(source, options);
  const copy = new CopyOnWrite(document);
  const components = new ComponentCopier(source, copy, plan.prefix);
  if (plan.errorSchema !== undefined)
    components.use(contract.components.schemas.ErrorResponse, "schemas", plan.errorSchema);
  for (const { value, name, isComponent } of plan.authorResponses)
    if (isComponent) components.use(value, "responses", name);

  const isOwned = createOwnershipTest(source, eachOperation(source, plan.isExcluded));
  const findings = new Findings(source, plan);
  const replaced: Value[] = [];
  for (const operation of eachOperation(source, plan.isExcluded)) {
    // An operation without responses is unfinished, so it stays without.
    const { responses } = operation.value;
    const isComplete = isObject(responses) && refOf(responses) === undefined;
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

/** Throws `InputError` unless the document is of a version that is known here. */
function checkVersion(document: Value): void {
  if (!isObject(document)) fail("the document", "is not an object. Parse it first");
  const version = get(document, "openapi");
  if (get(document, "swagger") !== undefined)
    fail("the document", `is Swagger ${show(document.swagger)}. Convert it to OpenAPI 3.0 or later first`);
  if (version === undefined)
    fail("the document", "has no `openapi` version. Give a document of OpenAPI 3.0, 3.1 or 3.2");
  if (!/^3\.[012]\./.test(version))
    fail("the document", `has the \`openapi\` version ${show(version)}. Give one of 3.0, 3.1 or 3.2`);
}

/** Puts shared responses in the place of those that a framework wrote. Returns the responses that the operation has now. */
function replaceResponses(
  operation: Operation,
  copy: CopyOnWrite<object>,
  components: ComponentCopier,
  { isReplaced, replacements }: Plan,
  replaced: Value[],
): Record<string, Value> {
  const { keys, value, method, path } = operation;
  if (!isReplaced) return value.responses;
  let responses: Record<string, Value> = value.responses;
  for (const [status, response] of entriesOf(value.responses)) {
    const replacement = replacements.get(Number(status));
    const isPossible = replacement !== undefined || !/^\d+$/.test(status);
    if (!isPossible || !isReplaced(response, { status, method, path })) continue;
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
): void {
  let responses: Record<string, Value> | undefined;
  for (const { response, isMetBy } of additions) {
    if (findAnswer(present, response.code, besideDefault) !== undefined || !isMetBy(operation)) continue;
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
