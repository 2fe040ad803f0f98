// Pages of the docs site in a real browser, with what they ask for and complain of.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { launchBrowser } from "./browser.ts";
import { serve } from "./serve.ts";

export interface Visit {
  page: Page;
  /** Of the site. */
  address: string;
  /** Addresses of other origins that the page asked for. */
  foreign: string[];
  /** Errors and warnings of the console, violations of the Content-Security-Policy included. */
  complaints: string[];
}

let browser: Promise<Browser> | undefined;

/** Opens a page of the site as a fresh build writes it, or as another folder holds it, until the test ends. */
export async function visit(
  path = "",
  {
    folder = join(inject("fresh"), "docs"),
    base = "/",
    ...options
  }: BrowserContextOptions & { folder?: string; base?: string } = {},
): Promise<Visit> {
  const address = await serve(folder, base);
  browser ??= launchBrowser();
  const context = await (await browser).newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  // The context stays: closing it ends a browser that runs in one process, as the bundled one does.
  onTestFinished(() => page.close());
  const [foreign, complaints]: [string[], string[]] = [[], []];
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== new URL(address).origin) foreign.push(request.url());
  });
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address + path);
  return { page, address, foreign, complaints };
}

/** Ends the browser. Each file of tests does that after all of them. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** Distance from the top of the window to an element, in pixels. */
export const top = (page: Page, id: string) =>
  page.evaluate((id) => document.getElementById(id)?.getBoundingClientRect().top ?? NaN, id);

/** Where the card before that of an element ends, in pixels from the top of the window. */
export const endBefore = (page: Page, id: string) =>
  page.evaluate((id) => {
    const card = document.getElementById(id)?.closest(".card");
    return card?.previousElementSibling?.getBoundingClientRect().bottom ?? NaN;
  }, id);

/** How far a page is wider than its window, in pixels. */
export const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds against, as `rule: element`. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as any).axe.run(document, { resultTypes: ["violations"] }),
  );
  return violations.flatMap(({ id, nodes }: any) => nodes.map(({ html }: any) => `${id}: ${html.slice(0, 200)}`));
}
