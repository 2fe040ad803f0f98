// @ts-nocheck: the types are those of Node.js 20, which lacks what is asked for here.
// Lets Node.js run the scripts: from version 22.18 on it strips types itself, and before that tsx does.
import { isMainThread } from "node:worker_threads";

if (!process.features.typescript) {
  // Every module that is loaded after tsx passes through its hooks, which takes twice the time. This library has hundreds.
  if (isMainThread) await import("@redocly/openapi-core");
  const { register } = await import("tsx/esm/api");
  register();
}
