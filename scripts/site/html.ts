// HTML in which text is text: what a template inserts is escaped, Markdown lets no HTML through, and code is coloured.
import hljs from "highlight.js/lib/common";
import http from "highlight.js/lib/languages/http";
import MarkdownIt from "markdown-it";

hljs.registerLanguage("http", http);

/** A piece of HTML, which a template inserts as it is. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | undefined | Part[];

/** A template of HTML. Whatever it inserts is escaped, unless it is HTML itself. */
export const html = (texts: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(String.raw({ raw: texts }, ...parts.map(rendered)));

function rendered(part: Part): string {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(rendered).join("");
  return part === undefined ? "" : escaped(String(part));
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => entities[mark]!);

/** No HTML, and no pictures, which would come from other hosts. Its links lead to no script. */
const markdown = new MarkdownIt({ html: false }).disable("image");

/** Paragraphs and lists in Markdown. */
export const blocks = (text: string): Html => new Html(markdown.render(text));

/** One paragraph in Markdown, or a part of it. */
export const inline = (text: string): Html => new Html(markdown.renderInline(text));

/** A block of code, with what it is. Languages are those of highlight.js, by any of their names. */
export const figure = (caption: Html | string, language: string, code: string): Html =>
  html`<figure class="code"><figcaption>${caption}</figcaption><pre><code>${new Html(hljs.highlight(code.trimEnd(), { language }).value)}</code></pre></figure>`;

/** Rows begin with their own heading. */
export const table = (name: string, head: string[], rows: Html[]): Html =>
  html`<table class="${name}"><thead><tr>${head.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
