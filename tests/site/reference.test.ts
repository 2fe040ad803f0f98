/// <reference lib="dom" />
// Redoc's page, in a real browser.
import { afterAll, expect, test } from "vitest";
import { downloads, prepare } from "../../scripts/build.ts";
import { buildSite } from "../../scripts/site/site.ts";
import { closeBrowser, visit } from "../support/page.ts";

afterAll(closeBrowser);

test("Redoc's page runs from beside ours, asks no other host, and leads back", async () => {
  const { page, address, complaints } = await visit("reference.html#/client-error/notfound");
  const loaded: string[] = [];
  page.on("requestfinished", (request) => loaded.push(request.url()));
  await page.getByText("What to do about 404").first().click();
  await page.waitForURL("**/index.html#404-not-found");
  // Redoc wants its logo from another host, and the policy stops that.
  expect(loaded.filter((url) => !url.startsWith(address))).toEqual([]);
  expect(complaints.filter((text) => !/logo-mini.*Content Security Policy/s.test(text))).toEqual([]);
});

test("a description that Redoc cannot render is refused", async () => {
  const contract = await prepare();
  const broken = { ...contract, bundle: { ...contract.bundle, openapi: "9.9.9" } };
  await expect(buildSite(broken, downloads(contract))).rejects.toThrow(/Redoc cannot render the description/);
});
