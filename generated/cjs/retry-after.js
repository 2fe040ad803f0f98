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
