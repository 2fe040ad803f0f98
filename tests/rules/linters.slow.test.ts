// Other people's rulesets on an API that uses every shared response: what they report of ours, and the reasons in docs/rulesets.md.
import { join, parse } from "node:path";
import { bundle, createConfig, parseYaml, stringifyYaml } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { bundleSource, readSource } from "../../scripts/contract/source.ts";
import { pkg } from "../../scripts/lib/project.ts";
import { type Finding, redocly, spectral } from "../support/linters.ts";
import { tableUnder, textOf } from "../support/pages.ts";
import { installedProject, write } from "../support/project.ts";

const rulesets = [
  { name: "recommended-strict", lint: redocly },
  { name: "spectral:oas", lint: spectral },
  { name: "@stoplight/spectral-owasp-ruleset", lint: spectral },
  { name: "@ibm-cloud/openapi-ruleset", lint: spectral },
];

const versions = ["3.0.3", "3.1.0", "3.2.0"];
const components = `node_modules/${pkg.name}/openapi/components`;

/** A project with the same API in each version of OpenAPI. */
async function consumer(): Promise<string> {
  const { statuses } = await bundleSource(await readSource());
  const api = parseYaml(textOf("tests/fixtures/linters/consumer.yaml")) as any;
  const { get } = api.paths["/invoices/{invoice_id}"];
  for (const { code: status, name } of statuses)
    get.responses[status] = { $ref: `${components}/responses/${name}.yaml` };
  return installedProject(
    Object.fromEntries(versions.map((openapi) => [`${openapi}.yaml`, JSON.stringify({ openapi, ...api })])),
  );
}

/** Component that a finding is about, in its file or in a bundle; elsewhere, the place itself. */
function subject({ file, path }: Finding): string {
  const own = file.includes(`/${components}/`) ? parse(file).name : undefined;
  const [, kind, name] = path;
  return own ?? (path[0] === "components" ? (name ?? `components.${kind}`) : `${file} ${path.join(" ")}`);
}

/** Ruleset, rule and what it reports, for each rule that reports something, before or after bundling. */
async function reports(project: string): Promise<string[][]> {
  const files = versions.map((version) => `${version}.yaml`);
  const bundled = files.map((file) => `bundled/${file}`);
  const config = await createConfig({});
  for (const file of files) {
    const { bundle: document } = await bundle({ ref: join(project, file), config });
    write(project, { [`bundled/${file}`]: stringifyYaml(document.parsed) });
  }
  const rows = new Map<string, Set<string>>();
  // Spectral mixes up the files that several APIs refer to, so each has a run of its own. What users turn off, a bundle tells.
  for (const { name, lint } of rulesets)
    for (const batch of name.startsWith("@") ? [bundled] : [...files.map((file) => [file]), bundled])
      for (const finding of await lint(project, batch, { extends: [name] })) {
        const key = JSON.stringify([`\`${name}\``, `\`${finding.rule}\``]);
        rows.set(key, (rows.get(key) ?? new Set()).add(`\`${subject(finding)}\``));
      }
  return [...rows].map(([key, subjects]) => [...JSON.parse(key), [...subjects].sort().join(", ")]);
}

test("rulesets report of our components what docs/rulesets.md gives a reason for, and nothing else", async () => {
  const listed = tableUnder("docs/rulesets.md", "## Other people's rulesets");
  expect((await reports(await consumer())).sort()).toEqual(
    listed.map(([ruleset, rule, subjects]) => [ruleset, rule, subjects]).sort(),
  );
  for (const [, rule, , reason] of listed) expect(reason, rule).toMatch(/^[A-Z`].*\.$/);
});
