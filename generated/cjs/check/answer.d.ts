// Generated from src/check/answer.ts by `npm run build`. Do not edit.
/** An answer of the server. */
export interface Answer {
	status: number;
	/** Header fields, with names in lower case. Several lines of one name are joined by commas. */
	headers: Map<string, string>;
	body: string;
}
/** Thrown if the bytes end before the answer does. */
export declare class Unfinished extends Error {}
/**
 * Reads an answer. Interim ones (1xx) before it are skipped.
 *
 * @param isEnded Whether the server has closed the connection in order, so that nothing else follows.
 * @throws {Error} If the bytes are no HTTP/1.1, or lie about their length. {@link Unfinished} if they may go on.
 */
export declare function parseAnswer(bytes: Uint8Array, isHead: boolean, isEnded: boolean): Answer;
