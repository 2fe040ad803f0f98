// ky 2, with the advice of the contract instead of its own list of statuses.
import ky from "ky";
import { ResponseError, readError } from "openapi-error-responses";

const limit = 3;

/**
 * Throws `ResponseError` for an error response, and otherwise as `ky` does.
 * For a limit to all attempts and waits together, pass a `signal` such as `AbortSignal.timeout(60_000)`.
 */
export const api = ky.create({
  throwHttpErrors: false,
  // Connections that break: ky sends only idempotent methods again.
  retry: { limit, jitter: true, shouldRetry: ({ error }) => (error instanceof ResponseError ? false : undefined) },
  hooks: {
    afterResponse: [
      async ({ request: { method, signal }, response, retryCount }) => {
        const received = await readError(response, method, { signal });
        if (!received) return;
        const { retryable, retryAfterMs = 0 } = received;
        if (!retryable || retryAfterMs > 30_000 || retryCount === limit) throw new ResponseError(received);
        // A growing, random delay comes on top, so that clients do not come back all at once.
        return ky.retry({ delay: retryAfterMs + Math.random() * 250 * 2 ** retryCount });
      },
    ],
  },
});
