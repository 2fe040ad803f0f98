// A method that the path does not have, in Fastify: 405 with `Allow`, where it sends 404.
import type { FastifyInstance, FastifyRequest } from "fastify";
import FindMyWay from "find-my-way"; // The router of Fastify.
import createError from "http-errors";

/** Call this before the routes of an app. What it returns says what is wrong with a request that no route answers. */
// #region glue
export function collectMethods(app: FastifyInstance): (request: FastifyRequest) => Error {
  const router = FindMyWay(app.initialConfig.routerOptions);
  app.addHook("onRoute", ({ url, method }) => {
    for (const name of [method].flat() as FindMyWay.HTTPMethod[])
      if (!router.hasRoute(name, url)) router.on(name, url, () => {});
  });
  return function errorOf({ method, url }) {
    const has = (name: string) => name !== "OPTIONS" && router.find(name as FindMyWay.HTTPMethod, url);
    const methods = app.supportedMethods.filter(has);
    if (methods.length === 0 || methods.includes(method)) return createError(404);
    return createError(405, `The path has no ${method}.`, { headers: { Allow: methods.join(", ") } });
  };
}
// #endregion
