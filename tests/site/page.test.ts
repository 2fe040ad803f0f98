/// <reference lib="dom" />
// The docs page, in a real browser.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { downloads, prepare } from "../../scripts/build.ts";
import type { Contract } from "../../scripts/contract/contract.ts";
import { anchor, errorTypeAnchor } from "../../scripts/contract/contract.ts";
import { launchBrowser } from "../support/browser.ts";
import { top, violations, visit } from "../support/page.ts";
import { serve } from "../support/serve.ts";

const contract: Contract = await prepare();
const site = join(inject("fresh"), "docs");
const downloaded = [...downloads(contract).keys()];
const anchors = contract.statuses.flatMap((status) => [
  anchor(status),
  ...status.types.map(({ type }) => errorTypeAnchor(type)),
]);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const words = (text: string) => text.replaceAll(/[`*]/g, "").replace(/\s+/g, " ").trim();

/** What a card says, as plain text: each sentence of its response file. */
const factsOf = ({ code, reason, meaning, remedy, causes, headers, content, types }: Contract["statuses"][number]) => [
  `${code} ${reason}`,
  ...[meaning, remedy].flatMap((text) => text.split("\n")),
  ...causes,
  ...Object.entries(headers).flatMap(([name, { description }]) => [name, description]),
  ...Object.values(content)
    .flatMap(({ examples }) => Object.values(examples))
    .flatMap(({ summary, value }) => [summary, typeof value === "string" ? value : JSON.stringify(value, null, 2)]),
  `HTTP/1.1 ${code} ${reason}`,
  ...types.flatMap(({ type, remedy }) => [type, remedy]),
];

/** Whether an element stands below the bar, within its first third of the window. */
async function expectInView(page: Page, id: string): Promise<void> {
  await expect.poll(() => top(page, id), { message: id, timeout: 10_000 }).toBeLessThan(300);
  expect(await top(page, id), id).toBeGreaterThan(30);
}

describe("without a script", () => {
  test("each card says everything, in the order of the reader's questions, and every link resolves", async () => {
    const { page, foreign, complaints } = await visit(browser, await serve(site), { javaScriptEnabled: false });
    for (const status of contract.statuses) {
      const text = words(await page.locator(`[id="${anchor(status)}"]`).innerText());
      expect(factsOf(status).filter((fact) => !text.includes(words(fact)))).toEqual([]);
      const questions = ["What happened", "May I send it again?", "What to do", "When to ask for help"];
      const asked = status.types.length > 0 ? questions : ["What happened", "What to do"];
      const places = asked.map((question) => text.indexOf(question));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
      const samples = await page.locator(`[id="${anchor(status)}"] .tabs figcaption`).allInnerTexts();
      expect(samples).toEqual(status.types.length > 0 ? ["curl", "TypeScript", "Python", "Go", "Java"] : []);
    }
    const links = await page
      .locator("a, link[href]")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")!));
    const pages = new Set(["./", "favicon.svg", "style.css", "try.html", "reference.html"]);
    const isKnown = async (href: string) =>
      pages.has(href) ||
      downloaded.includes(href) ||
      /^v\d/.test(href) ||
      href === contract.package.homepage ||
      (href.startsWith("#") && (await page.locator(`[id="${href.slice(1)}"]`).count()) === 1);
    const broken: string[] = [];
    for (const href of new Set(links)) if (!(await isKnown(href))) broken.push(href);
    expect(broken).toEqual([]);
    for (const id of anchors) expect(await page.locator(`[id="${id}"]`).count(), id).toBe(1);
    expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
  });

  test("menu, table and cards have one order: errors first, and those of an API's choice marked in their place", async () => {
    const { page } = await visit(browser, await serve(site), { javaScriptEnabled: false });
    const codes = async (selector: string) => (await page.locator(selector).allInnerTexts()).map(Number);
    const isError = (code: number) => code >= 400;
    const expected = contract.statuses
      .map(({ code }) => code)
      .sort((a, b) => Number(isError(b)) - Number(isError(a)) || a - b);
    expect(await codes("nav b")).toEqual(expected);
    expect(await codes(".overview th b")).toEqual(expected);
    expect(await codes(".card h3 b")).toEqual(expected);
    const marked = await page.locator(".card:has(> header > .opt-in) h3 b").allInnerTexts();
    expect(marked.map(Number)).toEqual(contract.statuses.filter(({ optIn }) => optIn).map(({ code }) => code));
  });
});

describe("the address", () => {
  test("names a status or a type, and holds after reload, back and forward", async () => {
    const address = await serve(site);
    const { page, complaints } = await visit(browser, `${address}#429-too-many-requests`);
    for (const id of anchors) {
      await page.evaluate((hash) => location.assign(hash), `#${id}`);
      await expectInView(page, id);
    }
    await page.goto(`${address}#rate_limit_error`);
    await page.reload();
    await expectInView(page, "rate_limit_error");
    await page.locator("nav").getByText("404 Not Found").click();
    await expectInView(page, "404-not-found");
    await page.goBack();
    await expectInView(page, "rate_limit_error");
    await page.goForward();
    await expectInView(page, "404-not-found");
    expect(await page.locator("nav [aria-current]").allInnerTexts()).toEqual(["404 Not Found"]);
    expect(complaints).toEqual([]);
  });

  test.each([
    ["#429", "429-too-many-requests"],
    ["#TooManyRequests", "429-too-many-requests"],
    ["#rate-limit-error", "rate_limit_error"],
    ["#NOT_FOUND_ERROR", "not_found_error"],
  ])("knows aliases: %s is #%s", async (alias, id) => {
    const { page } = await visit(browser, (await serve(site)) + alias);
    await expectInView(page, id);
    expect(new URL(page.url()).hash).toBe(`#${id}`);
  });

  test("of former times leads to Redoc's page, and a malformed one does no harm", async () => {
    const address = await serve(site);
    const { page, complaints } = await visit(browser, `${address}#%E0`);
    expect(complaints).toEqual([]);
    await page.goto(`${address}#/client-error/notfound`);
    await page.waitForURL("**/reference.html#/client-error/notfound");
  });
});

const pasted = {
  body: '{ "error": { "message": "The limit is used up.", "type": "rate_limit_error" } }',
  head: "HTTP/1.1 429 Too Many Requests\nContent-Type: text/html\n\n<html>",
  log: '127.0.0.1 - - [29/Nov/2026:06:25:17 +0000] "GET /v1/404 HTTP/1.1" 503 512 "-" "curl/8.5.0"',
  message: "RequestError: request to https://api.example.com:443/items/500 failed with status code 502",
};

describe("the search", () => {
  const open = async () => {
    const visited = await visit(browser, await serve(site));
    const find = async (text: string) => {
      await visited.page.fill("#find", text);
      return visited.page.locator("#hits a b").allInnerTexts();
    };
    return { ...visited, find };
  };

  test("finds sections by code, type, name and word, and in whatever is pasted", async () => {
    const { page, find, complaints } = await open();
    const first = async (text: string) => (await find(text))[0];
    for (const text of ["429", "rate_limit", "TooManyRequests", "too many", "quota", pasted.body, pasted.head])
      expect(await first(text), text).toBe("429 Too Many Requests");
    expect(await first(pasted.log)).toBe("503 Service Unavailable");
    expect(await first(pasted.message)).toBe("502 Bad Gateway");
    expect(await find("overlay")).toContain("Use it in an API");
    expect(await find("HTTP/2 418")).toEqual(["400 Bad Request"]);
    expect(await page.locator("#hits p").innerText()).toContain("418 is not in this contract");
    expect(await find("xyzzy")).toEqual([]);
    expect(new URL(page.url()).hash).toBe("");
    expect(complaints).toEqual([]);
  });

  test("works by keyboard alone", async () => {
    const { page } = await open();
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to content");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("find");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("/");
    expect(await focused()).toBe("find");
    await page.keyboard.press("Escape");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("Control+k");
    expect(await focused()).toBe("find");
    await page.keyboard.type("service unavailable");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expectInView(page, "503-service-unavailable");
    await page.keyboard.press("/");
    await page.keyboard.type("404");
    await page.keyboard.press("Enter");
    await expectInView(page, "404-not-found");
  });
});

test("a language is chosen once, by mouse or arrows, and kept; a sample is copied as it is; colours are kept", async () => {
  const { page, complaints } = await visit(browser, await serve(site), {
    colorScheme: "light",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const shown = () =>
    page
      .locator("[role='tabpanel']:visible")
      .evaluateAll((all) => [...new Set(all.map((panel) => (panel as HTMLElement).dataset.language))]);
  expect(await shown()).toEqual(["curl"]);
  await page.getByRole("tab", { name: "Python" }).first().click();
  await page.keyboard.press("ArrowRight");
  expect(await shown()).toEqual(["Go"]);
  const sample = page.locator("[id='rate_limit_error']").locator("xpath=ancestor::article").locator(".code").first();
  await sample.getByRole("button").click();
  await sample.getByText("Copied").waitFor();
  await page.evaluate(() => document.body.append(document.createElement("textarea")));
  await page.locator("textarea").press("Control+v");
  expect(await page.locator("textarea").inputValue()).toBe(await sample.locator("pre").textContent());
  await page.locator(".theme").click();
  await page.reload();
  expect(await shown()).toEqual(["Go"]);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
  expect(complaints).toEqual([]);
});

describe.each([360, 768, 1024, 1440])("%i pixels wide", (width) => {
  test("nothing overflows, lines are at most 75 characters, and the margins are equal", async () => {
    const { page } = await visit(browser, await serve(site), { viewport: { width, height: 800 } });
    const { overflow, left, right, longest } = await page.evaluate(() => {
      const { left, right } = document.querySelector(".frame > *")!.parentElement!.getBoundingClientRect();
      const pen = document.createElement("canvas").getContext("2d")!;
      const sample = "Wait as long as the server asks you to, then send the request again, and no sooner.";
      const wide = [...document.querySelectorAll<HTMLElement>("main p, main li, main td")].map((element) => {
        pen.font = getComputedStyle(element).font;
        return element.getBoundingClientRect().width / (pen.measureText(sample).width / sample.length);
      });
      return {
        overflow: document.documentElement.scrollWidth - innerWidth,
        left,
        right: innerWidth - right,
        longest: Math.max(...wide),
      };
    });
    expect(overflow).toBeLessThanOrEqual(0);
    expect(Math.abs(left - right)).toBeLessThanOrEqual(15);
    expect(longest).toBeLessThanOrEqual(75);
  });
});

test.each([
  ["light", 1440],
  ["dark", 360],
] as const)(
  "in %s colours, %i pixels wide, axe finds nothing but what is put there, with the search open",
  async (colorScheme, width) => {
    const { page } = await visit(browser, await serve(site), { colorScheme, viewport: { width, height: 800 } });
    await page.fill("#find", "retry");
    // Apart from what is wrong for certain.
    await page.evaluate(() => document.querySelector("main")!.insertAdjacentHTML("beforeend", "<button></button>"));
    expect(await violations(page)).toEqual([expect.stringContaining("button-name")]);
  },
);

test("on paper the page is light and whole, without what is only for screens, and ends with text", async () => {
  const { page } = await visit(browser, await serve(site), {
    colorScheme: "dark",
    viewport: { width: 794, height: 1123 },
  });
  await page.emulateMedia({ media: "print" });
  const seen = await page
    .locator(".bar, nav, .copy, [role='tablist'], #downloads")
    .evaluateAll((all) => all.filter((element) => element.checkVisibility()).length);
  expect(seen).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
  const rest = await page.evaluate(
    () =>
      document.documentElement.scrollHeight - document.querySelector("#use")!.getBoundingClientRect().bottom - scrollY,
  );
  expect(rest).toBeLessThan(40);
});

test("the policy stops scripts and other hosts", async () => {
  const { page, complaints } = await visit(browser, await serve(site));
  const stopped = await page.evaluate(async () => {
    document.body.append(Object.assign(document.createElement("script"), { textContent: "globalThis.ran = true" }));
    document.body.append(Object.assign(document.createElement("img"), { src: "https://example.com/image.png" }));
    document.body.insertAdjacentHTML("beforeend", "<p id='inline' onclick='globalThis.ran = true'></p>");
    document.getElementById("inline")!.click();
    const fetched = await fetch("https://example.com/").then(
      () => true,
      () => false,
    );
    return { ran: "ran" in globalThis, fetched };
  });
  expect(stopped).toEqual({ ran: false, fetched: false });
  expect(complaints.filter((text) => text.includes("Content Security Policy")).length).toBeGreaterThanOrEqual(4);
});

test("the downloads are the generated files, and at most 25 KB come before the first move, below any path", async () => {
  const address = await serve(site, "/errors/");
  const { page, foreign, complaints } = await visit(browser, address);
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  const paths = new Set(["index.html", ...loaded.map((name) => name.slice(address.length))]);
  const sizes = [...paths].map((path) => gzipSync(readFileSync(join(site, path))).length);
  expect(paths.size).toBeGreaterThanOrEqual(4);
  expect(sizes.reduce((sum, size) => sum + size) / 1000).toBeLessThanOrEqual(25);
  const links = await page.locator("#downloads a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links).toEqual(expect.arrayContaining(downloaded));
  for (const path of downloaded)
    expect(await (await fetch(address + path)).text()).toBe(readFileSync(join(inject("fresh"), path), "utf8"));
  expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
});
