// The search: it takes what is typed or pasted, and leads to the sections of the page that the menu names.
import { all } from "./common.ts";

/** The same for `rate_limit_error`, `rate-limit-error` and `RateLimitError`. */
export const bare = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/g, "");

/** What a place is called, such as `429-too-many-requests`, `429` and `TooManyRequests`. */
export const namesOf = ({ id, dataset: { names } }: HTMLElement): string[] => [id, ...(names?.split(" ") ?? [])];

/** What can be found: links of the menu, with what their sections are called and say. Groups of cards say nothing of their own. */
const entries = all<HTMLAnchorElement>("nav a:not(:has(+ ul))").map((link) => {
  const section = document.getElementById(link.hash.slice(1))!;
  const types = all(".type", section).map(({ id }) => id);
  return { link, types, names: [...namesOf(section), ...types], text: section.textContent!.toLowerCase() };
});

/** A status in a response or a log line, in an error body, or in a message, such as `503` or `5xx`: the surest form first. */
const statusForms = [
  /HTTP\/[\d.]+"?\s+([1-5]\d\d)\b/i,
  /\b(?:status|code)(?:_?code)?["']?\s*[:=]?\s*["']?([1-5]\d\d)\b/i,
  /(?<![\w.:/-])([1-5](?:\d\d|xx))(?![\w.:/-])/i,
];

/** How well a section fits: by what is in the text, by the beginning of a name, or else by how often it has each word. */
function scoreOf({ names, types, text }: (typeof entries)[number], asked: string, code: string | undefined): number {
  const words = asked.toLowerCase().match(/[a-z\d]{2,}/g) ?? [];
  // A type is surer than a status, which a proxy may have changed.
  if (types.some((type) => asked.includes(type))) return 3000;
  if (names.includes(code!)) return 2000;
  if (words.length > 0 && names.some((name) => bare(name).startsWith(bare(asked)))) return 1000;
  const counts = words.map((word) => text.split(word).length - 1);
  return words.length > 12 || counts.includes(0) ? 0 : counts.reduce((sum, count) => sum + count, 0);
}

const box = all<HTMLInputElement>("#find")[0]!;
const [status, list] = all("#hits > *") as [HTMLElement, HTMLElement];

function show(): void {
  const code = statusForms.map((form) => form.exec(box.value)?.[1]).find(Boolean);
  const isKnown = entries.some(({ names }) => names.includes(code!));
  // Clients treat a status that they do not know as the first of its class (RFC 9110, section 15).
  const group = code && !isKnown && /^[45]/.test(code) ? `${code[0]}00` : undefined;
  const scored = entries.map((entry) => ({ ...entry, score: scoreOf(entry, box.value, group ?? code) }));
  const hits = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  const links = hits.slice(0, 6).map(({ link }) => link.cloneNode(true));
  const found = links.length > 0 ? `${links.length} found.` : "Nothing found. If the type is new, try the status code.";
  status.textContent = group ? `${found} ${code} is not in this contract. Clients treat it as ${group}.` : found;
  list.replaceChildren(...links);
}

function leave(): void {
  box.value = "";
  (document.activeElement as HTMLElement).blur();
}

box.addEventListener("input", show);
list.addEventListener("click", leave);
box.form!.addEventListener("submit", (event) => {
  event.preventDefault();
  all("a", list)[0]?.click();
});
addEventListener("keydown", (event) => {
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.key === "Escape") leave();
  else if (isCommand ? event.key === "k" : event.key === "/" && document.activeElement !== box) box.focus();
  else return;
  event.preventDefault();
});
