// Generated from src/add-error-responses.ts by `npm run build`. Do not edit.
import { Library, sameMeaning, typeList } from "./add/components.js";
import { Draft, followed, isObject, list, own, refOf } from "./add/document.js";
import { answer, meets, operationsOf, ownership } from "./add/operations.js";
import { planOf } from "./add/options.js";
import { fail, typesOf } from "./add/own.js";
import { hasErrorShape } from "./add/shape.js";
import { show as shown } from "./add/words.js";
import { contract } from "./contract.js";
export function addErrorResponses(document, options = {}) {
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
function checkVersion(document) {
  if (!isObject(document)) fail("the document", "is not an object. Parse it first");
  const version = own(document, "openapi");
  if (own(document, "swagger") !== void 0)
    fail("the document", `is Swagger ${shown(document.swagger)}. Convert it to OpenAPI 3.0 or later first`);
  if (version === void 0)
    fail("the document", "has no `openapi` version. Give a document of OpenAPI 3.0, 3.1 or 3.2");
  if (!/^3\.[012]\./.test(version))
    fail("the document", `has the \`openapi\` version ${shown(version)}. Give one of 3.0, 3.1 or 3.2`);
}
function included(document, { exclude, warn }) {
  const met = /* @__PURE__ */ new Set();
  const named = (option, values) => {
    const hits = exclude[option].filter((value) => values.includes(value));
    for (const value of hits) met.add(`${option} ${value}`);
    return hits.length > 0;
  };
  const operations = [...operationsOf(document)].filter(({ path, part }) => {
    const hits = [
      named("paths", [path]),
      named("operationIds", [own(part, "operationId")]),
      named("tags", list(own(part, "tags")))
    ];
    return !hits.includes(true);
  });
  for (const [option, values] of Object.entries(exclude))
    for (const value of values)
      if (!met.has(`${option} ${value}`))
        warn(`Option \`exclude.${option}\` has ${shown(value)}, which matches no operation. Correct or remove it.`);
  return operations;
}
const missing = (operation, document, { added, besideDefault }) => added.filter(
  ({ code, when }) => answer(own(operation.part, "responses"), code, besideDefault) === void 0 && meets[when](operation, document)
);
const hasResponses = ({ part }) => isObject(own(part, "responses")) && !("$ref" in part.responses);
function addTo(operation, document, draft, library, plan) {
  const candidates = missing(operation, document, plan);
  if (candidates.length === 0) return;
  const responses = draft.at([...operation.keys, "responses"]);
  for (const candidate of candidates) {
    responses[candidate.code] = operation.method === "HEAD" ? library.copy({ ...candidate, part: withoutBody(candidate.part) }) : { $ref: `#/components/responses/${library.name("responses", candidate.name, candidate)}` };
  }
}
const withoutBody = ({ content: _content, "x-status": _status, ...response }) => response;
function listTypes(draft, responses) {
  const added = responses.flatMap(typesOf);
  if (added.length === 0) return;
  const ours = Object.values(contract.components.schemas).find((schema) => typeList in schema);
  const schemas = own(own(draft.document, "components"), "schemas");
  for (const [name, part] of Object.entries(isObject(schemas) ? schemas : {})) {
    if (!sameMeaning({ part: ours, document: contract }, { part, document: draft.document })) continue;
    const listed = /* @__PURE__ */ new Set([...list(own(part, typeList)), ...ours[typeList], ...added]);
    if (listed.size > list(own(part, typeList)).length)
      draft.at(["components", "schemas", name])[typeList] = [...listed];
  }
}
function warnOfPaths(document, { warn }) {
  if (Object.keys(own(document, "paths") ?? {}).length === 0)
    warn("Nothing is added, because the document has no `paths`. Webhooks and callbacks are answered by your clients.");
}
function warnOfStatuses(document, operations, { added, isChosen, warn }) {
  if (!isChosen || operations.length === 0) return;
  for (const { code, when } of added) {
    const able = operations.filter((operation) => meets[when](operation, document));
    if (able.length === 0)
      warn(
        `Option \`statuses\` has ${code}, but no operation meets its condition \`${when}\`. Correct the document, or remove ${code}.`
      );
    else if (able.every(({ part }) => /^.XX$/i.test(answer(part.responses, code, false) ?? "")))
      warn(
        `Option \`statuses\` has ${code}, but \`${answer(able[0].part.responses, code, false)}\` answers it in every operation that could get it. Replace that range by status codes, or remove ${code}.`
      );
  }
}
function warnOfDefaults(document, operations, plan) {
  if (plan.isDefaultDecided) return;
  const besideDefault = { ...plan, besideDefault: true };
  const waiting = operations.filter(
    (operation) => missing(operation, document, besideDefault).length > 0 && missing(operation, document, plan).length === 0
  );
  const [first] = waiting;
  if (first)
    plan.warn(
      `Operations that get nothing, because their \`default\` answers every status: ${waiting.length} of ${operations.length}, such as ${first.method} ${first.path}. Set the option \`besideDefault\` to true to add responses anyway, or to false if this is right.`
    );
}
function warnOf(document, operations, isOwned, { warn }) {
  const bodies = operations.flatMap((operation) => errorsOf(operation).map((code) => ({ operation, code })));
  const shapes = /* @__PURE__ */ new Map();
  const others = bodies.filter(({ operation, code }) => {
    const response = followed(document, operation.part.responses[code]);
    if (!shapes.has(response))
      shapes.set(response, isObject(own(response, "x-status")) || hasErrorShape(document, response));
    return shapes.get(response) === false;
  });
  if (others.length > 0) {
    const [{ operation, code }] = others;
    warn(
      `Error responses whose body does not have the shape of \`ErrorResponse\`: ${others.length} of ${bodies.length}, such as ${code} of ${operation.method} ${operation.path}. An API with two shapes of errors misleads its clients: change those responses, give them \`x-status\` so that they replace shared ones, or leave out their operations with the option \`exclude\`.`
    );
  }
  const foreign = operations.filter((operation) => !isOwned(operation));
  if (foreign.length > 0)
    warn(
      `Operations that a webhook, a callback or an excluded path also uses: ${foreign.length}, such as ${foreign[0].method} ${foreign[0].path}. They stay as they are. Duplicate them if they need the responses.`
    );
  const parts = operations.flatMap(({ part, items }) => [part, ...items]).flatMap((owner) => [owner, ...list(own(owner, "parameters"))]).concat(Object.values(own(document, "paths") ?? {}));
  const references = new Set(parts.map(refOf).filter((ref) => ref !== void 0));
  const lost = [...references].filter((ref) => followed(document, { $ref: ref }) === void 0);
  if (lost.length > 0)
    warn(
      `References that lead to another document, or to nothing: ${lost.length}, such as \`${lost[0]}\`. Bundle the document into one file first, so that their path parameters and operations are found.`
    );
}
function errorsOf(operation) {
  const codes = hasResponses(operation) ? Object.keys(operation.part.responses) : [];
  return codes.filter((code) => /^[45]/.test(code) || code === "default" && codes.length > 1);
}
