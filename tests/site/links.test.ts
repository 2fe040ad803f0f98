/// <reference lib="dom" />
// The built page as a document: every link resolves, and its head says what it must.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { readFiles } from "../../scripts/lib/files.ts";
import { pkg } from "../../scripts/lib/project.ts";
import { attribute, elements, parse } from "../../scripts/site/html.ts";
import { launchBrowser } from "../support/browser.ts";
import { awake, visit } from "../support/page.ts";
import { serve } from "../support/serve.ts";

const site = join(inject("fresh"), "docs");
const html = readFileSync(join(site, "index.html"), "utf8");
const files = [...readFiles(site).keys()];

/** Pages of others that this one links to. */
const elsewhere = ["https://redocly.com/redoc/", `https://www.npmjs.com/package/${pkg.name}`];

/** The addresses in a page that lead nowhere. */
function broken(html: string): string[] {
  const all = elements(parse(html));
  const values = (name: string) => all.flatMap((element) => attribute(element, name) ?? []);
  // Redoc's script shows a section by its route, such as `/server-error`.
  const targets = new Set(["", ...values("id"), ...values("data-section-id")]);
  const leadsSomewhere = (address: string) => {
    const { href, origin, hash } = new URL(address, pkg.homepage);
    if (elsewhere.includes(href)) return true;
    if (!href.startsWith(pkg.homepage)) return origin === "null" && href.startsWith("data:");
    const [path = ""] = href.slice(pkg.homepage.length).split("#");
    return path === "" ? targets.has(decodeURIComponent(hash.slice(1))) : files.includes(path);
  };
  return [...values("href"), ...values("src")].filter((address) => !leadsSomewhere(address));
}

describe("links", () => {
  test("all resolve", () => expect(broken(html)).toEqual([]));

  test.each([
    ["a status", 'href="#429-too-many-requests"', "#430-too-many-requests"],
    ["a section of Redoc", 'href="#/server-error"', "#/server-fault"],
    ["a download", 'href="openapi.yaml"', "openapi.yml"],
    ["a module", 'href="browser/mends.js"', "browser/mend.js"],
    ["the entry module", 'src="browser/boot.js"', "boot.js"],
    ["the style", 'href="style.css"', "styles.css"],
    ["the canonical address", `href="${pkg.homepage}"`, "https://example.com/"],
    ["another page", 'href="https://redocly.com/redoc/"', "https://redocly.com/redoc-3/"],
  ])("one to %s that leads elsewhere is found", (_name, link, address) => {
    const changed = html.replace(link, `${link.startsWith("src") ? "src" : "href"}="${address}"`);
    expect(changed).not.toBe(html);
    expect(broken(changed)).toEqual([address]);
  });

  test("all resolve once Redoc shows the operations", async () => {
    const browser = await launchBrowser();
    onTestFinished(() => browser.close());
    const { page } = await visit(browser, `${await serve(site)}#/client-error/toomanyrequests`);
    await awake(page);
    await page.getByText("exists for documentation and mock servers").first().waitFor();
    const ids = elements(parse(html)).flatMap((element) => attribute(element, "id") ?? []);
    const nowhere = await page.evaluate((ids) => {
      const links = [...document.querySelectorAll("a[href^='#']")];
      const fragments = links.map((link) => link.getAttribute("href")!.slice(1));
      // Redoc's links to parts of an operation have two fragments.
      const leadsSomewhere = (id: string) =>
        id === "" ||
        id === "/" ||
        ids.includes(id.replace(/^\//, "")) ||
        document.querySelector(`[data-section-id="${id.split("#")[0]}"]`);
      return { count: fragments.length, broken: fragments.filter((id) => !leadsSomewhere(id)) };
    }, ids);
    expect(nowhere.count).toBeGreaterThan(50);
    expect(nowhere.broken).toEqual([]);
  });
});

test("at most 40 KB come before the first move", () => {
  const addresses = elements(parse(html)).flatMap((element) => {
    const isLoaded = ["stylesheet", "icon", "modulepreload"].includes(attribute(element, "rel") ?? "");
    return attribute(element, "src") ?? (isLoaded ? attribute(element, "href") : undefined) ?? [];
  });
  expect(addresses).toEqual(expect.arrayContaining(["style.css", "favicon.svg", "browser/boot.js"]));
  const loaded = ["index.html", ...new Set(addresses)].map((path) => gzipSync(readFileSync(join(site, path))).length);
  expect(loaded.reduce((sum, size) => sum + size) / 1000).toBeLessThanOrEqual(40);
});

/** What the head must say: name of the element's attribute and value, to its content. */
const head = {
  charset: "utf-8",
  viewport: "width=device-width, initial-scale=1",
  description: expect.stringMatching(/^What each HTTP error status .+\.$/),
  "color-scheme": "light dark",
  canonical: pkg.homepage,
};

const directives = {
  "default-src": ["'none'"],
  "script-src": ["'self'", expect.stringMatching(/^'sha256-[\w+/]{43}='$/)],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "worker-src": ["blob:"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

describe("the head", () => {
  const all = elements(parse(html));
  const metas = all.filter(({ tagName }) => tagName === "meta");
  const named = (name: string) =>
    metas.filter(
      (meta) =>
        attribute(meta, "name")?.toLowerCase() === name || attribute(meta, "http-equiv")?.toLowerCase() === name,
    );

  test("allows nothing but the page's own files", () => {
    const policies = named("content-security-policy").map((meta) => attribute(meta, "content") ?? "");
    expect(policies).toHaveLength(1);
    const parts = policies[0]!.split("; ").map((directive) => directive.split(" "));
    expect(Object.fromEntries(parts.map(([name, ...sources]) => [name, sources]))).toEqual(directives);
  });

  test("lets phones and search engines read the page", () => {
    const said = {
      charset: metas.flatMap((meta) => attribute(meta, "charset") ?? [])[0],
      canonical: attribute(all.find((element) => attribute(element, "rel") === "canonical")!, "href"),
      ...Object.fromEntries(
        ["viewport", "description", "color-scheme"].map((name) => [
          name,
          named(name)
            .map((meta) => attribute(meta, "content"))
            .join(),
        ]),
      ),
    };
    expect(said).toEqual(head);
    expect(named("robots")).toEqual([]);
    expect(all.filter(({ tagName }) => tagName === "title")).toHaveLength(1);
    expect(attribute(all.find(({ tagName }) => tagName === "html")!, "lang")).toBe("en");
  });
});
