/// <reference lib="dom" />
// Text of the description that looks like code, on every page.
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { downloads, prepare } from "../../scripts/build.ts";
import { contractOf } from "../../scripts/contract/contract.ts";
import { buildSite } from "../../scripts/site/site.ts";
import { closeBrowser, visit } from "../support/page.ts";
import { folderWith } from "../support/project.ts";

afterAll(closeBrowser);

const hostile = `</script><script>globalThis.ran = 1</script><img src=x onerror="globalThis.ran = 1"> {{title}} {% partial file="x" /%} {% $x %} [x](javascript:globalThis.ran=1) ![y](https://example.com/y.png) "><b id=z>`;

/** The same bundle with the text at the end of each text for readers, and in each example. */
const poison = (bundle: object): any =>
  JSON.parse(JSON.stringify(bundle), (key, value) => {
    if (!["description", "summary", "title", "message", "remedy", "causes"].includes(key)) return value;
    if (Array.isArray(value)) return value.map((text) => `${text} ${hostile}`);
    return typeof value === "string" ? `${value} ${hostile}` : value;
  });

test("stays text, and nothing of it runs or loads", async () => {
  const contract = await prepare();
  const poisoned = contractOf(poison(contract.bundle), contract.beside);
  const files = await buildSite(poisoned, downloads(poisoned));
  const folder = folderWith(Object.fromEntries([...files].map(([path, content]) => [path, String(content)])));
  for (const path of ["", "reference.html#/client-error/notfound"]) {
    const { page, foreign, complaints } = await visit(path, { folder: join(folder, "docs") });
    if (path) await page.getByText("exists for documentation and mock servers").first().waitFor();
    expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);
    expect(await page.locator("[onerror], a[href^='javascript:' i], main img, #z").count()).toBe(0);
    expect(foreign.filter((url) => !url.includes("logo-mini"))).toEqual([]);
    expect(complaints.filter((text) => !text.includes("logo-mini"))).toEqual([]);
    if (path) continue;
    const shown = (await page.locator("main").innerText()).replace(/\s+/g, " ");
    for (const part of [hostile.slice(0, 60), "{{title}}", "[x](javascript:globalThis.ran=1)"])
      expect(shown.split(part).length, part).toBeGreaterThan(contract.statuses.length * 3);
  }
});
