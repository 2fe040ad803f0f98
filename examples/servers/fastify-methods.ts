// A method that the path does not have, in Fastify: 405 with `Allow`, where it sends 404.
import type { FastifyInstance } from "fastify";
import createError from "http-errors";

/** Call this before the routes of an app, and what it returns after them. */
// #region glue
export function collectMethods(app: FastifyInstance): () => void {
  const routes = new Map<string, string[]>();
  app.addHook("onRoute", ({ url, method }) => void routes.set(url, [routes.get(url) ?? [], method].flat()));
  return function refuseOtherMethods() {
    for (const [url, methods] of [...routes]) {
      const others = app.supportedMethods.filter((method) => method !== "OPTIONS" && !methods.includes(method));
      const refusal = createError(405, "The path does not have this method.", {
        headers: { Allow: methods.join(", ") },
      });
      app.route({ url, method: others, handler: () => Promise.reject(refusal) });
    }
  };
}
// #endregion
