// Generated from src/check/options.ts by `npm run build`. Do not edit.
import type { CheckOptions } from "../check.js";
/** Throws `InputError` if an option is unknown or wrong. */
export declare function checkOptions(options: CheckOptions): void;
