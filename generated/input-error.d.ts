// Generated from src/input-error.ts by `npm run build`. Do not edit.
/** Wrong input. The message says where, what is wrong and what to do, so that no stack trace helps. */
export declare class InputError extends TypeError {
	#private;
	constructor(message: string, keys?: readonly string[]);
	/** Keys that lead to what is wrong, if it is a part of a document. Empty otherwise. */
	get keys(): readonly string[];
}
/** Throws `InputError`: where, and then what is wrong and what to do. */
export declare function fail(origin: string, complaint: string, keys?: readonly string[]): never;
