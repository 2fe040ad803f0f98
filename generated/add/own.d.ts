// Generated from src/add/own.ts by `npm run build`. Do not edit.
import type { Condition } from "../contract.js";
import type { Part } from "./document.js";
/** A response, when operations get it, and where it comes from. */
export interface Candidate {
    code: number;
    name: string;
    when: Condition | undefined;
    optIn: boolean;
    /** The response, and the document that its references lead into. */
    part: Part;
    document: Part;
    /** Where the author finds it, in words. Undefined for a response of the contract. */
    origin: string | undefined;
}
/** The responses of the contract. */
export declare const shared: readonly Candidate[];
/** The responses of the option `responses`, then those among the components. Throws `InputError` if one is wrong. */
export declare function ownResponses(original: Part, option: Part): Candidate[];
/** Error types of a response, in its order. */
export declare const typesOf: ({ part }: Candidate) => string[];
/** Throws `InputError`. */
export declare function fail(origin: string, complaint: string): never;
