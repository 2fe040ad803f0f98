// Public descriptions that frameworks generate, by function, plugin, command and rules. What each operation must have is worked out here from the input.
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { addErrorResponses } from "../../generated/add-error-responses.js";
import { contract } from "../../generated/contract.js";
import { changes, expected, resolved } from "../support/additions.ts";
import { redocly, ruleset, spectral, unique } from "../support/linters.ts";
import { bundled } from "../support/plugin.ts";
import { installedProject, write } from "../support/project.ts";
import type { CodeFirstDescription } from "../support/real.ts";
import { codeFirstDescriptions, installedDescriptions } from "../support/real.ts";

const paths = await installedDescriptions(codeFirstDescriptions);
const project = await installedProject();
for (const { name } of codeFirstDescriptions) cpSync(paths[name]!, join(project, `${name}.json`));
const command = join(project, "node_modules/.bin/openapi-error-responses");
const read = (path: string) => JSON.parse(readFileSync(join(project, path), "utf8").replace(/^\uFEFF/, ""));

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Statuses that an operation must have: the author's that stay, and shared ones. */
function statusesOf(document: any, path: string, method: string, { options, own }: CodeFirstDescription) {
  const item = document.paths[path];
  const operation = item[method];
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) =>
    resolved(one, document),
  );
  const facts: Record<string, boolean> = {
    always: true,
    "path-parameter": parameters.some((parameter) => parameter.in === "path"),
    parameters: parameters.length > 0,
    "request-body": operation.requestBody !== undefined,
    security: (operation.security ?? document.security ?? []).some((one: object) => Object.keys(one).length > 0),
    "unsafe-method": ["put", "post", "delete", "patch"].includes(method),
  };
  const shared = new Map(contract.statuses.filter(({ when }) => when).map((status) => [String(status.code), status]));
  const statuses: Record<string, "author" | "shared"> = {};
  for (const [code, response] of Object.entries<any>(operation.responses)) {
    const schemas = JSON.stringify(Object.values<any>(response.content ?? {}).map(({ schema }) => schema));
    const isReplaced = /^[45]/.test(code) && shared.has(code) && own.some((name) => schemas.includes(`/${name}"`));
    statuses[code] = isReplaced ? "shared" : "author";
  }
  for (const [code, { when, optIn }] of shared) {
    const conditions = [(options.conditions as any)?.[code] ?? when].flat();
    const isWanted = !optIn || options.also?.includes(Number(code));
    const isAnswered = [code, `${code[0]}XX`, "default"].some((key) => key in statuses);
    if (isWanted && !isAnswered && conditions.some((condition) => facts[condition])) statuses[code] = "shared";
  }
  return statuses;
}

/** What a result must not have, in sentences, and how many operations were looked at. */
function objections(before: any, after: any, description: CodeFirstDescription) {
  const found: string[] = [];
  let operations = 0;
  for (const [path, item] of Object.entries<any>(before.paths))
    for (const method of methods.filter((name) => item[name])) {
      operations++;
      const statuses = statusesOf(before, path, method, description);
      const { responses } = after.paths[path][method];
      if (!isDeepStrictEqual(Object.keys(responses).sort(), Object.keys(statuses).sort()))
        found.push(`${method} ${path} has ${Object.keys(responses)}, not ${Object.keys(statuses)}.`);
      for (const [code, whose] of Object.entries(statuses)) {
        const [actual, wanted] =
          whose === "author"
            ? [responses[code], item[method].responses[code]]
            : [resolved(responses[code], after), expected(code, method, after)];
        if (!isDeepStrictEqual(actual, wanted))
          found.push(`${code} of ${method} ${path} is not as the ${whose} wrote it.`);
      }
    }
  const text = JSON.stringify(after);
  for (const { path, isNew } of changes(before, after)) {
    const [top, kind, name] = path;
    const isResponse = top === "paths" && path[3] === "responses" && path.length > 4;
    const isUnused = top === "components" && path.length === 3 && !text.includes(`"#/components/${kind}/${name}"`);
    if (!isResponse && !isUnused && !(isNew && top === "components")) found.push(`${path.join(" ")} has changed.`);
  }
  return { found, operations };
}

test("each operation has what its input says, by function, plugin and command", async () => {
  const plain = await bundled(
    project,
    apis(() => "off"),
  );
  const byPlugin = await bundled(
    project,
    apis(({ options }) => options),
  );
  for (const description of codeFirstDescriptions) {
    const { name, options, operations } = description;
    const before = read(`${name}.json`);
    const after: any = addErrorResponses(before, options);
    expect(objections(before, after, description), name).toEqual({ found: [], operations });
    expect(objections(before, addErrorResponses(before, { statuses: [404] }), description).found, name).not.toEqual([]);
    expect(addErrorResponses(after, options), name).toEqual(after);
    expect(byPlugin[name], name).toEqual(addErrorResponses(plain[name], options));
    expect(objections(plain[name], byPlugin[name], description).found, name).toEqual([]);
    write(project, { "options.json": JSON.stringify(options) });
    const words = ["add", `${name}.json`, "--options", "options.json"];
    const { stdout } = spawnSync(command, words, { cwd: project, encoding: "utf8", maxBuffer: 2 ** 28 });
    expect(JSON.parse(stdout), name).toEqual(after);
  }
});

const apis = (settingsOf: (description: CodeFirstDescription) => object | "off") =>
  Object.fromEntries(
    codeFirstDescriptions.map((description) => [
      description.name,
      { root: `${description.name}.json`, settings: settingsOf(description) },
    ]),
  );

test.each(codeFirstDescriptions)("both linters find nothing new in $name", async ({ name, options }) => {
  write(project, { [`${name}.added.json`]: JSON.stringify(addErrorResponses(read(`${name}.json`), options)) });
  write(project, { [`${name}.plain.json`]: JSON.stringify(read(`${name}.json`)) });
  const files = [`${name}.plain.json`, `${name}.added.json`];
  const found = unique(await redocly(project, files, ruleset("redocly")));
  expect(unique(await spectral(project, files, ruleset("spectral")))).toEqual(found);
  const [before, after] = files.map((file) =>
    found.filter((text) => text.startsWith(file)).map((text) => text.slice(file.length)),
  );
  expect(after!.filter((finding) => !before!.includes(finding))).toEqual([]);
});
