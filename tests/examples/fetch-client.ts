// A client that sends a request again only where that can help, and no sooner than the server asks.
import { readError } from "openapi-error-responses";
import type { ReceivedError } from "openapi-error-responses";

/** What `request` throws for an error response. */
export class RequestError extends Error {
  readonly received: ReceivedError;

  constructor(received: ReceivedError) {
    super(`${received.error.message} – ${received.advice.remedy}`);
    this.received = received;
  }
}

const longestWait = 60_000;

/** Sends a request, and sends it again up to three times. Throws `RequestError` for an error response, and what `fetch` throws. */
export async function request(url: string, init: RequestInit = {}, wait = sleep): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    const response = await fetch(url, init);
    const received = await readError(response, init.method ?? "GET");
    if (!received) return response;
    // Growing delays, at random, so that clients do not come back all at once.
    const delay = received.retryAfterMs ?? Math.random() * 1000 * 2 ** attempt;
    if (!received.retryable || attempt === 3 || delay > longestWait) throw new RequestError(received);
    await wait(delay);
  }
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
