// Generated from src/add/document.ts by `npm run build`. Do not edit.
// A parsed document: where its references lead, and copies of what changes in it.
/** Whether a part is an object with keys. */
export const isObject = (part) => typeof part === "object" && part !== null && !Array.isArray(part);
/** The items of an array. Whatever else stands there has none. */
export const list = (part) => (Array.isArray(part) ? part : []);
/** What an object has under a key, and never what it inherits. */
export const own = (part, key) => typeof part === "object" && part !== null && Object.hasOwn(part, key) ? part[key] : undefined;
/** The reference of a part, if it is one. */
export const refOf = (part) => {
    const ref = own(part, "$ref");
    return typeof ref === "string" ? ref : undefined;
};
/** Keys of a JSON Pointer in a URI fragment (RFC 6901, section 6). Undefined if it leads to another document. */
export function keysOf(ref) {
    if (ref === "#")
        return [];
    if (!ref.startsWith("#/"))
        return undefined;
    const keys = decoded(ref.slice(2)).split("/");
    return ref.includes("~") ? keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~")) : keys;
}
/** A percent sign that starts no encoded character stands for itself. */
function decoded(text) {
    if (!text.includes("%"))
        return text;
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** A name for the place that keys lead to, the same for every way to write them. */
export const nameOf = (keys) => JSON.stringify(keys);
/** The place that a reference leads to, or undefined. */
export function target(document, ref) {
    const keys = keysOf(ref);
    const part = keys?.reduce(own, document);
    return keys && part !== undefined ? { keys, part } : undefined;
}
/** The part that references lead to in the end. Undefined if one leads nowhere, to another document, or in a circle. */
export function followed(document, part) {
    const seen = new Set();
    for (let ref = refOf(part); ref !== undefined; ref = refOf(part)) {
        if (seen.has(ref))
            return undefined;
        seen.add(ref);
        part = target(document, ref)?.part;
    }
    return part;
}
/** How many references lead to each place of a document, by its name. What stands under a skipped key is not read. */
export function countReferences(document, skipped) {
    const counts = new Map();
    const seen = new Set();
    const left = [document];
    while (left.length > 0) {
        const part = left.pop();
        // Documents that other tools have dereferenced share objects, and may contain themselves.
        if (typeof part !== "object" || part === null || seen.has(part))
            continue;
        seen.add(part);
        const keys = keysOf(refOf(part) ?? "");
        if (keys)
            counts.set(nameOf(keys), (counts.get(nameOf(keys)) ?? 0) + 1);
        for (const key of Object.keys(part))
            if (!skipped.has(key))
                left.push(part[key]);
    }
    return counts;
}
/** A copy of a document to write to. Objects are copied when they are first asked for, and the original never changes. */
export class Draft {
    document;
    #copies = new Set();
    constructor(original) {
        this.document = this.#copy(original);
    }
    /** The object at a place, to write to. What is missing on the way is made. */
    at(keys) {
        let part = this.document;
        for (const key of keys) {
            const child = own(part, key) ?? {};
            part = part[key] = this.#copies.has(child) ? child : this.#copy(child);
        }
        return part;
    }
    #copy(part) {
        const copy = (Array.isArray(part) ? [...part] : { ...part });
        this.#copies.add(copy);
        return copy;
    }
}
