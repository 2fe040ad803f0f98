// Generated from src/add/replace.ts by `npm run build`. Do not edit.
import type { ResponsePlace } from "../add-error-responses.js";
import type { CopyOnWrite, Source, Value } from "./document.js";
/** Tells whether a response is to be replaced. */
export type ReplaceTest = (response: Value, place: ResponsePlace) => boolean;
/** Frameworks, and what their own error responses are made of: names of components, or properties of a schema without a name. */
export declare const frameworks: Readonly<Record<string, {
	names: readonly string[];
	properties?: readonly string[];
}>>;
/** Tells which error responses are to be replaced. `warn` is told of a name that is nowhere. */
export declare function createReplaceTest(source: Source, replace: readonly (string | ReplaceTest)[], warn: (name: string) => void): ReplaceTest;
/** Removes the components to which only the given values have led, directly or not. */
export declare function removeUnused(values: Value[], source: Source, copy: CopyOnWrite<object>): void;
