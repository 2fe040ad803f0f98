// A method that the path does not have, in Express and what is built on it: 405 with `Allow`, where they send 404.
import { METHODS } from "node:http";
import type { Application, RequestHandler } from "express";
import createError from "http-errors";

/** What Express keeps of a route or a router. Its types do not say so. */
interface Layer {
  route?: { methods: Record<string, boolean> };
  handle: { stack?: Layer[] };
  /** Says what it matched, and until router 2.2 keeps it in `path`. */
  match: (path: string) => boolean | { path: string };
  path?: string;
}

/** A handler to `use` after all that answers, before the 404. It knows the routes of an app and of its routers. */
// #region glue
export function refuseOtherMethods(app: Application): RequestHandler {
  return ({ method, path }, response, next) => {
    const methods = new Set(methodsOf(app.router.stack as unknown as Layer[], path));
    if (methods.has("GET")) methods.add("HEAD");
    if (methods.size === 0 || methods.has(method)) return next();
    response.set("Allow", [...methods].join(", ")); // NestJS drops the header fields of an error.
    if (method === "OPTIONS") return void response.sendStatus(204);
    next(createError(405, `${path} has no ${method}.`));
  };
}

function methodsOf(layers: Layer[], path: string): string[] {
  return layers.flatMap((layer) => {
    const match = layer.match(path);
    if (!match) return [];
    const { path: start = "" } = match === true ? layer : match;
    const names = METHODS.filter((name) => layer.route?.methods[name.toLowerCase()]);
    const inner = methodsOf(layer.handle.stack ?? [], path.slice(start.length) || "/");
    return names.length < METHODS.length ? [...names, ...inner] : []; // All are of `app.all`, which has not answered.
  });
}
// #endregion
