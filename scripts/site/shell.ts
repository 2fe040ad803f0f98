// What the pages share: head, policy, bar and menu.
import { createHash } from "node:crypto";
import type { Contract } from "../contract/contract.ts";
import { Html, html } from "./html.ts";

export interface Page {
  title: string;
  /** For search engines. */
  description: string;
  /** Below the address of the site. */
  path: string;
  /** Module beside the page. */
  script: string;
  isSearchable: boolean;
  menu: Html;
  body: Html;
  /** What the page's policy says of requests by its script. */
  requests: string;
  /** Style sheet beside the page, after that of the site. */
  style?: string;
}

/** Runs before the first paint, so that nothing changes its colours or its place after it. */
const early = `(({classList:c,dataset:d})=>{c.add("js");try{d.theme=localStorage.theme??"";d.language=localStorage.language??""}catch{}})(document.documentElement)`;

/** Nothing but the site's own files, and one inline script by its hash. */
const policy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${createHash("sha256").update(early).digest("base64")}'`,
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const search = html`<form class="search" role="search"><label for="find">Find a status, or paste an error</label>
<input id="find" type="search" placeholder="429, rate_limit_error, or a pasted error" autocomplete="off" spellcheck="false"><kbd aria-hidden="true">/</kbd>
<div id="hits" hidden></div><p id="count" class="hidden" role="status"></p></form>`;

export const shell = ({ package: { homepage }, bundle }: Contract, page: Page): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}; ${page.requests}">
<title>${page.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="${homepage}${page.path}">
<link rel="icon" href="favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="style.css">${page.style ? html`<link rel="stylesheet" href="${page.style}">` : ""}
<script>${new Html(early)}</script>
<script type="module" src="${page.script}"></script>
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header class="bar"><a class="home" href="./"><img src="favicon.svg" alt="" width="28" height="28"><span>${bundle.info.title}</span></a>
${page.isSearchable ? search : ""}
<button class="theme" type="button" aria-label="Change the colours" title="Change the colours"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1.5a6.5 6.5 0 1 0 0 13Z" fill="currentColor"/><circle cx="8" cy="8" r="6.5"/></svg></button></header>
<div class="frame">
<nav aria-label="Contents">${page.menu}</nav>
<main id="content" tabindex="-1">${page.body}</main>
</div>
</body>
</html>
`.text;
