// `fetch` with p-retry 7: sends a request again if that can help, and no sooner than the server asks.
import { setTimeout } from "node:timers/promises";
import { ResponseError, readError } from "openapi-error-responses";
import pRetry from "p-retry";

// RFC 9110, section 9.2.2
const isIdempotent = (method: string) => /^(GET|HEAD|OPTIONS|PUT|DELETE)$/.test(method);

/**
 * Returns a response that is no error. Throws `ResponseError` for one that is, what `fetch` throws, and the reason of the signal.
 * All attempts and waits together take a minute at most, unless the signal says otherwise.
 */
export function request(url: string, init: RequestInit = {}, signal = AbortSignal.timeout(60_000)): Promise<Response> {
  const { method = "GET" } = init;
  const send = async () => {
    const response = await fetch(url, { ...init, signal });
    const received = await readError(response, method, { signal });
    if (received) throw new ResponseError(received);
    return response;
  };
  const shouldRetry = async ({ error }: { error: Error }) => {
    // A connection that broke. p-retry itself lets no other `TypeError` pass.
    if (!(error instanceof ResponseError)) return error instanceof TypeError && isIdempotent(method);
    const { retryable, retryAfterMs = 0 } = error.received;
    if (!retryable || retryAfterMs > 30_000) return false;
    await setTimeout(retryAfterMs, undefined, { signal });
    return true;
  };
  // A growing, random delay comes on top, so that clients do not come back all at once.
  return pRetry(send, { retries: 3, minTimeout: 250, randomize: true, signal, shouldRetry });
}
