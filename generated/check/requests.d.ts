// Generated from src/check/requests.ts by `npm run build`. Do not edit.
import type { Value } from "../add/document.js";
import type { Operation } from "../add/operations.js";
import type { FaultName } from "../check-names.js";
import type { Message } from "./exchange.js";
/** What is wrong with each request, and the statuses that are right for it. Where an operation is known, fewer are. */
export declare const faults: Record<FaultName, {
	does: string;
	statuses: number[];
	onOperation?: number[];
}>;
/** A request to send. */
export interface Request extends Message {
	fault: FaultName;
	/** Path and query, as they are sent. */
	target: string;
	/** Statuses that are right. */
	statuses: number[];
	/** Whether credentials may be due, so that 401 and 403 are right too. */
	mayBeRefused: boolean;
	/** A command line that sends it. */
	command: string;
	/** The documented operation that it is for. */
	operation?: Operation | undefined;
}
export interface RequestOptions {
	/** A parsed OpenAPI document. */
	document: Value | undefined;
	/** Header fields of every request, such as credentials. */
	headers: Fields;
	/** Whether bodies go to the operations of unsafe methods. */
	unsafe: boolean;
}
/** The requests for an API whose paths stand below an address. */
export declare function requestsFor(base: URL, options: RequestOptions): Request[];
/** Names of header fields to their values. */
type Fields = Record<string, string>;
export {};
