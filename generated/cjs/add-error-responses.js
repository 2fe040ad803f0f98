// Generated from src/add-error-responses.ts by `npm run build`. Do not edit.
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
  addErrorResponses: () => addErrorResponses
});
module.exports = __toCommonJS(stdin_exports);
var import_components = require("./add/components.js");
var import_document = require("./add/document.js");
var import_operations = require("./add/operations.js");
var import_options = require("./add/options.js");
var import_own = require("./add/own.js");
var import_shape = require("./add/shape.js");
var import_words = require("./add/words.js");
var import_contract = require("./contract.js");
function addErrorResponses(document, options = {}) {
  checkVersion(document);
  const plan = (0, import_options.planOf)(document, options);
  const draft = new import_document.Draft(document);
  const library = new import_components.Library(document, draft);
  const operations = included(document, plan);
  const isOwned = (0, import_operations.ownership)(document, operations);
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
  if (!(0, import_document.isObject)(document)) (0, import_own.fail)("the document", "is not an object. Parse it first");
  const version = (0, import_document.own)(document, "openapi");
  if ((0, import_document.own)(document, "swagger") !== void 0)
    (0, import_own.fail)("the document", `is Swagger ${(0, import_words.show)(document.swagger)}. Convert it to OpenAPI 3.0 or later first`);
  if (version === void 0)
    (0, import_own.fail)("the document", "has no `openapi` version. Give a document of OpenAPI 3.0, 3.1 or 3.2");
  if (!/^3\.[012]\./.test(version))
    (0, import_own.fail)("the document", `has the \`openapi\` version ${(0, import_words.show)(version)}. Give one of 3.0, 3.1 or 3.2`);
}
function included(document, { exclude, warn }) {
  const met = /* @__PURE__ */ new Set();
  const named = (option, values) => {
    const hits = exclude[option].filter((value) => values.includes(value));
    for (const value of hits) met.add(`${option} ${value}`);
    return hits.length > 0;
  };
  const operations = [...(0, import_operations.operationsOf)(document)].filter(({ path, part }) => {
    const hits = [
      named("paths", [path]),
      named("operationIds", [(0, import_document.own)(part, "operationId")]),
      named("tags", (0, import_document.list)((0, import_document.own)(part, "tags")))
    ];
    return !hits.includes(true);
  });
  for (const [option, values] of Object.entries(exclude))
    for (const value of values)
      if (!met.has(`${option} ${value}`))
        warn(`Option \`exclude.${option}\` has ${(0, import_words.show)(value)}, which matches no operation. Correct or remove it.`);
  return operations;
}
const missing = (operation, document, { added, besideDefault }) => added.filter(
  ({ code, when }) => (0, import_operations.answer)((0, import_document.own)(operation.part, "responses"), code, besideDefault) === void 0 && import_operations.meets[when](operation, document)
);
const hasResponses = ({ part }) => (0, import_document.isObject)((0, import_document.own)(part, "responses")) && !("$ref" in part.responses);
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
  const added = responses.flatMap(import_own.typesOf);
  if (added.length === 0) return;
  const ours = Object.values(import_contract.contract.components.schemas).find((schema) => import_components.typeList in schema);
  const schemas = (0, import_document.own)((0, import_document.own)(draft.document, "components"), "schemas");
  for (const [name, part] of Object.entries((0, import_document.isObject)(schemas) ? schemas : {})) {
    if (!(0, import_components.sameMeaning)({ part: ours, document: import_contract.contract }, { part, document: draft.document })) continue;
    const listed = /* @__PURE__ */ new Set([...(0, import_document.list)((0, import_document.own)(part, import_components.typeList)), ...ours[import_components.typeList], ...added]);
    if (listed.size > (0, import_document.list)((0, import_document.own)(part, import_components.typeList)).length)
      draft.at(["components", "schemas", name])[import_components.typeList] = [...listed];
  }
}
function warnOfPaths(document, { warn }) {
  if (Object.keys((0, import_document.own)(document, "paths") ?? {}).length === 0)
    warn("Nothing is added, because the document has no `paths`. Webhooks and callbacks are answered by your clients.");
}
function warnOfStatuses(document, operations, { added, isChosen, warn }) {
  if (!isChosen || operations.length === 0) return;
  for (const { code, when } of added) {
    const able = operations.filter((operation) => import_operations.meets[when](operation, document));
    if (able.length === 0)
      warn(
        `Option \`statuses\` has ${code}, but no operation meets its condition \`${when}\`. Correct the document, or remove ${code}.`
      );
    else if (able.every(({ part }) => /^.XX$/i.test((0, import_operations.answer)(part.responses, code, false) ?? "")))
      warn(
        `Option \`statuses\` has ${code}, but \`${(0, import_operations.answer)(able[0].part.responses, code, false)}\` answers it in every operation that could get it. Replace that range by status codes, or remove ${code}.`
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
    const response = (0, import_document.followed)(document, operation.part.responses[code]);
    if (!shapes.has(response))
      shapes.set(response, (0, import_document.isObject)((0, import_document.own)(response, "x-status")) || (0, import_shape.hasErrorShape)(document, response));
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
  const parts = operations.flatMap(({ part, items }) => [part, ...items]).flatMap((owner) => [owner, ...(0, import_document.list)((0, import_document.own)(owner, "parameters"))]).concat(Object.values((0, import_document.own)(document, "paths") ?? {}));
  const references = new Set(parts.map(import_document.refOf).filter((ref) => ref !== void 0));
  const lost = [...references].filter((ref) => (0, import_document.followed)(document, { $ref: ref }) === void 0);
  if (lost.length > 0)
    warn(
      `References that lead to another document, or to nothing: ${lost.length}, such as \`${lost[0]}\`. Bundle the document into one file first, so that their path parameters and operations are found.`
    );
}
function errorsOf(operation) {
  const codes = hasResponses(operation) ? Object.keys(operation.part.responses) : [];
  return codes.filter((code) => /^[45]/.test(code) || code === "default" && codes.length > 1);
}
