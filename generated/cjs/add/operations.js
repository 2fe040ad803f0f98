// Generated from src/add/operations.ts by `npm run build`. Do not edit.
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.meets = void 0;
exports.operationsOf = operationsOf;
exports.ownership = ownership;
exports.answer = answer;
const document_js_1 = require("./document.js");
const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];
/**
 * All operations below `paths`, in order. Those of webhooks, callbacks and extensions are not among them:
 * clients answer those, or nobody knows who does.
 * An operation that two paths refer to comes once for each.
 */
function* operationsOf(document) {
    const paths = (0, document_js_1.own)(document, "paths");
    for (const path of Object.keys((0, document_js_1.isObject)(paths) ? paths : {})) {
        if (!path.startsWith("/"))
            continue;
        const places = chain(document, { keys: ["paths", path], part: paths[path] });
        const items = places.map(({ part }) => part);
        for (const [index, item] of places.entries()) {
            for (const { method, operation } of fields(item)) {
                const ways = chain(document, operation);
                const references = [...steps(places.slice(0, index + 1)), ...steps(ways)];
                const { keys, part } = ways.at(-1);
                if ((0, document_js_1.isObject)(part))
                    yield { keys, part, path, method: method.toUpperCase(), items, references };
            }
        }
    }
}
/** A place, the one that it refers to, and so on. A circle ends where it starts. */
function chain(document, first) {
    const places = [first];
    for (let ref = (0, document_js_1.refOf)(first.part); ref !== undefined; ref = (0, document_js_1.refOf)(places.at(-1).part)) {
        const next = (0, document_js_1.target)(document, ref);
        if (!next || places.some(({ part }) => part === next.part))
            break;
        places.push(next);
    }
    return places;
}
const steps = (places) => places.slice(1).map(({ keys }, index) => [(0, document_js_1.nameOf)(keys), (0, document_js_1.nameOf)(places[index].keys)]);
/** The operations of a path item, those of other methods (OpenAPI 3.2) included. */
function* fields({ keys, part }) {
    for (const method of methods)
        if ((0, document_js_1.isObject)((0, document_js_1.own)(part, method)))
            yield { method, operation: { keys: [...keys, method], part: part[method] } };
    const others = (0, document_js_1.own)(part, "additionalOperations");
    for (const method of Object.keys((0, document_js_1.isObject)(others) ? others : {}))
        if (!method.startsWith("x-"))
            yield { method, operation: { keys: [...keys, "additionalOperations", method], part: others[method] } };
}
/** Fields in which no path item stands, and nearly everything else does. */
const withoutPathItems = new Set([
    "schemas",
    "schema",
    "responses",
    "parameters",
    "requestBodies",
    "requestBody",
    "headers",
    "examples",
    "securitySchemes",
    "links",
]);
/**
 * Tells whether an operation belongs to the given ones alone: no webhook, callback or other path refers to it
 * or to its path item.
 * Without that, a change of the operation would be a change of theirs too.
 */
function ownership(document, operations) {
    const counts = (0, document_js_1.countReferences)(document, withoutPathItems);
    const known = new Map();
    for (const [to, from] of operations.flatMap(({ references }) => references))
        known.set(to, (known.get(to) ?? new Set()).add(from));
    const foreign = new Set([...counts.keys()].filter((place) => counts.get(place) > (known.get(place)?.size ?? 0)));
    return ({ keys, references }) => {
        if (foreign.size === 0)
            return true;
        // The operation itself, its path item, and whatever leads there.
        const places = [...keys.map((_, index) => (0, document_js_1.nameOf)(keys.slice(0, index + 1))), ...references.map(([to]) => to)];
        return !places.some((place) => foreign.has(place));
    };
}
/** Methods that change nothing (RFC 9110, section 9.2.1; QUERY as OpenAPI 3.2 has it). */
const safe = new Set(["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"]);
/** Whether an operation meets a condition. */
exports.meets = {
    always: () => true,
    "path-parameter": ({ part, items }, document) => [part, ...items].some((owner) => (0, document_js_1.list)((0, document_js_1.own)(owner, "parameters")).some((parameter) => (0, document_js_1.own)((0, document_js_1.followed)(document, parameter), "in") === "path")),
    "request-body": ({ part }) => (0, document_js_1.isObject)((0, document_js_1.own)(part, "requestBody")),
    // An empty requirement lets everybody in, and an empty list is no requirement at all.
    security: ({ part }, document) => (0, document_js_1.list)((0, document_js_1.own)(part, "security") ?? (0, document_js_1.own)(document, "security")).some((requirement) => (0, document_js_1.isObject)(requirement) && Object.keys(requirement).length > 0),
    "unsafe-method": ({ method }) => !safe.has(method),
};
/** The author's answer to a status: its code, its range, or `default` where that counts. Undefined if there is none. */
function answer(responses, code, besideDefault) {
    const range = `${String(code)[0]}XX`;
    const keys = [String(code), range, range.toLowerCase(), ...(besideDefault ? [] : ["default"])];
    return keys.find((key) => Object.hasOwn(responses, key));
}
