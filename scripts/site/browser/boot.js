// Loads the interactive part of the page at the visitor's first move.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { fragment, isHere, refuseMalformedFragments } from "./address.js";
import { keepMended } from "./mends.js";
import { keepMoves } from "./replay.js";
import { takeOver } from "./take-over.js";

const page = /** @type {HTMLElement} */ (document.getElementById("redoc"));

/** How long the visitor's moves start nothing after a load has failed, in milliseconds. */
const pause = 1000;

/** @param {"waiting" | "loading" | "ready" | "failed"} state */
function become(state) {
  page.dataset.state = state;
}

const is = (/** @type {string} */ state) => page.dataset.state === state;

async function start() {
  if (!is("waiting")) return;
  become("loading");
  try {
    await takeOver(page);
    become("ready");
    replay();
  } catch (error) {
    become("failed");
    console.warn(error);
    // A later move tries again.
    setTimeout(() => become("waiting"), pause);
  }
}

/** Where the pointer was last. @type {string | undefined} */
let place;

/** Whether the visitor did something. A page that opens under a resting pointer may be told where it is, by a move that is none. @param {Event} event */
function isMove(event) {
  if (!(event instanceof PointerEvent) || event.type !== "pointermove") return true;
  const last = place;
  place = `${event.screenX} ${event.screenY}`;
  return last !== undefined && last !== place;
}

become("waiting");
refuseMalformedFragments();
keepMended(page);
const replay = keepMoves(page, () => is("ready"));
// A scroll is no move: a link to a section scrolls too.
for (const move of ["pointerdown", "pointermove", "touchstart", "wheel", "keydown", "focusin", "click"])
  addEventListener(move, (event) => isMove(event) && start(), { passive: true, capture: true });

// The address of an operation, which only Redoc shows. It writes `#/` before what the page holds, too.
const id = fragment() ?? "";
if (id.startsWith("/") && isHere(id.slice(1))) document.getElementById(id.slice(1))?.scrollIntoView();
else if (id.startsWith("/")) start();
