// The rulesets in both linters: which rule reports what, before and after bundling, and how it is switched off.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { prepare } from "../../scripts/build.ts";
import { rules } from "../../scripts/generate/rulesets.ts";
import { root } from "../../scripts/lib/project.ts";
import type { Finding } from "../support/linters.ts";
import { redocly, redoclyCommand, ruleset, spectral, spectralCommand, unique } from "../support/linters.ts";
import { tableUnder } from "../support/pages.ts";
import { installedProject, program } from "../support/project.ts";
import { run } from "../support/run.ts";

const linters = {
  Redocly: { lint: redocly, command: redoclyCommand, extended: ruleset("redocly") },
  Spectral: { lint: spectral, command: spectralCommand, extended: ruleset("spectral") },
};
const versions = ["3.0.3", "3.1.0", "3.2.0"];
const asked = rules(await prepare());
const names = Object.keys(asked);

/** Cases are files: what stands before the first dot of a failing one is the only rule that reports it. */
const cases = (["pass", "fail"] as const).flatMap((verdict) =>
  readdirSync(join(root, "tests/fixtures/rulesets", verdict)).flatMap((name) => {
    const text = readFileSync(join(root, "tests/fixtures/rulesets", verdict, name), "utf8");
    const only = /\.(\d\.\d)\.yaml$/.exec(name)?.[1] ?? "";
    return versions
      .filter((version) => version.startsWith(only))
      .map((version) => ({
        file: `${verdict}-${version.replaceAll(".", "-")}-${name}`,
        text: `openapi: ${version}\ninfo: { title: Case, version: 1.0.0 }\n${text}`,
        rule: verdict === "fail" ? `error-responses/${name.split(".")[0]}` : undefined,
      }));
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
const verdicts = (findings: Finding[], files: string[]) =>
  Object.fromEntries(
    files.map((file) => [
      file,
      [...new Set(findings.filter((finding) => finding.file === file).map(({ rule }) => rule))],
    ]),
  );

const expected = (files: string[], passes: (file: string) => boolean = () => false) =>
  Object.fromEntries(cases.map(({ rule }, index) => [files[index]!, rule && !passes(files[index]!) ? [rule] : []]));

/** What each linter reports of every case, before and after bundling. */
const found = Object.fromEntries(
  await Promise.all(
    Object.entries(linters).map(async ([name, { lint, extended }]) => [
      name,
      await lint(project, [...before, ...after], extended),
    ]),
  ),
) as Record<keyof typeof linters, Finding[]>;

describe.each(Object.entries(linters))("%s", (name, { lint, command, extended }) => {
  test("the command says the same as its library", async () => {
    const files = before.filter((file) => file.includes("-3-1-0-")).slice(0, 20);
    const byLibrary = found[name as keyof typeof linters].filter(({ file }) => files.includes(file));
    const byCommand = await command(project, files, extended);
    expect(unique(byCommand.filter(({ file }) => files.includes(file)))).toEqual(unique(byLibrary));
    expect(byLibrary).not.toEqual([]);
  });

  test("each case is reported by its own rule alone, before and after bundling", () => {
    const findings = found[name as keyof typeof linters];
    expect(verdicts(findings, before)).toEqual(expected(before));
    // Bundling makes every file that is referred to a component of the API.
    expect(verdicts(findings, after)).toEqual(expected(after, (file) => file.endsWith("other-file.yaml")));
  });

  test("each rule can be switched off by its name", async () => {
    // One version of OpenAPI is enough for this.
    const failing = cases.flatMap(({ file, rule }) => (rule && file.includes("-3-1-0-") ? { file, rule } : []));
    const files = failing.map(({ file }) => file);
    const off = Object.fromEntries(names.slice(1).map((name) => [name, "off"]));
    expect(verdicts(await lint(project, files, { ...extended, rules: off }), files)).toEqual(
      Object.fromEntries(failing.map(({ file, rule }) => [file, rule === names[0] ? [rule] : []])),
    );
  });
});

test("both linters name the same places with the same messages", () => {
  expect(unique(found.Redocly)).toEqual(unique(found.Spectral));
  expect(unique(found.Redocly).length).toBeGreaterThan(cases.length / 2);
});

test("a finding is where the defect is, once, and its message names what is missing", () => {
  const findings = found.Redocly;
  const of = (name: string) =>
    findings
      .filter(({ file }) => file === `fail-3-1-0-${name}.yaml`)
      .map(({ path, message }) => `${path.join(" ")}: ${message.split(". ")[0]}.`);
  expect(of("body-shape.ranges")).toEqual([
    "components schemas Problem: The required property `error` is missing, or is not an object.",
  ]);
  expect(of("error-shape.no-type")).toEqual([
    "paths /invoices get responses 409 content application/json schema properties error: The required property `type` of `error` is missing, or is not a string.",
  ]);
  expect(of("error-shape.all-of")).toEqual([
    "paths /invoices get responses 409 content application/json schema: The required property `type` of `error` is missing, or is not a string.",
  ]);
  expect(of("error-shape.default")).toEqual([
    "components schemas Details: The required property `type` of `error` is missing, or is not a string.",
  ]);
  expect(of("body-shape.no-schema")).toEqual([
    "components responses BadRequest content application/json: The schema of the error is missing.",
  ]);
  expect(of("json-body.xml")).toEqual([
    "paths /invoices get responses 409 content application/xml: The media type of this error is not `application/json`.",
  ]);
  expect(of("json-body.missing")).toEqual(["paths /invoices get responses 5XX: The body of the error is missing."]);
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
  const text = readFileSync(join(root, "generated/rulesets/spectral.yaml"), "utf8");
  const given = Object.values<any>((parseYaml(text) as any).rules).flatMap((rule) => rule.given as string[]);
  for (const path of given) expect(path).toMatch(/^\$(\.\w+|\[\*\])*(\[('\w+',?)+\])?(\[\*\])?$/);
  expect(text).not.toMatch(/\(\?[=!<]|@property|\^\^|aliases:/);
});

test("docs/rulesets.md lists the rules", () => {
  const rows = Object.entries(asked).map(([name, { description }]) => [`\`${name}\``, description]);
  expect(tableUnder("docs/rulesets.md", "# Rulesets")).toEqual(rows);
});
