// What the page does beyond being read: colours, copies, languages, aliases in the address, and the search.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const make = (name, properties) => Object.assign(document.createElement(name), properties);
const store = (key, value) => {
  try {
    localStorage[key] = value;
  } catch {} // A browser may allow no storage.
};
const stored = (key) => {
  try {
    return localStorage[key];
  } catch {}
};

document.querySelector(".theme").addEventListener("click", () => {
  const root = document.documentElement;
  const isDark = getComputedStyle(root).colorScheme === "dark" ||
    (root.dataset.theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.theme = isDark ? "light" : "dark";
  store("theme", root.dataset.theme);
});

for (const figure of all(".code")) {
  const button = make("button", { className: "copy", type: "button", textContent: "Copy" });
  button.addEventListener("click", async () => {
    const pre = figure.querySelector("pre");
    const said = await navigator.clipboard.writeText(pre.textContent).then(
      () => "Copied",
      () => (getSelection().selectAllChildren(pre), "Selected"),
    );
    button.textContent = said;
    setTimeout(() => (button.textContent = "Copy"), 2000);
  });
  figure.append(button);
}

/** Tabs as the ARIA practices have them: one stop for the keyboard, and arrows between them. */
const groups = all(".tabs").map((group, index) => {
  const panels = [...group.children];
  const bar = make("div", { role: "tablist", ariaLabel: group.dataset.label });
  const tabs = panels.map((panel) => {
    const { language } = panel.dataset;
    const tab = make("button", { type: "button", role: "tab", textContent: language, id: `tab-${index}-${language}` });
    Object.assign(panel, { role: "tabpanel", id: `panel-${index}-${language}` });
    panel.setAttribute("aria-labelledby", tab.id);
    tab.setAttribute("aria-controls", panel.id);
    tab.addEventListener("click", () => choose(language, tab));
    return tab;
  });
  bar.addEventListener("keydown", ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step) return;
    const next = tabs.at((tabs.indexOf(document.activeElement) + step) % tabs.length);
    choose(next.textContent, next);
    next.focus();
  });
  bar.append(...tabs);
  group.prepend(bar);
  return { tabs, panels };
});

/** Shows one language everywhere, and keeps the tab that was asked for where it is. */
function choose(language, asked) {
  const before = asked?.getBoundingClientRect().top;
  for (const { tabs, panels } of groups)
    for (const [index, panel] of panels.entries()) {
      const isChosen = panel.dataset.language === language;
      panel.hidden = !isChosen;
      tabs[index].ariaSelected = `${isChosen}`;
      tabs[index].tabIndex = isChosen ? 0 : -1;
    }
  if (asked) scrollBy({ top: asked.getBoundingClientRect().top - before, behavior: "instant" });
  if (asked) store("language", language);
}
const known = groups[0]?.panels.map((panel) => panel.dataset.language) ?? [];
choose(known.includes(stored("language")) ? stored("language") : known[0]);

/** The same for `rate_limit_error`, `rate-limit-error` and `RateLimitError`. */
const bare = (text) => text.toLowerCase().replace(/[^a-z\d]/g, "");
const named = all("[data-names]").map((element) => ({ id: element.id, names: element.dataset.names.split("|") }));

/** Leads from a former or a short address, such as `#/client-error/notfound` or `#429`, to where it belongs now. */
function follow() {
  const { hash } = location;
  if (hash.startsWith("#/")) return location.replace(`reference.html${hash}`);
  if (hash.length < 2 || document.getElementById(decode(hash.slice(1)))) return mark();
  const wanted = bare(decode(hash));
  const found = named.find(({ names }) => names.some((name) => bare(name) === wanted));
  if (found) location.replace(`#${found.id}`);
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Marks in the menu what the address names. */
function mark() {
  const place = document.getElementById(decode(location.hash.slice(1)))?.closest("[data-title]");
  for (const link of all("nav a"))
    if (place && link.hash === `#${place.id}`) link.ariaCurrent = "location";
    else link.removeAttribute("aria-current");
}
addEventListener("hashchange", follow);
follow();

/** The sections, with the texts that a search reads. */
const sections = all("[data-title]").map((element) => {
  const own = (selector) => all(selector, element).filter((part) => part.closest("[data-title]") === element);
  return {
    id: element.id,
    title: element.dataset.title,
    names: [element, ...own("[data-names]")].flatMap(({ dataset }) => dataset.names?.split("|") ?? []),
    lines: own("p, li, td, th, figcaption, pre, h3").map((part) => part.textContent.replace(/\s+/g, " ").trim()),
  };
});
const byName = (name) => sections.find(({ names }) => names.includes(name));

/** A status in an error body, a log line or a message: the surest form first. */
const statusForms = [
  /HTTP\/[\d.]+"?\s+([1-5]\d\d)\b/i,
  /"\s+([1-5]\d\d)\s+\d/,
  /\b(?:status|code)(?:_?code)?["']?\s*[:=]?\s*["']?([1-5]\d\d)\b/i,
  /(?<![\w.:/-])([1-5]\d\d)(?![\w.:/-])/,
];
const statusIn = (text) => statusForms.map((form) => form.exec(text)?.[1]).find(Boolean);

/** Sections for a text, the best first, and what there is to say about it. */
function find(text) {
  const types = named.flatMap(({ names }) => names).filter((name) => /_/.test(name) && text.includes(name));
  const code = statusIn(text);
  const byClass = code && !byName(code) && /^[45]/.test(code) ? `${code[0]}00` : undefined;
  const sure = [...types, code, byClass].map((name) => name && byName(name)).filter(Boolean);
  const words = text.toLowerCase().match(/[a-z\d]{2,}/g) ?? [];
  const scored = sections
    .map((section) => ({ section, score: words.length > 12 ? 0 : score(section, words, bare(text)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const hits = [...new Set([...sure, ...scored.map(({ section }) => section)])].slice(0, 6);
  const note = byClass && `${code} is not in this contract. Clients treat it as ${byClass} (RFC 9110, section 15).`;
  return { hits: hits.map((section) => ({ section, line: lineOf(section, words) })), note };
}

function score({ title, names, lines }, words, whole) {
  if (names.some((name) => bare(name).startsWith(whole))) return 100;
  const heading = `${title} ${names.join(" ")}`.toLowerCase();
  const text = lines.join(" ").toLowerCase();
  const scores = words.map((word) => (heading.includes(word) ? 10 : text.includes(word) ? text.split(word).length - 1 : 0));
  return scores.includes(0) ? 0 : scores.reduce((sum, each) => sum + Math.min(each, 10), 0);
}

const lineOf = ({ lines }, words) =>
  lines.find((line) => words.some((word) => line.toLowerCase().includes(word)) && line.length > 20) ?? lines.find((line) => line.length > 20) ?? "";

const box = document.getElementById("find");
const list = document.getElementById("hits");
const count = document.getElementById("count");
const links = () => all("a", list);

function show() {
  const text = box.value.trim();
  const { hits, note } = text ? find(text) : { hits: [] };
  list.replaceChildren(
    ...(note ? [make("p", { textContent: note })] : []),
    ...hits.map(({ section, line }) => {
      const link = make("a", { href: `#${section.id}` });
      link.append(make("b", { textContent: section.title }), make("small", { textContent: line }));
      return link;
    }),
    ...(text && hits.length === 0 ? [make("p", { textContent: "Nothing here. Try a status code or a type." })] : []),
  );
  list.hidden = !text;
  count.textContent = text ? `${hits.length} found${note ? `. ${note}` : ""}` : "";
}

box.addEventListener("input", show);
box.form.addEventListener("focusin", () => box.value && show());
box.form.addEventListener("focusout", ({ relatedTarget }) => (list.hidden = !box.form.contains(relatedTarget)));
box.form.addEventListener("submit", (event) => {
  event.preventDefault();
  links()[0]?.click();
});
list.addEventListener("mousedown", (event) => event.preventDefault());
list.addEventListener("click", () => {
  list.hidden = true;
  box.value = "";
  box.blur();
});
box.form.addEventListener("keydown", (event) => {
  const stops = [box, ...links()];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    stops[stops.indexOf(document.activeElement) + step]?.focus();
  }
  if (event.key === "Escape") {
    box.focus();
    list.hidden = true;
  }
});
addEventListener("keydown", (event) => {
  const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
  const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!isSlash && !(event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey))) return;
  event.preventDefault();
  box.focus();
  box.select();
});
