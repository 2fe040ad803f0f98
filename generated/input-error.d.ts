// Generated from src/input-error.ts by `npm run build`. Do not edit.
/** A part of what a user gives. */
export interface Origin {
	/** What messages call it. */
	readonly name: string;
	/** What it is in. Undefined if that has no place in a document or options. */
	readonly input?: "document" | "options";
	/** Keys that lead to it. */
	readonly keys?: readonly string[];
}
/** The option that keys lead to. */
export declare const optionOrigin: (...keys: string[]) => Origin;
/** The document, or the part that keys lead to. */
export declare const documentOrigin: (keys?: readonly string[], name?: string) => Origin;
/** Wrong input. The message says where, what is wrong and what to do, so that no stack trace helps. */
export declare class InputError extends TypeError {
	#private;
	constructor(message: string, origin?: Origin);
	/** What is wrong, if it is a part of a document or of options. */
	get origin(): Origin | undefined;
}
/** Throws `InputError`: where, and then what is wrong and what to do. */
export declare function fail(origin: Origin, complaint: string): never;
