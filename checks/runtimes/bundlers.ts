// What of the package is left in a bundle that imports a part of it.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { transform } from "esbuild";
import { pkg } from "../../scripts/lib/project.ts";
import { parts } from "../../tests/support/parts.ts";

const require = createRequire(join(import.meta.dirname, "node_modules/."));

/** Bundles an entry of a project and returns the code. */
type Bundler = (project: string, entry: string) => Promise<string>;

const list: Record<string, Bundler> = {
  async esbuild(_project, entry) {
    const { build } = await import("esbuild");
    const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
    return outputFiles[0]!.text;
  },
  async rollup(_project, entry) {
    const { rollup } = require("@rollup/wasm-node");
    const resolve = require("@rollup/plugin-node-resolve").default;
    const bundle = await rollup({ input: entry, plugins: [resolve()] });
    return (await bundle.generate({ format: "esm" })).output[0].code;
  },
  async webpack(project, entry) {
    const webpack = require("webpack");
    const output = { path: join(project, "webpack"), filename: "bundle.js", library: { type: "module" } };
    const options = {
      mode: "production",
      context: project,
      entry,
      output,
      experiments: { outputModule: true },
      optimization: { minimize: false },
    };
    await new Promise<void>((resolve, reject) =>
      webpack(options, (error: Error | null) => (error ? reject(error) : resolve())),
    );
    return readFileSync(join(output.path, output.filename), "utf8");
  },
  async vite(project, entry) {
    const { build } = await import("vite");
    const result: any = await build({
      root: project,
      configFile: false,
      logLevel: "error",
      build: { write: false, minify: false, lib: { entry, formats: ["es"], fileName: "bundle" } },
    });
    return [result].flat()[0].output[0].code;
  },
};

/** A table of sizes, and what is wrong with them. Everything is minified by the same program, so that only what is left in counts. */
export async function bundlers(project: string) {
  const problems: string[] = [];
  const body: string[][] = [];
  for (const [bundler, bundle] of Object.entries(list)) {
    const sizes: string[] = [];
    for (const { name, limit, without } of parts) {
      const entry = join(project, "entry.mjs");
      writeFileSync(entry, `export ${name === "*" ? "*" : `{ ${name} }`} from "${pkg.name}";\n`);
      const { code } = await transform(await bundle(project, entry), { minify: true, format: "esm" });
      const size = gzipSync(code).length;
      sizes.push(String(size));
      if (size > limit) problems.push(`${bundler}: ${name} has ${size} bytes, and may have ${limit}.`);
      if (code.includes(without)) problems.push(`${bundler}: a bundle of ${name} holds "${without}".`);
      // A control: all that the parts are without is there.
      for (const part of name === "*" ? parts.slice(0, -1) : [])
        if (!code.includes(part.without)) problems.push(`${bundler}: a bundle of everything lacks "${part.without}".`);
    }
    body.push([bundler, ...sizes]);
  }
  return { rows: { head: parts.map(({ name }) => (name === "*" ? "everything" : `\`${name}\``)), body }, problems };
}
