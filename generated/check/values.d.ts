// Generated from src/check/values.ts by `npm run build`. Do not edit.
import type { Value } from "../add/document.js";
/** A parameter with what its schema says. */
export interface Parameter {
	name: string;
	in: string;
	isRequired: boolean;
	/** Types of the schema. None if it does not say. */
	types: string[];
	schema: Value;
	/** An example of the author's. */
	example: unknown;
}
/** The parameters of an operation. What the operation says of one replaces what its path says. */
export declare function parametersOf(document: Value, owners: Value[]): Parameter[];
/** A value that fits, as far as the schema says. */
export declare function fitting({ schema, types, example }: Parameter): string;
/** An identifier that no resource has, or undefined if each value that fits may be in use. */
export declare function unused(parameter: Parameter): string | undefined;
/** Whether a text that is none of the values cannot fit. */
export declare function refusesText({ schema, types }: Parameter): boolean;
