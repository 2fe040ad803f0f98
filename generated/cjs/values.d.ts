// Generated from src/values.ts by `npm run build`. Do not edit.
/** What a function returns, and `undefined` if it throws. */
export declare function attempt<Value>(run: () => Value): Value | undefined;
/** Whether a value is a text. */
export declare const isText: (value: unknown) => value is string;
