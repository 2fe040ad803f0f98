// Documents of real frameworks, and an API of near-collisions, by function, plugin and command, and what both linters say of the result.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { addErrorResponses } from "../../generated/add-error-responses.js";
import { root } from "../../scripts/lib/project.ts";
import { redocly, ruleset, spectral, unique } from "../support/linters.ts";
import { bundled } from "../support/plugin.ts";
import { installedProject, write } from "../support/project.ts";

const names = ["fastapi", "litestar", "flask-smorest", "huma"];
const fixture = (name: string) => readFileSync(join(root, `tests/fixtures/frameworks/${name}.json`), "utf8");
const optionsOf = (name: string) => ({ replace: [name], conditions: { 422: ["request-body", "parameters"] as const } });

const project = await installedProject(Object.fromEntries(names.map((name) => [`${name}.json`, fixture(name)])));
const program = join(project, "node_modules/.bin/openapi-error-responses");

test("function, plugin and command make the same, and the rules find nothing in it", async () => {
  const byPlugin = await bundled(
    project,
    Object.fromEntries(names.map((name) => [name, { root: `${name}.json`, settings: optionsOf(name) }])),
  );
  for (const name of names) {
    const result = addErrorResponses(JSON.parse(fixture(name)), optionsOf(name));
    expect(byPlugin[name], name).toEqual(result);
    write(project, { "options.json": JSON.stringify(optionsOf(name)) });
    const { stdout } = spawnSync(program, ["add", `${name}.json`, "--options", "options.json"], {
      cwd: project,
      encoding: "utf8",
    });
    expect(JSON.parse(stdout), name).toEqual(result);
    write(project, { [`out-${name}.json`]: stdout });
  }
  const files = names.map((name) => `out-${name}.json`);
  const before = names.map((name) => `${name}.json`);
  for (const [linter, lint] of Object.entries({ redocly, spectral })) {
    const extended = ruleset(linter as "redocly");
    const found = unique(await lint(project, files, extended)).filter((text) => text.includes("error-responses/"));
    expect(found).toEqual([]);
    expect(await lint(project, before, extended)).not.toEqual([]);
  }
});

test("names that differ in case, punctuation or kind alone stay apart", () => {
  const api: any = parseYaml(readFileSync(join(root, "checks/matrix/near-collisions.yaml"), "utf8"));
  const { components } = addErrorResponses(api);
  const folded = Object.values<any>(components).flatMap((kind) =>
    Object.keys(kind).map((name) => name.replace(/\W|_/g, "").toLowerCase()),
  );
  expect(new Set(folded).size).toBe(folded.length);
  expect(Object.keys(components.schemas)).toContain("SharedErrorResponse");
  expect(components.schemas.error_response).toEqual(api.components.schemas.error_response);
});
