// Generated from src/retry-after.ts by `npm run build`. Do not edit.
/** The longest delay of a timer, in milliseconds: `setTimeout` fires at once for a longer one. */
export declare const longestTimer: number;
/**
 * Milliseconds from `now` to the time that a `Retry-After` field names, in seconds or as an HTTP-date (RFC 9110, section 10.2.3).
 * Beyond the RFC, fractions of a second and `UTC` for `GMT` count, because servers send them.
 * If the field was sent several times and joined by commas, the longest delay counts.
 * Add some randomness when you wait, so that your clients do not all retry at once.
 *
 * @param field Value of the field.
 * @param now Milliseconds since the epoch, for a field that is a date.
 * @returns 0 for a time that has passed, 2³¹ − 1 at most (the longest timer), `undefined` if the field is missing or neither form.
 */
export declare const retryAfterMs: (field: string | null | undefined, now?: number) => number | undefined;
/** The longest delay of a field, in milliseconds that a timer can wait. A number in it counts units of so many milliseconds. */
export declare function longestDelay(field: unknown, now?: number, unit?: number): number | undefined;
