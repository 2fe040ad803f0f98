// Custom properties leave the style sheet only if nothing refers to them.
import { expect, test } from "vitest";
import { withoutUnused } from "../../scripts/site/styles.ts";

const used = (css: string, page = "") => withoutUnused(css, page).replace(/\s+/g, " ");

test.each([
  ["a rule refers to it", ":root{--a:1}p{color:var(--a)}"],
  ["one that is used refers to it", ":root{--a:var(--b);--b:1}p{color:var(--a)}"],
  ["it stands in for another", ":root{--b:1}p{color:var(--a, var(--b))}"],
  ["a property refers to it within a function", ":root{--a:1px}p{margin:calc(2 * var( --a ))}"],
  ["it is used in print", ":root{--a:1}@media print{p{color:var(--a)}}"],
  ["it has a value for dark colours", ":root{--a:1}:root.dark{--a:var(--b);--b:2}p{color:var(--a)}"],
])("a custom property stays if %s", (_, css) => {
  expect(used(css)).toBe(css);
});

test("a custom property stays if the page refers to it outside of the sheet", () => {
  const css = ":root{--a:1}";
  expect(used(css, '<p style="color: var(--a)">')).toBe(css);
});

test("one to which only unused ones refer goes, and so does a rule of nothing else, and a comment", () => {
  expect(used("/*! mark */:root{--a:var(--b);--b:1}p{--c:2;color:red}q{}")).toBe("p{color:red}");
});
