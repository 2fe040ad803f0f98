// `npm start`: serves the docs on loopback as they are built, and follows each edit.
import { once } from "node:events";
import { extname, join, relative, sep } from "node:path";
import type { Connect, Plugin, ViteDevServer } from "vite";
import { createServer } from "vite";
import { downloads, prepare } from "./build.ts";
import { command, takesNothing } from "./lib/command.ts";
import type { Files } from "./lib/files.ts";
import { InputError } from "./lib/input-error.ts";
import { root } from "./lib/project.ts";
import { buildSite } from "./site/site.ts";

const watched = ["openapi", "releases", "redocly.yaml", "scripts/site", "examples/handling", "examples/readers"].map(
  (path) => join(root, path),
);

const mediaTypes: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".yaml": "application/yaml",
};

/** The site as it was last built. */
interface Site {
  /** Path below `generated/` to content. */
  files: Files;
}

command(import.meta, async (words) => {
  takesNothing(words);
  const site: Site = { files: await build() };
  const server = await serve(site);
  rebuildOnEdits(server, site);
  server.printUrls();
  console.log("Press Ctrl-C to stop.");
  stopOnSignals(server);
});

/** Builds no more than the pages need. */
async function build(): Promise<Files> {
  const contract = await prepare();
  return buildSite(contract, downloads(contract));
}

/** Listens on loopback, and watches what the site is made of. */
async function serve(site: Site): Promise<ViteDevServer> {
  let watching: Promise<unknown> = Promise.resolve();
  const plugin: Plugin = {
    name: "site",
    configureServer({ middlewares, watcher }) {
      middlewares.use(answer(site));
      watching = once(watcher, "ready");
    },
  };
  const server = await createServer({
    configFile: false,
    root,
    appType: "custom",
    optimizeDeps: { noDiscovery: true },
    server: { host: "127.0.0.1", port: 4000, watch: { ignored } },
    plugins: [plugin],
  });
  await server.listen();
  // An edit before that would go unseen.
  await watching;
  return server;
}

/** Modules of the build itself, which are loaded once: an edit of one needs a new start. */
const isLoaded = (path: string) => extname(path) === ".ts" && !/site.(browser|try)|examples/.test(path);

/** What each build reads. */
const isWatched = (path: string) =>
  !isLoaded(path) && watched.some((place) => path === place || path.startsWith(place + sep));

/** The watcher descends from the root, so the folders above what is watched are not ignored. */
const ignored = (path: string) =>
  path !== root && !isWatched(path) && !watched.some((place) => place.startsWith(path + sep));

/** Answers with the built files, and adds to the page only what reloads it. */
const answer =
  (site: Site): Connect.NextHandleFunction =>
  (request, response, next) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (isOfVite(pathname)) return next();
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const content = site.files.get(`docs${path}`);
    if (content === undefined) return void response.writeHead(404).end("Not found");
    const type = mediaTypes[extname(path)] ?? "text/plain";
    response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" });
    response.end(path.endsWith(".html") ? withReloader(String(content)) : content);
  };

/** Vite's client asks its server for news, and shows faults with a style of its own. */
const withReloader = (page: string) =>
  page
    .replace("connect-src 'none'", "connect-src 'self'")
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("</head>", '<script type="module" src="/@vite/client"></script></head>');

const isOfVite = (pathname: string) =>
  pathname === "/@vite/client" || pathname.startsWith("/node_modules/vite/dist/client/");

/** Rebuilds the site after each edit, one build after the other. */
function rebuildOnEdits(server: ViteDevServer, site: Site): void {
  let last = Promise.resolve();
  server.watcher.on("all", (_event, path) => {
    if (isWatched(path))
      last = last.then(() => rebuild(server, site, path)).catch((error: unknown) => complain(server, error));
  });
}

async function rebuild(server: ViteDevServer, site: Site, path: string): Promise<void> {
  const start = performance.now();
  site.files = await build();
  console.log(`${relative(root, path)} changed: built in ${((performance.now() - start) / 1000).toFixed(2)} s`);
  server.ws.send({ type: "full-reload" });
}

/** Shows what is wrong in the terminal and over the page, which stays as it was. */
function complain(server: ViteDevServer, error: unknown): void {
  const { message } = error as Error;
  console.error(error instanceof InputError ? `\n${message}\nThe page stays as it was.` : error);
  server.ws.send({ type: "error", err: { message, stack: "" } });
}

function stopOnSignals(server: ViteDevServer): void {
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => void server.close().then(() => process.exit(0)));
}
