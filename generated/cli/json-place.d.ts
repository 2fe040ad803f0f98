// Generated from src/cli/json-place.ts by `npm run build`. Do not edit.
/** A place in a text. */
export interface Place {
	/** From 1. */
	line: number;
	/** From 1. */
	column: number;
}
/** The place after a text. */
export declare function placeAt(before: string): Place;
/** The first place at which a text is not JSON (RFC 8259), and what could stand there. Undefined if all of it is. */
export declare function findFault(text: string): (Place & {
	wanted: string;
}) | undefined;
/** The place of the value that keys lead to or, if there is none, of the last on the way there. Of two members with one name, the later counts. */
export declare function findValue(json: string, keys: readonly string[]): Place;
