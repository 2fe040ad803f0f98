// The promise of docs/versioning.md, held against the policy of the gate: one line each, in a user's words.

import { inc } from "semver";
import { expect, inject, test } from "vitest";
import { published } from "../../scripts/compat.ts";
import { readFiles } from "../../scripts/lib/files.ts";
import type { Rating, Ratings, RowName } from "../../scripts/release/policy.ts";
import { compare, judge, rowOf, rows, versionFor } from "../../scripts/release/policy.ts";
import { surface } from "../../scripts/release/surface.ts";
import type { Scalar, Tree } from "../../scripts/release/tree.ts";
import { isTree } from "../../scripts/release/tree.ts";
import { tableUnder } from "../support/pages.ts";
import { promises } from "../support/promises.ts";

const whole = await surface(await published(readFiles(inject("fresh"))));

const keysOf = (pointer: string) =>
  pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));

const valueAt = (pointer: string) =>
  keysOf(pointer).reduce<Tree | Scalar | undefined>((node, key) => (isTree(node) ? node[key] : undefined), whole);

/** The surface with another value at a place, or without the place. */
function surfaceWith(pointer: string, value?: Scalar): Tree {
  if (valueAt(pointer) === undefined) throw new Error(`The surface lacks ${pointer}.`);
  const copy = structuredClone(whole);
  const keys = keysOf(pointer);
  const last = keys.pop()!;
  const parent = keys.reduce<Tree>((node, key) => node[key] as Tree, copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

const errorObject = "/openapi/components/schemas/ErrorObject";

test.each(promises)("%s (%s) goes: %s, joins: %s, changes: %s", (_what, pointer, goes, joins, changes) => {
  const without = surfaceWith(pointer);
  const change = (how: string, rating: Rating) => [{ what: expect.stringContaining(`${pointer} is ${how}`), rating }];
  expect(compare(whole, without)).toEqual(change("removed", goes));
  expect(compare(without, whole)).toEqual(change("added", joins));
  expect(compare(whole, surfaceWith(pointer, "other"))).toEqual(change("changed", changes));
});

test("every row of the policy has a promise", () => {
  const promised = new Set(promises.map(([, pointer]) => rowOf(pointer)));
  expect(Object.keys(rows).filter((name) => !promised.has(name as RowName))).toEqual([]);
});

test.each(Object.entries(rows))("the examples of the row %s stand in the surface", (name, { example, unlike }) => {
  expect([valueAt(example), valueAt(unlike)]).not.toContain(undefined);
  expect(rowOf(example)).toBe(name);
  expect(rowOf(unlike)).not.toBe(name);
});

function* leaves(tree: Tree, parent = ""): Generator<string> {
  for (const [name, value] of Object.entries(tree)) {
    const pointer = `${parent}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (isTree(value)) yield* leaves(value, pointer);
    else yield pointer;
  }
}

test("the policy knows every place of the surface, and takes no change of an unknown one lightly", () => {
  expect([...leaves(whole)].filter((pointer) => rowOf(pointer) === undefined)).toEqual([]);
  expect(compare(whole, { ...whole, novelty: "x" })).toEqual([{ what: "/novelty is added", rating: "major" }]);
});

test("a property may have the name of a keyword", () => {
  expect(rowOf(`${errorObject}/properties/description`)).toBe("property");
  expect(rowOf(`${errorObject}/properties/required/description`)).toBe("wording");
  expect(rowOf(`${errorObject}/properties/example/type`)).toBe("fact");
});

test.each([
  ["major", "2.0.0"],
  ["minor", "1.3.0"],
  ["patch", "1.2.4"],
] as const)("a %s change asks for %s", (rating, wanted) => {
  const changes = [
    { what: "a change", rating },
    { what: "wording", rating: "patch" as const },
  ];
  expect(versionFor("1.2.3", changes)).toBe(wanted);
  expect(() => judge("1.2.3", "1.2.3", changes)).toThrow(`npm run release -- ${wanted}`);
  expect(judge(wanted, "1.2.3", changes)).toContain(`${rating}  a change`);
  expect(judge(inc(wanted, "patch")!, "1.2.3", changes)).toContain("fits");
});

test("what only people read asks for a patch wherever it stands, such as in a copy in an overlay", () => {
  function* textsIn(node: Tree, pointer = ""): Generator<string> {
    for (const [name, value] of Object.entries(node)) {
      const place = `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (isTree(value)) yield* textsIn(value, place);
      else if (typeof value === "string" && /^(description|summary|message|remedy)$/.test(name)) yield place;
    }
  }
  const texts = [...textsIn(whole)].filter((place) => !place.startsWith("/types/"));
  expect(texts.length).toBeGreaterThan(300);
  const ratings = texts.map((place) => [place, rows[rowOf(place) ?? "fact"].changed]);
  expect(ratings.filter(([, rating]) => rating !== "patch")).toEqual([]);
});

test("docs/versioning.md promises what the gate asks for", () => {
  const said = new Map(tableUnder("docs/versioning.md", "# Versioning") as [string, string][]);
  const notFound = "/openapi/components/responses/NotFound";
  const promised: [phrase: string, version: Rating, place: string, kind: keyof Ratings][] = [
    ["removed or renamed: a component, file, export", "major", notFound, "removed"],
    [
      "A status, a type or its retry advice changes",
      "major",
      `${notFound}/x-status/types/not_found_error/retry`,
      "changed",
    ],
    ["A property becomes required or optional", "major", `${errorObject}/required/message`, "added"],
    ["A rule is added to a ruleset", "major", rows.rule.example, "added"],
    ["The package needs another version of Node.js", "major", rows.requirement.example, "changed"],
    ["or a dependency", "major", rows.requirement.example, "added"],
    [
      "Something is added that existing users can ignore: a status, error type",
      "minor",
      rows["error type"].example,
      "added",
    ],
    ["A rule finds the same problems in another way", "minor", rows.inside.example, "changed"],
    ["Wording changes: a description, summary, remedy", "patch", rows.wording.example, "changed"],
    ["the value of an example", "patch", `${rows.example.example}/value`, "changed"],
  ];
  for (const [phrase, version, place, kind] of promised) {
    expect([...said].filter(([, text]) => text.includes(phrase)).map(([row]) => row)).toEqual([version]);
    expect(rows[rowOf(place)!][kind], phrase).toBe(version);
  }
  expect([...said.keys()]).toEqual(["major", "minor", "patch"]);
});
