// Generated from src/add/plan.ts by `npm run build`. Do not edit.
import type { AddErrorResponsesOptions } from "../add-error-responses.js";
import type { Condition } from "../contract.js";
import type { Source } from "./document.js";
import type { Operation } from "./operations.js";
import type { ReplaceTest } from "./replace.js";
import type { StatusResponse } from "./status-responses.js";
/** A response to add. */
export interface Addition {
	response: StatusResponse;
	conditions: readonly Condition[];
	/** The first condition that an operation meets. */
	findCondition: (operation: Operation) => Condition | undefined;
}
/** What becomes of a status of an operation or, without a status, of the operation. */
export interface Decision {
	status?: string;
	isAdded?: boolean;
	/** The condition that is met, or what else decides, in words. */
	why: string;
}
export interface Plan {
	/** What to add, one for each status, in ascending order. */
	additions: Addition[];
	/** What stands in for a response that is replaced, by status code: an opt-in one too, unless option `statuses` leaves it out. */
	replacements: Map<number, StatusResponse>;
	/** Status codes that an option names. */
	asked: Set<number>;
	/** All responses of the author's own, whether they are added or not. */
	authorResponses: StatusResponse[];
	isExcluded: (operation: Operation) => boolean;
	/** Warns of each exclusion that has met nothing so far. */
	warnOfExclusions: () => void;
	isReplaced: ReplaceTest | undefined;
	errorSchema: string | undefined;
	prefix: string;
	besideDefault: boolean;
	/** Whether option `besideDefault` says so. */
	isDefaultDecided: boolean;
	warn: (warning: string) => void;
	/** Called with what is decided about each operation, if somebody wants to know. */
	tell?: (operation: Operation, decisions: Decision[]) => void;
}
/** Throws `InputError` if an option is wrong, or the document is of a version that is not known here. */
export declare function createPlan(source: Source, given: AddErrorResponsesOptions): Plan;
