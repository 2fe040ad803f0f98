// Generated from src/check/rules.ts by `npm run build`. Do not edit.
import type { Value } from "../add/document.js";
import type { RuleName } from "../check-names.js";
import type { Answer } from "./answer.js";
import type { Outcome } from "./exchange.js";
import type { Request } from "./requests.js";
/** What a rule looks at. */
export interface Exchanged {
	request: Request;
	outcome: Outcome;
	answer: Answer;
	/** The body as JSON. Undefined if it is none. */
	json: Value;
	/** Own error types of the document, with their statuses if it says so. */
	ownTypes: Map<string, number | undefined>;
	/** Gives a text without the values of the user's header fields. */
	hide: (text: string) => string;
}
/** A rule. */
export interface Rule {
	/** What the rule asks for. */
	asks: string;
	/** What to change. */
	remedy: string;
	/** Heading in docs/check.md, as its anchor. */
	section: "connection" | "status" | "body" | "header-fields" | "leaks";
	/** What is wrong, in a sentence, or nothing. */
	fault: (exchanged: Exchanged) => string | undefined;
}
export declare const rules: Record<RuleName, Rule>;
/** The own error types of a document: those in `x-status`, and those that its schemas list. */
export declare function ownTypesOf(document: Value): Map<string, number | undefined>;
