// HTML in which text is text: what a template inserts is escaped, Markdown lets no HTML through, and code is coloured.
import hljs from "highlight.js/lib/common";
import http from "highlight.js/lib/languages/http";
import { html, raw } from "hono/html";
import MarkdownIt from "markdown-it";

export { html, raw };

/** A piece of HTML, which a template inserts as it is. */
export type Html = ReturnType<typeof html>;

hljs.registerLanguage("http", http);

/** No HTML, and no pictures, which would come from other hosts. Its links lead to no script. */
const markdown = new MarkdownIt({ html: false }).disable("image");

/** Paragraphs and lists in Markdown. */
export const blocks = (text: string): Html => raw(markdown.render(text));

/** One paragraph in Markdown, or a part of it. */
export const inline = (text: string): Html => raw(markdown.renderInline(text));

/** A block of code, with what it is, and a button that copies it. Languages are those of highlight.js, by any of their names. */
export const figure = (caption: Html | string, language: string, code: string): Html =>
  html`<figure class="code"><figcaption>${caption}</figcaption><pre><code>${raw(hljs.highlight(code.trimEnd(), { language }).value)}</code></pre><button class="copy" type="button">Copy</button></figure>`;

/** A table, each row of which begins with its own heading. */
export const table = (name: string, head: string[], rows: (Html | string)[][]): Html =>
  html`<table class="${name}"><thead><tr>${head.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead><tbody>${rows.map(([first, ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
