// What the scripts of all pages share: finding elements, what is remembered, and the choice of colours.

export const all = <T extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): T[] => [
  ...within.querySelectorAll<T>(selector),
];

/** Remembers a choice, if one is given. Returns what was chosen last. A browser may allow no storage. */
export function choice(key: "theme" | "language", value?: string): string | undefined {
  try {
    if (value) localStorage.setItem(key, value);
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return value;
  }
}

all(".theme")[0]!.addEventListener("click", () => {
  const { style } = document.documentElement;
  const isDark = style.colorScheme ? style.colorScheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  style.colorScheme = isDark ? "light" : "dark";
  choice("theme", style.colorScheme);
});
