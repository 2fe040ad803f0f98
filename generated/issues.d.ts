// Generated from src/issues.ts by `npm run build`. Do not edit.
import type { ErrorIssue } from "./openapi.js";
/**
 * Issues in the shape of the contract, or in that of Standard Schema (https://standardschema.dev), which Zod, Valibot
 * and ArkType have too: its `path` is taken to lead into the body. At most 100, because a request can have any number of faults.
 */
export declare function issuesOf(issues: unknown): ErrorIssue[];
/** Issues from the error of a validator, and `undefined` if it is none. Their messages may be anything. */
export declare function issuesOfValidator(thrown: Record<string, unknown>): {
	message: unknown;
	pointer?: string;
	parameter?: string;
}[] | undefined;
/** Issues from the message of a validation pipe of NestJS: a list of texts, or lists by path with `errorFormat: "grouped"`. */
export declare function issuesOfNest(message: unknown): object[];
