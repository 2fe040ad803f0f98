// Generated from src/add/own.ts by `npm run build`. Do not edit.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.choices = exports.shown = exports.InputError = exports.typesOf = exports.shared = void 0;
exports.ownResponses = ownResponses;
exports.fail = fail;
const contract_js_1 = require("../contract.js");
const components_js_1 = require("./components.js");
const document_js_1 = require("./document.js");
const operations_js_1 = require("./operations.js");
/** The responses of the contract. */
exports.shared = contract_js_1.contract.statuses.map(({ code, name, when, optIn }) => ({
    code,
    name,
    when,
    optIn,
    part: contract_js_1.contract.components.responses[name],
    document: contract_js_1.contract,
    origin: undefined,
}));
/** The responses of the option `responses`, then those among the components. Throws `InputError` if one is wrong. */
function ownResponses(original, option) {
    // A reference leads to the document's component or, if that has none of the name, to the contract's.
    const document = withContract(original);
    const given = Object.entries(option ?? {}).map(([name, part]) => {
        const origin = `option \`responses.${name}\``;
        if (!/^[A-Za-z]\w*$/.test(name))
            fail(origin, `has a name that is no identifier. Choose one such as \`Gone\``);
        const candidate = candidateOf(name, part, document, origin);
        if (!candidate.when)
            fail(origin, `has no \`when\` in \`x-status\`, so no operation gets it. Add ${(0, exports.choices)(conditions)}`);
        checkReferences(part, document, origin);
        return candidate;
    });
    const components = (0, document_js_1.own)((0, document_js_1.own)(original, "components"), "responses");
    const found = Object.entries((0, document_js_1.isObject)(components) ? components : {}).flatMap(([name, part]) => {
        // What others mean by an extension of the same name is theirs.
        if (!(0, document_js_1.isObject)((0, document_js_1.own)(part, "x-status")))
            return [];
        return [candidateOf(name, part, original, `component \`responses.${name}\``)];
    });
    return distinct(given, found);
}
const withContract = (original) => ({
    ...original,
    components: Object.fromEntries([...new Set([...Object.keys(contract_js_1.contract.components), ...Object.keys((0, document_js_1.own)(original, "components") ?? {})])].map((kind) => [kind, { ...(0, document_js_1.own)(contract_js_1.contract.components, kind), ...(0, document_js_1.own)((0, document_js_1.own)(original, "components"), kind) }])),
});
/** Leaves out what means the same as a response of the contract or an earlier one. Throws if two answer one status. */
function distinct(given, found) {
    const kept = [];
    for (const candidate of [...given, ...found]) {
        if ([...exports.shared, ...kept].some((other) => (0, components_js_1.sameMeaning)(candidate, other)))
            continue;
        const rival = kept.find(({ code, when }) => code === candidate.code && when && candidate.when);
        // What is given by option is newer than what an earlier run left in the document.
        if (rival && given.includes(rival) && !given.includes(candidate))
            continue;
        if (rival)
            fail(candidate.origin, `answers status ${candidate.code}, and so does ${rival.origin}. Keep one, or remove \`when\` from one`);
        kept.push(candidate);
    }
    const owners = new Map();
    for (const candidate of [...exports.shared, ...kept])
        for (const type of (0, exports.typesOf)(candidate)) {
            const owner = owners.get(type) ?? candidate;
            owners.set(type, owner);
            if (owner.code !== candidate.code)
                fail(candidate.origin, `has the error type \`${type}\`, which belongs to status ${owner.code}. Choose another name, because a type implies one status`);
        }
    return kept;
}
/** Error types of a response, in its order. */
const typesOf = ({ part }) => Object.keys(part["x-status"].types ?? {});
exports.typesOf = typesOf;
const conditions = Object.keys(operations_js_1.meets);
const retries = ["never", "backoff", "retry-after"];
/** Takes the facts out of `x-status`. Throws `InputError` if they are not what `openapi/response.schema.yaml` says. */
function candidateOf(name, part, document, origin) {
    if (!(0, document_js_1.isObject)(part))
        fail(origin, `is ${(0, exports.shown)(part)}. Write a response object`);
    if (typeof part.description !== "string")
        fail(origin, "has no `description`. Add one");
    const facts = part["x-status"];
    if (!(0, document_js_1.isObject)(facts))
        fail(origin, "has no `x-status`. Add one with `code`, `when` and `types`");
    const known = ["code", "when", "opt-in", "tag", "types"];
    for (const key of Object.keys(facts))
        if (!known.includes(key))
            fail(origin, `has the unknown key \`${key}\` in \`x-status\`. Choose ${(0, exports.choices)(known)}`);
    const { code, when, "opt-in": optIn = false, tag = "", types } = facts;
    if (!Number.isInteger(code) || code < 100 || code > 599)
        fail(origin, `has the \`code\` ${(0, exports.shown)(code)}. Write a status code from 100 to 599`);
    if (when !== undefined && !conditions.includes(when))
        fail(origin, `has the \`when\` ${(0, exports.shown)(when)}. Choose ${(0, exports.choices)(conditions)}`);
    if (typeof optIn !== "boolean")
        fail(origin, `has the \`opt-in\` ${(0, exports.shown)(optIn)}. Choose true or false`);
    if (typeof tag !== "string")
        fail(origin, `has the \`tag\` ${(0, exports.shown)(tag)}. Write the name of a tag`);
    checkTypes(types, code, origin);
    return { code, name, when, optIn, part, document, origin };
}
function checkTypes(types, code, origin) {
    if (code < 400 && types !== undefined)
        fail(origin, "has `types`, which only a status from 400 to 599 has. Remove them");
    if (code < 400)
        return;
    if (!(0, document_js_1.isObject)(types) || Object.keys(types).length === 0)
        fail(origin, "has no `types` in `x-status`. Add one such as `gone_error: { retry: never }`");
    for (const [type, facts] of Object.entries(types)) {
        if (!/^[a-z][a-z0-9_]*$/.test(type))
            fail(origin, `has the error type \`${type}\`. Write it in snake_case, as in \`not_found_error\``);
        const { retry, remedy = "", ...others } = (0, document_js_1.isObject)(facts) ? facts : {};
        if (!retries.includes(retry))
            fail(origin, `has the \`retry\` ${(0, exports.shown)(retry)} for \`${type}\`. Choose ${(0, exports.choices)(retries)}`);
        if (typeof remedy !== "string")
            fail(origin, `has the \`remedy\` ${(0, exports.shown)(remedy)} for \`${type}\`. Write a sentence`);
        for (const key of Object.keys(others))
            fail(origin, `has the unknown key \`${key}\` for \`${type}\`. Choose retry or remedy`);
    }
}
/** Every reference of a given response leads somewhere within the document. */
function checkReferences(part, document, origin) {
    if (typeof part !== "object" || part === null)
        return;
    const ref = (0, document_js_1.refOf)(part);
    if (ref !== undefined && !(0, document_js_1.target)(document, ref))
        fail(origin, `refers to \`${ref}\`, which the document does not hold. Refer to its components, or to those of ${contract_js_1.contract.package} as in \`#/components/schemas/ErrorResponse\``);
    for (const child of Object.values(part))
        checkReferences(child, document, origin);
}
/** Wrong input. The message says where, what is wrong and what to do, so that no stack trace helps. */
class InputError extends TypeError {
}
exports.InputError = InputError;
/** Throws `InputError`. */
function fail(origin, complaint) {
    throw new InputError(`${origin[0].toUpperCase()}${origin.slice(1)} ${complaint}.`);
}
const shown = (part) => JSON.stringify(part) ?? String(part);
exports.shown = shown;
/** `a, b or c`. */
const choices = (values) => [values.slice(0, -1).join(", "), values.at(-1)].filter((text) => text !== "").join(" or ");
exports.choices = choices;
