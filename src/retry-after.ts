// How long a server asks to wait: the `Retry-After` field, and what servers use beside it.

/** The longest delay of a timer, in milliseconds: `setTimeout` fires at once for a longer one. */
export const longestTimer: number = 2 ** 31 - 1;

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
export const retryAfterMs: (field: string | null | undefined, now?: number) => number | undefined = longestDelay;

/** The longest delay of a field, in milliseconds that a timer can wait. A number in it counts units of so many milliseconds. */
export function longestDelay(field: unknown, now: number = Date.now(), unit = 1000): number | undefined {
  let longest: number | undefined;
  for (const [, number, ...date] of `${field}`.replace(asctimeDate, "$2$1$4 $3 GMT").matchAll(members)) {
    const ms = number ? +number * unit : timeOf(date as DateParts, now) - now;
    const delay = Math.min(Math.max(ms, longest ?? 0), longestTimer);
    // A date that does not exist is no number.
    if (delay >= 0) longest = Math.round(delay);
  }
  return longest;
}

// A recipient accepts IMF-fixdate and two obsolete forms, asctime-date and rfc850-date (RFC 9110, section 5.6.7).

/** `Nov  6 08:49:37 1994`, all but the weekday, in an order of its own. A month has three letters, so no word is searched twice. */
const asctimeDate = /(\b\w{3} )([ \d]\d )(\S+) (\d+)/g;

/** Members of a field such as `120, 0.5, Sun, 06 Nov 1994 08:49:37 GMT`: seconds, or the day, month, year and time of a date. */
const members = /(?:^|,)\s*(?:(\d+(?:\.\d+)?)|\w+,? ([ \d]\d)[ -](\w+)[ -](\d+) (\S+) (?:GMT|UTC))\s*(?=,|$)/g;

type DateParts = [day: string, month: string, year: string, time: string];

/** Milliseconds since the epoch, `NaN` if there is no such time. */
function timeOf([day, month, year, time]: DateParts, now: number): number {
  // Two digits mean the last such year that is less than 50 ahead. A century has 3,155,695,200,000 ms, and 1970 begins after 19.7.
  const century = year[2] ? "" : Math.round(19.69 + now / 3_155_695_200_000 - +year / 100);
  // A leap second is the 60th, which no engine parses.
  const text = `Thu, ${day.replace(" ", "0")} ${month} ${century}${year} ${time.replace(/60$/, "59")} GMT`;
  // Every engine parses and prints this form, whatever the weekday. One that comes out as another date does not exist.
  const date = new Date(text);
  return date.toUTCString().slice(5) === text.slice(5) ? +date : NaN;
}
