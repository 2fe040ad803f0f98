// Generated from src/json-schema.ts by `npm run build`. Do not edit.
/** A JSON Schema, draft 7. */
export type Schema = any;
/** A value, and where it stands. */
export interface Place<Location> {
	readonly value: unknown;
	readonly location: Location;
	/** What tells a value from others, if many references may lead to it: it is judged once by each schema. */
	readonly identity?: unknown;
}
/** Reads a document, and follows its references or not. */
export interface Reader<Location> {
	/** The value of a key or the item of an index. */
	member(place: Place<Location>, key: string): Place<Location>;
}
/** What is wrong, in a sentence that says what to do, and where. */
export interface Fault<Location> {
	readonly message: string;
	readonly place: Place<Location>;
}
/**
 * A validator. A schema with `errorMessage` has one fault, with this message.
 * The faults of an `anyOf` are those of its last schema. As in JSON Schema, a keyword that is unknown says nothing.
 */
export declare function createValidator<Location>({ member }: Reader<Location>): (schema: Schema, place: Place<Location>) => Fault<Location>[];
/** Whether a value is of a type of JSON Schema, or of one of several. */
export declare function isOfType(value: unknown, type: string | string[]): boolean;
