// What our pages share: head, policy, bar and menu, and how their scripts are made.
import { createHash } from "node:crypto";
import { type BuildOptions, build } from "esbuild";
import type { Contract } from "../contract/contract.ts";
import { type Html, html, raw } from "./html.ts";

export interface Page {
  title: string;
  description: string;
  /** Below the address of the site. */
  path: string;
  /** Style sheets and a script beside the page. */
  files: string[];
  /** What stands in the bar beside the name and the colours. */
  tools?: Html;
  menu: Html;
  body: Html;
  /** What the page's policy says of requests by its script. */
  requests: string;
}

/** A policy that allows no other host, and inline scripts by their hashes. */
export function policyOf(inline: string[], others: string): string {
  const hashes = inline.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  return `default-src 'none'; script-src 'self' ${hashes.join(" ")}; ${others}; base-uri 'none'; form-action 'none'`;
}

/** A program with all that it imports. */
export async function bundled(entry: string, options: BuildOptions = {}): Promise<Uint8Array> {
  const fixed = { bundle: true, minify: true, write: false, platform: "browser", logLevel: "silent" } as const;
  const result = await build({ entryPoints: [entry], format: "esm", target: "es2022", ...fixed, ...options });
  return result.outputFiles![0]!.contents;
}

/** Runs before the first paint, so that the colours do not change after it. A browser may allow no storage. */
const early = "try{document.documentElement.style.colorScheme=localStorage.theme??''}catch{}";

export const shell = ({ package: { homepage }, bundle: { info } }: Contract, page: Page): string =>
  String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policyOf([early], `style-src 'self'; img-src 'self'; ${page.requests}`))}">
<title>${page.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${page.description}">
<link rel="canonical" href="${homepage}${page.path}">
<link rel="icon" href="favicon.svg" type="image/svg+xml">
<script>${raw(early)}</script>
${page.files.map((file) => (file.endsWith(".css") ? html`<link rel="stylesheet" href="${file}">` : html`<script type="module" src="${file}" blocking="render"></script>`))}
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header class="bar"><a class="home" href="./" aria-label="${info.title}"><img src="favicon.svg" alt="" width="28" height="28"><span>${info.title}</span></a>
${page.tools}
<button class="theme" type="button" aria-label="Change the colours" title="Change the colours">◐</button></header>
<div class="frame">
<nav aria-label="Contents">${page.menu}</nav>
<main id="content">${page.body}</main>
</div>
</body>
</html>
`);
