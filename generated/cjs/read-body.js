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
  const timer = setTimeout(interrupt, signal?.aborted ? 0 : Math.min(timeoutMs, import_retry_after.longestTimer));
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
