// Generated from src/read-body.ts by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  readBody: () => readBody
});
module.exports = __toCommonJS(stdin_exports);
var import_retry_after = require("./retry-after.js");
async function readBody(response, options) {
  const { maxBytes = 65536, timeoutMs = 1e4, signal } = options;
  const stream = response.body;
  let reader;
  let text = "";
  let bodyState;
  const read = async () => {
    if (response.bodyUsed || stream?.locked || stream?.destroyed) return "used";
    reader = stream?.getReader?.() ?? stream?.[Symbol.asyncIterator]?.();
    const decoder = new TextDecoder();
    for (let left = maxBytes; reader; ) {
      const { done, value } = await (reader.read ? reader.read() : reader.next());
      text += decoder.decode(value?.subarray(0, left), { stream: !done });
      if (done) return "whole";
      left -= value.length || 1;
      if (!(left >= 0)) return "cut";
    }
    text = await response.text();
    return "whole";
  };
  let interrupt = () => {
  };
  const interruption = new Promise((resolve) => interrupt = () => resolve("timeout"));
  const timer = setTimeout(interrupt, signal?.aborted ? 0 : Math.min(timeoutMs, import_retry_after.longestTimer));
  signal?.addEventListener("abort", interrupt);
  try {
    bodyState = await Promise.race([interruption, read()]);
  } catch (error) {
    if (/^(Abort|Timeout)Error/.test(error?.name)) throw error;
    bodyState = "broken";
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", interrupt);
    reader?.cancel?.().catch(() => {
    });
    stream?.destroy?.();
  }
  if (signal?.aborted) throw signal.reason ?? Object.assign(Error("Aborted"), { name: "AbortError" });
  return { text, bodyState };
}
