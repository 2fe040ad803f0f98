// Generated from src/cli/json-fault.ts by `npm run build`. Do not edit.
/** A place in a text, and what could stand there. */
export interface Fault {
	/** From 1. */
	line: number;
	/** From 1. */
	column: number;
	wanted: string;
}
/** The first place at which a text is not JSON (RFC 8259). Undefined if all of it is. */
export declare function jsonFault(text: string): Fault | undefined;
