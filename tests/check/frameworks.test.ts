// docs/frameworks.md shows what was measured, of the versions that are installed.
import { expect, test } from "vitest";
import { pagesWith } from "../../checks/frameworks/measure.ts";
import measured from "../../checks/frameworks/measured.json" with { type: "json" };
import { versionOf } from "../../checks/frameworks/run.ts";
import { textOf } from "../support/pages.ts";

test("the page has the rows that were measured", async () => {
  for (const [path, text] of Object.entries(await pagesWith({}))) expect(textOf(path), path).toBe(text);
});

test.each(["express", "fastify", "hono", "@nestjs/core"])("%s has been measured in its present version", (name) => {
  expect(Object.keys(measured).join()).toContain(` ${versionOf(name)},`);
});
