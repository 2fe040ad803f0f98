// What the benchmark writes. No figure is a test.
import { expect, test } from "vitest";
import { measure, median } from "../../bench/measure.ts";
import { reportSection } from "../../bench/report.ts";

test.each([
  { values: [3], expected: 3 },
  { values: [10, 1, 2], expected: 2 },
  { values: [10, 1, 2, 4], expected: 3 },
])("the median of $values is $expected", ({ values, expected }) => {
  expect(median(values)).toBe(expected);
});

test("a section shows the medians of its cases, and what they say", async () => {
  const cases = [
    { name: "slow", values: [9, 30, 10] },
    { name: "quick", values: [1, 2, 3] },
  ].map(({ name, values }) => ({ name, measure: async () => ({ "Time (s)": values.shift()! }) }));
  const section = {
    title: "Sleep",
    method: "By clock.",
    repetitions: 3,
    packages: ["vitest"],
    cases: async () => cases,
    summary: (figure: (name: string, figure: string) => number) => `Sleeps ${figure("slow", "Time (s)")} s.`,
  };
  const text = reportSection(section, 3, await measure(cases, 3), new Date("2026-01-02T03:04:05Z"), 0.5);
  expect(text).toContain("| slow | 10 |\n| quick | 2 |");
  expect(text).toContain("Measured on 2026-01-02, medians of 3: ");
  expect(text).toMatch(/\n> Sleeps 10 s\.$/);
});
