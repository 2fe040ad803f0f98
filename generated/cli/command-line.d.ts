// Generated from src/cli/command-line.ts by `npm run build`. Do not edit.
import type { ParseArgsConfig } from "node:util";
import { parseArgs } from "node:util";
type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{
	args: string[];
	allowPositionals: true;
	options: T;
}>>;
/** The values of options, and the other words. Throws `InputError`, which ends with the usage, if an option is wrong. */
export declare function parseCommandLine<T extends Options>(args: string[], options: T, usage: string): Parsed<T>;
export {};
