// Generated from src/check.ts by `npm run build`. Do not edit.
import type { FaultName, RuleName } from "./check/names.js";
export type { FaultName, RuleName } from "./check/names.js";
/** Options of `check`. */
export interface CheckOptions {
	/** OpenAPI document of the API, parsed and in one piece. Its paths stand below the address. */
	document?: object;
	/** Header fields of every request, such as `{ authorization: "Bearer …" }`. No finding shows their values. */
	headers?: Readonly<Record<string, string>>;
	/** Whether broken bodies also go to the operations of the document whose method is unsafe, such as POST. */
	unsafe?: boolean;
	/** Names of hosts that may be asked beside this machine, such as `api.example.com`. */
	allowHosts?: readonly string[];
	/** Requests to leave out, by what is wrong with them. */
	skip?: readonly FaultName[];
	/** Milliseconds that an answer may take. By default, 5,000. */
	timeoutMs?: number;
	/** Milliseconds that the check may take. By default, 120,000. Requests that are left then are not sent. */
	totalMs?: number;
	/** Number of requests to send at most. By default, 500. */
	maxRequests?: number;
	/** Called before each request, with how many have been sent and how many there are in all. */
	onProgress?: (sent: number, total: number) => void;
}
/** Something in an answer that departs from the contract. Its texts are safe to print. */
export interface Finding {
	rule: RuleName;
	/** What is wrong with the request on purpose. */
	fault: FaultName;
	/** Method and target of the request, such as `GET /invoices/none`. */
	request: string;
	/** Status and media type of the answer, such as `404 text/html`, or `none`. */
	answer: string;
	/** What is wrong with the answer, in a sentence. */
	message: string;
	/** What to change, in a sentence. */
	remedy: string;
	/** Address of the docs. */
	docs: string;
	/** A command line that sends the request again. */
	command: string;
}
/** A request that was sent, and the answer. */
export interface Exchange {
	fault: FaultName;
	request: string;
	/** Status of the answer. Undefined if there is none. */
	status: number | undefined;
	/** Media type of the answer, in lower case and without parameters. */
	mediaType: string | undefined;
	/** Number of characters of its body. */
	length: number;
}
export interface CheckResult {
	/** Empty if the server keeps the contract. */
	findings: Finding[];
	/** What was sent, in order. */
	exchanges: Exchange[];
	/** Number of requests that were not sent, because a bound was reached. */
	unsent: number;
}
/**
 * Sends requests that must fail to a running server, one after the other, and holds the answers to the contract.
 * No request can succeed or change anything. No redirect is followed.
 *
 * @param url Address that the paths of the API stand below, such as `http://localhost:3000/v1`.
 *   It is on this machine, unless `allowHosts` names the host.
 * @throws {TypeError} If the address, its host or an option is wrong, or if the server cannot be reached.
 *   The message says what to do.
 */
export declare function check(url: string, options?: CheckOptions): Promise<CheckResult>;
