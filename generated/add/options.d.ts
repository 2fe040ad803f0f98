// Generated from src/add/options.ts by `npm run build`. Do not edit.
import type { Part } from "./document.js";
import type { Candidate } from "./own.js";
/** The options, ready for use. */
export interface Plan {
    /** What to add, one for each status. */
    added: Candidate[];
    /** Whether option `statuses` names them. */
    isChosen: boolean;
    /** All responses of the author's own, whether they are added or not. */
    own: Candidate[];
    exclude: Record<keyof typeof excluding, string[]>;
    besideDefault: boolean;
    /** Whether option `besideDefault` says so. */
    isDefaultDecided: boolean;
    warn: (warning: string) => void;
}
/** What operations are left out by, and an example. */
declare const excluding: {
    tags: string;
    operationIds: string;
    paths: string;
};
/** Throws `TypeError` if an option is wrong. */
export declare function planOf(document: Part, given: Part): Plan;
export {};
