/// <reference lib="dom" />
// The docs site, in a real browser.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { downloads, prepare } from "../../scripts/build.ts";
import type { Contract } from "../../scripts/contract/contract.ts";
import { anchor, contractOf, errorTypeAnchor } from "../../scripts/contract/contract.ts";
import type { Files } from "../../scripts/lib/files.ts";
import { guided } from "../../scripts/site/guide.ts";
import { docs } from "../../scripts/site/page.ts";
import { startRedoc } from "../../scripts/site/redoc.ts";
import { launchBrowser } from "../support/browser.ts";
import { awake, top, violations, visit, wake } from "../support/page.ts";
import { folderWith, write } from "../support/project.ts";
import { serve } from "../support/serve.ts";

const contract: Contract = await prepare();
const site = join(inject("fresh"), "docs");
const anchors = contract.statuses.flatMap((status) => [
  anchor(status),
  ...status.types.map(({ type }) => errorTypeAnchor(type)),
]);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Follows a link to a fragment. */
const goTo = (page: Page, fragment: string) => page.evaluate((hash) => location.assign(hash), `#${fragment}`);

const words = (text: string) => text.replaceAll("`", "").replace(/\s+/g, " ").trim();

/** Everything that a reader looks up, as plain text. */
const facts = [
  ...contract.tags.flatMap(({ name, description }) => [name, description]),
  ...contract.statuses.flatMap(({ code, reason, name, meaning, remedy, headers, content, types }) => [
    `${code} ${reason}`,
    name,
    meaning,
    remedy,
    ...Object.entries(headers).flatMap(([name, header]) => [name, header.description]),
    ...Object.values(content)
      .flatMap(({ examples }) => Object.values(examples))
      .flatMap(({ summary, value }) => [summary, typeof value === "string" ? value : JSON.stringify(value, null, 2)]),
    ...types.flatMap(({ type, remedy }) => [type, remedy]),
  ]),
  ...["ErrorResponse", "ErrorObject", "ErrorType"].map((name) => contract.bundle.components.schemas[name].description),
  "error.message",
  "error.type",
];

const missing = (shown: string, wanted: string[]) => wanted.filter((fact) => !words(shown).includes(words(fact)));

describe("without JavaScript", () => {
  test("the page says everything", async () => {
    const { page, foreign, complaints } = await visit(browser, await serve(site), { javaScriptEnabled: false });
    const left = async () => missing(await page.locator("main").innerText(), [...facts, "418 I'm a teapot"]);
    await expect.poll(left).toEqual(["418 I'm a teapot"]);
    expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
  });
});

describe("anchors", () => {
  test("name each status and each type once", async () => {
    const { page } = await visit(browser, await serve(site), { javaScriptEnabled: false });
    expect(anchors.length).toBeGreaterThan(0);
    for (const id of anchors) expect(await page.locator(`[id="${id}"]`).count(), id).toBe(1);
  });

  test("land on the right place in a fresh browser, and stay there when the script takes over", async () => {
    const address = await serve(site);
    for (const id of [anchors[0]!, anchors.at(-1)!, "rate_limit_error"]) {
      const { page } = await visit(browser, `${address}#${id}`);
      const cold = await top(page, id);
      expect(cold).toBeGreaterThanOrEqual(0);
      expect(cold).toBeLessThan(100);
      await wake(page);
      // As Redoc does, late, on a slow machine.
      await page.evaluate(() => scrollTo(0, 0));
      expect(await top(page, id)).toBeCloseTo(cold, 0);
      expect(new URL(page.url()).hash).toBe(`#${id}`);
      await page.keyboard.press("Shift");
      await page.evaluate(() => scrollTo(0, 0));
      expect(await page.evaluate(() => scrollY)).toBe(0);
    }
  });

  test("land on the right place after the script has taken over", async () => {
    const { page, complaints } = await visit(browser, await serve(site));
    await wake(page);
    for (const id of anchors) {
      await goTo(page, id);
      await expect.poll(() => top(page, id), { message: id }).toBeLessThan(100);
      expect(await top(page, id), id).toBeGreaterThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
  });

  test("of an operation wait for the script, without a move", async () => {
    const { page } = await visit(browser, `${await serve(site)}#/client-error/notfound`);
    await page.getByText("exists for documentation and mock servers").first().waitFor();
  });
});

test.each([
  ["light", 1440],
  ["dark", 360],
] as const)(
  "in %s colours, %i pixels wide, nothing on the page moves when the script takes over",
  async (colorScheme, width) => {
    const options = { colorScheme, viewport: { width, height: 900 } };
    const { page } = await visit(browser, `${await serve(site)}#404-not-found`, options);
    let release = () => {};
    // The script comes when the places before it are known.
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/redoc.js", (route) => held.then(() => route.continue()));
    const scrolled = () => page.evaluate(() => scrollY);
    const start = await scrolled();
    await page.mouse.wheel(0, 700);
    await expect.poll(scrolled).toBe(start + 700);
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll("#api-content :is(h1, h2, h3, p, td, pre)")].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return `${element.textContent}: ${[x, y, width, height].map(Math.round)}`;
        }),
      );
    const before = await places();
    expect(before.length).toBeGreaterThan(100);
    release();
    await awake(page);
    expect(await places()).toEqual(before);
  },
);

test("the page has every rule of Redoc that it uses once the script has taken over", async () => {
  const redoc = startRedoc();
  onTestFinished(() => redoc.stop());
  const rendered = await redoc.render(guided(contract, []));
  const [, css = ""] = /<style data-styled[^>]*>(.*?)<\/style>/s.exec(rendered) ?? [];
  const { page } = await visit(browser, await serve(site));
  const missing = () =>
    page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      const known = new Set(
        [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map((rule) => rule.cssText)),
      );
      // Of a component that Redoc does not show there, it has no rule.
      const used = (rule: CSSRule) => rule instanceof CSSStyleRule && document.querySelector(rule.selectorText);
      return [...sheet.cssRules].filter((rule) => used(rule) && !known.has(rule.cssText)).map((rule) => rule.cssText);
    }, css);
  expect((await missing()).length).toBeGreaterThan(0);
  await wake(page);
  expect(await missing()).toEqual([]);
});

/** What a visitor does first, and what comes of it. */
const firstMoves: { name: string; act: (page: Page) => Promise<void>; seen: (page: Page) => Promise<unknown> }[] = [
  {
    name: "click on the search",
    act: (page) => page.click("[data-testid='search-trigger']"),
    seen: (page) => page.getByPlaceholder("Search docs").waitFor(),
  },
  {
    name: "press of the search key",
    act: (page) => page.keyboard.press("Control+k"),
    seen: (page) => page.getByPlaceholder("Search docs").waitFor(),
  },
  {
    name: "press of the search key of a Mac",
    act: (page) => page.keyboard.press("Meta+k"),
    seen: (page) => page.getByPlaceholder("Search docs").waitFor(),
  },
  {
    name: "click on the menu, for an operation",
    act: (page) => page.locator(".menu-item-type-group", { hasText: "Server error" }).click(),
    seen: (page) => page.locator(".menu-content").getByText("502 Bad Gateway").nth(1).waitFor(),
  },
  {
    name: "click on the menu, for a status",
    act: (page) => page.locator(".menu-content").getByText("502 Bad Gateway").first().click(),
    seen: async (page) => expect(await top(page, "502-bad-gateway")).toBeLessThan(100),
  },
  {
    name: "click on the table",
    act: (page) => page.locator("table").first().getByText("rate_limit_error").click(),
    seen: async (page) => expect(await top(page, "rate_limit_error")).toBeLessThan(100),
  },
  {
    name: "click on the colours",
    act: (page) => page.click("[data-testid='color-mode-switcher']"),
    seen: (page) => page.locator("html.dark").waitFor(),
  },
];

test.each(firstMoves)("the first $name is not lost", async ({ act, seen }) => {
  const { page, complaints } = await visit(browser, await serve(site), { colorScheme: "light" });
  await act(page);
  await awake(page);
  await seen(page);
  expect(complaints).toEqual([]);
});

test("the search box says what it does before the first move", async () => {
  const { page } = await visit(browser, await serve(site));
  expect(await page.getByTestId("search-trigger").innerText()).toBe("Search");
});

describe("the menu", () => {
  const marked = (page: Page) => page.locator(".menu-content [aria-current]").allInnerTexts();

  test("marks the section that the address names, before and after the script has loaded", async () => {
    const { page } = await visit(browser, `${await serve(site)}#503-service-unavailable`);
    expect(await marked(page)).toEqual(["503 Service Unavailable"]);
    await goTo(page, "rate_limit_error");
    await expect.poll(() => marked(page)).toEqual(["rate_limit_error"]);
    await wake(page);
    expect(await marked(page)).toEqual(["rate_limit_error"]);
    await page.locator(".menu-content").getByText("502 Bad Gateway").first().click();
    await expect.poll(() => marked(page)).toEqual(["502 Bad Gateway"]);
  });

  test.each(["light", "dark"] as const)(
    "shows its mark in %s colours, and does not move the page",
    async (colorScheme) => {
      const viewport = { width: 1440, height: 600 };
      const { page } = await visit(browser, `${await serve(site)}#downloads`, { viewport, colorScheme });
      const bottom = () =>
        page.locator(".menu-content [aria-current]").evaluate((mark) => mark.getBoundingClientRect().bottom);
      expect(await bottom()).toBeLessThan(600);
      expect(await top(page, "downloads")).toBeGreaterThanOrEqual(0);
      await wake(page);
      await expect.poll(bottom).toBeLessThan(600);
    },
  );

  test("sets the statuses apart that an API must ask for", async () => {
    const { page } = await visit(browser, await serve(site));
    const entries = (await page.locator(".menu-item-type-default").allInnerTexts()).map((text) => text.trim());
    const further = contract.statuses.filter(({ optIn }) => optIn).map(({ code, reason }) => `${code} ${reason}`);
    expect(further.length).toBeGreaterThan(0);
    const [before, after] = [
      entries.slice(0, entries.indexOf("Further statuses")),
      entries.slice(entries.indexOf("Further statuses")),
    ];
    expect(after).toEqual(expect.arrayContaining(further));
    expect(before.filter((entry) => further.includes(entry))).toEqual([]);
    for (const entry of further)
      await page
        .locator("td", { hasText: `${entry} (opt-in)` })
        .first()
        .waitFor();
  });
});

test("a reader who comes with a status sees what to do without scrolling on a phone", async () => {
  const { page } = await visit(browser, `${await serve(site)}#429-too-many-requests`, {
    viewport: { width: 360, height: 640 },
  });
  const seen = await page.evaluate(() => {
    const isInside = (element: Element) =>
      element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().bottom <= innerHeight;
    return [...document.querySelectorAll("main :is(h3, p)")]
      .filter(isInside)
      .map((element) => (element as HTMLElement).innerText);
  });
  expect(seen[0]).toBe("429 Too Many Requests");
  expect(seen).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Retry: /), expect.stringMatching(/^What to do: .*Retry-After/s)]),
  );
});

test("a pointer that rests on the page loads nothing, until it moves", async () => {
  const { page } = await visit(browser, await serve(site));
  const states = await page.evaluate(() =>
    [0, 0, 1].map((screenX) => {
      document.body.dispatchEvent(new PointerEvent("pointermove", { screenX, bubbles: true }));
      return document.getElementById("redoc")!.dataset.state;
    }),
  );
  expect(states).toEqual(["waiting", "waiting", "loading"]);
});

test.each(["redoc.js", "reference.json"])("a load of %s that failed is tried again", async (file) => {
  const { page } = await visit(browser, await serve(site));
  let failures = 0;
  await page.route(`**/${file}*`, (route) =>
    ++failures > 2 ? route.continue() : failures === 1 ? route.abort() : route.fulfill({ status: 503, body: "" }),
  );
  const states = await page.evaluateHandle(() => {
    const seen: unknown[] = [];
    const redoc = document.getElementById("redoc")!;
    new MutationObserver(() => seen.push(redoc.dataset.state)).observe(redoc, { attributeFilter: ["data-state"] });
    return seen;
  });
  // One event alone. A click with the mouse is several moves, and under load a second may pass between them.
  await page.locator("[data-testid='search-trigger']").dispatchEvent("click");
  const once = ["loading", "failed", "waiting"];
  for (const failed of [1, 2]) {
    const expected = Array.from({ length: failed }, () => once).flat();
    await expect.poll(() => states.jsonValue()).toEqual(expected);
    expect(failures).toBe(failed);
    await page.keyboard.press("Shift");
  }
  await awake(page);
  await page.getByPlaceholder("Search docs").waitFor();
});

describe("a malformed fragment", () => {
  const alive = (page: Page) => page.locator("#at-a-glance").waitFor();

  test.each(["#%E0", "#/%E0", "#%"])("%s in the address leaves the page as it is", async (hash) => {
    const { page, complaints } = await visit(browser, (await serve(site)) + hash);
    await wake(page);
    await alive(page);
    expect(complaints).toEqual([]);
  });

  test.each(["waiting", "ready"])("that comes while the page is %s changes nothing", async (state) => {
    const { page, complaints } = await visit(browser, await serve(site));
    if (state === "ready") await wake(page);
    await goTo(page, "%E0");
    if (state === "waiting") await wake(page);
    await alive(page);
    expect(new URL(page.url()).hash).toBe("");
    await goTo(page, "404-not-found");
    await expect.poll(() => top(page, "404-not-found")).toBeLessThan(100);
    expect(complaints).toEqual([]);
  });
});

/** Clicks, and sees what the button says for a moment. */
async function clickUntilSaid(button: Locator, said: string): Promise<void> {
  const texts = await button.evaluateHandle((element) => {
    const seen: (string | null)[] = [];
    new MutationObserver(() => seen.push(element.textContent)).observe(element, { childList: true });
    return seen;
  });
  await button.click();
  await expect.poll(() => texts.jsonValue()).toContain(said);
}

test("a sample of the guide can be copied, before and after the script has loaded", async () => {
  const { page, complaints } = await visit(browser, await serve(site), {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const pasted = async () => {
    await page.evaluate(() => document.body.append(document.createElement("textarea")));
    await page.locator("textarea").press("Control+v");
    return page.locator("textarea").evaluate((area) => {
      area.remove();
      return (area as HTMLTextAreaElement).value;
    });
  };
  const copied = async (heading: string) => {
    const sample = page.locator(`[data-section-id="/${heading}"] pre`).first();
    const button = sample.locator("xpath=following-sibling::button[1]");
    const text = (await sample.innerText()).trimEnd();
    await clickUntilSaid(button, "Copied");
    expect((await pasted()).trimEnd()).toBe(text);
    return text;
  };
  expect(await copied("use")).toBe(`npm install ${contract.package.name}`);
  await awake(page);
  expect(JSON.parse(await copied("rate_limit_error"))).toMatchObject({ error: { type: "rate_limit_error" } });
  expect(await page.locator("pre + button").count()).toBe(
    await page.locator("[data-component-name='Markdown/Markdown'] > pre").count(),
  );
  expect(complaints).toEqual([]);
});

test.each([
  ["the browser allows no copy", false, "Selected"],
  ["only the old way is open, as over plain HTTP", true, "Copied"],
])("if %s, the button says what it did", async (_, isCopied, said) => {
  const { page } = await visit(browser, await serve(site));
  await page.evaluate((isCopied) => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = () => isCopied;
  }, isCopied);
  const sample = page.locator('[data-section-id="/use"] pre').first();
  const button = sample.locator("xpath=following-sibling::button[1]");
  await clickUntilSaid(button, said);
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe((await sample.innerText()).trim());
});

test("each type says when to retry: in the table at a glance, and where its link leads", async () => {
  const said = { never: "Not without a change", backoff: "After growing delays", "retry-after": "After the time in" };
  const { page } = await visit(browser, await serve(site), { javaScriptEnabled: false });
  for (const { code, types } of contract.statuses)
    for (const { type, retry } of types) {
      const row = page
        .locator("tr", { hasText: type })
        .filter({ hasText: `${code}` })
        .first();
      expect(await row.innerText(), type).toContain(said[retry]);
      const section = page.locator(`[data-section-id$="${errorTypeAnchor(type)}"]`).last();
      expect(await section.innerText(), type).toContain(`Retry: ${said[retry]}`);
    }
});

describe("on paper", () => {
  test.each([false, true])("the page is light, without what is only for screens (script loaded: %s)", async (live) => {
    const { page } = await visit(browser, await serve(site), { colorScheme: "dark" });
    if (live) await wake(page);
    await page.emulateMedia({ media: "print" });
    await page.locator("html.light").waitFor({ state: "attached" });
    expect(
      await page
        .locator(".menu-content, .copy-sample, [data-testid='floating-button']")
        .evaluateAll((all) => all.filter((element) => element.checkVisibility()).length),
    ).toBe(0);
    const { left, width } = await page.locator("main").evaluate((main) => main.getBoundingClientRect());
    expect(left).toBe(0);
    expect(width).toBeGreaterThan(1400);
    await page.emulateMedia({ media: null });
    await page.locator("html.dark").waitFor({ state: "attached" });
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(50_000);
  });
});

test("search finds a type, and a sample can be copied", async () => {
  const { page, foreign, complaints } = await visit(browser, `${await serve(site)}#/client-error/toomanyrequests`, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await awake(page);
  await page.locator("[data-testid='panel-body'] [data-testid='copy-button']").last().click();
  await page.keyboard.press("Control+k");
  await page.getByPlaceholder("Search docs").press("Control+v");
  expect(await page.getByPlaceholder("Search docs").inputValue()).toContain("rate_limit_error");
  await page.getByPlaceholder("Search docs").fill("rate_limit_error");
  await page.getByText("429 Too Many Requests").last().waitFor();
  expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
});

test("the policy of the page stops scripts and other origins", async () => {
  const { page, complaints } = await visit(browser, await serve(site));
  const stopped = await page.evaluate(async () => {
    document.body.append(Object.assign(document.createElement("script"), { textContent: "globalThis.ran = true" }));
    document.body.append(Object.assign(document.createElement("img"), { src: "https://example.com/image.png" }));
    document.body.insertAdjacentHTML("beforeend", "<p id='inline' onclick='globalThis.ran = true'></p>");
    document.getElementById("inline")!.click();
    // In a task of its own, since what a debugger runs may evaluate text.
    const evaluated = await new Promise((done) =>
      setTimeout(() => {
        try {
          done(new Function("return true")());
        } catch {
          done(false);
        }
      }),
    );
    const fetched = await fetch("https://example.com/").then(
      () => true,
      () => false,
    );
    return { ran: "ran" in globalThis, evaluated, fetched };
  });
  expect(stopped).toEqual({ ran: false, evaluated: false, fetched: false });
  expect(complaints.filter((text) => text.includes("Content Security Policy")).length).toBeGreaterThanOrEqual(4);
});

describe.each([360, 1440])("%i pixels wide", (width) => {
  test.each(["light", "dark"] as const)(
    "in %s colours, axe-core finds nothing and nothing overflows",
    async (colorScheme) => {
      const { page } = await visit(browser, await serve(site), { viewport: { width, height: 800 }, colorScheme });
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await violations(page)).toEqual([]);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await wake(page);
      await goTo(page, "/client-error/toomanyrequests");
      await page.getByText("exists for documentation and mock servers").first().waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await page.evaluate(() => document.querySelector("main")!.insertAdjacentHTML("beforeend", "<button></button>"));
      expect(await violations(page)).toEqual([expect.stringContaining("button-name")]);
    },
  );
});

test("no table is wider than its place, whatever the width of the window", async () => {
  const { page } = await visit(browser, await serve(site));
  const cut = () =>
    page.evaluate(() =>
      [...document.querySelectorAll(".md-table-wrapper")]
        .filter((wrapper) => wrapper.scrollWidth > wrapper.clientWidth)
        .map((wrapper) => wrapper.textContent),
    );
  for (const width of [360, 960, 961, 1100, 1279, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await cut(), `${width} pixels`).toEqual([]);
  }
  await page.addStyleTag({ content: ".md-table-wrapper td { min-width: 30em }" });
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await cut()).not.toEqual([]);
});

test("the downloads are the generated files, below any path", async () => {
  const address = await serve(site, "/errors/");
  const { page, foreign, complaints } = await visit(browser, address);
  const links: string[] = await page
    .locator("#api-content a[href$='.yaml'], #api-content a[href$='.json']")
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const files = [...downloads(contract).keys()];
  expect(links.map((link) => link.slice(address.length))).toEqual(expect.arrayContaining(files));
  for (const file of files)
    expect(await (await fetch(`${address}${file}`)).text()).toBe(readFileSync(join(inject("fresh"), file), "utf8"));
  await wake(page);
  expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
});

describe("text that looks like code", () => {
  const hostile = `</script><script>globalThis.ran = 1</script><img src=x onerror="globalThis.ran = 1"> {{title}} {% partial file="x" /%} {% $x %} [x](javascript:globalThis.ran=1) ![y](https://example.com/y.png)`;

  /** The same bundle with the text at the end of each text for readers, and in each example. */
  const poison = (value: any, key = ""): any => {
    if (typeof value === "string")
      return ["description", "summary", "title", "message", "remedy"].includes(key) ? `${value} ${hostile}` : value;
    if (Array.isArray(value)) return value.map((inner) => poison(inner));
    return value instanceof Object
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poison(inner, key)]))
      : value;
  };

  test("stays text, and nothing of it runs or loads", async () => {
    const poisoned = contractOf(poison(contract.bundle), contract.beside);
    const files: Files = await docs(poisoned, downloads(poisoned));
    const folder = folderWith();
    write(folder, Object.fromEntries([...files].map(([path, content]) => [path, String(content)])));
    const address = await serve(join(folder, "docs"));

    const { page: guide } = await visit(browser, address, { javaScriptEnabled: false });
    const shown = words(await guide.locator("main").innerText());
    for (const part of [
      '</script><script>globalThis.ran = 1</script><img src=x onerror="globalThis.ran = 1">',
      "{{title}}",
      '{% partial file="x" /%} {% $x %}',
      "[x](javascript:globalThis.ran=1)",
    ])
      expect(shown.split(part).length, part).toBeGreaterThan(contract.statuses.length * 3);

    const { page, foreign, complaints } = await visit(browser, `${address}#/client-error/notfound`);
    await page.getByText("exists for documentation and mock servers").first().waitFor();
    await awake(page);
    expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);
    expect(await page.locator("[onerror], a[href^='javascript:' i], main img").count()).toBe(0);
    expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
  });
});

test("a description that Redoc cannot render is refused", async () => {
  const broken = { ...contract, bundle: { ...contract.bundle, openapi: "9.9.9" } };
  await expect(docs(broken, downloads(contract))).rejects.toThrow(/Redoc cannot render the description/);
});

test("whatever has the keyboard's focus shows it", async () => {
  const { page } = await visit(browser, await serve(site));
  await page.keyboard.press("Tab");
  const unmarked = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("#redoc a[href], #redoc button")]
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          element.focus();
          const { outlineStyle, boxShadow } = getComputedStyle(element);
          return document.activeElement === element && outlineStyle === "none" && boxShadow === "none";
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 100)),
    );
  expect(await unmarked()).toEqual([]);
  await page.addStyleTag({ content: "#redoc a { outline: none !important; }" });
  expect(await unmarked()).not.toEqual([]);
});

test("on a phone, a cell of a table is labelled as its column", async () => {
  const { page } = await visit(browser, await serve(site), { viewport: { width: 360, height: 800 } });
  const labels = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("td")].flatMap((cell) => {
        const label = getComputedStyle(cell, "::before").content.replace(/^"|: "$/g, "");
        const heading = cell.closest("table")?.querySelectorAll("th")[cell.cellIndex]?.textContent;
        return label === "none" || label === "normal" ? [] : [[label, heading]];
      }),
    );
  const found = await labels();
  expect(found.length).toBeGreaterThanOrEqual(3 * contract.statuses.length);
  expect(found.filter(([label, heading]) => label !== heading)).toEqual([]);
});
