// Generated from src/add/warnings.ts by `npm run build`. Do not edit.
import type { Source, Value } from "./document.js";
import type { Operation } from "./operations.js";
import type { Plan } from "./plan.js";
/** Collects what is found in the operations, and tells it once. */
export declare class Findings {
	#private;
	constructor(source: Source, plan: Plan);
	/** Looks at an operation: its responses before any is added, and whether it is the API's alone. */
	add(operation: Operation, responses: Record<string, Value>, isOwned: boolean): void;
	/** Warns of what was found. */
	warn(): void;
}
