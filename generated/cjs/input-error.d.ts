// Generated from src/input-error.ts by `npm run build`. Do not edit.
/** Wrong input. The message says where, what is wrong and what to do, so that no stack trace helps. */
export declare class InputError extends TypeError {
}
