// What the scripts of all pages share: finding and making elements, what is remembered, and the choice of colours.

export const root: HTMLElement = document.documentElement;

export const all = (selector: string, within: ParentNode = document): HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(selector),
];

/** An element with its properties and content. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

/** Remembers a choice, on the page and for the next one. */
export function remember(key: "theme" | "language", value: string): void {
  root.dataset[key] = value;
  try {
    localStorage.setItem(key, value);
  } catch {} // A browser may allow no storage.
}

document.querySelector(".theme")!.addEventListener("click", () => {
  const current = root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  remember("theme", current === "dark" ? "light" : "dark");
});
