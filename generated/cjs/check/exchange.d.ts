// Generated from src/check/exchange.ts by `npm run build`. Do not edit.
import { InputError } from "../input-error.js";
import type { Answer } from "./answer.js";
/** Bytes to send, and where. */
export interface Message {
	url: URL;
	method: string;
	/** The request line and the header fields, with the empty line. */
	head: string;
	body: string;
}
/** What is wrong with an exchange, whatever the answer says. */
export type ExchangeFault = "no-answer" | "too-slow" | "too-long" | "broken-answer" | "left-open";
/** The answer, what is wrong with the exchange, or both. */
export interface Outcome {
	answer?: Answer;
	fault?: {
		rule: ExchangeFault;
		message: string;
	};
}
/** How long an answer may take, how much of it is read, and which machines may be asked. */
export interface Bounds {
	timeoutMs: number;
	maxBytes: number;
	/** Whether an address, such as `127.0.0.1`, may receive the request. */
	isAllowed: (address: string) => boolean;
}
/** Thrown if there is no connection to the server. */
export declare class Unreachable extends InputError {
	#private;
	constructor(reason: string);
	/** Why, in a sentence. */
	get reason(): string;
}
/**
 * Sends a message that asks the server to close the connection, and reads until it does.
 * Never follows a redirect.
 *
 * @throws {Unreachable} If there is no connection.
 * @throws {InputError} If the name of the host leads to another machine than those that are allowed. Nothing has been sent.
 */
export declare function exchange(message: Message, bounds: Bounds): Promise<Outcome>;
