// Generated from src/advice.ts by `npm run build`. Do not edit.
import { errorCatalog, errorCatalogByStatus, reasonPhrases } from "./catalog.js";
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
export const adviceFor = adviceForResponse;
export function adviceForResponse(status, type = "", { types } = {}, retry, wait) {
  const byType = errorCatalog[type];
  const byStatus = errorCatalogByStatus[status] ?? fromClass(status);
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
  const general = errorCatalogByStatus[status >= 100 && status < 600 ? status - status % 100 : 500];
  return general && { ...general, status, reason: reasonPhrases[status] ?? "", ...exceptions[status] };
}
