// Generated from src/add-error-responses.ts by `npm run build`. Do not edit.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.addErrorResponses = addErrorResponses;
// The shared error responses on every operation of a parsed OpenAPI document.
const components_js_1 = require("./add/components.js");
const document_js_1 = require("./add/document.js");
const operations_js_1 = require("./add/operations.js");
const options_js_1 = require("./add/options.js");
const own_js_1 = require("./add/own.js");
const shape_js_1 = require("./add/shape.js");
const contract_js_1 = require("./contract.js");
/**
 * Gives each operation of an API the shared error responses that it can return, with the components that they need.
 * Returns a new document, which may share unchanged parts with the given one.
 * The given one stays as it is, and so does whatever its author answers.
 *
 * A component under `components.responses` with `x-status` is a response of the author's own,
 * as if the option `responses` gave it.
 *
 * @param document An OpenAPI 3.0, 3.1 or 3.2 document, parsed and in one piece: each `$ref` leads to a place within it.
 * @throws {TypeError} If the document is no such document, or an option is wrong.
 *   The message names the option, what was given and the choices.
 */
function addErrorResponses(document, options = {}) {
    const version = (0, document_js_1.own)(document, "openapi");
    if (!/^3\.[012]\./.test(version))
        (0, own_js_1.fail)("the document", `has the \`openapi\` version ${(0, own_js_1.shown)(version)}. Give one of 3.0, 3.1 or 3.2, parsed into an object`);
    const plan = (0, options_js_1.planOf)(document, options);
    const draft = new document_js_1.Draft(document);
    const library = new components_js_1.Library(document, draft);
    const operations = included(document, plan);
    const isOwned = (0, operations_js_1.ownership)(document, operations);
    for (const operation of operations.filter(isOwned))
        addTo(operation, document, draft, library, plan);
    listTypes(draft, plan.own);
    warnOf(document, operations, isOwned, plan);
    return draft.document;
}
/** The operations that are not left out. */
function included(document, { exclude, warn }) {
    const met = new Set();
    const named = (option, values) => {
        const hits = exclude[option].filter((value) => values.includes(value));
        for (const value of hits)
            met.add(`${option} ${value}`);
        return hits.length > 0;
    };
    const operations = [...(0, operations_js_1.operationsOf)(document)].filter(({ path, part }) => {
        const hits = [
            named("paths", [path]),
            named("operationIds", [(0, document_js_1.own)(part, "operationId")]),
            named("tags", (0, document_js_1.list)((0, document_js_1.own)(part, "tags"))),
        ];
        return !hits.includes(true);
    });
    for (const [option, values] of Object.entries(exclude))
        for (const value of values)
            if (!met.has(`${option} ${value}`))
                warn(`Option \`exclude.${option}\` has ${(0, own_js_1.shown)(value)}, which no operation has. Correct or remove it.`);
    return operations;
}
/** The responses that an operation gets: its author has no answer to their status, and it meets their condition. */
const missing = (operation, document, { added, besideDefault }) => added.filter(({ code, when }) => (0, operations_js_1.answer)((0, document_js_1.own)(operation.part, "responses"), code, besideDefault) === undefined && operations_js_1.meets[when](operation, document));
/** An operation without responses is unfinished, so it stays without. */
const hasResponses = ({ part }) => (0, document_js_1.isObject)((0, document_js_1.own)(part, "responses")) && !("$ref" in part.responses);
function addTo(operation, document, draft, library, plan) {
    if (!hasResponses(operation))
        return;
    const candidates = missing(operation, document, plan);
    if (candidates.length === 0)
        return;
    const responses = draft.at([...operation.keys, "responses"]);
    for (const candidate of candidates) {
        // A HEAD has no body (RFC 9110, section 9.3.2), so its response is one of its own, without content.
        responses[candidate.code] =
            operation.method === "HEAD"
                ? library.copy({ ...candidate, part: withoutBody(candidate.part) })
                : { $ref: `#/components/responses/${library.name("responses", candidate.name, candidate)}` };
    }
}
const withoutBody = ({ content: _content, "x-status": _status, ...response }) => response;
/** Lists the types of own responses in `ErrorType`, if the document has it. */
function listTypes(draft, responses) {
    const added = responses.flatMap(own_js_1.typesOf);
    if (added.length === 0)
        return;
    const ours = Object.values(contract_js_1.contract.components.schemas).find((schema) => components_js_1.typeList in schema);
    const schemas = (0, document_js_1.own)((0, document_js_1.own)(draft.document, "components"), "schemas");
    for (const [name, part] of Object.entries((0, document_js_1.isObject)(schemas) ? schemas : {})) {
        if (!(0, components_js_1.sameMeaning)({ part: ours, document: contract_js_1.contract }, { part, document: draft.document }))
            continue;
        const listed = new Set([...(0, document_js_1.list)((0, document_js_1.own)(part, components_js_1.typeList)), ...ours[components_js_1.typeList], ...added]);
        if (listed.size > (0, document_js_1.list)((0, document_js_1.own)(part, components_js_1.typeList)).length)
            draft.at(["components", "schemas", name])[components_js_1.typeList] = [...listed];
    }
}
/** Warns of what the document says beside the contract, and of what is out of sight. */
function warnOf(document, operations, isOwned, { warn }) {
    const bodies = operations.flatMap((operation) => errorsOf(operation).map((code) => ({ operation, code })));
    const shapes = new Map(); // Many operations refer to one response.
    const others = bodies.filter(({ operation, code }) => {
        const response = (0, document_js_1.followed)(document, operation.part.responses[code]);
        if (!shapes.has(response))
            shapes.set(response, (0, shape_js_1.hasErrorShape)(document, response));
        return shapes.get(response) === false;
    });
    if (others.length > 0) {
        const [{ operation, code }] = others;
        warn(`Error responses with a body of another shape than \`ErrorResponse\`: ${others.length} of ${bodies.length}, ` +
            `such as ${code} of ${operation.method} ${operation.path}. ` +
            "An API with two shapes of errors misleads its clients: " +
            "change those responses, or leave their operations out by option `exclude`.");
    }
    const foreign = operations.filter((operation) => !isOwned(operation));
    if (foreign.length > 0)
        warn(`Operations that a webhook, a callback or a path that is left out refers to as well: ${foreign.length}, ` +
            `such as ${foreign[0].method} ${foreign[0].path}. ` +
            "They stay as they are. Write them twice if they need the responses.");
    const parts = operations
        .flatMap(({ part, items }) => [part, ...items])
        .flatMap((owner) => [owner, ...(0, document_js_1.list)((0, document_js_1.own)(owner, "parameters"))])
        .concat(Object.values((0, document_js_1.own)(document, "paths") ?? {}));
    const references = new Set(parts.map(document_js_1.refOf).filter((ref) => ref !== undefined));
    const lost = [...references].filter((ref) => (0, document_js_1.followed)(document, { $ref: ref }) === undefined);
    if (lost.length > 0)
        warn(`References that lead out of the document or nowhere: ${lost.length}, such as \`${lost[0]}\`. ` +
            "Bundle the document into one piece first, so that their path parameters and operations are seen.");
}
/** Codes of the author's error responses. A `default` that stands alone may be the answer to a success. */
function errorsOf(operation) {
    const codes = hasResponses(operation) ? Object.keys(operation.part.responses) : [];
    return codes.filter((code) => /^[45]/.test(code) || (code === "default" && codes.length > 1));
}
