// The merge vectors that ports of `addErrorResponses` in other languages are held to: the original passes them.
import { expect, test } from "vitest";
import { addErrorResponses } from "../../generated/add-error-responses.js";
import contract from "../../generated/contract.json" with { type: "json" };
import vectors from "../../generated/merge-vectors.json" with { type: "json" };

test.each(vectors.vectors)("$name", ({ statuses, document, result }) => {
  const options = statuses && { statuses };
  expect(addErrorResponses(document, options)).toEqual(result);
  expect(addErrorResponses(result as object, options)).toEqual(result);
});

test("the vectors cover every condition that a response of the contract has", () => {
  const added = new Set(
    vectors.vectors.flatMap(({ result }) => Object.keys((result as any).components.responses ?? {})),
  );
  const conditions = (names: string[]) =>
    new Set(names.map((name) => (contract.components.responses as any)[name]?.["x-status"].when));
  const all = conditions(Object.keys(contract.components.responses));
  expect([...all].filter((when) => when && !conditions([...added]).has(when))).toEqual([]);
});
