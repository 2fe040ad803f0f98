// A plain static server on loopback, as any host of static files is one.

import { preview } from "vite";
import { onTestFinished } from "vitest";

/** Serves a folder below a path, such as `/` or `/errors/`, until the test ends. Returns the address of the path. */
export async function serve(folder: string, base = "/"): Promise<string> {
  const server = await preview({
    configFile: false,
    logLevel: "error",
    appType: "mpa",
    base,
    root: folder,
    build: { outDir: "." },
    preview: { host: "127.0.0.1", port: 0 },
  });
  onTestFinished(() => server.close());
  return server.resolvedUrls!.local[0]!;
}
