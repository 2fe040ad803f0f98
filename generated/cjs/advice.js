// Generated from src/advice.ts by `npm run build`. Do not edit.
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
  adviceFor: () => adviceFor,
  adviceForResponse: () => adviceForResponse
});
module.exports = __toCommonJS(stdin_exports);
var import_catalog = require("./catalog.js");
const again = { retry: "backoff", remedy: "Retry with growing delays." };
const later = {
  retry: "retry-after",
  remedy: "Wait as long as `Retry-After` says, then retry the request."
};
const unchanged = { retry: "never", remedy: "Do not retry the request." };
const exceptions = {
  408: again,
  // RFC 9110, section 15.5.9
  421: again,
  // RFC 9110, section 15.5.20
  425: again,
  // RFC 8470, section 5.2
  501: unchanged,
  // RFC 9110, section 15.6.2
  505: unchanged,
  // RFC 9110, section 15.6.6
  511: unchanged
  // RFC 6585, section 6
};
const adviceFor = adviceForResponse;
function adviceForResponse(status, type = "", { types } = {}, retry, wait) {
  const byType = import_catalog.errorCatalog[type];
  const byStatus = import_catalog.errorCatalogByStatus[status] ?? fromClass(status);
  const known = byStatus?.type === type ? byStatus : byType ?? byStatus;
  const own = { __proto__: null, ...types }[type];
  if (!known) return void 0;
  const advice = own ? { ...known, type, ...JSON.parse(JSON.stringify(own)) } : known;
  const isOfType = advice === byType || own?.retry;
  const byDefault = advice.retry !== "never";
  const canHelp = retry ?? (byDefault || wait !== void 0 && !isOfType);
  if (canHelp === byDefault) return advice;
  return { ...advice, ...byDefault ? unchanged : wait === void 0 ? again : later };
}
function fromClass(status) {
  const general = import_catalog.errorCatalogByStatus[status >= 100 && status < 600 ? status - status % 100 : 500];
  return general && { ...general, status, reason: import_catalog.reasonPhrases[status] ?? "", ...exceptions[status] };
}
