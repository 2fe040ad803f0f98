// The overlays on small APIs: what each operation gains, by two tools, and what nobody loses.
import { readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { prepare } from "../../scripts/build.ts";
import { addedByDefault } from "../../scripts/contract/contract.ts";
import { overlays } from "../../scripts/generate/overlays.ts";
import { root } from "../../scripts/lib/project.ts";
import { objections } from "../support/additions.ts";
import { openapiFormat, overlay, overlayNamed, redocly } from "../support/overlay.ts";
import { bundled } from "../support/plugin.ts";
import { installedProject, write } from "../support/project.ts";

const fixtures = join(root, "tests/fixtures/overlays");
const text = (...path: string[]) => readFileSync(join(fixtures, ...path), "utf8");
const contract = await prepare();
const { statuses } = contract;
const byDefault = addedByDefault(contract).map(({ code }) => String(code));
const optIn = statuses.filter((status) => status.optIn).map(({ code }) => String(code));

/** A case is a file, or a folder with `openapi.yaml`. */
const files: Record<string, string> = {};
const apis: Record<string, string> = {};
const head = (version: string) => `openapi: ${version}\ninfo: { title: Case, version: 1.0.0 }\n`;
for (const entry of readdirSync(join(fixtures, "pass"), { recursive: true, encoding: "utf8" })) {
  if (!entry.endsWith(".yaml")) continue;
  const { dir, base, name } = parse(entry);
  const isRoot = !dir || base === "openapi.yaml";
  files[`cases/${entry}`] = (isRoot ? head("3.2.0") : "") + text("pass", entry);
  if (isRoot) apis[dir || name] = `cases/${entry}`;
}
for (const version of ["3.0.3", "3.1.0"]) {
  files[`cases/${version}.yaml`] = head(version) + text("pass", "plain.yaml");
  apis[version] = `cases/${version}.yaml`;
}
const project = installedProject(files);

/** The cases that a tool sees without following references to other files. */
const inOnePiece = Object.fromEntries(Object.entries(apis).filter(([name]) => name !== "several-files"));

type Texts = Record<string, string>;

const problems = (before: Texts, after: Texts, list = "x-added") =>
  Object.keys(before).flatMap((name) =>
    objections(parseYaml(before[name]!), parseYaml(after[name]!), {}, list, "anything").map(
      (objection) => `${name}: ${objection}`,
    ),
  );

const before = await redocly(project, apis);
const whole = await redocly(project, apis, overlay);

describe("error-responses.yaml", () => {
  test("operations gain the responses that they can return and lose nothing, and a second run changes nothing", async () => {
    expect(problems(before, whole)).toEqual([]);
    write(project, whole);
    const again = Object.fromEntries(Object.keys(whole).map((name) => [name, name]));
    expect(await redocly(project, again, overlay)).toEqual(whole);
  });

  test.each(["plain", "several-files"])("`overlays` in redocly.yaml make the same of %s", async (name) => {
    const made = await bundled(project, { [name]: { root: apis[name]!, overlays: [overlay] } });
    expect(made[name]).toEqual(parseYaml(whole[name]!));
  });

  test("a tool that resolves no references makes the same, of one piece", async () => {
    const overlaid = await openapiFormat(project, inOnePiece, overlay);
    expect(await openapiFormat(project, inOnePiece, overlay, overlay)).toEqual(overlaid);
    expect(problems(await openapiFormat(project, inOnePiece), overlaid)).toEqual([]);
  });
});

describe("one status an overlay", () => {
  const chosen = (codes: string[]) => codes.map(overlayNamed);

  test("all of them make what the whole one makes", async () => {
    const parts = await redocly(project, apis, ...chosen(byDefault));
    // Each brings its components, so that their order differs, and nothing else.
    for (const name of Object.keys(apis)) expect(parseYaml(parts[name]!), name).toEqual(parseYaml(whole[name]!));
  });

  test("a status that is left out is not added, and one that is asked for is", async () => {
    const others = await redocly(project, apis, ...chosen(byDefault.filter((code) => code !== "404")));
    const lacking = problems(before, others);
    expect(lacking.length).toBeGreaterThan(0);
    expect(lacking.filter((problem) => !/gained ((?!404).)*, not .*404/.test(problem))).toEqual([]);
    expect(problems(before, await redocly(project, apis, ...chosen(optIn)), "x-added-on-request")).toEqual([]);
  });
});

test("every filter has two terms at most, since engines drop the middle one of three", () => {
  const targets = [...overlays(contract).values()].flatMap((yaml) =>
    (parseYaml(String(yaml)) as any).actions.map(({ target }: { target: string }) => target),
  );
  /** Three terms beside each other, such as `@.a && @.b && @.c`. */
  const threeTerms = /&&[^()]*(?:\([^()]*\)[^()]*)*&&/;
  expect(targets.filter((target) => threeTerms.test(target))).toEqual([]);
  expect(targets.length).toBeGreaterThan(100);
});
