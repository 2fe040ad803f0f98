// Generated from src/read-body.ts by `npm run build`. Do not edit.
import { longestTimer } from "./retry-after.js";
export async function readBody(response, options) {
  const { maxBytes = 65536, timeoutMs = 1e4, signal } = options;
  const stream = response.body;
  if (response.bodyUsed || stream?.locked) return { text: "", bodyState: "used" };
  const reader = stream?.getReader?.();
  let text = "";
  let bodyState;
  const read = async () => {
    if (!reader) text = await response.text();
    const decoder = new TextDecoder();
    for (let left = maxBytes; reader; ) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value.subarray(0, left), { stream: true });
      left -= value.length || 1;
      if (!(left >= 0)) return "cut";
    }
    return "whole";
  };
  let interrupt = () => {
  };
  const interruption = new Promise((resolve) => interrupt = () => resolve("timeout"));
  const timer = setTimeout(interrupt, signal?.aborted ? 0 : Math.min(timeoutMs, longestTimer));
  signal?.addEventListener("abort", interrupt);
  try {
    bodyState = await Promise.race([interruption, read()]);
  } catch (error) {
    if (isAbort(error)) throw error;
    bodyState = "broken";
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", interrupt);
    reader?.cancel().catch(() => {
    });
  }
  if (signal?.aborted) throw signal.reason;
  return { text, bodyState };
}
function isAbort(error) {
  return /^(Abort|Timeout)Error/.test(error);
}
