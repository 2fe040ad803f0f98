// `npm start`: serves the docs on loopback as they are built, and follows each edit.
import { once } from "node:events";
import { extname, join, relative } from "node:path";
import { createServer } from "vite";
import type { Connect, ViteDevServer } from "vite";
import { prepare } from "./build.ts";
import { docs } from "./docs.ts";
import { bundles } from "./generate/openapi.ts";
import { command } from "./lib/command.ts";
import { InputError } from "./lib/input-error.ts";
import { root } from "./lib/project.ts";
import type { Files } from "./lib/files.ts";

const watched = ["openapi", "releases", "redocly.yaml", "scripts/docs"].map((path) => join(root, path));

const mediaTypes: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".yaml": "application/yaml",
};

/** Path below `generated/` to content. Builds no more than the page needs. */
const site = async (): Promise<Files> => {
  const contract = await prepare();
  return docs(contract, bundles(contract));
};

/** Answers with the built files, and adds to the page only what reloads it. */
const serve = (files: () => Files): Connect.NextHandleFunction => (request, response, next) => {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  if (/^\/(@vite\/client$|node_modules\/vite\/dist\/client\/)/.test(pathname)) return next();
  const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
  const content = files().get(`docs${path}`);
  if (content === undefined) return void response.writeHead(404).end("Not found");
  response.writeHead(200, { "content-type": `${mediaTypes[extname(path)] ?? "text/plain"}; charset=utf-8`, "cache-control": "no-store" });
  response.end(path.endsWith(".html") ? String(content).replace("</head>", '<script type="module" src="/@vite/client"></script></head>') : content);
};

command(import.meta, async (words) => {
  if (words.length > 0) throw new InputError(`"${words.join(" ")}" is no option of this command, which takes none.`);
  let files = await site();
  let watching: Promise<unknown> = Promise.resolve();
  const server = await createServer({
    configFile: false,
    root,
    appType: "custom",
    optimizeDeps: { noDiscovery: true },
    server: { host: "127.0.0.1", port: 4000, watch: { ignored: (path) => path !== root && !watched.some((folder) => path.startsWith(folder) || folder.startsWith(path)) } },
    plugins: [
      {
        name: "site",
        configureServer({ middlewares, watcher }) {
          middlewares.use(serve(() => files));
          watching = once(watcher, "ready");
        },
      },
    ],
  });
  let last = Promise.resolve();
  server.watcher.on("all", (_event, path) => {
    if (!watched.some((folder) => path.startsWith(folder))) return;
    last = last.then(async () => {
      const start = performance.now();
      files = await site();
      console.log(`${relative(root, path)} changed: built in ${((performance.now() - start) / 1000).toFixed(2)} s`);
      server.ws.send({ type: "full-reload" });
    }).catch((error: unknown) => complain(server, error));
  });
  await server.listen();
  // An edit before that would go unseen.
  await watching;
  server.printUrls();
  console.log("Press Ctrl-C to stop.");
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void server.close().then(() => process.exit(0)));
});

/** Shows what is wrong in the terminal and over the page, which stays as it was. */
function complain(server: ViteDevServer, error: unknown): void {
  const { message } = error as Error;
  console.error(error instanceof InputError ? `\n${message}\nThe page stays as it was.` : error);
  server.ws.send({ type: "error", err: { message, stack: "" } });
}
