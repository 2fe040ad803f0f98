// The shared error responses on every operation of a parsed OpenAPI document.

import { Library, sameMeaning, typeList } from "./add/components.js";
import type { Part } from "./add/document.js";
import { Draft, followed, isObject, list, own, refOf } from "./add/document.js";
import type { Operation } from "./add/operations.js";
import { answer, meets, operationsOf, ownership } from "./add/operations.js";
import type { Plan } from "./add/options.js";
import { planOf } from "./add/options.js";
import type { Candidate } from "./add/own.js";
import { fail, typesOf } from "./add/own.js";
import { hasErrorShape } from "./add/shape.js";
import { show as shown } from "./add/words.js";
import type { Retry } from "./advice.js";
import type { Condition } from "./contract.js";
import { contract } from "./contract.js";

/** The facts of a status, as the extension `x-status` of its response. */
export interface StatusFacts {
  /** Status code, from 100 to 599. */
  code: number;
  /** When an operation can return the response. Without it, no operation gets the response unless it refers to it. */
  when?: Condition;
  /** Whether the response is added only if `statuses` lists its code. */
  "opt-in"?: boolean;
  tag?: string;
  /** The usual causes, each in a sentence or less, the most frequent first. */
  causes?: readonly string[];
  /** Values of `error.type`: for every status from 400 on, and for no other. A type belongs to one status. */
  types?: Record<string, { retry: Retry; remedy?: string }>;
}

/**
 * Your own response.
 * A `$ref` leads to a component of the document or, if none has that name, to a shared one.
 */
export interface OwnResponse {
  description: string;
  headers?: object;
  content?: object;
  "x-status": StatusFacts;
}

export interface AddErrorResponsesOptions {
  /** Status codes of the responses to add. By default, all except those that are opt-in. */
  statuses?: readonly number[];
  /** Operations to leave out: by one of their tags, by `operationId`, or by path, such as `/invoices/{id}`. */
  exclude?: { tags?: readonly string[]; operationIds?: readonly string[]; paths?: readonly string[] };
  /** Whether to add responses next to a `default`. If not, which is the default, a `default` is the author's answer to every status. */
  besideDefault?: boolean;
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
  const plan = planOf(document, options);
  const draft = new Draft(document);
  const library = new Library(document, draft);
  const operations = included(document, plan);
  const isOwned = ownership(document, operations);
  const completable = operations.filter((operation) => hasResponses(operation) && isOwned(operation));
  for (const operation of completable) addTo(operation, document, draft, library, plan);
  listTypes(draft, plan.own);
  warnOfPaths(document, plan);
  warnOfStatuses(document, completable, plan);
  warnOfDefaults(document, completable, plan);
  warnOf(document, operations, isOwned, plan);
  return draft.document;
}

/** Throws `InputError` unless the document is of a version that is known here. */
function checkVersion(document: Part): void {
  if (!isObject(document)) fail("the document", "is not an object. Parse it first");
  const version = own(document, "openapi");
  if (own(document, "swagger") !== undefined)
    fail("the document", `is Swagger ${shown(document.swagger)}. Convert it to OpenAPI 3.0 or later first`);
  if (version === undefined)
    fail("the document", "has no `openapi` version. Give a document of OpenAPI 3.0, 3.1 or 3.2");
  if (!/^3\.[012]\./.test(version))
    fail("the document", `has the \`openapi\` version ${shown(version)}. Give one of 3.0, 3.1 or 3.2`);
}

/** The operations that are not left out. */
function included(document: Part, { exclude, warn }: Plan): Operation[] {
  const met = new Set<string>();
  const named = (option: keyof Plan["exclude"], values: Part[]) => {
    const hits = exclude[option].filter((value) => values.includes(value));
    for (const value of hits) met.add(`${option} ${value}`);
    return hits.length > 0;
  };
  const operations = [...operationsOf(document)].filter(({ path, part }) => {
    const hits = [
      named("paths", [path]),
      named("operationIds", [own(part, "operationId")]),
      named("tags", list(own(part, "tags"))),
    ];
    return !hits.includes(true);
  });
  for (const [option, values] of Object.entries(exclude))
    for (const value of values)
      if (!met.has(`${option} ${value}`))
        warn(`Option \`exclude.${option}\` has ${shown(value)}, which matches no operation. Correct or remove it.`);
  return operations;
}

/** The responses that an operation gets: its author has no answer to their status, and it meets their condition. */
const missing = (operation: Operation, document: Part, { added, besideDefault }: Plan): Candidate[] =>
  added.filter(
    ({ code, when }) =>
      answer(own(operation.part, "responses"), code, besideDefault) === undefined && meets[when!](operation, document),
  );

/** An operation without responses is unfinished, so it stays without. */
const hasResponses = ({ part }: Operation) => isObject(own(part, "responses")) && !("$ref" in part.responses);

function addTo(operation: Operation, document: Part, draft: Draft<object>, library: Library, plan: Plan): void {
  const candidates = missing(operation, document, plan);
  if (candidates.length === 0) return;
  const responses = draft.at([...operation.keys, "responses"]);
  for (const candidate of candidates) {
    // A HEAD has no body (RFC 9110, section 9.3.2), so its response is one of its own, without content.
    responses[candidate.code] =
      operation.method === "HEAD"
        ? library.copy({ ...candidate, part: withoutBody(candidate.part) })
        : { $ref: `#/components/responses/${library.name("responses", candidate.name, candidate)}` };
  }
}

const withoutBody = ({ content: _content, "x-status": _status, ...response }: Part): Part => response;

/** Lists the types of own responses in `ErrorType`, if the document has it. */
function listTypes(draft: Draft<object>, responses: Candidate[]): void {
  const added = responses.flatMap(typesOf);
  if (added.length === 0) return;
  const ours = Object.values<Part>(contract.components.schemas).find((schema) => typeList in schema);
  const schemas = own(own(draft.document, "components"), "schemas");
  for (const [name, part] of Object.entries<Part>(isObject(schemas) ? schemas : {})) {
    if (!sameMeaning({ part: ours, document: contract }, { part, document: draft.document })) continue;
    const listed = new Set([...list(own(part, typeList)), ...ours[typeList], ...added]);
    if (listed.size > list(own(part, typeList)).length)
      draft.at(["components", "schemas", name])[typeList] = [...listed];
  }
}

/** Warns if there is no path: an API may have webhooks alone. */
function warnOfPaths(document: Part, { warn }: Plan): void {
  if (Object.keys(own(document, "paths") ?? {}).length === 0)
    warn("Nothing is added, because the document has no `paths`. Webhooks and callbacks are answered by your clients.");
}

/** Warns of each status that was asked for by its code, and that no operation can get. */
function warnOfStatuses(document: Part, operations: Operation[], { added, isChosen, warn }: Plan): void {
  if (!isChosen || operations.length === 0) return;
  for (const { code, when } of added) {
    const able = operations.filter((operation) => meets[when!](operation, document));
    if (able.length === 0)
      warn(
        `Option \`statuses\` has ${code}, but no operation meets its condition \`${when}\`. ` +
          `Correct the document, or remove ${code}.`,
      );
    else if (able.every(({ part }) => /^.XX$/i.test(answer(part.responses, code, false) ?? "")))
      warn(
        `Option \`statuses\` has ${code}, but \`${answer(able[0]!.part.responses, code, false)}\` answers it in every operation that could get it. ` +
          `Replace that range by status codes, or remove ${code}.`,
      );
  }
}

/** Warns if operations get nothing because they have a `default`, unless the author has decided about that. */
function warnOfDefaults(document: Part, operations: Operation[], plan: Plan): void {
  if (plan.isDefaultDecided) return;
  const besideDefault = { ...plan, besideDefault: true };
  const waiting = operations.filter(
    (operation) =>
      missing(operation, document, besideDefault).length > 0 && missing(operation, document, plan).length === 0,
  );
  const [first] = waiting;
  if (first)
    plan.warn(
      `Operations that get nothing, because their \`default\` answers every status: ${waiting.length} of ${operations.length}, ` +
        `such as ${first.method} ${first.path}. ` +
        "Set the option `besideDefault` to true to add responses anyway, or to false if this is right.",
    );
}

/** Warns of what the document says beside the contract, and of what is out of sight. */
function warnOf(
  document: Part,
  operations: Operation[],
  isOwned: (operation: Operation) => boolean,
  { warn }: Plan,
): void {
  const bodies = operations.flatMap((operation) => errorsOf(operation).map((code) => ({ operation, code })));
  const shapes = new Map<Part, boolean | undefined>(); // Many operations refer to one response.
  const others = bodies.filter(({ operation, code }) => {
    const response = followed(document, operation.part.responses[code]);
    // An author who writes `x-status` has decided about the body.
    if (!shapes.has(response))
      shapes.set(response, isObject(own(response, "x-status")) || hasErrorShape(document, response));
    return shapes.get(response) === false;
  });
  if (others.length > 0) {
    const [{ operation, code }] = others as [(typeof others)[0]];
    warn(
      `Error responses whose body does not have the shape of \`ErrorResponse\`: ${others.length} of ${bodies.length}, ` +
        `such as ${code} of ${operation.method} ${operation.path}. ` +
        "An API with two shapes of errors misleads its clients: change those responses, " +
        "give them `x-status` so that they replace shared ones, or leave out their operations with the option `exclude`.",
    );
  }
  const foreign = operations.filter((operation) => !isOwned(operation));
  if (foreign.length > 0)
    warn(
      `Operations that a webhook, a callback or an excluded path also uses: ${foreign.length}, ` +
        `such as ${foreign[0]!.method} ${foreign[0]!.path}. ` +
        "They stay as they are. Duplicate them if they need the responses.",
    );
  const parts = operations
    .flatMap(({ part, items }) => [part, ...items])
    .flatMap((owner) => [owner, ...list(own(owner, "parameters"))])
    .concat(Object.values(own(document, "paths") ?? {}));
  const references = new Set(parts.map(refOf).filter((ref) => ref !== undefined));
  const lost = [...references].filter((ref) => followed(document, { $ref: ref }) === undefined);
  if (lost.length > 0)
    warn(
      `References that lead to another document, or to nothing: ${lost.length}, such as \`${lost[0]}\`. ` +
        "Bundle the document into one file first, so that their path parameters and operations are found.",
    );
}

/** Codes of the author's error responses. A `default` that stands alone may be the answer to a success. */
function errorsOf(operation: Operation): string[] {
  const codes = hasResponses(operation) ? Object.keys(operation.part.responses) : [];
  return codes.filter((code) => /^[45]/.test(code) || (code === "default" && codes.length > 1));
}
