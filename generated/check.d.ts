// Generated from src/check.ts by `npm run build`. Do not edit.
import type { FaultName, RuleName } from "./check-names.js";
export type { FaultName, RuleName } from "./check-names.js";
/** Options of `check`. */
export interface CheckOptions {
	/** OpenAPI document of the API, parsed and in one piece. Its paths are relative to the URL. */
	document?: object;
	/** Header fields of every request, such as `{ authorization: "Bearer …" }`. No result shows a value of four characters or more. */
	headers?: Readonly<Record<string, string>>;
	/** Whether to send broken bodies to operations whose method is not safe, such as POST, and PATCH or PUT to paths without them. */
	unsafe?: boolean;
	/** Names of hosts that may be asked besides this machine, such as `api.example.com`. */
	allowHosts?: readonly string[];
	/** Requests to leave out, by what is wrong with them. */
	skip?: readonly FaultName[];
	/** Milliseconds that a response may take. By default, 5,000. */
	timeoutMs?: number;
	/** Milliseconds after which the check sends no further request. By default, 120,000. */
	totalMs?: number;
	/** Number of requests to send at most. By default, 500. */
	maxRequests?: number;
	/** Called before each request, with how many have been sent and how many there are in all. */
	onProgress?: (sent: number, total: number) => void;
}
/** Something in a response that breaks the contract. Its texts are safe to print. */
export interface Finding {
	rule: RuleName;
	/** What is wrong with the request on purpose. */
	fault: FaultName;
	/** Method and target of the request, such as `GET /invoices/none`. */
	request: string;
	/** Status and media type of the response, such as `404 text/html`, or `none`. */
	answer: string;
	/** What is wrong with the response, in a sentence. */
	message: string;
	/** What to change, in a sentence. */
	remedy: string;
	/** URL of the docs. */
	docs: string;
	/** A command line that sends the request again. */
	command: string;
}
/** A request that was sent, and its response. */
export interface Exchange {
	fault: FaultName;
	request: string;
	/** Status of the response. Undefined if there is none. */
	status: number | undefined;
	/** Media type of the response, in lower case and without parameters. */
	mediaType: string | undefined;
	/** Number of characters of its body. */
	length: number;
}
export interface CheckResult {
	/** Empty if the server keeps the contract. */
	findings: Finding[];
	/** What was sent, in order. */
	exchanges: Exchange[];
	/** Number of requests that were not sent, because the time was over or `maxRequests` was reached. */
	unsent: number;
	/** Number of POST requests that were not sent, because the server does not refuse a path that does not exist, and may store them. */
	withheld: number;
}
/**
 * Sends requests that must fail to a running server, one after the other, and compares the responses with the contract.
 * No request can succeed or change anything, unless the server wrongly accepts it. No redirect is followed.
 *
 * @param url URL at which the paths of the API start, such as `http://localhost:3000/v1`.
 *   It is on this machine, unless `allowHosts` names the host.
 * @throws {TypeError} If the URL, its host or an option is wrong, or if the server cannot be reached.
 *   The message says what to do.
 */
export declare function check(url: string, options?: CheckOptions): Promise<CheckResult>;
