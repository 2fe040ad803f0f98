// Generated from src/retry-after.ts by `npm run build`. Do not edit.
export const longestTimer = 2 ** 31 - 1;
export function retryAfterMs(field, now = Date.now()) {
  let longest;
  for (const [, seconds, ...date] of (field ?? "").replace(asctimeDate, "$2$1$4 $3 GMT").matchAll(members)) {
    const delay = bounded(seconds ? +seconds * 1e3 : timeOf(date, now) - now);
    if (delay >= (longest ?? 0)) longest = delay;
  }
  return longest;
}
export const bounded = (ms) => Math.round(Math.min(Math.max(ms, 0), longestTimer));
const asctimeDate = /(\b\w{3} )([ \d]\d )(\S+) (\d+)/g;
const members = /(?:^|,)\s*(?:(\d+(?:\.\d+)?)|\w+,? ([ \d]\d)[ -](\w+)[ -](\d+) (\S+) (?:GMT|UTC))\s*(?=,|$)/g;
function timeOf([day, month, year, time], now) {
  const inYear = (full2) => {
    const date = `${day.replace(" ", "0")} ${month} ${full2} ${time.replace(/60$/, "59")} GMT`;
    const parsed = Date.parse(`Thu, ${date}`);
    return new Date(parsed).toUTCString().slice(5) === date ? parsed : NaN;
  };
  if (year.length > 2) return inYear(year);
  const latest = new Date(now).getUTCFullYear() + 50;
  const full = latest - (latest - +year) % 100;
  return inYear(full) > new Date(now).setUTCFullYear(latest) ? inYear(full - 100) : inYear(full);
}
