// Generated from src/retry-after.ts by `npm run build`. Do not edit.
export const longestTimer = 2 ** 31 - 1;
export const retryAfterMs = longestDelay;
export function longestDelay(field, now = Date.now(), unit = 1e3) {
  let longest;
  for (const [, number, ...date] of `${field}`.replace(asctimeDate, "$2$1$4 $3 GMT").matchAll(members)) {
    const ms = number ? +number * unit : timeOf(date, now) - now;
    const delay = Math.round(Math.min(Math.max(ms, 0), longestTimer));
    if (delay >= (longest ?? 0)) longest = delay;
  }
  return longest;
}
const asctimeDate = /(\b\w{3} )([ \d]\d )(\S+) (\d+)/g;
const members = /(?:^|,)\s*(?:(\d+(?:\.\d+)?)|\w+,? ([ \d]\d)[ -](\w+)[ -](\d+) (\S+) (?:GMT|UTC))\s*(?=,|$)/g;
function timeOf([day, month, year, time], now) {
  const centuries = year.length > 2 ? [""] : [21, 20, 19];
  const times = centuries.map((century) => {
    const date = `${day.replace(" ", "0")} ${month} ${century}${year} ${time.replace(/60$/, "59")} GMT`;
    const parsed = Date.parse(`Thu, ${date}`);
    return new Date(parsed).toUTCString().slice(5) === date ? parsed : NaN;
  });
  return times.find((time2) => time2 <= now + fiftyYears) ?? times[0];
}
const fiftyYears = 50 * 365.26 * 864e5;
