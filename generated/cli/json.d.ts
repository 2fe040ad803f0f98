// Generated from src/cli/json.ts by `npm run build`. Do not edit.
import type { Origin } from "../input-error.js";
import { InputError } from "../input-error.js";
import type { Place } from "./json-place.js";
/** What a text holds, and where. */
export interface Input {
	/** What messages call it, such as the path of its file. */
	name: string;
	value: any;
	/** The place of the value that keys lead to or, if there is none, of the last on the way there. */
	find: (keys: readonly string[]) => Place;
}
/** An error that names a place of a text. */
export declare const faultAt: (name: string, { line, column }: Place, complaint: string) => InputError;
/** The text of a file. Throws `InputError` with the place if it is not UTF-8 (RFC 8259, section 8.1). */
export declare function decodeUtf8(bytes: Uint8Array, name: string): string;
/** Whether a text is meant as JSON rather than as YAML. */
export declare const isJson: (text: string) => boolean;
/** What JSON holds. Throws `InputError` with name, line and column if a text is none. `subject` says what to correct. */
export declare function parseJson(text: string, name: string, subject: string): Input;
/** Texts by what they are, as far as there are any. */
export type Inputs = Partial<Record<NonNullable<Origin["input"]>, Input | undefined>>;
/** Does what may throw an `InputError`, and gives that the name, line and column of what is wrong in the inputs. */
export declare function locateFaults<T>(inputs: Inputs, work: () => T | Promise<T>): Promise<T>;
/** A document as the command writes it. */
export declare const printJson: (document: object) => string;
