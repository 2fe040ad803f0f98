// Generated from src/cli/junit.ts by `npm run build`. Do not edit.
import type { CheckResult } from "../check.js";
/** The text of the file. */
export declare function junit({ exchanges, findings }: CheckResult): string;
