// The contract: its statuses are those of the source document.
import { describe, expect, test } from "vitest";
import { bundleSource, readSource } from "../../scripts/contract/source.ts";
import { textOf } from "../support/pages.ts";

const { bundle, statuses } = await bundleSource(await readSource());
const errors = statuses.filter(({ types }) => types.length > 0);

describe("statuses", () => {
  const sourceDocument = textOf("tests/fixtures/api-error-codes.txt");

  test("are those of the source document, under its headings, and the further ones", () => {
    let heading = "";
    const documented: [number, string, string][] = [];
    for (const line of sourceDocument.split("\n")) {
      heading = /^(.+) Codes$/.exec(line)?.[1] ?? heading;
      const [, code, reason = ""] = /• (\d{3}) ([^:]+):/.exec(line) ?? [];
      if (code) documented.push([Number(code), reason, heading.toLowerCase()]);
    }
    expect(documented).toHaveLength(9);
    const own = statuses.filter(({ optIn }) => !optIn);
    expect(own.map(({ code, reason, tag }) => [code, reason, tag.toLowerCase()])).toEqual(
      documented.sort(([a], [b]) => a - b),
    );
    expect(statuses.filter(({ optIn }) => optIn).map(({ code }) => code)).toEqual(
      expect.arrayContaining([401, 403, 409]),
    );
  });

  test.each(errors)("$code shows an example of each of its types", ({ types, content }) => {
    const used = Object.values(content["application/json"]!.examples).map(({ value }) => (value as any).error.type);
    expect(new Set(used)).toEqual(new Set(types.map(({ type }) => type)));
  });
});

test("every error type is listed, those of a lower status first", () => {
  const types = errors.flatMap(({ types }) => types.map(({ type }) => type));
  expect(bundle.components.schemas.ErrorType["x-extensible-enum"]).toEqual(types);
});
