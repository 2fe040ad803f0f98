// What a client does about an error.
import { errorCatalog, errorCatalogByStatus, reasonPhrases } from "./catalog.js";
import type { ErrorType } from "./openapi.js";

/**
 * Whether the same request may succeed later: `never`, after a growing delay (`backoff`),
 * or after the delay in `Retry-After` (`retry-after`).
 */
export type Retry = "never" | "backoff" | "retry-after";

/** What a client can know about an error. A minor version may add members. */
export interface ErrorAdvice<Type extends string = ErrorType, Code extends number = number> {
  /** Value of `error.type`. */
  readonly type: Type;
  /** Status code of the response. */
  readonly status: Code;
  /** Reason phrase of the status. Empty if the status is rare, such as 451, or not registered. */
  readonly reason: string;
  /** Whether the same request may succeed later. */
  readonly retry: Retry;
  /** What the client does next, in a sentence. Its wording may change at any time. */
  readonly remedy: string;
  /** URL of the documentation. */
  readonly docs: string;
}

/** What only an API and its clients know. */
export interface AdviceOptions {
  /**
   * Your own error types, with the advice from their `x-status`, such as
   * `{ quota_error: { retry: "never", remedy: "Wait until next month." } }`. What you leave out comes from the status.
   */
  types?: Readonly<Record<string, Partial<ErrorAdvice>>> | undefined;
}

type Exception = Pick<ErrorAdvice, "retry" | "remedy">;

const again: Exception = { retry: "backoff", remedy: "Retry with growing delays." };
const later: Exception = {
  retry: "retry-after",
  remedy: "Wait as long as `Retry-After` says, then retry the request.",
};
const unchanged: Exception = { retry: "never", remedy: "Do not retry the request." };

/** Statuses of which an RFC says more than of their class. */
const exceptions: { readonly [status: number]: Exception | undefined } = {
  408: again, // RFC 9110, section 15.5.9
  421: again, // RFC 9110, section 15.5.20
  425: again, // RFC 8470, section 5.2
  501: unchanged, // RFC 9110, section 15.6.2
  505: unchanged, // RFC 9110, section 15.6.6
  511: unchanged, // RFC 6585, section 6
};

/**
 * The advice for an error: that of its type if you or the catalogue know it, else that of its status.
 * A status outside the catalogue acts as the x00 status of its class, and an invalid one as a 5xx (RFC 9110, section 15),
 * unless an RFC says more about it: 408, 421 and 425 may be repeated, and repeating a 501, 505 or 511 does not help.
 *
 * @returns `undefined` if neither the status nor a type of the catalogue is an error.
 */
export const adviceFor: (status: number, type?: ErrorType, options?: AdviceOptions) => ErrorAdvice | undefined =
  adviceForResponse;

/**
 * The advice for one error response. In this order, these decide whether a retry can help: the word of the server, the
 * type if its advice is known, a time to wait, the status. `type` is that in the body, and empty if it has none.
 */
export function adviceForResponse(
  status: number,
  type: ErrorType = "",
  { types }: AdviceOptions = {},
  retry?: unknown,
  wait?: number,
): ErrorAdvice | undefined {
  const byType = errorCatalog[type];
  const byStatus = errorCatalogByStatus[status] ?? fromClass(status);
  // A type that says no more than the class of the status leaves the rest to the status.
  const known = byStatus?.type === type ? byStatus : (byType ?? byStatus);
  // Without a prototype, a record has no entry but its own.
  const own = ({ __proto__: null, ...types } as unknown as NonNullable<AdviceOptions["types"]>)[type];
  if (!known) return undefined;
  // As JSON, it has no member that is `undefined`.
  const advice = own ? { ...known, type, ...JSON.parse(JSON.stringify(own)) } : known;
  const isOfType = advice === byType || own?.retry;
  const byDefault = advice.retry !== "never";
  const canHelp = retry ?? (byDefault || (wait !== undefined && !isOfType));
  if (canHelp === byDefault) return advice;
  return { ...advice, ...(byDefault ? unchanged : wait === undefined ? again : later) };
}

function fromClass(status: number): ErrorAdvice | undefined {
  const general = errorCatalogByStatus[status >= 100 && status < 600 ? status - (status % 100) : 500];
  return general && { ...general, status, reason: reasonPhrases[status] ?? "", ...exceptions[status] };
}
