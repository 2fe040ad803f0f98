// What the page does beyond being read: colours, copies, languages, aliases in the address, and the search.

const all = (selector: string, root: ParentNode = document) => [...root.querySelectorAll<HTMLElement>(selector)];
const root = document.documentElement;

/** An element with a text. */
function make<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {} // A browser may allow no storage.
}

document.querySelector(".theme")?.addEventListener("click", () => {
  const chosen = root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  root.dataset.theme = chosen === "dark" ? "light" : "dark";
  store("theme", root.dataset.theme);
});

/** Whether a text was copied. If the browser allows none, as over plain HTTP, it is selected at least. */
async function copy(pre: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(pre.textContent ?? "");
    return true;
  } catch {
    getSelection()?.selectAllChildren(pre);
    return document.execCommand("copy");
  }
}

for (const figure of all(".code")) {
  const button = make("button", "Copy");
  button.type = "button";
  button.className = "copy";
  button.addEventListener("click", async () => {
    button.textContent = (await copy(all("pre", figure)[0]!)) ? "Copied" : "Selected";
    setTimeout(() => {
      button.textContent = "Copy";
    }, 2000);
  });
  figure.append(button);
}

const tabs = all("[role=tab]");

/** Shows one language everywhere, and keeps the tab that was asked for where it is. */
function choose(language: string, asked?: HTMLElement): void {
  const before = asked?.getBoundingClientRect().top ?? 0;
  root.dataset.language = language;
  for (const tab of tabs) {
    tab.ariaSelected = `${tab.dataset.language === language}`;
    tab.tabIndex = tab.dataset.language === language ? 0 : -1;
  }
  if (!asked) return;
  scrollBy({ top: asked.getBoundingClientRect().top - before });
  asked.focus({ preventScroll: true });
  store("language", language);
}

// As the ARIA practices have it: tabs are one stop for the keyboard, with arrows between them.
for (const bar of all("[role=tablist]")) {
  const own = all("[role=tab]", bar);
  for (const [index, tab] of own.entries()) {
    tab.addEventListener("click", () => choose(tab.dataset.language!, tab));
    tab.addEventListener("keydown", ({ key }) => {
      const next = own.at((index + ({ ArrowRight: 1, ArrowLeft: -1 }[key] ?? 0)) % own.length)!;
      if (next !== tab) choose(next.dataset.language!, next);
    });
  }
}
const languages = tabs.map((tab) => tab.dataset.language!);
if (languages[0]) choose(languages.find((language) => language === root.dataset.language) ?? languages[0]);

/** The same for `rate_limit_error`, `rate-limit-error` and `RateLimitError`. */
const bare = (text: string) => text.toLowerCase().replace(/[^a-z\d]/g, "");

/** What else a place is called: `429|TooManyRequests|429 Too Many Requests`. */
const namesOf = ({ dataset }: HTMLElement) => dataset.names?.split("|") ?? [];

const named = all("[data-names]");

/** The part of the page that the address names. */
const target = () => {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
};

/** Leads from a former or a short address, such as `#/client-error/notfound` or `#429`, to where it belongs now. */
function follow(): void {
  if (location.hash.startsWith("#/")) location.replace(`reference.html${location.hash}`);
  const found = named.find((element) => namesOf(element).some((name) => bare(name) === bare(location.hash)));
  if (found && !target()) location.replace(`#${found.id}`);
  const place = target()?.closest("[data-title]");
  for (const link of all("nav a"))
    if (place && link.getAttribute("href") === `#${place.id}`) link.ariaCurrent = "location";
    else link.removeAttribute("aria-current");
}
addEventListener("hashchange", follow);
follow();

interface Section {
  id: string;
  title: string;
  names: string[];
  lines: string[];
}

/** The sections, with the texts that a search reads. */
const sections = all("[data-title]").map((element): Section => {
  const own = (selector: string) => all(selector, element).filter((part) => part.closest("[data-title]") === element);
  return {
    id: element.id,
    title: element.dataset.title!,
    names: [element, ...own("[data-names]")].flatMap(namesOf),
    lines: own("p, li, td, th, figcaption, pre, h3").map((part) => part.textContent!.replace(/\s+/g, " ").trim()),
  };
});
const byName = (name: string | undefined) => sections.filter(({ names }) => name && names.includes(name));

/** A status in an error body, a log line or a message: the surest form first. */
const statusForms = [
  /HTTP\/[\d.]+"?\s+([1-5]\d\d)\b/i,
  /"\s+([1-5]\d\d)\s+\d/,
  /\b(?:status|code)(?:_?code)?["']?\s*[:=]?\s*["']?([1-5]\d\d)\b/i,
  /(?<![\w.:/-])([1-5]\d\d)(?![\w.:/-])/,
];

/** Sections for a text, the best first, and what there is to say about it. */
function find(text: string): { hits: { section: Section; line: string }[]; note: string } {
  const types = named.flatMap(namesOf).filter((name) => /_/.test(name) && text.includes(name));
  const code = statusForms.map((form) => form.exec(text)?.[1]).find(Boolean);
  const byClass = code && byName(code).length === 0 && /^[45]/.test(code) ? `${code[0]}00` : undefined;
  const sure = [...types, code, byClass].flatMap(byName);
  const words = text.toLowerCase().match(/[a-z\d]{2,}/g) ?? [];
  // A text of more words was pasted, and no section has all of them.
  const scored = sections
    .map((section) => ({ section, score: words.length > 12 ? 0 : scoreOf(section, words, bare(text)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const hits = [...new Set([...sure, ...scored.map(({ section }) => section)])].slice(0, 6);
  const note = byClass ? `${code} is not in this contract. Clients treat it as ${byClass} (RFC 9110, section 15).` : "";
  return { hits: hits.map((section) => ({ section, line: lineOf(section, words) })), note };
}

function scoreOf({ title, names, lines }: Section, words: string[], whole: string): number {
  if (names.some((name) => bare(name).startsWith(whole))) return 100;
  const heading = `${title} ${names.join(" ")}`.toLowerCase();
  const text = lines.join(" ").toLowerCase();
  const scores = words.map((word) => (heading.includes(word) ? 10 : Math.min(10, text.split(word).length - 1)));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
}

function lineOf({ lines }: Section, words: string[]): string {
  const sentences = lines.filter((line) => line.length > 20);
  return sentences.find((line) => words.some((word) => line.toLowerCase().includes(word))) ?? sentences[0] ?? "";
}

const box = document.querySelector<HTMLInputElement>("#find")!;
const list = document.getElementById("hits")!;
const count = document.getElementById("count")!;

function show(): void {
  const text = box.value.trim();
  const { hits, note } = text ? find(text) : { hits: [], note: "" };
  const links = hits.map(({ section, line }) => {
    const link = document.createElement("a");
    link.href = `#${section.id}`;
    link.append(make("b", section.title), make("small", line));
    return link;
  });
  const said = [note, hits.length === 0 ? "Nothing found. Try a status code or a type." : ""].filter(Boolean);
  list.replaceChildren(...said.map((line) => make("p", line)), ...links);
  list.hidden = !text;
  count.textContent = text ? `${hits.length} found. ${note}` : "";
}

box.addEventListener("input", show);
box.addEventListener("focus", show);
box.form!.addEventListener("focusout", ({ relatedTarget }) => {
  list.hidden = !box.form!.contains(relatedTarget as Node | null);
});
// A button of the mouse takes the focus from the list before its click comes.
list.addEventListener("mousedown", (event) => event.preventDefault());
list.addEventListener("click", () => {
  box.value = "";
  box.focus({ preventScroll: true });
  box.blur();
});
box.form!.addEventListener("submit", (event) => {
  event.preventDefault();
  all("a", list)[0]?.click();
});
box.form!.addEventListener("keydown", (event) => {
  const stops = [box, ...all("a", list)];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    stops[stops.indexOf(document.activeElement as HTMLElement) + step]?.focus();
  }
  if (event.key === "Escape") {
    box.focus();
    list.hidden = true;
  }
});
addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey } = event;
  const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
  const isSlash = key === "/" && !isTyping && !ctrlKey && !metaKey && !altKey;
  if (!isSlash && !(key.toLowerCase() === "k" && (ctrlKey || metaKey))) return;
  event.preventDefault();
  box.focus();
  box.select();
});
