// Generated from src/add/document.ts by `npm run build`. Do not edit.
/** Any part of a parsed document, in whatever state it is. */
export type Part = any;
/** A part, and the keys that lead to it from the root of its document. */
export interface Place {
    keys: string[];
    part: Part;
}
/** Whether a part is an object with keys. */
export declare const isObject: (part: Part) => part is Record<string, Part>;
/** The items of an array. Whatever else stands there has none. */
export declare const list: (part: Part) => Part[];
/** What an object has under a key, and never what it inherits. */
export declare const own: (part: Part, key: string) => Part;
/** The reference of a part, if it is one. */
export declare const refOf: (part: Part) => string | undefined;
/** Keys of a JSON Pointer in a URI fragment (RFC 6901, section 6). Undefined if it leads to another document. */
export declare function keysOf(ref: string): string[] | undefined;
/** A name for the place that keys lead to, the same for every way to write them. */
export declare const nameOf: (keys: string[]) => string;
/** The place that a reference leads to, or undefined. */
export declare function target(document: Part, ref: string): Place | undefined;
/** The part that references lead to in the end. Undefined if one leads nowhere, to another document, or in a circle. */
export declare function followed(document: Part, part: Part): Part;
/** How many references lead to each place of a document, by its name. What stands under a skipped key is not read. */
export declare function countReferences(document: Part, skipped: Set<string>): Map<string, number>;
/** A copy of a document to write to. Objects are copied when they are first asked for, and the original never changes. */
export declare class Draft<Document extends object> {
    #private;
    readonly document: Document;
    constructor(original: Document);
    /** The object at a place, to write to. What is missing on the way is made. */
    at(keys: string[]): Record<string, Part>;
}
