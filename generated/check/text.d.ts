// Generated from src/check/text.ts by `npm run build`. Do not edit.
/** A text in one line, whose control characters stand as escapes such as `\u{1b}`. What exceeds the length is cut. */
export declare function printable(text: string, length?: number): string;
/** Whether a text is a token of HTTP, such as a method or the name of a field (RFC 9110, section 5.6.2). */
export declare const isToken: (text: string) => boolean;
/** A word of a command line that a shell takes as it is. */
export declare const quoted: (word: string) => string;
