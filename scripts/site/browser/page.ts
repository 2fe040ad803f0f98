// What the page does beyond being read: copies, languages, and aliases in the address.
import { all, make, remember, root } from "./common.ts";
import { bare, places } from "./search.ts";

for (const figure of all(".code")) {
  const [pre] = all("pre", figure);
  const button = make("button", { type: "button", className: "copy" }, "Copy");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(pre!.textContent!);
      button.textContent = "Copied";
    } catch {
      // A browser has no clipboard over plain HTTP, but may copy what is selected.
      getSelection()?.selectAllChildren(pre!);
      button.textContent = document.execCommand("copy") ? "Copied" : "Selected";
    }
    setTimeout(() => button.replaceChildren("Copy"), 2000);
  });
  figure.append(button);
}

const tabs = all("[role=tab]");

/** Marks the tabs of one language everywhere. As the ARIA practices have it, they are one stop for the keyboard. */
function select(language: string | undefined): void {
  root.dataset.language = language;
  for (const tab of tabs) {
    const isSelected = tab.dataset.language === language;
    tab.ariaSelected = String(isSelected);
    tab.tabIndex = isSelected ? 0 : -1;
  }
}

/** Shows a language everywhere, and keeps its tab where it is. */
function choose(tab: HTMLElement): void {
  const before = tab.getBoundingClientRect().top;
  select(tab.dataset.language);
  scrollBy({ top: tab.getBoundingClientRect().top - before });
  tab.focus({ preventScroll: true });
  remember("language", tab.dataset.language!);
}

for (const tab of tabs) {
  const siblings = [...tab.parentElement!.children] as HTMLElement[];
  tab.addEventListener("click", () => choose(tab));
  tab.addEventListener("keydown", ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step) choose(siblings.at((siblings.indexOf(tab) + step) % siblings.length)!);
  });
}
const isKnown = tabs.some(({ dataset }) => dataset.language === root.dataset.language);
select(isKnown ? root.dataset.language : tabs[0]?.dataset.language);

/** Leads from a former or a short address, such as `#/client-error/notfound` or `#429`, to where it belongs now. */
function follow(): void {
  const { hash } = location;
  if (hash.startsWith("#/")) location.replace(`reference.html${hash}`);
  const isPlace = document.querySelector(":target");
  const place = places.find(({ names }) => names.some((name) => bare(name) === bare(hash)));
  if (place && !isPlace) location.replace(`#${place.id}`);
  const section = document.querySelector(":target")?.closest("[data-title]");
  for (const link of all("nav a"))
    if (section && link.getAttribute("href") === `#${section.id}`) link.ariaCurrent = "location";
    else link.removeAttribute("aria-current");
}
addEventListener("hashchange", follow);
follow();
