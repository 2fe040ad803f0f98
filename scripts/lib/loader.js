// @ts-nocheck: the types are those of Node.js 20, which lacks what is asked for here.
// Lets Node.js run the scripts: from version 22.18 on it strips types itself, and before that tsx does.
import module from "node:module";

// Most of a script's time is Redocly's and TypeScript's code being compiled. From version 22.8 on, Node.js keeps the result.
module.enableCompileCache?.();

if (!process.features.typescript) {
  // Every module that is loaded after tsx passes through its hooks, which takes twice the time. This library has hundreds.
  await import("@redocly/openapi-core");
  const { register } = await import("tsx/esm/api");
  register();
}
