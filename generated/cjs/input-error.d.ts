// Generated from src/input-error.ts by `npm run build`. Do not edit.
/** Wrong input. The message says where, what is wrong and what to do, so that no stack trace helps. */
export declare class InputError extends TypeError {}
/** Throws `InputError`: where, and then what is wrong and what to do. */
export declare function fail(origin: string, complaint: string): never;
