// Generated from src/add/words.ts by `npm run build`. Do not edit.
/** `a, b or c`. */
export declare const choices: (values: readonly unknown[]) => string;
/** A value in words, whatever it is. */
export declare function show(value: unknown): string;
