// Generated from src/read-body.ts by `npm run build`. Do not edit.
import { longestTimer } from "./retry-after.js";
export async function readBody(response, { maxBytes = 65536, timeoutMs = 1e4, signal }) {
  const stream = response.body;
  let text = "";
  let reader;
  let interrupt;
  const interruption = new Promise((resolve) => interrupt = resolve);
  const timer = setTimeout(interrupt, Math.min(timeoutMs, longestTimer), "timeout");
  signal?.addEventListener("abort", interrupt);
  async function read() {
    if (!reader) {
      text = await unlessBroken(response.text());
      return text === void 0 ? "broken" : "whole";
    }
    const decoder = new TextDecoder();
    for (let left = maxBytes; left >= 0; ) {
      const chunk = await unlessBroken(reader.read ? reader.read() : reader.next());
      const bytes = chunk?.value;
      if (chunk?.done) {
        text += decoder.decode();
        return "whole";
      }
      if (!bytes?.subarray) return "broken";
      text += decoder.decode(bytes.subarray(0, left), { stream: true });
      left -= bytes.length || 1;
    }
    return "cut";
  }
  try {
    throwIfAborted(signal);
    if (response.bodyUsed || stream?.locked || stream?.destroyed && !stream.errored)
      throw new TypeError("Body already read: use `parseError`");
    if (typeof TextDecoder !== "undefined") reader = stream?.getReader?.() ?? stream?.[Symbol.asyncIterator]?.();
    const bodyState = await Promise.race([interruption, read()]);
    throwIfAborted(signal);
    return { text, bodyState };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", interrupt);
    reader?.cancel?.().catch(() => {
    });
    stream?.destroy?.();
  }
}
const unlessBroken = (promise) => promise.catch((error) => {
  if (/^(Abort|Timeout)Error/.test(error?.name)) throw error;
  return void 0;
});
function throwIfAborted(signal) {
  if (signal?.aborted) throw signal.reason ?? Object.assign(Error("Aborted"), { name: "AbortError" });
}
