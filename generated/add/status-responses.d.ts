// Generated from src/add/status-responses.ts by `npm run build`. Do not edit.
import type { Condition } from "../contract.js";
import type { Origin } from "../input-error.js";
import type { Value } from "./document.js";
import { Source } from "./document.js";
/** A response, when operations get it, and where it comes from. */
export interface StatusResponse {
	code: number;
	name: string;
	when: Condition | undefined;
	optIn: boolean;
	/** The response, and the document that its references lead into. */
	value: Value;
	source: Source;
	/** Where the author finds it, in words. Undefined for a response of the contract. */
	origin: Origin | undefined;
	/** Whether it is a component of the document. */
	isComponent: boolean;
}
export declare const contractSource: Source;
/** The responses of the contract. */
export declare const contractResponses: readonly StatusResponse[];
/** The responses of the option `responses`, then those with `x-status` among the components. Throws `InputError` if one is wrong. */
export declare function readAuthorResponses(source: Source, option: Record<string, Value>): StatusResponse[];
/** Error types of a response, in its order. */
export declare const errorTypesOf: ({ value }: StatusResponse) => string[];
/** A response without the examples that its schemas refuse, and with one that they accept if there is one. */
export declare function withFittingExamples(response: Value, source: Source): Value;
