// Loads Redoc, and lets it make the page interactive without moving what the visitor reads.
import { isHere } from "./address.js";

let attempts = 0;

/**
 * Resolves when Redoc has taken the page over.
 * Rejects if it cannot be loaded. The next call loads it anew.
 * @param {HTMLElement} page
 */
export async function takeOver(page) {
  const [{ hydrate }, { definition, options }] = await load();
  restore(page);
  const settled = untilSettled(page);
  const release = isHere() ? stay() : () => {};
  hydrate(definition, options, page);
  await settled;
  release();
}

/** A browser remembers that a module could not be loaded, so each attempt asks for another address. */
async function load() {
  const query = attempts > 0 ? `?attempt=${attempts}` : "";
  attempts += 1;
  const address = (/** @type {string} */ file) => new URL(file, document.baseURI).href;
  return Promise.all([import(address(`redoc.js${query}`)), data(address("reference.json"))]);
}

/** @param {string} address */
async function data(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}.`);
  return response.json();
}

/** Resolves when the page has changed, and for a moment no more. @param {HTMLElement} page */
function untilSettled(page) {
  return new Promise((done) => {
    let pause = 0;
    const observer = new MutationObserver(() => {
      clearTimeout(pause);
      pause = window.setTimeout(() => {
        observer.disconnect();
        done(undefined);
      }, 100);
    });
    observer.observe(page, { childList: true, subtree: true, characterData: true });
  });
}

/** Gives Redoc the page as it wrote it, or it would write it anew. @param {HTMLElement} page */
function restore(page) {
  for (const element of page.querySelectorAll("[data-prerendered]"))
    element.textContent = element.getAttribute("data-prerendered");
  for (const element of page.querySelectorAll("[data-added]")) element.remove();
}

/** How far from its top an empty page can be scrolled, in pixels. */
const emptyHeight = 50;

/** Keeps Redoc from going to the top or to the fragment, because the visitor has been there and moved on. Returns what ends it. */
function stay() {
  const { hash } = location;
  const { scrollTo, scrollY: reached } = window;
  history.replaceState(null, "", location.pathname + location.search);
  window.scrollTo = () => {};
  const release = () => {
    window.scrollTo = scrollTo;
  };
  return () => {
    if (hash) history.replaceState(null, "", hash);
    // In dark colours Redoc makes the page anew. For a moment it is empty, and so it is thrown to its top.
    if (window.scrollY < emptyHeight && reached >= emptyHeight) window.scroll({ top: reached, behavior: "instant" });
    // On a slow machine Redoc goes to the top late. Only a visitor who moves on wants to be taken elsewhere.
    for (const move of ["click", "keydown", "popstate", "hashchange"])
      addEventListener(move, release, { capture: true, once: true });
  };
}
