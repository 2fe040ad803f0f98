// Generated from src/retry-after.ts by `npm run build`. Do not edit.
export const longestTimer = 2 ** 31 - 1;
export const retryAfterMs = longestDelay;
export function longestDelay(field, now = Date.now(), unit = 1e3) {
  let longest;
  for (const [, number, ...date] of `${field}`.replace(asctimeDate, "$2$1$4 $3 GMT").matchAll(members)) {
    const ms = number ? +number * unit : timeOf(date, now) - now;
    const delay = Math.min(Math.max(ms, longest ?? 0), longestTimer);
    if (delay >= 0) longest = Math.round(delay);
  }
  return longest;
}
const asctimeDate = /(\b\w{3} )([ \d]\d )(\S+) (\d+)/g;
const members = /(?:^|,)\s*(?:(\d+(?:\.\d+)?)|\w+,? ([ \d]\d)[ -](\w+)[ -](\d+) (\S+) (?:GMT|UTC))\s*(?=,|$)/g;
function timeOf([day, month, year, time], now) {
  const century = year[2] ? "" : Math.round(19.69 + now / 31556952e5 - +year / 100);
  const text = `Thu, ${day.replace(" ", "0")} ${month} ${century}${year} ${time.replace(/60$/, "59")} GMT`;
  const date = new Date(text);
  return date.toUTCString().slice(5) === text.slice(5) ? +date : NaN;
}
