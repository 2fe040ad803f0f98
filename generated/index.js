// Generated from openapi/ by `npm run build`. Do not edit.
export {};
