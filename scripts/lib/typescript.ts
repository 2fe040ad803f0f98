// TypeScript, and what prints types with it. `import` would read all their nine megabytes for the names that they export, before it runs them.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

export const ts: typeof import("typescript") = require("typescript");
export const { default: openapiTS, astToString }: typeof import("openapi-typescript") = require("openapi-typescript");
