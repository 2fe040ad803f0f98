// Generated from src/check/secrets.ts by `npm run build`. Do not edit.
/** Gives a text in which the values of header fields, and the parts that they are made of, stand as `…`. */
export declare function hiderOf(headers: Readonly<Record<string, string>>): (text: string) => string;
