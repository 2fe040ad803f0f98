// Generated from src/advice.ts by `npm run build`. Do not edit.
import { errorCatalog, errorCatalogByStatus, reasonPhrases } from "./catalog.js";
const again = { retry: "backoff", remedy: "Retry with growing delays." };
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
export function adviceFor(status, type) {
  const byType = errorCatalog[type ?? ""];
  const byStatus = errorCatalogByStatus[status] ?? fromClass(status);
  return byType && byType.type !== byStatus?.type ? byType : byStatus;
}
function fromClass(status) {
  const x00 = status >= 100 && status < 600 ? status - status % 100 : 500;
  const general = errorCatalogByStatus[x00];
  return general && { ...general, status, reason: reasonPhrases[status] ?? "", ...exceptions[status] };
}
