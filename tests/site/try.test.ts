/// <reference lib="dom" />
// The page that tries `addErrorResponses` on a document, in a real browser.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { addErrorResponses } from "../../generated/add-error-responses.js";
import { root } from "../../scripts/lib/project.ts";
import { closeBrowser, overflow, top, violations, visit } from "../support/page.ts";
import { folderWith } from "../support/project.ts";
import { run } from "../support/run.ts";

afterAll(closeBrowser);

async function downloaded(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByText(/^Download as/).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

test("a JSON file comes back as the command writes it, with the options of the controls", async () => {
  const { page, foreign, complaints } = await visit("try.html");
  const document = parse(readFileSync(join(root, "examples/invoices.yaml"), "utf8"));
  for (const item of Object.values<any>(document.paths))
    for (const operation of Object.values<any>(item)) operation.responses = { default: { description: "Any." } };
  const facts = { code: 410, when: "path-parameter", types: { gone_error: { retry: "never" } } } as const;
  const options = {
    statuses: [404],
    exclude: { methods: ["DELETE", "PATCH"] },
    besideDefault: true,
    conditions: { 422: "always" },
    prefix: "Acme",
    responses: { Gone: { description: "Gone.", "x-status": facts } },
  } as const;
  const folder = folderWith({ "api.json": JSON.stringify(document), "options.json": JSON.stringify(options) });
  const file = join(folder, "api.json");
  await page.setInputFiles("#file", file);
  await page.getByText(/^Responses added: 0,/).waitFor();
  await page.getByText("Operations that get nothing").waitFor();
  expect(await page.locator("#said").count()).toBe(0);
  await page.locator("summary").click();
  await page.locator("[name=statuses][value='404']").check();
  await page.locator("[name=besideDefault]").selectOption("true");
  const { conditions, prefix, responses } = options;
  const texts = { "exclude.methods": "DELETE, PATCH", prefix };
  const all = { ...texts, conditions: JSON.stringify(conditions), responses: JSON.stringify(responses) };
  for (const [name, text] of Object.entries(all)) await page.locator(`[name='${name}']`).fill(text);
  await page.getByText(/^Responses added: [1-9]/).waitFor();
  const { name, text } = await downloaded(page);
  expect(name).toBe("api.errors.json");
  expect(JSON.parse(await page.locator("#said").innerText())).toEqual(options);
  const command = [join(root, "generated/cli.js"), "add", file, "--options", join(folder, "options.json")];
  expect((await run(folder, process.execPath, command)).output).toContain(text);
  expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
});

test("the sample is one click away, and shows what is added, why, what stays, and a warning", async () => {
  const { page } = await visit("try.html");
  await page.getByRole("button", { name: "Use a sample from FastAPI" }).click();
  await page.getByText("Responses added: 21, to 4 of 4 operations.").waitFor();
  await page.getByText("Error responses whose body does not have the shape").waitFor();
  const rows = await page.locator("#result tbody tr").allInnerTexts();
  expect(rows[2]).toContain("422: your 422 stays");
  expect(rows[3]).toContain("404: path-parameter");
  await page.locator("summary").click();
  await page.locator("[name=replace]").fill("fastapi");
  await page.getByText("422: replaces yours").first().waitFor();
  const sample = JSON.parse(await page.locator("#document").inputValue());
  expect(JSON.parse((await downloaded(page)).text)).toEqual(addErrorResponses(sample, { replace: ["fastapi"] }));
});

test("YAML keeps its comments and order, and aliases and merges are spelled out, so that a change reaches one place", async () => {
  const { page } = await visit("try.html");
  const text = `# Ours.
openapi: 3.1.0
paths:
  /items:
    # Adds one.
    post:
      requestBody: { content: {} }
      responses: &item
        200: { description: Done. }
        '422': { description: Wrong., content: { application/json: { schema: { $ref: '#/components/schemas/HTTPValidationError' } } } }
        5XX: { description: Ours. } # A range.
  /items/{id}: { get: &get { responses: { <<: *item, 404: { description: Ours. } }, parameters: [{ name: id, in: path }] }, put: { <<: *get } }
${Array.from({ length: 200 }, (_, at) => `  /items/${at}: { get: { responses: *item } }\n`).join("")}\
components: { schemas: { HTTPValidationError: { type: object }, Item: { type: object } } }
`;
  await page.fill("#document", text);
  await page.locator("summary").click();
  await page.locator("[name=replace]").fill("fastapi");
  await page.getByText("422: replaces yours").first().waitFor();
  expect(await page.locator("#result tbody td").first().innerText()).toContain("500, 502, 503: your 5XX stays");
  const { name, text: changed } = await downloaded(page);
  expect(name).toBe("document.errors.yaml");
  expect(changed).toMatch(/^# Ours\.[\s\S]*# Adds one\.\n {4}post:[\s\S]*# A range\./);
  const merged = parse(text, { maxAliasCount: -1, merge: true });
  expect(parse(changed)).toEqual(addErrorResponses(merged, { replace: ["fastapi"] }));
});

test.each([
  ["openapi: 3.1.0\npaths:\n  - [", "document:3:"],
  ['{ "openapi": "3.1.0",\n  "paths": { }', "document:2:15: This is not JSON: expected a comma or }"],
  ['{\n  "info": {},\n  "openapi": "4.0.0" }', "document:3:14: The document has the openapi version"],
  ["openapi: 3.1.0\ncomponents: { responses: { A: { description: A, x-status: {\n code: 9 } } } }", "document:3:8:"],
  ["openapi: 3.1.0\npaths: *none", "document:2:8: This is not YAML: nothing before it is named &none."],
  ["openapi: 3.1.0\npaths: { <<: 4 }", "document:2:8: This is not YAML: << takes mappings, and aliases"],
])("a fault is named with its line: %j", async (text, said) => {
  const { page } = await visit("try.html");
  await page.fill("#document", text);
  await expect.poll(() => page.locator("#status:has(b)").allInnerTexts()).toEqual([expect.stringContaining(said)]);
});

test.each(["light", "dark"] as const)(
  "in %s colours, axe finds nothing, at any width, the keyboard suffices, and nothing can be sent",
  async (colorScheme) => {
    const { page, complaints } = await visit("try.html", { colorScheme });
    while ((await page.evaluate(() => document.activeElement?.id)) !== "sample") await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("#result table").waitFor();
    await page.locator("summary").press("Enter");
    expect(await violations(page)).toEqual([]);
    for (const width of [360, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.evaluate(() => location.assign("#outcome"));
      expect(await top(page, "outcome")).toBeLessThanOrEqual(60); // The height of the bar.
    }
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => fetch("openapi.yaml").then(Boolean, () => false))).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#input, #choices").filter({ visible: true }).count()).toBe(0);
  },
);

test("the page and its program are at most 60 KB", () => {
  const files = ["try.html", "try.js", "try.css", "style.css", "favicon.svg"];
  const sizes = files.map((file) => gzipSync(readFileSync(join(inject("fresh"), "docs", file))).length);
  expect(sizes.reduce((sum, size) => sum + size) / 1000).toBeLessThanOrEqual(60);
});
