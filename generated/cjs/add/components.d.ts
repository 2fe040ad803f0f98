// Generated from src/add/components.ts by `npm run build`. Do not edit.
import type { Draft, Part } from "./document.js";
/** The open list of error types, which grows by those of an API: two lists make no other schema. */
export declare const typeList = "x-extensible-enum";
/** A component, and the document that its references lead into. */
export interface Component {
    part: Part;
    document: Part;
}
/** Whether two parts mean the same, whatever the names and titles of what they refer to and whatever error types they list. */
export declare function sameMeaning(ours: Component, theirs: Component, assumed?: Map<Part, Set<Part>>): boolean;
/** Puts components into a draft of a document, once each. */
export declare class Library {
    #private;
    constructor(original: object, draft: Draft<object>);
    /** Name of a component in the document, which gets a copy if it has none that means the same. */
    name(kind: string, wanted: string, component: Component): string;
    /** Name of a component of the document that means the same, of the same name if there is one. */
    find(kind: string, wanted: string, component: Component): string | undefined;
    /** A copy of a part whose references lead into the document. */
    copy({ part, document }: Component): Part;
}
