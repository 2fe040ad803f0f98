// Generated from src/add/operations.ts by `npm run build`. Do not edit.
import type { Condition } from "../contract.js";
import type { Place, Source, Value } from "./document.js";
/** An operation below `paths`. */
export interface Operation extends Place {
	path: string;
	/** In upper case. */
	method: string;
	/** Path items that lead to it: the one below `paths`, and those that it refers to. */
	items: Value[];
	/** References on the way: name of the place that each leads to, to the name of the place where it stands. */
	references: [to: string, from: string][];
}
/** All operations below `paths`, as `eachOperation` yields them. */
export declare const listOperations: (source: Source) => Operation[];
/**
 * Yields the operations below `paths`, in order, one at a time: an API may have very many. Those of webhooks, callbacks and extensions are not among them:
 * clients answer those, or nobody knows who does.
 * An operation that two paths refer to comes once for each.
 */
export declare function eachOperation(source: Source, isExcluded?: (operation: Operation) => boolean): Generator<Operation>;
/**
 * Tells whether an operation belongs to the given ones alone: no webhook, callback or other path refers to it
 * or to its path item.
 * Without that, a change of the operation would be a change of theirs too.
 */
export declare function createOwnershipTest({ root }: Source, operations: Iterable<Operation>): (operation: Operation) => boolean;
type Test = (operation: Operation, source: Source) => boolean;
/** When an operation meets a condition. */
export declare const conditionTests: Record<Condition, Test>;
/** The key of the author's answer to a status: its code, its range, or `default` where that counts. Undefined if there is none. */
export declare function findAnswer(responses: Value, code: number, besideDefault: boolean): string | undefined;
export {};
