// Generated from openapi/ by `npm run build`. Do not edit.
export * from "./openapi.js";
export * from "./catalog.js";
export * from "./runtime.js";
