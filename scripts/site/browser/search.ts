// The search: it takes what is typed or pasted, and leads to sections of the page.
import { all, make } from "./common.ts";

/** The same for `rate_limit_error`, `rate-limit-error` and `RateLimitError`. */
export const bare = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/g, "");

/** Statuses and types, with all that they are called, such as `429`, `TooManyRequests` and `429 Too Many Requests`. */
export const places = all("[data-names]").map((element) => ({
  id: element.id,
  names: element.dataset.names!.split("|"),
  section: element.closest<HTMLElement>("[data-title]")!,
}));

/** Sections without the cards in them, which are sections of their own, and the text of each. */
const sections = all(".card, [data-title]:not(:has(.card))").map((section) => ({
  section,
  text: `${section.textContent} ${section.id}`.toLowerCase(),
  names: places.filter((place) => place.section === section).flatMap(({ names }) => names),
}));

/** A status in a response, a log line, an error body or a message: the surest form first. */
const statusForms = [
  /HTTP\/[\d.]+"?\s+([1-5]\d\d)\b/i,
  /"\s+([1-5]\d\d)\s+\d/,
  /\b(?:status|code)(?:_?code)?["']?\s*[:=]?\s*["']?([1-5]\d\d)\b/i,
  /(?<![\w.:/-])([1-5]\d\d)(?![\w.:/-])/,
];

/** Sections for a text, the best first, and what there is to say about them. */
function find(text: string): { hits: HTMLElement[]; note: string } {
  const code = statusForms.map((form) => form.exec(text)?.[1]).find(Boolean);
  const isKnown = places.some(({ names }) => names.includes(code!));
  // Clients treat a status that they do not know as the first of its class (RFC 9110, section 15).
  const group = code && !isKnown && /^[45]/.test(code) ? `${code[0]}00` : undefined;
  // A type is surer than a status, which a proxy may have changed.
  const types = places.filter(({ id }) => id.includes("_") && text.includes(id));
  const statuses = places.filter(({ names }) => names[0] === (group ?? code));
  const scored = sections.map((found) => ({ ...found, score: scoreOf(found, text) }));
  const likely = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return {
    hits: [...new Set([...types, ...statuses, ...likely].map(({ section }) => section))].slice(0, 6),
    note: group ? `${code} is not in this contract. Clients treat it as ${group}.` : "",
  };
}

/** How well a section fits: by the beginning of a name, or else by how often it has each word. */
function scoreOf({ names, text }: { names: string[]; text: string }, asked: string): number {
  if (names.some((name) => bare(name).startsWith(bare(asked)))) return 1000;
  const words = asked.toLowerCase().match(/[a-z\d]{2,}/g) ?? [];
  const counts = words.map((word) => text.split(word).length - 1);
  return words.length > 12 || counts.includes(0) ? 0 : counts.reduce((sum, count) => sum + count, 0);
}

const box = document.querySelector<HTMLInputElement>("#find")!;
const [hitsBox, status, list] = [all("#hits")[0]!, all("#hits p")[0]!, all("#hits div")[0]!];

function show(): void {
  const { hits, note } = box.value.trim() ? find(box.value.trim()) : { hits: [], note: "" };
  status.textContent = `${hits.length > 0 ? `${hits.length} found.` : "Nothing found. Try a status code or a type."} ${note}`;
  const links = hits.map((hit) =>
    make(
      "a",
      { href: `#${hit.id}` },
      make("b", {}, hit.dataset.title!),
      hit.querySelector("p:not(.type)")?.textContent ?? "",
    ),
  );
  list.replaceChildren(...links);
}

function leave(): void {
  box.value = "";
  show();
  box.focus({ preventScroll: true });
  box.blur();
}

box.addEventListener("input", show);
// A button of the mouse takes the focus from the box, and hides the list, before its click comes.
hitsBox.addEventListener("mousedown", (event) => event.preventDefault());
list.addEventListener("click", leave);
box.form!.addEventListener("submit", (event) => {
  event.preventDefault();
  all("a", list)[0]?.click();
});
box.form!.addEventListener("keydown", (event) => {
  if (event.key === "Escape") leave();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const stops = [box, ...all("a", list)];
  stops[stops.indexOf(document.activeElement as HTMLElement) + step]?.focus();
});
addEventListener("keydown", (event) => {
  const isCommand = event.ctrlKey || event.metaKey;
  const isSlash = event.key === "/" && !isCommand && !event.altKey && document.activeElement !== box;
  if (!isSlash && !(isCommand && event.key === "k")) return;
  event.preventDefault();
  box.focus();
  box.select();
});
