// The rulesets in both linters: which rule reports what, before and after bundling, and how it is switched off.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { bundleSource, readSource } from "../../scripts/contract/source.ts";
import { root } from "../../scripts/lib/project.ts";
import { redocly, spectral } from "../support/linters.ts";
import type { Finding } from "../support/linters.ts";
import { installedProject, program } from "../support/project.ts";
import { tableUnder } from "../support/readme.ts";
import { run } from "../support/run.ts";

const folder = "node_modules/openapi-error-responses/openapi/rulesets";
const linters = {
  Redocly: { lint: redocly, prefix: "rule/", ruleset: "redocly.yaml" },
  Spectral: { lint: spectral, prefix: "", ruleset: "spectral.yaml" },
};
const versions = ["3.0.3", "3.1.0", "3.2.0"];

/** Cases are files: what stands before the first dot of a failing one is the only rule that reports it. */
const cases = (["pass", "fail"] as const).flatMap((verdict) =>
  readdirSync(join(root, "tests/fixtures/rulesets", verdict)).flatMap((name) => {
    const text = readFileSync(join(root, "tests/fixtures/rulesets", verdict, name), "utf8");
    return versions.map((version) => ({
      file: `${verdict}-${version.replaceAll(".", "-")}-${name}`,
      text: `openapi: ${version}\ninfo: { title: Case, version: 1.0.0 }\n${text}`,
      rule: verdict === "fail" ? name.split(".")[0]! : undefined,
    }));
  }),
);

const before = cases.map(({ file }) => file);
const after = before.map((file) => `bundled/${file}`);

/** A project with every case, and what `redocly bundle` makes of it in `bundled/`. */
async function project(): Promise<string> {
  const made = await installedProject({
    ...Object.fromEntries(cases.map(({ file, text }) => [file, text])),
    "copies/NotFound.yaml": "$ref: ../node_modules/openapi-error-responses/openapi/components/responses/NotFound.yaml\n",
  });
  const { code, output } = await run(made, program("redocly"), ["bundle", ...before, "--output=bundled"]);
  if (code !== 0) throw new Error(output);
  return made;
}

const read = (ruleset: string): Record<string, any> => (parseYaml(readFileSync(join(root, "openapi/rulesets", ruleset), "utf8")) as any).rules;

/** Each file and the names of the rules that report it. */
const verdicts = (findings: Finding[], files: string[]) =>
  Object.fromEntries(files.map((file) => [file, [...new Set(findings.filter((finding) => finding.file === file).map(({ rule }) => rule))]]));

const expected = (files: string[], passes: (file: string) => boolean = () => false) =>
  Object.fromEntries(cases.map(({ rule }, index) => [files[index]!, rule && !passes(files[index]!) ? [rule] : []]));

describe.each(Object.entries(linters))("%s", (_name, { lint, ruleset, prefix }) => {
  const extended = { extends: [`./${folder}/${ruleset}`] };
  const rules = read(ruleset);

  test("each case is reported by its own rule alone, before and after bundling", async () => {
    const findings = await lint(await project(), [...before, ...after], extended);
    expect(verdicts(findings, before)).toEqual(expected(before));
    // Bundling makes every file that is referred to a component of the API.
    expect(verdicts(findings, after)).toEqual(expected(after, (file) => file.endsWith("other-file.yaml")));
    for (const { rule, message } of findings) expect(message).toBe(rules[prefix + rule].message);
  });

  test("each rule can be switched off by its name", async () => {
    const made = await project();
    // One version of OpenAPI is enough for this.
    const failing = cases.flatMap(({ file, rule }) => (rule && file.includes("-3-1-0-") ? { file, rule } : []));
    const files = failing.map(({ file }) => file);
    for (const name of Object.keys(rules)) {
      const findings = await lint(made, files, { ...extended, rules: { [name]: "off" } });
      expect(verdicts(findings, files)).toEqual(Object.fromEntries(failing.map(({ file, rule }) => [file, prefix + rule === name ? [] : [rule]])));
    }
  });
});

test("both rulesets have the same rules, each with a case on either side and a message that says what to write", () => {
  const [ours, theirs] = [read("redocly.yaml"), read("spectral.yaml")];
  expect(Object.entries(ours).map(([name, { message }]) => [name, message])).toEqual(Object.entries(theirs).map(([name, { message }]) => [`rule/${name}`, message]));
  expect(Object.keys(theirs).sort()).toEqual([...new Set(cases.flatMap(({ rule = [] }) => rule))].sort());
  for (const { message } of Object.values(theirs)) expect(message).toMatch(/\. Write /);
});

test("the statuses that the rulesets name are those of the description", async () => {
  const { statuses } = await bundleSource(await readSource());
  const shared = statuses.filter(({ types }) => types.length).map(({ code }) => String(code));
  const waiting = statuses.filter(({ headers }) => "Retry-After" in headers).map(({ code }) => String(code));
  const [ours, theirs] = [read("redocly.yaml"), read("spectral.yaml")];
  expect(ours["rule/error-response-ref"].subject.property).toEqual(shared);
  expect(theirs["error-response-ref"].given).toBe(`#Responses[${shared}]`);
  expect(ours["rule/retry-after-declared"].subject.matchParentKeys).toBe(`/^(${waiting.join("|")})$/`);
  expect(theirs["retry-after-declared"].given).toBe(`#Responses[${waiting}]`);
});

test("the README lists the rules, and which of them bundling blinds", () => {
  const rows = Object.entries<any>(read("spectral.yaml")).map(([name, { description }]) => {
    const blind = cases.some(({ file, rule }) => rule === name && file.endsWith("other-file.yaml"));
    return [`\`${name}\``, description, "yes", blind ? "only where a response is written inline" : "yes"];
  });
  expect(tableUnder("### Rulesets")).toEqual(rows);
});
