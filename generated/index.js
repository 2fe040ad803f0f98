// Generated from openapi/ by `npm run build`. Do not edit.
export * from "./catalog.js";
export * from "./runtime.js";
