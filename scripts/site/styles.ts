// Redoc's style sheet without the custom properties that the page does not use. They would be half of what a visitor loads.
import { parse } from "postcss";

/** What a text refers to, such as `--color` in `var(--color, var(--other))`. */
const referred = (text: string) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name!);

/** The style sheet without comments, and without the custom properties to which neither it nor the rest of the page refers. */
export function withoutUnused(css: string, page: string): string {
  const sheet = parse(css);
  const values = new Map<string, string[]>();
  const needed = new Set(referred(page));
  sheet.walkDecls((declaration) => {
    const { prop, value } = declaration;
    if (declaration.variable) values.set(prop, [...(values.get(prop) ?? []), value]);
    else for (const name of referred(value)) needed.add(name);
  });
  // What is added here is reached too.
  for (const name of needed)
    for (const value of values.get(name) ?? []) for (const other of referred(value)) needed.add(other);

  sheet.walkComments((comment) => void comment.remove());
  sheet.walkDecls(/^--/, (declaration) => void (needed.has(declaration.prop) || declaration.remove()));
  sheet.walkRules((rule) => void (rule.nodes.length > 0 || rule.remove()));
  return sheet.toString();
}
