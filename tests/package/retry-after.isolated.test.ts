// The `Retry-After` field: RFC 9110, section 10.2.3 (both forms), and section 5.6.7 (dates).
import { expect, onTestFinished, test, vi } from "vitest";
import { retryAfterMs } from "../../generated/index.js";

const now = Date.UTC(1994, 10, 6, 8, 49, 37);
const second = 1000;
const longest = 2 ** 31 - 1;

// Beside those of openapi/test-vectors.yaml.
test.each<[string, number | undefined]>([
  ["2147483", 2147483 * second],
  ["2147484", longest],
  ["9".repeat(400), longest],
  ["0.0004", 0],
  ["Wed Nov 16 08:49:37 1994", 10 * 24 * 3600 * second],
  ["Sun, 06 Nov 1994 08:49:38 GMT, Sunday, 06-Nov-94 08:49:39 GMT, Sun Nov  6 08:49:40 1994, 2", 3 * second],
  // Neither form.
  ["0x10", undefined],
  ["Sun, 06 Nov 1994 08:49:37", undefined],
  ["Sun, 06 Foo 1994 08:49:37 GMT", undefined],
  // Times that do not exist.
  ["Friday, 31-Feb-95 08:49:37 GMT", undefined],
  ["Fri Feb 31 08:49:37 1995", undefined],
  ["Sun, 06 Nov 1995 08:60:00 GMT", undefined],
  ["Sun, 06 Nov 1995 08:49:99 GMT", undefined],
])("Retry-After: %s", (field, delay) => {
  expect(retryAfterMs(field, now)).toBe(delay);
});

test.each([
  ["2049-12-31", "01-Jan-50", "2050-01-01"],
  ["2026-11-22", "22-Nov-27", "2027-11-22"],
  ["2099-12-31", "01-Jan-00", "2100-01-01"],
  // 50 years ahead is the past.
  ["2026-01-01", "31-Dec-75", "2075-12-31"],
  ["2026-12-31", "01-Jan-76", "1976-01-01"],
])("in %s, the two-digit year of %s means %s", (today, text, meant) => {
  const delay = Date.parse(meant) - Date.parse(today);
  expect(retryAfterMs(`Monday, ${text} 00:00:00 GMT`, Date.parse(today))).toBe(Math.min(Math.max(delay, 0), longest));
  // Near enough ahead not to meet the limit, where the year is ahead at all.
  expect(retryAfterMs(`Monday, ${text} 00:00:00 GMT`, Date.parse(meant) - 5 * second)).toBe(5 * second);
});

test("the clock is the machine's, where none is given", () => {
  vi.useFakeTimers({ now });
  onTestFinished(() => void vi.useRealTimers());
  expect(retryAfterMs("Sun, 06 Nov 1994 08:50:37 GMT")).toBe(60 * second);
  expect(retryAfterMs(null)).toBeUndefined();
  expect(retryAfterMs(undefined)).toBeUndefined();
});

// A search that starts anew at every character would take minutes.
test("a long field takes no long time", { timeout: 10_000 }, () => {
  for (const part of ["a", "1", "1.", ".", " ", "1 ", "1,", "Sun, ", "Nov ", "Sun, 06 Nov ", ", ,"])
    retryAfterMs(part.repeat(200_000), now);
});
