// Gets a URL with `fetch`: `get.ts read URL` says what went wrong, and `get.ts retry URL` sends the request again if that can help.
import { setTimeout } from "node:timers/promises";
import { ResponseError, readError } from "openapi-error-responses";

async function read(url: string): Promise<void> {
  // region read
  const received = await readError(await fetch(url), "GET");
  if (received?.error.type === "not_found_error") {
    console.log(`${received.error.type}: ${received.error.message}`);
  }
  // endregion
}

// region retry
async function send(url: string, attempt = 0): Promise<Response> {
  const response = await fetch(url);
  const received = await readError(response, "GET");
  if (!received) return response;
  const { retryable, retryAfterMs = 1000 * 2 ** attempt } = received;
  if (!retryable || attempt === 3 || retryAfterMs > 60_000) {
    throw new ResponseError(received);
  }
  await setTimeout(retryAfterMs + Math.random() * 1000);
  return send(url, attempt + 1);
}
// endregion

const [, , verb, url = ""] = process.argv;
if (verb === "read") await read(url);
else console.log(await (await send(url)).text());
