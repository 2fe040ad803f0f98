// Generated from src/check/text.ts by `npm run build`. Do not edit.
/** A text in one line, whose control characters stand as escapes such as `\u{1b}`. What exceeds the length is cut. */
export declare function printable(text: string, length?: number): string;
/** A word of a command line that a shell takes as it is. */
export declare const quoted: (word: string) => string;
/** What a text says in JSON. Undefined if it is none. */
export declare function parseJson(text: string): any;
