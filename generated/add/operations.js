// Generated from src/add/operations.ts by `npm run build`. Do not edit.
import { countReferences, followed, isObject, list, nameOf, own, refOf, target } from "./document.js";
const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];
/**
 * All operations below `paths`, in order. Those of webhooks, callbacks and extensions are not among them:
 * clients answer those, or nobody knows who does.
 * An operation that two paths refer to comes once for each.
 */
export function* operationsOf(document) {
    const paths = own(document, "paths");
    for (const path of Object.keys(isObject(paths) ? paths : {})) {
        if (!path.startsWith("/"))
            continue;
        const places = chain(document, { keys: ["paths", path], part: paths[path] });
        const items = places.map(({ part }) => part);
        for (const [index, item] of places.entries()) {
            for (const { method, operation } of fields(item)) {
                const ways = chain(document, operation);
                const references = [...steps(places.slice(0, index + 1)), ...steps(ways)];
                const { keys, part } = ways.at(-1);
                if (isObject(part))
                    yield { keys, part, path, method: method.toUpperCase(), items, references };
            }
        }
    }
}
/** A place, the one that it refers to, and so on. A circle ends where it starts. */
function chain(document, first) {
    const places = [first];
    for (let ref = refOf(first.part); ref !== undefined; ref = refOf(places.at(-1).part)) {
        const next = target(document, ref);
        if (!next || places.some(({ part }) => part === next.part))
            break;
        places.push(next);
    }
    return places;
}
const steps = (places) => places.slice(1).map(({ keys }, index) => [nameOf(keys), nameOf(places[index].keys)]);
/** The operations of a path item, those of other methods (OpenAPI 3.2) included. */
function* fields({ keys, part }) {
    for (const method of methods)
        if (isObject(own(part, method)))
            yield { method, operation: { keys: [...keys, method], part: part[method] } };
    const others = own(part, "additionalOperations");
    for (const method of Object.keys(isObject(others) ? others : {}))
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
export function ownership(document, operations) {
    const counts = countReferences(document, withoutPathItems);
    const known = new Map();
    for (const [to, from] of operations.flatMap(({ references }) => references))
        known.set(to, (known.get(to) ?? new Set()).add(from));
    const foreign = new Set([...counts.keys()].filter((place) => counts.get(place) > (known.get(place)?.size ?? 0)));
    return ({ keys, references }) => {
        if (foreign.size === 0)
            return true;
        // The operation itself, its path item, and whatever leads there.
        const places = [...keys.map((_, index) => nameOf(keys.slice(0, index + 1))), ...references.map(([to]) => to)];
        return !places.some((place) => foreign.has(place));
    };
}
/** Methods that change nothing (RFC 9110, section 9.2.1; QUERY as OpenAPI 3.2 has it). */
const safe = new Set(["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"]);
/** Whether an operation meets a condition. */
export const meets = {
    always: () => true,
    "path-parameter": ({ part, items }, document) => [part, ...items].some((owner) => list(own(owner, "parameters")).some((parameter) => own(followed(document, parameter), "in") === "path")),
    "request-body": ({ part }) => isObject(own(part, "requestBody")),
    // An empty requirement lets everybody in, and an empty list is no requirement at all.
    security: ({ part }, document) => list(own(part, "security") ?? own(document, "security")).some((requirement) => isObject(requirement) && Object.keys(requirement).length > 0),
    "unsafe-method": ({ method }) => !safe.has(method),
};
/** The author's answer to a status: its code, its range, or `default` where that counts. Undefined if there is none. */
export function answer(responses, code, besideDefault) {
    const range = `${String(code)[0]}XX`;
    const keys = [String(code), range, range.toLowerCase(), ...(besideDefault ? [] : ["default"])];
    return keys.find((key) => Object.hasOwn(responses, key));
}
