// Generated from src/add/options.ts by `npm run build`. Do not edit.
import type { Origin } from "../input-error.js";
import type { Value } from "./document.js";
/** One option. */
export interface OptionFacts {
	/** What it does, in a sentence of Markdown. */
	readonly description: string;
	/** What happens without it, in words. */
	readonly default: string;
	/** A value that files such as `redocly.yaml` can hold. Undefined if only code can. */
	readonly example?: unknown;
	/** If it is an object with fixed keys: each, with an example of its list of strings. */
	readonly parts?: Readonly<Record<string, string[]>>;
	/** Throws `InputError` if a value is wrong in itself. `origin` names the option. */
	readonly check: (value: Value, origin: Origin) => void;
}
/** The options by name, in the order of the documentation. */
export declare const options: Readonly<Record<string, OptionFacts>>;
/** Throws `InputError` if an option is unknown, or is wrong in itself. */
export declare function checkOptions(given: Value): void;
