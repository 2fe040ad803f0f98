// Generated from src/add/components.ts by `npm run build`. Do not edit.
import type { CopyOnWrite, Source, Value } from "./document.js";
/** The open list of error types, which grows by those of an API: two lists make no other schema. */
export declare const typeList = "x-extensible-enum";
/** A component, and the document that its references lead into. */
export interface Component {
	value: Value;
	source: Source;
}
/** Whether two values mean the same, whatever the names and titles of what they refer to and whatever error types they list. */
export declare function meanTheSame(ours: Component, theirs: Component, assumed?: Map<Value, Set<Value>>): boolean;
/** Puts components into a copy of a document, once each. */
export declare class ComponentCopier {
	#private;
	constructor(source: Source, copy: CopyOnWrite<object>, prefix: string);
	/** Lets a component of the document stand for another one. */
	use(value: Value, kind: string, name: string): void;
	/** A reference to a component in the document, which gets a copy if it has none that means the same. */
	refTo(kind: string, wanted: string, component: Component): string;
	/** A copy of a value whose references lead into the document. */
	copy({ value, source }: Component): Value;
}
