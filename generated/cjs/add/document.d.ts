// Generated from src/add/document.ts by `npm run build`. Do not edit.
/** Any value in a parsed document, in whatever state it is. */
export type Value = any;
/** A value, and the keys that lead to it from the root of its document. */
export interface Place {
	keys: string[];
	value: Value;
}
/** Whether a value is an object with keys. */
export declare const isObject: (value: Value) => value is Record<string, Value>;
/** What an object has under a key, and never what it inherits. */
export declare const get: (value: Value, key: string) => Value;
/** The items of an array. Whatever else stands there has none. */
export declare const itemsOf: (value: Value) => Value[];
/** The names and values of an object. Whatever else stands there has none. */
export declare const entriesOf: (value: Value) => [string, Value][];
/** The reference of a value, if it is one. */
export declare const refOf: (value: Value) => string | undefined;
/** Keys of a JSON Pointer in a URI fragment (RFC 6901, section 6). Undefined if it leads to another document. */
export declare function keysOfPointer(ref: string): string[] | undefined;
/** A name for the place that keys lead to, the same for every way to write them. */
export declare const placeName: (keys: string[]) => string;
/** A document that nobody changes while its references are followed. */
export declare class Source {
	#private;
	readonly root: Value;
	constructor(root: Value);
	/** The place that a reference leads to. Undefined if there is none in this document. */
	find(ref: string): Place | undefined;
	/** The value that references lead to in the end. Undefined if one leads nowhere, to another document, or in a circle. */
	follow(value: Value): Value;
}
/** The value that references lead to in the end, in a document that may change meanwhile. */
export declare const follow: (document: Value, value: Value) => Value;
/** How many references lead to each place of a document, by its name. What stands under a skipped key is not read. */
export declare function countReferences(document: Value, skipped: Set<string>): Map<string, number>;
/** Calls a function with each object and list of a value, once. What stands under a skipped key is not read. */
export declare function visit(value: Value, skipped: Set<string>, see: (value: Value) => void): void;
/** A copy of a document to write to. Objects are copied when they are first asked for, and the original never changes. */
export declare class CopyOnWrite<Document extends object> {
	#private;
	readonly document: Document;
	constructor(original: Document);
	/** The object at a place, to write to. What is missing on the way is made. */
	at(keys: string[]): Record<string, Value>;
}
