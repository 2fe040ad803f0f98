// Generated from src/create-rules.ts by `npm run build`. Do not edit.
/** One rule for an API. */
export interface Rule {
	/** What it asks for, in a sentence. */
	readonly description: string;
	/** Whether it looks at what the reference of a response leads to, or at the reference itself. */
	readonly resolved: boolean;
	/**
	 * JSON Schema (draft 7) of the whole description.
	 * A fault is at the value that has an `errorMessage` in its schema. Those of an `anyOf` are the faults of its last schema.
	 */
	readonly schema: object;
}
/** A status of the contract, and the name of its response. */
export interface NamedStatus {
	readonly code: number;
	readonly name: string;
}
/** What rules must know of the contract. */
export interface RuleFacts {
	readonly package: {
		readonly name: string;
		readonly homepage: string;
	};
	/** Those that operations get unless their API says otherwise. */
	readonly shared: readonly NamedStatus[];
	/** Those that tell clients how long to wait. */
	readonly waiting: readonly NamedStatus[];
	/** JSON Schema of `x-status`. */
	readonly statusFacts: {
		readonly [keyword: string]: unknown;
	};
}
/** The rules by name, in the order of the documentation. */
export declare function createRules({ package: pkg, shared, waiting, statusFacts }: RuleFacts): Record<string, Rule>;
/** JSON Schema of a schema that has the shape of `ErrorResponse`: rules and `addErrorResponses` judge by the same facts. */
export declare const errorResponse: object;
/**
 * The schema of `x-status` for linters. What it says under conditions is one fault of the whole, because linters report conditions, too.
 * Lists of values get a message, because Spectral does not report a wrong one beside another fault.
 */
export declare function factsOfStatus({ if: condition, then, else: otherwise, ...others }: Record<string, unknown>): object;
