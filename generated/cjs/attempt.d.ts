// Generated from src/attempt.ts by `npm run build`. Do not edit.
/** What a function returns, and `undefined` if it throws. */
export declare function attempt<Value>(run: () => Value): Value | undefined;
