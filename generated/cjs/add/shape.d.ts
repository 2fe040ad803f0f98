// Generated from src/add/shape.ts by `npm run build`. Do not edit.
import type { Part } from "./document.js";
/** Whether the body of an error response has our shape. Undefined if the response says too little to tell. */
export declare function hasErrorShape(document: Part, response: Part): boolean | undefined;
