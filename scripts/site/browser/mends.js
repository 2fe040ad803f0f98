// What Redoc leaves to add to its page: attributes for assistive technology, the mark in the menu, and buttons that copy samples.
import { fragment } from "./address.js";

/** Mends the page now, and whenever Redoc or the address changes. @param {HTMLElement} page */
export function keepMended(page) {
  /** @type {string | undefined} */
  let state;
  const mend = () => {
    // Redoc must find the page as it wrote it, and the address is not shown to it, while it takes over.
    if (page.dataset.state === "loading") return;
    describe(page);
    markMenu(page);
    offerCopies(page);
    // Redoc may have made the menu anew, at its top.
    if (state !== page.dataset.state) showMark(page);
    state = page.dataset.state;
  };
  mend();
  // Redoc moves its own mark when it changes the address, which no event tells.
  const attributeFilter = ["data-active", "data-state"];
  new MutationObserver(mend).observe(page, { childList: true, subtree: true, attributeFilter });
  for (const change of ["hashchange", "popstate"])
    addEventListener(change, () => {
      markMenu(page);
      showMark(page);
    });
  printLight();
}

/** Paper is white, whatever colours the screen has. */
function printLight() {
  const { classList } = document.documentElement;
  const printing = matchMedia("print");
  let wasDark = false;
  printing.addEventListener("change", () => {
    if (printing.matches) wasDark = classList.replace("dark", "light");
    else if (wasDark) classList.replace("light", "dark");
  });
}

/** Selector, and attributes to set, or to remove if empty. */
const attributes = Object.entries({
  ".menu-content": { role: "navigation", "aria-label": "Contents" },
  "h4[data-component-name='Typography/H4']": { "aria-level": "3" },
  "button[aria-haspopup='menu']": { "aria-label": "" },
});

/** @param {HTMLElement} page */
function describe(page) {
  for (const [selector, wanted] of attributes)
    for (const element of page.querySelectorAll(selector))
      for (const [name, value] of Object.entries(wanted))
        if (value) element.setAttribute(name, value);
        else if (element.textContent) element.removeAttribute(name);
}

/** Redoc's fragments begin with a slash, those of the guide do not. @param {string | null} id */
const withoutSlash = (id) => (id ?? "").replace(/^\//, "");

/** Marks the section that the address names. Redoc marks the section of its own last route, which need not be the same. @param {HTMLElement} page */
function markMenu(page) {
  const current = withoutSlash(fragment() ?? "");
  for (const link of page.querySelectorAll(".menu-content a[href^='#']")) {
    const isCurrent = withoutSlash(decodeURIComponent(link.getAttribute("href")?.slice(1) ?? "")) === current;
    if (isCurrent) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
}

/** Scrolls the menu, and nothing but the menu, to its mark. @param {HTMLElement} page */
function showMark(page) {
  const mark = page.querySelector(".menu-content [aria-current]");
  const list = mark?.closest("ul")?.parentElement;
  if (!mark || !list) return;
  const [{ top, bottom }, frame] = [mark.getBoundingClientRect(), list.getBoundingClientRect()];
  if (top < frame.top || bottom > frame.bottom) list.scrollTop += top - frame.top - frame.height / 2;
}

/** Sample to its button, which outlives the moment when Redoc takes over. @type {WeakMap<Element, HTMLButtonElement>} */
const buttons = new WeakMap();

/** @param {HTMLElement} page */
function offerCopies(page) {
  for (const sample of page.querySelectorAll("[data-component-name='Markdown/Markdown'] > pre[data-language]")) {
    const button = buttons.get(sample) ?? copyButton(sample);
    buttons.set(sample, button);
    if (sample.nextElementSibling !== button) sample.after(button);
  }
}

/** @param {Element} sample */
function copyButton(sample) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-sample";
  button.textContent = "Copy";
  button.setAttribute("data-added", "");
  button.addEventListener("click", () => copy(sample, button));
  return button;
}

/** Copies a sample, or selects it if the browser allows no copy. @param {Element} sample @param {HTMLButtonElement} button */
async function copy(sample, button) {
  const text = (sample.textContent ?? "").trimEnd();
  const written = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  button.textContent = written || copySelected(sample) ? "Copied" : "Selected";
  setTimeout(() => {
    button.textContent = "Copy";
  }, 2000);
}

/** The old way, which also works over plain HTTP. @param {Element} sample @returns {boolean} whether the browser allows it */
function copySelected(sample) {
  getSelection()?.selectAllChildren(sample);
  return document.execCommand("copy");
}
