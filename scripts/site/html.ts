// HTML in which text is text: what a template inserts is escaped, Markdown lets no HTML through, and code is coloured.
import MarkdownIt from "markdown-it";

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

/** What gets a colour in code, by its class: a key, a text, a comment, a value. */
const tokens = {
  k: /"(?:[^"\\\n]|\\.)*"(?=\s*:)|^ *(?:- )?[\w$/-]+(?=:(?: |$))/,
  s: /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/,
  c: /(?<=^|\s)(?:#|\/\/).*/,
  n: /(?<=[:=] |\[)(?:true|false|null|None|\d[\d.]*)(?=[\s,\]]|$)/,
};
const token = new RegExp(
  Object.entries(tokens)
    .map(([name, { source }]) => `(?<${name}>${source})`)
    .join("|"),
  "gm",
);

/** Code with colours: JSON, YAML, header fields, and roughly any language. */
export function coloured(code: string): Html[] {
  const found: Html[] = [];
  let end = 0;
  for (const match of code.matchAll(token)) {
    const [kind] = Object.entries(match.groups!).find(([, text]) => text !== undefined)!;
    found.push(html`${code.slice(end, match.index)}<span class="${kind}">${match[0]}</span>`);
    end = match.index + match[0].length;
  }
  return [...found, html`${code.slice(end)}`];
}

/** A block of code, with what it is. */
export const figure = (caption: Html | string, code: string): Html =>
  html`<figure class="code"><figcaption>${caption}</figcaption><pre><code>${coloured(code.trimEnd())}</code></pre></figure>`;

/** Rows begin with their own heading. */
export const table = (name: string, head: string[], rows: Html[]): Html =>
  html`<table class="${name}"><thead><tr>${head.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
