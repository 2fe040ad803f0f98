// Generated from src/cli/check.ts by `npm run build`. Do not edit.
/** Checks a server and prints what it finds. Returns the exit code. */
export declare function check(args: string[]): Promise<number>;
