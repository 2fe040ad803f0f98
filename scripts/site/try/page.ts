// The page that tries `addErrorResponses` on a document, in the browser.
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Plugin } from "esbuild";
import type { Contract } from "../../contract/contract.ts";
import { modules } from "../../generate/modules.ts";
import type { Files } from "../../lib/files.ts";
import { html } from "../html.ts";
import { bundled, shell } from "../shell.ts";

/** The page and its program, with what src/ imports of the contract as this build makes it, rather than as an earlier one left it. */
export async function tryPage(contract: Contract): Promise<Files> {
  const generated = await modules(contract, new Map());
  const names = /[/](contract|rules)\.js$/;
  const plugin: Plugin = {
    name: "generated",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: names }, ({ path, resolveDir }) => ({ path: join(resolveDir, path) }));
      onLoad({ filter: names }, ({ path }) => ({ contents: generated.get(basename(path))! }));
    },
  };
  const body = html`<div class="intro"><div><h1>Try it on your API</h1>
<p class="lead">See which error responses each operation of your OpenAPI document gets, and why. Nothing is uploaded: the policy of this page forbids it to send anything.</p></div></div>
<noscript><p class="fault">This page needs JavaScript. The command does the same: <code>npx ${contract.package.name} add openapi.json &gt; out.json</code></p></noscript>
<section id="input"><h2>Your document</h2><p>OpenAPI 3.0, 3.1 or 3.2 in one file, as JSON or YAML. Paste it, drop it anywhere on this page, or open it.</p>
<p class="actions"><label class="button">Open a file<input id="file" type="file" accept=".json,.yaml,.yml"></label><button class="button plain" id="sample" type="button">Use a sample from FastAPI</button></p>
<textarea id="document" aria-label="OpenAPI document" rows="9" spellcheck="false" placeholder="openapi: 3.1.0"></textarea></section>
<section id="choices"><h2>Options</h2><details><summary>Change what is added</summary><form></form></details></section>
<section id="outcome"><h2>Result</h2></section><p id="status" role="status"></p><div id="result"><p class="lead">Nothing yet. Open a document, or use the sample.</p></div>`;
  const page = shell(contract, {
    title: `Try it on your API – ${contract.bundle.info.title}`,
    description: "Drop an OpenAPI document, and see which errors each operation gets, and why. Nothing is uploaded.",
    path: "try.html",
    files: ["style.css", "try.css", "try.js"],
    requests: "connect-src 'none'",
    menu: html`<ul><li><a href="./">Errors</a></li><li><a href="#input">Your document</a></li><li><a href="#choices">Options</a></li><li><a href="#outcome">Result</a></li><li><a href="reference.html">OpenAPI reference</a></li></ul>`,
    body,
  });
  return new Map<string, string | Uint8Array>([
    ["try.html", page],
    ["try.js", await bundled(join(import.meta.dirname, "try.ts"), { plugins: [plugin] })],
    ["try.css", await readFile(join(import.meta.dirname, "try.css"))],
  ]);
}
