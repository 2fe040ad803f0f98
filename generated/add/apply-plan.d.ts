// Generated from src/add/apply-plan.ts by `npm run build`. Do not edit.
import { Source } from "./document.js";
import type { Plan } from "./plan.js";
/** Returns a new document, which may share unchanged parts with that of the source. */
export declare function applyPlan(source: Source, plan: Plan): any;
