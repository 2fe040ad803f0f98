// The page that tries `addErrorResponses` on a document, in the browser.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path/posix";
import type { Plugin } from "esbuild";
import type { Contract } from "../../contract/contract.ts";
import { modules } from "../../generate/modules.ts";
import type { Files } from "../../lib/files.ts";
import { readFiles } from "../../lib/files.ts";
import { root } from "../../lib/project.ts";
import { html } from "../html.ts";
import { bundled, shell } from "../shell.ts";

const folder = join(root, "scripts/site/try");

/** The page and its program. */
export async function tryPage(contract: Contract): Promise<Files> {
  const library = await modules(contract, readFiles(join(root, "src")));
  const worker = await bundled(join(folder, "worker.ts"), { format: "iife", plugins: [from(library)] });
  const statuses = contract.statuses.flatMap(({ code, reason, when, optIn }) => (when ? { code, reason, optIn } : []));
  const sample = await readFile(join(folder, "sample.yaml"), "utf8");
  const texts = { workerProgram: Buffer.from(worker).toString(), statuses, sample };
  const define = Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, JSON.stringify(value)]));
  return new Map<string, string | Uint8Array>([
    ["try.html", page(contract)],
    ["try.js", await bundled(join(folder, "try.ts"), { define, plugins: [from(library)] })],
    ["try.css", await readFile(join(folder, "try.css"))],
  ]);
}

/** Modules of src/ as the build makes them, rather than as an earlier build left them. */
const from = (library: Files): Plugin => ({
  name: "library",
  setup(build) {
    const namespace = "library";
    build.onResolve({ filter: /\/src\/.+\.js$/ }, ({ path }) => ({ namespace, path: path.split("/src/")[1]! }));
    build.onResolve({ filter: /^\.\.?\//, namespace }, ({ path, importer }) => ({
      namespace,
      path: join(dirname(importer), path),
    }));
    build.onLoad({ filter: /./, namespace }, ({ path }) => ({ contents: library.get(path)! }));
  },
});

function page(contract: Contract): string {
  const body = html`<h1>Try it on your API</h1>
<p class="lead">See which error responses each operation of your OpenAPI document gets, and why. Nothing is uploaded: this page works in your browser, and its policy forbids it to send anything.</p>
<noscript><p class="fault">This page needs JavaScript. The command does the same: <code>npx ${contract.package.name} add openapi.json</code></p></noscript>
<section id="input"><h2>Your document</h2>
<p>OpenAPI 3.0, 3.1 or 3.2 in one file, as JSON or YAML. Paste it, drop it anywhere on this page, or open it.</p>
<p class="actions"><label class="button" for="file">Open a file</label><input id="file" type="file" accept=".json,.yaml,.yml"><button class="plain" id="sample" type="button">Use a sample</button></p>
<textarea id="document" aria-label="OpenAPI document" rows="9" spellcheck="false" placeholder="openapi: 3.1.0"></textarea></section>
<details id="choices"><summary><h2>Options</h2></summary><form id="options"><p>For the command: <code>--options options.json</code> with <code id="said">{}</code></p></form></details>
<section id="outcome"><h2>Result</h2><p id="status" role="status">Nothing yet. The sample is one click away.</p><div id="result"></div></section>`;
  return shell(contract, {
    title: `Try it on your API – ${contract.bundle.info.title}`,
    description:
      "Drop an OpenAPI document, and see which error responses each operation gets, and why. Nothing is uploaded.",
    path: "try.html",
    scripts: ["try.js"],
    styles: ["style.css", "try.css"],
    requests: "connect-src 'none'; worker-src blob:",
    menu: html`<ul><li><a href="./">Errors</a></li><li><a href="#input">Your document</a></li><li><a href="#choices">Options</a></li><li><a href="#outcome">Result</a></li><li><a href="reference.html">OpenAPI reference</a></li></ul>`,
    body,
  });
}
