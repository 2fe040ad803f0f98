// Generated from src/cli/check.ts by `npm run build`. Do not edit.
/** Checks a server and prints what it finds. Returns the exit code. Throws `InputError` if that cannot be done. */
export declare function check(args: string[]): Promise<number>;
