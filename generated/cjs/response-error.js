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
  ResponseError: () => ResponseError,
  receivedOf: () => receivedOf
});
module.exports = __toCommonJS(stdin_exports);
const brand = /* @__PURE__ */ Symbol.for("ResponseError.received");
function receivedOf(value) {
  return value?.[brand];
}
class ResponseError extends Error {
  name = "ResponseError";
  /** Across copies of this module too. A subclass inherits this, and knows its own instances by their prototype. */
  static [Symbol.hasInstance](value) {
    return this === ResponseError ? receivedOf(value) !== void 0 : super[Symbol.hasInstance](value);
  }
  /**
   * @param received What `readError` or `parseError` returned.
   * @param options `cause`: another error that led to this one.
   */
  constructor(received, options) {
    const { status, error, advice, retryAfterMs } = received;
    const message = oneLine(error.message).replace(/[^.!?]$/, "$&.");
    const hasDelay = advice.retry !== "never" && retryAfterMs !== void 0;
    const wait = hasDelay ? ` Retry-After: ${Math.ceil(retryAfterMs / 1e3)} s.` : "";
    super(`${status} ${oneLine(error.type)}: ${message} ${advice.remedy}${wait} See ${advice.docs}`, options);
    Object.defineProperty(this, brand, { value: received });
  }
  /** The error response. */
  get received() {
    return receivedOf(this);
  }
  /** What a structured log needs: a few short members, and nothing of the body beside its message and type. */
  toJSON() {
    const { name, message, received } = this;
    const {
      status,
      retryable,
      retryAfterMs,
      advice: { docs }
    } = received;
    return { name, message, status, retryable, retryAfterMs, docs };
  }
}
const unsafe = /[^ -~\xa0-\u2027\u202f-\u2065\u206a-\uffff]+/g;
function oneLine(text) {
  return text.replace(unsafe, " ").slice(0, 500);
}
