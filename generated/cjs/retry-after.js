// Generated from src/retry-after.ts by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  longestDelay: () => longestDelay,
  longestTimer: () => longestTimer,
  retryAfterMs: () => retryAfterMs
});
module.exports = __toCommonJS(stdin_exports);
const longestTimer = 2 ** 31 - 1;
const retryAfterMs = longestDelay;
function longestDelay(field, now = Date.now(), unit = 1e3) {
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
