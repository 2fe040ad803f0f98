/// <reference lib="dom" />
// The docs page, in a real browser.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, test } from "vitest";
import { downloads, prepare } from "../../scripts/build.ts";
import { anchor, type Contract, errorTypeAnchor } from "../../scripts/contract/contract.ts";
import { closeBrowser, endBefore, overflow, top, violations, visit } from "../support/page.ts";

const contract: Contract = await prepare();
const downloaded = [...downloads(contract).keys()];
const typesOf = ({ types }: Contract["statuses"][number]) => types.map(({ type }) => errorTypeAnchor(type));
const anchors = contract.statuses.flatMap((status) => [anchor(status), ...typesOf(status)]);

afterAll(closeBrowser);

const words = (text: string) => text.replaceAll(/[`*]/g, "").replace(/\s+/g, " ").trim();

/** What a card says, as plain text, in this order: each sentence of its response file. */
function factsOf({ code, reason, meaning, remedy, causes, headers, content, types }: Contract["statuses"][number]) {
  const examples = Object.values(content).flatMap(({ examples }) => Object.values(examples));
  const answers = types.flatMap(({ type, remedy }) => ["May I send it again?", "What to do", remedy, type]);
  const questions = ["What happened", ...causes, ...answers, ...(types.length > 0 ? ["When to ask for help"] : [])];
  const values = examples.flatMap(({ summary, value }) => [
    summary,
    typeof value === "string" ? value : JSON.stringify(value, null, 2),
  ]);
  const fields = Object.entries(headers).flatMap(([name, { description }]) => [name, description]);
  const texts = [meaning, remedy].flatMap((text) => text.split("\n"));
  return [`${code} ${reason}`, `HTTP/1.1 ${code} ${reason}`, ...texts, ...questions, ...fields, ...values].map(words);
}

/** Whether an element stands below the bar, within the first third of the window, and nothing of another card does. */
async function expectInView(page: Page, id: string): Promise<void> {
  await expect.poll(() => top(page, id), { message: id, timeout: 10_000 }).toBeLessThan(300);
  expect(await top(page, id), id).toBeGreaterThan(30);
  expect(await endBefore(page, id), id).toBeLessThanOrEqual(60); // The height of the bar.
}

test("without a script, each card says everything, errors come first, and every link resolves", async () => {
  const { page, foreign, complaints } = await visit("", { javaScriptEnabled: false });
  for (const status of contract.statuses) {
    const card = page.locator(`[id="${anchor(status)}"]`);
    const text = words(await card.innerText());
    expect(factsOf(status).filter((fact) => !text.includes(fact))).toEqual([]);
    const questions = ["What happened", "May I send it again?", "What to do", "When to ask for help"];
    const places = questions.map((question) => text.indexOf(question)).filter((place) => place >= 0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const samples = await card.locator(".samples figcaption").allInnerTexts();
    expect(samples).toEqual(status.types.length > 0 ? ["curl", "TypeScript", "Python", "Go", "Java"] : []);
  }
  const codes = async (selector: string) => (await page.locator(selector).allInnerTexts()).map(Number);
  const sorted = contract.statuses.map(({ code }) => code).sort((a, b) => +(b >= 400) - +(a >= 400) || a - b);
  for (const list of ["nav b", ".overview th b", ".card h3 b"]) expect(await codes(list), list).toEqual(sorted);
  const optIn = contract.statuses.filter(({ optIn }) => optIn).map(({ code }) => code);
  expect(await codes(".card:has(> header > .opt-in) h3 b")).toEqual(optIn);
  expect(await page.locator("input, button").filter({ visible: true }).count()).toBe(0);

  const links = await page.locator("a, link").evaluateAll((all) => all.map((link) => link.getAttribute("href")!));
  const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => `#${id}`));
  const files = ["./", "favicon.svg", "style.css", "try.html", "reference.html", contract.package.homepage];
  const known = new Set([...files, ...downloaded, ...ids]);
  expect(links.filter((link) => !known.has(link) && !/^v\d/.test(link))).toEqual([]);
  expect(ids.length).toBe(new Set(ids).size);
  expect(ids).toEqual(expect.arrayContaining(anchors.map((id) => `#${id}`)));
  expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
});

describe("the address", () => {
  test("names a status or a type in any way, and holds after reload, back and forward", async () => {
    const { page, address, complaints } = await visit("#429");
    await expectInView(page, "429-too-many-requests");
    const places = new Map([...anchors.map((id) => [id, id] as const), ["rate-limit-error", "rate_limit_error"]]);
    for (const status of contract.statuses)
      places.set(`${status.code}`, anchor(status)).set(status.name, anchor(status));
    for (const [name, id] of places) {
      await page.evaluate((hash) => location.assign(hash), `#${name}`);
      await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`);
      await expectInView(page, id);
    }
    await page.getByText("Java", { exact: true }).first().click();
    await page.goto(`${address}#rate_limit_error`);
    await page.reload();
    await expectInView(page, "rate_limit_error");
    await page.locator("nav").getByText("404 Not Found").click();
    await expectInView(page, "404-not-found");
    await page.goBack();
    await expectInView(page, "rate_limit_error");
    await page.goForward();
    await expectInView(page, "404-not-found");
    expect(complaints).toEqual([]);
  });

  test("of former times leads to Redoc's page, and a malformed one does no harm", async () => {
    const { page, address, complaints } = await visit("#%E0");
    expect(complaints).toEqual([]);
    await page.goto(`${address}#/client-error/notfound`);
    await page.waitForURL("**/reference.html#/client-error/notfound");
  });
});

describe("the search", () => {
  test.each([
    ["429", "429 Too Many Requests"],
    ["rate_limit", "429 Too Many Requests"],
    ["quota", "429 Too Many Requests"],
    ['{ "error": { "message": "The limit is used up.", "type": "rate_limit_error" } }', "429 Too Many Requests"],
    ["HTTP/1.1 429 Too Many Requests\nContent-Type: text/html\n\n<html>", "429 Too Many Requests"],
    ['127.0.0.1 - - [29/Nov/2026:06:25:17 +0000] "GET /v1/404 HTTP/1.1" 503 512 "-"', "503 Service Unavailable"],
    ["RequestError: https://api.example.com:443/items/500 failed with status code 502", "502 Bad Gateway"],
    ['{"status":503}', "503 Service Unavailable"],
    ["decorators", "Use it in an API"],
    ["HTTP/2 418", "400 Bad Request"],
    ["xyzzy", undefined],
    ["{", undefined],
  ])("leads from %j to %s", async (text, section) => {
    const { page, complaints } = await visit();
    await page.fill("#find", text);
    const hits = await page.locator("#hits a").allInnerTexts();
    expect(hits[0]?.split("\n")[0]).toBe(section);
    if (text.includes("418"))
      expect(await page.locator("#hits p").innerText()).toContain("418 is not in this contract");
    expect(new URL(page.url()).hash).toBe("");
    expect(complaints).toEqual([]);
  });

  test("works by keyboard alone", async () => {
    const { page } = await visit();
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
    for (const stop of ["Skip to content", contract.bundle.info.title, "find"]) {
      await page.keyboard.press("Tab");
      expect(await focused()).toBe(stop);
    }
    for (const key of ["/", "Control+k"]) {
      await page.keyboard.press("Escape");
      expect(await focused()).not.toBe("find");
      await page.keyboard.press(key);
      expect(await focused()).toBe("find");
    }
    await page.keyboard.type("service unavailable");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expectInView(page, "503-service-unavailable");
    await page.keyboard.press("/");
    await page.keyboard.type("404");
    await expectInView(page, "503-service-unavailable");
    await page.keyboard.press("Enter");
    await expectInView(page, "404-not-found");
  });
});

test("a language is chosen once, by mouse or arrows, and kept; a sample is copied as it is; colours are kept", async () => {
  const { page, complaints } = await visit("", {
    colorScheme: "light",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const shown = async () =>
    new Set(await page.locator(".samples figcaption").filter({ visible: true }).allInnerTexts());
  expect(await shown()).toEqual(new Set(["curl"]));
  await page.getByText("Python", { exact: true }).first().click();
  await page.keyboard.press("ArrowRight");
  expect(await shown()).toEqual(new Set(["Go"]));
  const sample = page.locator(".card:has([id='rate_limit_error']) .code").first();
  await sample.getByRole("button").click();
  await sample.getByText("Copied").waitFor();
  await page.evaluate(() => document.body.append(document.createElement("textarea")));
  await page.locator("textarea").press("Control+v");
  expect(await page.locator("textarea").inputValue()).toBe(await sample.locator("pre").textContent());
  await page.locator(".theme").click();
  await page.reload();
  expect(await shown()).toEqual(new Set(["Go"]));
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("dark");
  expect(complaints).toEqual([]);
});

test.each([360, 768, 1024, 1440])(
  "%i pixels wide, lines are short, margins equal, and axe finds a planted fault",
  async (width) => {
    const colorScheme = width < 1000 ? "dark" : "light";
    const { page } = await visit("", { colorScheme, viewport: { width, height: 800 } });
    const { left, right, longest } = await page.evaluate(() => {
      const { left, right } = document.querySelector(".frame")!.getBoundingClientRect();
      const pen = document.createElement("canvas").getContext("2d")!;
      const sample = "Wait as long as the server asks you to, then send the request again, and no sooner.";
      const widths = [...document.querySelectorAll("main p, main li, main td")].map((element) => {
        pen.font = getComputedStyle(element).font;
        return element.getBoundingClientRect().width / (pen.measureText(sample).width / sample.length);
      });
      return { left, right: innerWidth - right, longest: Math.max(...widths) };
    });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(Math.abs(left - right)).toBeLessThanOrEqual(15);
    expect(longest).toBeLessThanOrEqual(75);
    await page.fill("#find", "retry");
    await page.evaluate(() => document.querySelector("main")!.insertAdjacentHTML("beforeend", "<button></button>"));
    expect(await violations(page)).toEqual([expect.stringContaining("button-name")]);
  },
);

test("on paper the page is light and whole, without what is only for screens, and ends with text", async () => {
  const { page } = await visit("", { colorScheme: "dark", viewport: { width: 794, height: 1123 } });
  await page.emulateMedia({ media: "print" });
  const onScreen = page.locator(".bar, nav, .copy, .samples label, #downloads");
  expect(await onScreen.filter({ visible: true }).count()).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
  const end = await page.evaluate(() => document.querySelector("#use")!.getBoundingClientRect().bottom + scrollY);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(end + 40);
});

test("the policy stops scripts and other hosts", async () => {
  const { page, complaints } = await visit();
  const stopped = await page.evaluate(async () => {
    document.body.append(Object.assign(document.createElement("script"), { textContent: "globalThis.ran = true" }));
    document.body.append(Object.assign(document.createElement("img"), { src: "https://example.com/image.png" }));
    document.body.insertAdjacentHTML("beforeend", "<p id='inline' onclick='globalThis.ran = true'></p>");
    document.getElementById("inline")!.click();
    return { ran: "ran" in globalThis, fetched: await fetch("https://example.com/").then(Boolean, () => false) };
  });
  expect(stopped).toEqual({ ran: false, fetched: false });
  expect(complaints.filter((text) => text.includes("Content Security Policy")).length).toBeGreaterThanOrEqual(4);
});

test("the downloads are the generated files, and at most 25 KB come before the first move, below any path", async () => {
  const { page, address, foreign, complaints } = await visit("", { base: "/errors/" });
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  const paths = new Set(["index.html", ...loaded.map((name) => name.slice(address.length))]);
  const sizes = [...paths].map((path) => gzipSync(readFileSync(join(inject("fresh"), "docs", path))).length);
  expect(paths.size).toBeGreaterThanOrEqual(4);
  expect(sizes.reduce((sum, size) => sum + size) / 1000).toBeLessThanOrEqual(25);
  const links = await page.locator("#downloads a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links).toEqual(expect.arrayContaining(downloaded));
  for (const path of downloaded)
    expect(await (await fetch(address + path)).text()).toBe(readFileSync(join(inject("fresh"), path), "utf8"));
  expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
});
