// Generated from src/advice.ts by `npm run build`. Do not edit.
// What a client does about an error.
import { errorCatalog, errorCatalogByStatus, reasonPhrases } from "./catalog.js";
const again = { retry: "backoff", remedy: "Retry the request." };
const unchanged = { retry: "never", remedy: "Do not retry the request." };
/** Statuses of which an RFC says more than of their class. */
const exceptions = {
    408: again, // RFC 9110, section 15.5.9
    421: again, // RFC 9110, section 15.5.20
    425: again, // RFC 8470, section 5.2
    501: unchanged, // RFC 9110, section 15.6.2
    505: unchanged, // RFC 9110, section 15.6.6
    511: unchanged, // RFC 6585, section 6
};
/**
 * The advice for an error: that of its type if the catalogue knows it, else that of its status.
 * A status outside the catalogue acts as the x00 status of its class, and an invalid one as a 5xx (RFC 9110, section 15),
 * unless an RFC says more of it: 408, 421 and 425 may be repeated, and repeating a 501, 505 or 511 does not help.
 *
 * @returns `undefined` if neither the type nor the status is an error.
 */
export function adviceFor(status, type) {
    const byType = errorCatalog[type ?? ""];
    const byStatus = errorCatalogByStatus[status] ?? fromClass(status);
    // A type that says no more than the class of the status leaves the rest to the status.
    return byType && byType.type !== byStatus?.type ? byType : byStatus;
}
function fromClass(status) {
    const x00 = status >= 100 && status < 600 ? status - (status % 100) : 500;
    const general = errorCatalogByStatus[x00];
    const [, reason = ""] = new RegExp(`${status}(\\D+)`).exec(reasonPhrases) ?? [];
    return general && { ...general, status, reason, ...exceptions[status] };
}
