// Generated from src/cli/json.ts by `npm run build`. Do not edit.
/** What a text holds. Throws `InputError` with its name, line and column if it is not JSON. `subject` says what to correct. */
export declare function parseJson(text: string, name: string, subject: string): any;
/** A document as the command writes it. */
export declare const printJson: (document: object) => string;
