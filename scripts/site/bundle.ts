// Programs of the browser.
import type { BuildOptions } from "esbuild";
import { build } from "esbuild";

/** A program with all that it imports. */
export async function bundled(entry: string, options: BuildOptions = {}): Promise<Uint8Array> {
  const all: BuildOptions = {
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    ...options,
  };
  const { outputFiles } = await build({
    ...all,
    entryPoints: [entry],
    platform: "browser",
    logLevel: "silent",
    write: false,
  });
  return outputFiles[0]!.contents;
}
