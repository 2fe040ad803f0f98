// Repeats the click or the shortcut that came before Redoc was there to answer it.
import { isHere } from "./address.js";

/**
 * Holds back what only Redoc can answer, until it is ready.
 * @param {HTMLElement} page
 * @param {() => boolean} isReady
 * @returns {() => void} what repeats the last move, if there was one
 */
export function keepMoves(page, isReady) {
  /** @type {(() => void) | undefined} */
  let missed;

  /** @param {Event} event @param {() => void} again */
  const keep = (event, again) => {
    event.preventDefault();
    missed = again;
  };

  addEventListener(
    "click",
    (event) => {
      const target = /** @type {Element} */ (event.target).closest("button, a, [data-testid='search-trigger']");
      if (isReady() || !(target instanceof HTMLElement) || worksAlready(target)) return;
      event.stopPropagation();
      keep(event, () => find(page, target)?.click());
    },
    { capture: true },
  );

  addEventListener(
    "keydown",
    (event) => {
      const isSearch = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
      if (isReady() || !isSearch) return;
      keep(event, () =>
        /** @type {HTMLElement | null} */ (page.querySelector("[data-testid='search-trigger']"))?.click(),
      );
    },
    { capture: true },
  );

  return () => missed?.();
}

/** What this site added, and links that lead elsewhere or to what the page holds. @param {HTMLElement} target */
function worksAlready(target) {
  if (target.hasAttribute("data-added")) return true;
  const href = target.getAttribute("href");
  return href !== null && (!href.startsWith("#") || isHere(decodeURIComponent(href.slice(1))));
}

/** The element, or the one that Redoc has put in its place. @param {HTMLElement} page @param {HTMLElement} target @returns {HTMLElement | undefined} */
function find(page, target) {
  if (target.isConnected) return target;
  const alike = /** @type {HTMLElement[]} */ ([...page.querySelectorAll(target.tagName)]);
  return alike.find((element) => identity(element) === identity(target));
}

/** @param {Element} element */
const identity = (element) =>
  element.getAttribute("data-testid") ?? element.getAttribute("aria-label") ?? element.textContent;
