// The benchmark's runner and what it wrote. No figure is a test.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { measure, median } from "../../bench/measure.ts";
import { report } from "../../bench/report.ts";
import { names } from "../../bench/run.ts";
import type { Section } from "../../bench/section.ts";
import { filesBelow } from "../../scripts/lib/files.ts";
import { marked, replaceMarked } from "../../scripts/lib/marked.ts";
import { root } from "../../scripts/lib/project.ts";

const benchmarks = readFileSync(join(root, "BENCHMARKS.md"), "utf8");

test.each(names)("BENCHMARKS.md has the section %s", (name) => {
  expect(marked(benchmarks, name)).toMatch(/^## .*\n.*\n\| .*\nMeasured on \d{4}-\d\d-\d\d/s);
});

describe("a part", () => {
  const text = "<!-- a -->\none\n<!-- /a -->\n<!-- b -->\n<!-- /b -->\n";

  test("is replaced, and the others stay", () => {
    expect(replaceMarked(text, "a", "$& two")).toBe(text.replace("one", () => "$& two"));
    expect(replaceMarked(text, "b", "two")).toBe("<!-- a -->\none\n<!-- /a -->\n<!-- b -->\ntwo\n<!-- /b -->\n");
  });

  test("without a place is an error", () => {
    expect(() => replaceMarked(text, "c", "two")).toThrow("Restore the lines `<!-- c -->` and `<!-- /c -->`");
  });
});

test.each([
  { values: [3], expected: 3 },
  { values: [10, 1, 2], expected: 2 },
  { values: [10, 1, 2, 4], expected: 3 },
])("the median of $values is $expected", ({ values, expected }) => {
  expect(median(values)).toBe(expected);
});

test("there is no median of nothing", () => {
  expect(() => median([])).toThrow("no median");
});

test("cases take turns, and give medians that goals are held to", async () => {
  const order: string[] = [];
  const values: Record<string, number[]> = { slow: [9, 30, 10], quick: [1, 2, 3] };
  const cases = Object.entries(values).map(([name, left]) => ({
    name,
    async measure() {
      order.push(name);
      return { "Time (s)": left.shift()! };
    },
  }));
  const results = await measure(cases, 3);
  expect(order).toEqual(["slow", "quick", "slow", "quick", "slow", "quick"]);

  const goal = {
    name: "Ratio",
    value: (figure: (name: string, figure: string) => number) =>
      figure("slow", "Time (s)") / figure("quick", "Time (s)"),
    missed: () => "It sleeps.",
  };
  const section: Section = {
    title: "Sleep",
    method: "By clock.",
    repetitions: 3,
    packages: ["vitest"],
    cases: async () => cases,
    goals: [
      { ...goal, atMost: 4 },
      { ...goal, atLeast: 5 },
    ],
    summary: (figure) => `Sleeps ${figure("slow", "Time (s)")} s.`,
  };
  const text = report(section, 3, results, new Date("2026-01-02T03:04:05Z"), 0.5);
  expect(text).toContain("| slow | 10 |\n| quick | 2 |");
  expect(text).toContain("| Ratio | at most 4 | 5 | **missed** |\n| Ratio | at least 5 | 5 | met |");
  expect(text.match(/\*\*Missed: .*/g)).toEqual(["**Missed: Ratio.** 5 is 1 above the limit. It sleeps."]);
  expect(text).toContain("Measured on 2026-01-02, medians of 3: ");
  expect(text).toMatch(/\n> Sleeps 10 s\.$/);
});

test("the files of this repository that the sections name are there", () => {
  const folder = join(root, "bench/sections");
  const named = filesBelow(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    return [...text.matchAll(/join\(root, "([^"]+)"\)/g)].map(([, path = ""]) => path);
  });
  expect(named).toContain("generated/overlays/error-responses.yaml");
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
