// Generated from openapi/ by `npm run build`. Do not edit.

import type { Rule } from "./create-rules.js";

/** The rules by name. */
export declare const rules: Readonly<Record<string, Rule>>;

/** JSON Schema of `x-status`. */
export declare const statusFacts: object;
