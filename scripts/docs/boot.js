// Loads the interactive part of the page at the visitor's first move, and repeats the click or shortcut that came before it was ready.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
"use strict";
{
  const page = /** @type {HTMLElement} */ (document.getElementById("redoc"));
  /** @type {(() => void) | undefined} */
  let missed;
  /** @param {"waiting" | "loading" | "ready"} state */
  const become = (state) => void (page.dataset["state"] = state);
  const is = (/** @type {string} */ state) => page.dataset["state"] === state;
  become("waiting");

  /** Resolves when the script has taken the page over: it has changed the page, and for a moment no more. */
  const takenOver = () =>
    new Promise((done) => {
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

  /** What identifies an element that the script may have made anew. @param {Element} element */
  const identity = (element) => element.getAttribute("data-testid") ?? element.getAttribute("aria-label") ?? element.textContent;

  /** @param {HTMLElement} target @returns {HTMLElement | undefined} */
  const find = (target) => {
    if (target.isConnected) return target;
    const alike = /** @type {HTMLElement[]} */ ([...page.querySelectorAll(target.tagName)]);
    return alike.find((element) => identity(element) === identity(target));
  };

  /** What Redoc leaves to say to assistive technology: selector, and attributes to set, or to remove where empty. */
  const mends = Object.entries({
    ".menu-content": { role: "navigation", "aria-label": "Contents" },
    "h4[data-component-name='Typography/H4']": { "aria-level": "3" },
    "button[aria-haspopup='menu']": { "aria-label": "" },
  });

  const mend = () => {
    for (const [selector, attributes] of mends)
      for (const element of page.querySelectorAll(selector))
        for (const [name, value] of Object.entries(attributes))
          if (value) element.setAttribute(name, value);
          else if (element.textContent) element.removeAttribute(name);
  };

  /** Whether a link works without the script: it leads elsewhere, or to what is on the page already. @param {string | null} href */
  const isPlain = (href) => href !== null && (!href.startsWith("#") || href === "#" || isHere(href.slice(1)));

  /** @param {string} id */
  const isHere = (id) => document.getElementById(decodeURIComponent(id)) !== null;

  /** Keeps the script from going to the top or to the fragment, where the visitor has been and moved on. Returns what ends it. */
  function stay() {
    const { hash } = location;
    const { scrollTo } = window;
    history.replaceState(null, "", location.pathname + location.search);
    window.scrollTo = () => {};
    const release = () => void (window.scrollTo = scrollTo);
    return () => {
      if (hash) history.replaceState(null, "", hash);
      // On a slow machine the script goes to the top late. Only a visitor who moves on wants to be taken elsewhere.
      for (const move of ["click", "keydown", "popstate", "hashchange"]) addEventListener(move, release, { capture: true, once: true });
    };
  }

  async function start() {
    if (!is("waiting")) return;
    become("loading");
    try {
      const reference = await import(new URL("reference.js", document.baseURI).href);
      const ready = takenOver();
      const release = isHere(location.hash.slice(1)) || location.hash === "" ? stay() : () => {};
      await reference.start(page);
      await ready;
      release();
      become("ready");
      missed?.();
    } catch (error) {
      // A later move tries again.
      become("waiting");
      console.warn(error);
    }
  }

  for (const move of ["pointerdown", "pointermove", "touchstart", "wheel", "scroll", "keydown", "focusin"])
    addEventListener(move, start, { passive: true, capture: true });

  addEventListener("click", (event) => {
    /** @type {HTMLElement | null} */
    const target = /** @type {Element} */ (event.target).closest("button, a, [data-testid='search-trigger']");
    if (is("ready") || !target || isPlain(target.getAttribute("href"))) return;
    event.preventDefault();
    event.stopPropagation();
    missed = () => find(target)?.click();
    start();
  }, { capture: true });

  addEventListener("keydown", (event) => {
    const shortcut = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    if (is("ready") || !shortcut) return;
    event.preventDefault();
    missed = () => /** @type {HTMLElement | null} */ (page.querySelector("[data-testid='search-trigger']"))?.click();
  }, { capture: true });

  mend();
  new MutationObserver(mend).observe(page, { childList: true, subtree: true });

  // The address of an operation, which only the script shows. The address bar writes `#/` before what the page holds too.
  if (location.hash.startsWith("#/")) {
    const id = decodeURIComponent(location.hash.slice(2));
    if (isHere(id)) document.getElementById(id)?.scrollIntoView();
    else start();
  }
}
