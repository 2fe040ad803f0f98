// The overlays on public API descriptions of other people: what they gain, by two tools, and that nothing gets worse.
import { isDeepStrictEqual } from "node:util";
import { parseYaml } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { prepare } from "../../scripts/build.ts";
import type { Finding } from "../support/linters.ts";
import { redocly as lint } from "../support/linters.ts";
import { openapiFormat, overlay, redocly } from "../support/overlay.ts";
import { installedProject, write } from "../support/project.ts";
import { installedDescriptions } from "../support/real.ts";

const { statuses } = await prepare();
const project = await installedProject();
const names = Object.keys(await installedDescriptions());
const before = await redocly(project, await installedDescriptions());

/** Writes descriptions into a folder of the project, and returns their paths. */
function inFolder(folder: string, texts: Record<string, string>): Record<string, string> {
  const paths = Object.fromEntries(names.map((name) => [name, `${folder}/${name.replaceAll(" ", "-")}.yaml`]));
  write(project, Object.fromEntries(names.map((name) => [paths[name]!, texts[name]!])));
  return paths;
}

const bundled = inFolder("before", before);
const findings = await findingsIn(before);

/** What Redocly reports of each description. All have the same path, which some messages say. */
async function findingsIn(texts: Record<string, string>): Promise<Record<string, Finding[]>> {
  const paths = inFolder("linted", texts);
  const all = await lint(project, Object.values(paths), { extends: ["recommended"] });
  // An overlay that stands alone brings all components of the contract, whether a description uses them or not.
  const isOurs = ({ rule, path }: Finding) =>
    rule === "no-unused-components" && /^OpenapiErrorResponses/.test(path.at(-1)!);
  return Object.fromEntries(
    names.map((name) => [name, all.filter((finding) => finding.file === paths[name] && !isOurs(finding))]),
  );
}

test("descriptions gain responses, lose nothing and get no new finding", async () => {
  const after = await redocly(project, bundled, overlay);
  const left = await findingsIn(after);
  const lost = new Set<string>();
  for (const name of names) {
    expect(objections(before[name]!, after[name]!, statuses), name).toEqual([]);
    expect(missing(left[name]!, findings[name]!), name).toEqual([]);
    for (const { rule } of missing(findings[name]!, left[name]!)) lost.add(rule);
  }
  // Missing 4XX responses are not missed any more, so the comparison does see differences.
  expect(lost).toContain("operation-4xx-response");
}, 600_000);

test("another tool makes the same of them", async () => {
  const [ours, theirs] = [await redocly(project, bundled, overlay), await openapiFormat(project, bundled, overlay)];
  // A difference of megabytes is no message.
  for (const name of names)
    expect(isDeepStrictEqual(parseYaml(theirs[name]!), parseYaml(ours[name]!)), name).toBe(true);
}, 600_000);

/** Findings that are not among others. */
function missing(findings: Finding[], others: Finding[]): Finding[] {
  const key = ({ rule, path, message }: Finding) => JSON.stringify([rule, path, message]);
  const known = new Set(others.map(key));
  return findings.filter((finding) => !known.has(key(finding)));
}
