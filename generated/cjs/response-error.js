// Generated from src/response-error.ts by `npm run build`. Do not edit.
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
  ResponseError: () => ResponseError
});
module.exports = __toCommonJS(stdin_exports);
class ResponseError extends Error {
  name = "ResponseError";
  /** The error response. */
  received;
  /**
   * @param received What `readError` returned.
   * @param options `cause`: another error that led to this one.
   */
  constructor(received, options) {
    const { status, error, advice, retryAfterMs } = received;
    const wait = retryAfterMs === void 0 ? "" : ` Retry-After: ${Math.ceil(retryAfterMs / 1e3)} s.`;
    const message = error.message.replace(/[^.!?…]$/, "$&.");
    super(`${status} ${error.type}: ${message} ${advice.remedy}${wait} See ${advice.docs}`, options);
    this.received = received;
  }
}
