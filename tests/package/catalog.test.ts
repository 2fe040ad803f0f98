// The catalogue holds what the description says, and nothing can change it.
import { readFileSync } from "node:fs";
import { STATUS_CODES } from "node:http";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import catalogJson from "../../generated/error-catalog.json" with { type: "json" };
import { errorCatalog, errorCatalogByStatus } from "../../generated/index.js";
import { bundleSource, readSource } from "../../scripts/contract/source.ts";
import { catalog } from "../../scripts/generate/catalog.ts";
import { pkg } from "../../scripts/lib/project.ts";

const entries = Object.values(errorCatalog).flatMap((advice) => advice ?? []);

const { bundle, statuses } = await bundleSource(await readSource());

test("each type has the facts of its response, and the reason phrase that Node knows", () => {
  const facts = statuses.flatMap(({ code, types }) =>
    types.map((fact) => ({
      ...fact,
      status: code,
      reason: STATUS_CODES[code]!.replace("Unprocessable Content", "Unprocessable Entity"),
    })),
  );
  expect(entries.map(({ docs, ...rest }) => rest)).toEqual(facts);
  expect(Object.entries(errorCatalog).filter(([key, advice]) => key !== advice?.type)).toEqual([]);
  expect(Object.keys(errorCatalog).sort()).toEqual(
    [...bundle.components.schemas.ErrorType["x-extensible-enum"]].sort(),
  );
});

test("a status leads to the same object as its type", () => {
  expect(Object.keys(errorCatalogByStatus).map(Number)).toEqual(entries.map(({ status }) => status));
  for (const advice of entries) expect(errorCatalogByStatus[advice.status]).toBe(advice);
});

test("the JSON says the same", () => {
  expect(catalogJson.types).toEqual({ ...errorCatalog });
  expect(catalogJson.statuses).toEqual(
    Object.fromEntries(Object.entries(errorCatalogByStatus).map(([status, advice]) => [status, advice?.type])),
  );
});

test.each(entries)("the docs have a place at the address of $type", ({ docs }) => {
  const { origin, pathname, hash } = new URL(docs);
  expect(origin + pathname).toBe(pkg.homepage);
  const page = readFileSync(join(inject("fresh"), "docs/index.html"), "utf8");
  expect(page).toContain(`id="${hash.slice(1)}"`);
  expect(page).not.toContain(`id="${hash.slice(1)}_"`);
});

test("records are frozen, and have no entry but their own", () => {
  for (const record of [errorCatalog, errorCatalogByStatus, ...entries]) expect(Object.isFrozen(record)).toBe(true);
  for (const name of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
    expect((errorCatalog as Record<string, unknown>)[name]).toBeUndefined();
    expect((errorCatalogByStatus as Record<string, unknown>)[name]).toBeUndefined();
  }
});

test("a status with two types gives its first", async () => {
  const description = await bundleSource(await readSource());
  const { types } = description.statuses.find(({ code }) => code === 429)!;
  types.push({ type: "quota_error", retry: "never", remedy: "Buy more." });
  const files = new Map([...catalog(description)].map(([name, content]) => [name, String(content)]));
  const code = encodeURIComponent(files.get("catalog.js")!);
  const { errorCatalog, errorCatalogByStatus } = await import(`data:text/javascript,${code}`);
  expect(errorCatalog.quota_error).toMatchObject({ status: 429, retry: "never", remedy: "Buy more." });
  expect(errorCatalogByStatus[429]).toBe(errorCatalog.rate_limit_error);
  expect(JSON.parse(files.get("error-catalog.json")!).statuses[429]).toBe("rate_limit_error");
  expect(files.get("catalog.d.ts")).toContain('readonly 429: ErrorAdvice<"rate_limit_error", 429>;');
});
