// Loads the interactive part of the page at the visitor's first move, and repeats the click or shortcut that came before it was ready.
/// <reference lib="dom" />
"use strict";
{
  const page = /** @type {HTMLElement} */ (document.getElementById("redoc"));
  /** @type {(() => void) | undefined} */
  let missed;
  let state = "waiting";

  /** Resolves when the page has answered to the script for the first time. */
  const takenOver = () =>
    new Promise((done) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        setTimeout(done);
      });
      observer.observe(page, { childList: true, subtree: true, characterData: true });
    });

  /** Whether a link works without the script: it leads elsewhere, or to what is on the page already. @param {string | null} href */
  const isPlain = (href) => href !== null && (!href.startsWith("#") || href === "#" || isHere(href.slice(1)));

  /** @param {string} id */
  const isHere = (id) => document.getElementById(decodeURIComponent(id)) !== null;

  async function start() {
    if (state !== "waiting") return;
    state = "loading";
    try {
      const reference = await import(new URL("reference.js", document.baseURI).href);
      const ready = takenOver();
      await reference.start(page);
      await ready;
      state = "ready";
      missed?.();
    } catch (error) {
      // A later move tries again.
      state = "waiting";
      console.warn(error);
    }
  }

  for (const move of ["pointerdown", "pointermove", "touchstart", "wheel", "scroll", "keydown", "focusin"])
    addEventListener(move, start, { passive: true, capture: true });

  addEventListener("click", (event) => {
    /** @type {HTMLElement | null} */
    const target = /** @type {Element} */ (event.target).closest("button, a, [data-testid='search-trigger']");
    if (state === "ready" || !target || isPlain(target.getAttribute("href"))) return;
    event.preventDefault();
    event.stopPropagation();
    missed = () => target.click();
    start();
  }, { capture: true });

  addEventListener("keydown", (event) => {
    const shortcut = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    if (state === "ready" || !shortcut) return;
    event.preventDefault();
    missed = () => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: event.key, code: event.code, ctrlKey: event.ctrlKey, metaKey: event.metaKey, bubbles: true }));
  }, { capture: true });

  // The address of an operation, which only the script shows. The address bar writes `#/` before what the page holds too.
  if (location.hash.startsWith("#/")) {
    const id = decodeURIComponent(location.hash.slice(2));
    if (isHere(id)) document.getElementById(id)?.scrollIntoView();
    else start();
  }
}
