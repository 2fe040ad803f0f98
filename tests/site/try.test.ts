/// <reference lib="dom" />
// The page that tries `addErrorResponses` on a document, in a real browser.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { addErrorResponses } from "../../generated/add-error-responses.js";
import { root } from "../../scripts/lib/project.ts";
import { launchBrowser } from "../support/browser.ts";
import { violations, visit } from "../support/page.ts";
import { folderWith } from "../support/project.ts";
import { run } from "../support/run.ts";
import { serve } from "../support/serve.ts";

const site = join(inject("fresh"), "docs");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const open = async (options = {}) => visit(browser, `${await serve(site)}try.html`, options);

async function downloaded(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByText(/^Download as/).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

test("a JSON file comes back as the command writes it, with the options of the controls", async () => {
  const { page, foreign, complaints } = await open();
  const folder = folderWith();
  const file = join(folder, "api.json");
  const document = parse(readFileSync(join(root, "examples/invoices.yaml"), "utf8"));
  for (const item of Object.values<any>(document.paths))
    for (const operation of Object.values<any>(item)) operation.responses = { default: { description: "Any." } };
  writeFileSync(file, JSON.stringify(document));
  await page.setInputFiles("#file", file);
  await page.getByText(/^Adds 0 responses/).waitFor();
  await page.getByText("Operations that get nothing").waitFor();
  await page.locator("summary").click();
  await page.getByLabel("401").check();
  await page.getByLabel("502").uncheck();
  await page.getByLabel("besideDefault").selectOption("true");
  await page.getByLabel("methods", { exact: true }).fill("DELETE, PATCH");
  await page.getByLabel("conditions").fill('{ "422": "always" }');
  await page.getByText(/^Adds [1-9]/).waitFor();
  const { name, text } = await downloaded(page);
  expect(name).toBe("api.errors.json");
  const options = {
    statuses: [400, 404, 422, 429, 500, 503],
    also: [401],
    exclude: { methods: ["DELETE", "PATCH"] },
    besideDefault: true,
    conditions: { 422: "always" as const },
  };
  writeFileSync(join(folder, "options.json"), JSON.stringify(options));
  const command = [join(root, "generated/cli.js"), "add", file, "--options", join(folder, "options.json")];
  const { output } = await run(folder, process.execPath, command);
  expect(output).toContain(text);
  expect(JSON.parse(text)).toEqual(addErrorResponses(document, options));
  expect(JSON.parse(await page.locator("#said").innerText())).toEqual(options);
  expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
});

test("the sample is one click away, says why, and comes back as YAML with its comments", async () => {
  const { page } = await open();
  await page.getByRole("button", { name: "Use a sample" }).click();
  await page.getByText("Adds 16 responses to 3 of 3 operations.").waitFor();
  const said = page.locator("#result tbody td");
  expect(await said.nth(1).innerText()).toContain("422 for its request body");
  expect(await said.nth(2).innerText()).toContain("404: yours stays");
  const { name, text } = await downloaded(page);
  expect(name).toBe("sample.errors.yaml");
  expect(text).toContain(
    "# This answer is the author's own, so it stays.\n        '404':\n          description: No such",
  );
  expect(parse(text)).toEqual(addErrorResponses(parse(await page.locator("#document").inputValue())));
});

test("aliases of YAML are spelled out, so that a change reaches one place", async () => {
  const { page } = await open();
  const responses = "responses: &ok { '200': { description: Done. } }";
  const paths = `/a: { get: { ${responses} } }, '/b/{id}': { get: { responses: *ok, parameters: [{ name: id, in: path }] } }`;
  await page.fill("#document", `openapi: 3.1.0\npaths: { ${paths} }\n`);
  await page.getByText("its comments are lost").waitFor();
  const document = parse((await downloaded(page)).text);
  expect(Object.keys(document.paths["/a"].get.responses)).not.toContain("404");
  expect(Object.keys(document.paths["/b/{id}"].get.responses)).toContain("404");
});

test("a framework's response and its schema make room in YAML too, and a range of the author's stays", async () => {
  const { page } = await open();
  const schema = "{ $ref: '#/components/schemas/HTTPValidationError' }";
  await page.fill(
    "#document",
    `openapi: 3.1.0
paths:
  /items:
    post:
      requestBody: { content: {} }
      responses: { '200': { description: Done. }, '5XX': { description: Ours. }, '422': { description: Wrong., content: { application/json: { schema: ${schema} } } } }
components:
  schemas: { HTTPValidationError: { type: object }, Item: { type: object } }
`,
  );
  await page.locator("summary").click();
  await page.getByLabel("replace").fill("fastapi");
  await page.getByText("422: in place of yours").waitFor();
  expect(await page.locator("#result tbody td").innerText()).toContain("500, 502, 503: your 5XX answers");
  const document = parse((await downloaded(page)).text);
  expect(document.paths["/items"].post.responses["422"].$ref).toBe("#/components/responses/UnprocessableEntity");
  expect(Object.keys(document.components.schemas)).not.toContain("HTTPValidationError");
});

test.each([
  ["openapi: 3.1.0\npaths:\n  - [", "document:3:"],
  ['{ "openapi": "3.1.0",\n  "paths": { }', "document:2:15: This is not JSON: expected a comma or }"],
  ['# Old\nswagger: "2.0"', "document:2:1: The document is Swagger"],
  ['{\n  "info": {},\n  "openapi": "4.0.0" }', "document:3:3: The document has the `openapi` version"],
  [
    "openapi: 3.1.0\ncomponents:\n  responses:\n    Gone:\n      description: Gone.\n      x-status: { code: 410,\n        when: never }\n",
    "document:7:9: Component `responses.Gone` has a wrong `x-status.when`",
  ],
])("a fault is named with its line: %j", async (text, said) => {
  const { page } = await open();
  await page.fill("#document", text);
  await expect
    .poll(() => page.locator(".fault:visible").allInnerTexts())
    .toEqual([expect.stringContaining(said.replaceAll("`", ""))]);
});

test("nothing that a script asks for leaves the page or its worker", async () => {
  const { page, complaints } = await open();
  const sent = await page.evaluate(async () => {
    const here = await fetch("openapi.yaml").then(Boolean, () => false);
    const program = `fetch("${location.origin}/openapi.yaml").then(() => postMessage(true), () => postMessage(false))`;
    const worker = new Worker(URL.createObjectURL(new Blob([program])));
    const there = await new Promise((resolve) => worker.addEventListener("message", ({ data }) => resolve(data)));
    return [here, there];
  });
  expect(sent).toEqual([false, false]);
  expect(complaints.length).toBeGreaterThan(0);
});

test.each(["light", "dark"] as const)(
  "in %s colours, axe finds nothing, at any width, and the keyboard suffices",
  async (colorScheme) => {
    const { page } = await open({ colorScheme });
    while ((await page.evaluate(() => document.activeElement?.id)) !== "sample") await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("#result table").waitFor();
    await page.locator("summary").press("Enter");
    await page.locator(".theme").press("Enter");
    const colours = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    expect(await colours()).toBe(colorScheme === "dark" ? "light" : "dark");
    expect(await violations(page)).toEqual([]);
    for (const width of [360, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  },
);

test("the page and its program are at most 60 KB", () => {
  const sizes = ["try.html", "try.js", "try.css", "style.css", "favicon.svg"].map(
    (file) => gzipSync(readFileSync(join(site, file))).length,
  );
  expect(sizes.reduce((sum, size) => sum + size) / 1000).toBeLessThanOrEqual(60);
});
