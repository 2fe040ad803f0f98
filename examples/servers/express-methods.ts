// A method that the path does not have, in Express and what is built on it: 405 with `Allow`, where they send 404.
import type { Application, RequestHandler } from "express";
import createError from "http-errors";

/** What Express keeps of a route. Its types do not say so. */
type Layer = { route?: { methods: Record<string, boolean> }; match: (path: string) => boolean };

/** A handler to `use` before the routes of an app. It knows the app's own routes, and not those of other routers. */
// #region glue
export function refuseOtherMethods(app: Application): RequestHandler {
  return ({ method, path }, response, next) => {
    const layers = (app.router.stack as unknown as Layer[]).filter((layer) => layer.route && layer.match(path));
    const methods = layers.flatMap(({ route }) => Object.keys(route!.methods).map((name) => name.toUpperCase()));
    if (methods.includes("GET")) methods.push("HEAD");
    if (methods.length === 0 || ["OPTIONS", "_ALL", method].some((name) => methods.includes(name))) return next();
    response.set("Allow", methods.join(", ")); // NestJS drops the header fields of an error.
    next(createError(405, `${path} has no ${method}.`));
  };
}
// #endregion
