// What the page does beyond being read: copies, languages, and aliases in the address.
import { all, choice } from "./common.ts";
import { bare, namesOf } from "./search.ts";

for (const button of all(".copy"))
  button.addEventListener("click", async () => {
    const pre = button.previousElementSibling!;
    try {
      await navigator.clipboard.writeText(pre.textContent!);
      button.textContent = "Copied";
    } catch {
      // A browser has no clipboard over plain HTTP, but may copy what is selected.
      getSelection()?.selectAllChildren(pre);
      button.textContent = document.execCommand("copy") ? "Copied" : "Selected";
    }
    setTimeout(() => button.replaceChildren("Copy"), 2000);
  });

const radios = all<HTMLInputElement>(".samples input");

/** Shows a language everywhere. */
function show(language: string | undefined): void {
  for (const radio of radios) if (radio.value === language) radio.checked = true;
}
show(choice("language"));

for (const radio of radios)
  radio.addEventListener("change", () => {
    // What was chosen stays where it is in the window.
    const before = radio.getBoundingClientRect().top;
    show(choice("language", radio.value));
    scrollBy({ top: radio.getBoundingClientRect().top - before });
  });

/** Leads from a former or a short address, such as `#/client-error/notfound` or `#429`, to where it belongs now. */
function follow(): void {
  const { hash } = location;
  if (hash.startsWith("#/")) location.replace(`reference.html${hash}`);
  const place = all(".card, .type").find((place) => namesOf(place).some((name) => bare(name) === bare(hash)));
  if (place && !document.querySelector(":target")) location.replace(`#${place.id}`);
}
addEventListener("hashchange", follow);
follow();
