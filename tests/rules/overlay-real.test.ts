// The overlay on public API descriptions of other people, which tests/fixtures/real/ installs when they are first needed.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parseYaml } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { bundleSource, readSource } from "../../scripts/contract/source.ts";
import { root } from "../../scripts/lib/project.ts";
import { redocly as lint } from "../support/linters.ts";
import type { Finding } from "../support/linters.ts";
import { objections, openapiFormat, overlay, redocly, responsesIn } from "../support/overlay.ts";
import { installedProject, write } from "../support/project.ts";
import { npm } from "../support/run.ts";

const real = join(root, "tests/fixtures/real");

const apis = {
  Blockfrost: "@blockfrost/openapi/openapi.yaml",
  Directus: "@directus/specs/dist/openapi.json",
  GitHub: "@octokit/openapi/generated/api.github.com.json",
  "Scalar Galaxy": "@scalar/galaxy/dist/3.1.yaml",
};

test("real descriptions gain responses, lose nothing and get no new finding", async () => {
  if (!existsSync(join(real, "node_modules/.package-lock.json"))) await npm(real, "ci", "--no-audit", "--no-fund");
  const { statuses } = await bundleSource(await readSource());
  const errors = statuses.filter(({ types }) => types.length).map(({ code }) => code);
  const project = await installedProject();
  const sources = Object.fromEntries(Object.entries(apis).map(([name, path]) => [name, join(real, "node_modules", path)]));
  const before = await redocly(project, sources);
  const after = await redocly(project, sources, overlay);
  write(project, Object.fromEntries(Object.keys(apis).flatMap((name) => [[`before/${name}.yaml`, before[name]!], [`after/${name}.yaml`, after[name]!]])));

  const second = await openapiFormat(project, Object.fromEntries(Object.keys(apis).map((name) => [name, `before/${name}.yaml`])), overlay);

  const rows = [];
  const lost: Finding[] = [];
  for (const name of Object.keys(apis)) {
    const [old, now] = [before[name]!, after[name]!];
    expect(objections(old, now, statuses)).toEqual([]);
    // openapi-format has an order of its own for some keys, and a difference of megabytes is no message.
    expect(isDeepStrictEqual(parseYaml(second[name]!), parseYaml(now)), `openapi-format makes something else of ${name}`).toBe(true);
    const findings = await lint(project, [`before/${name}.yaml`], recommended);
    const left = await lint(project, [`after/${name}.yaml`], recommended);
    expect(missing(left, findings)).toEqual([]);
    lost.push(...missing(findings, left));
    const [own, all] = [operations(old), operations(now)];
    expect(own.length).toBeGreaterThan(10);
    rows.push({
      description: name,
      operations: own.length,
      "own responses": own.flatMap(({ codes }) => codes).length,
      ...Object.fromEntries(errors.map((status) => [`+${status}`, count(all, status) - count(own, status)])),
      "by path, no 404": all.filter(({ path, codes }) => path.includes("{") && !["404", "4XX", "default"].some((code) => codes.includes(code))).length,
      "findings before": findings.length,
      "findings after": left.length,
    });
  }
  console.table(rows);
  // Missing 4XX responses are not missed any more, so the comparison does see differences.
  expect(new Set(lost.map(({ rule }) => rule))).toContain("operation-4xx-response");
}, 600_000);

/** Findings that are not among others. */
function missing(findings: Finding[], others: Finding[]): Finding[] {
  const key = ({ rule, path, message }: Finding) => JSON.stringify([rule, path, message]);
  const known = new Set(others.map(key));
  return findings.filter((finding) => !known.has(key(finding)));
}

const recommended = { extends: ["recommended"] };

/** Path and response codes of each operation, with those of callbacks. */
function operations(yaml: string): { path: string; codes: string[] }[] {
  const { paths } = parseYaml(yaml) as { paths: object };
  return [...responsesIn(paths)].map(([[path = ""], { responses }]) => ({ path, codes: Object.keys(responses) }));
}

const count = (all: { codes: string[] }[], status: number) => all.filter(({ codes }) => codes.includes(String(status))).length;
