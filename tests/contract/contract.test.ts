// The contract: what it lists of its statuses is what their files say.
import { expect, test } from "vitest";
import { bundleSource, readSource } from "../../scripts/contract/source.ts";

const { bundle, statuses } = await bundleSource(await readSource());
const errors = statuses.filter(({ types }) => types.length > 0);

test.each(errors)("$code shows an example of each of its types", ({ types, content }) => {
  const used = Object.values(content["application/json"]!.examples).map(({ value }) => (value as any).error.type);
  expect(new Set(used)).toEqual(new Set(types.map(({ type }) => type)));
});

test("every error type is listed, those of a lower status first", () => {
  const types = errors.flatMap(({ types }) => types.map(({ type }) => type));
  expect(bundle.components.schemas.ErrorType["x-extensible-enum"]).toEqual(types);
});
