// The rulesets in both linters: which rule reports what, before and after bundling.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { prepare } from "../../scripts/build.ts";
import { rules } from "../../scripts/generate/rulesets.ts";
import { root } from "../../scripts/lib/project.ts";
import { configured, type Finding, redocly, ruleset, spectral, unique } from "../support/linters.ts";
import { tableUnder, textOf } from "../support/pages.ts";
import { installedProject, program } from "../support/project.ts";
import { run } from "../support/run.ts";

const versions = ["3.0.3", "3.1.0", "3.2.0"];
const asked = rules(await prepare());
const names = Object.keys(asked);

/** Cases are files: what stands before the first dot of a failing one is the only rule that reports it. Versions take turns. */
const cases = (["pass", "fail"] as const).flatMap((verdict) =>
  readdirSync(join(root, "tests/fixtures/rulesets", verdict)).map((name, index) => {
    const text = textOf(`tests/fixtures/rulesets/${verdict}/${name}`);
    const [, only = ""] = /\.(\d\.\d)\.yaml$/.exec(name) ?? [];
    const version = versions.find((version) => only && version.startsWith(only)) ?? versions[index % versions.length];
    return {
      file: `${verdict}-${name}`,
      text: `openapi: ${version}\ninfo: { title: Case, version: 1.0.0 }\n${text}`,
      rule: verdict === "fail" ? `error-responses/${name.split(".")[0]}` : undefined,
    };
  }),
);

const before = cases.map(({ file }) => file);
const after = before.map((file) => `bundled/${file}`);

const project = await installedProject({
  ...Object.fromEntries(cases.map(({ file, text }) => [file, text])),
  "copies/NotFound.yaml": "$ref: ../node_modules/openapi-error-responses/openapi/components/responses/NotFound.yaml\n",
  "copies/components.yaml": "components: { responses: { NotFound: { $ref: NotFound.yaml } } }\n",
});
const { code, output } = await run(project, program("redocly"), ["bundle", ...before, "--output=bundled"]);
if (code !== 0) throw new Error(output);

/** Each file and the names of the rules that report it. */
function verdicts(findings: Finding[], files: string[]) {
  const rulesOf = (file: string) => findings.filter((finding) => finding.file === file).map(({ rule }) => rule);
  return Object.fromEntries(files.map((file) => [file, [...new Set(rulesOf(file))]]));
}

const expected = (files: string[], passes: (file: string) => boolean = () => false) =>
  Object.fromEntries(cases.map(({ rule }, index) => [files[index]!, rule && !passes(files[index]!) ? [rule] : []]));

/** What each linter reports of every case, before and after bundling. */
const files = [...before, ...after];
const found = {
  redocly: await redocly(project, files, ruleset("redocly")),
  spectral: await spectral(project, files, ruleset("spectral")),
};

describe.each(["redocly", "spectral"] as const)("%s", (name) => {
  test("each case is reported by its own rule alone, before and after bundling", () => {
    expect(verdicts(found[name], before)).toEqual(expected(before));
    // Bundling makes every file that is referred to a component of the API.
    expect(verdicts(found[name], after)).toEqual(expected(after, (file) => file.endsWith("other-file.yaml")));
  });

  test("the command has the rules too", async () => {
    const file = configured(project, name === "redocly" ? "redocly.yaml" : ".spectral.json", ruleset(name));
    const option = name === "redocly" ? `--config=${file}` : `--ruleset=${file}`;
    const { code, output } = await run(project, program(name), ["lint", ...before, option]);
    for (const rule of names) expect(output).toContain(rule);
    expect(code).toBe(1);
  });
});

test("both linters name the same places with the same messages", () => {
  expect(unique(found.redocly)).toEqual(unique(found.spectral));
});

test("a finding is where the defect is, once, and its message names what is missing", () => {
  const of = (name: string) =>
    found.redocly
      .filter(({ file }) => file === `fail-${name}.yaml`)
      .map(({ path, message }) => `${path.join(" ")}: ${message.split(". ")[0]}.`);
  expect(of("error-shape.no-type")).toEqual([
    "paths /invoices get responses 409 content application/json schema properties error: The required property `type` of `error` is missing, or is not a string.",
  ]);
  expect(of("retry-after")).toEqual([
    "components responses Busy: The header `Retry-After` is missing, so clients do not know when to retry.",
    "components responses Down: The header `Retry-After` is missing, so clients do not know when to retry.",
  ]);
  expect(of("shared-response.methods").sort()).toEqual([
    "paths /invoices delete responses 404: Status 404 does not refer to its shared response.",
    "paths /invoices post responses 422: Status 422 does not refer to its shared response.",
  ]);
});

test("each rule has a case that it reports", () => {
  expect([...names].sort()).toEqual([...new Set(cases.flatMap(({ rule = [] }) => rule))].sort());
});

test("the rulesets are read by any engine: paths of RFC 9535 with one list of names each, and patterns without lookaround", () => {
  const text = textOf("generated/rulesets/spectral.yaml");
  const given = Object.values<any>((parseYaml(text) as any).rules).flatMap((rule) => rule.given as string[]);
  for (const path of given) expect(path).toMatch(/^\$(\.\w+|\[\*\])*(\[('\w+',?)+\])?(\[\*\])?$/);
  expect(text).not.toMatch(/\(\?[=!<]|@property|\^\^|aliases:/);
});

test("docs/rulesets.md lists the rules", () => {
  const rows = Object.entries(asked).map(([name, { description }]) => [`\`${name}\``, description]);
  expect(tableUnder("docs/rulesets.md", "# Rulesets")).toEqual(rows);
});
