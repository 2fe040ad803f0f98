// Generated from src/cli/add.ts by `npm run build`. Do not edit.
/** Prints a document with the error responses, and warnings beside it. Returns the exit code. Throws `InputError` if the words or the files are wrong. */
export declare function add(args: string[]): Promise<number>;
