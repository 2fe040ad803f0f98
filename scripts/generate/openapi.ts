// The bundles, one for each version of OpenAPI.
import { BaseResolver, createConfig, lintDocument, Source, stringifyYaml } from "@redocly/openapi-core";
import type { Contract } from "../contract/contract.ts";
import { reportProblems } from "../contract/source.ts";
import { banner } from "../lib/banner.ts";
import type { Files } from "../lib/files.ts";
import { root } from "../lib/project.ts";

const versions = { openapi: "3.1.0", "openapi-3.0": "3.0.3", "openapi-3.2": "3.2.0" };

/** Name to text: `openapi.yaml`, `openapi.json` and so on. */
export function bundles({ bundle }: Contract): Files {
  const files: Files = new Map();
  for (const [name, openapi] of Object.entries(versions)) {
    const document = { ...bundle, openapi };
    files.set(`${name}.yaml`, `# ${banner}\n${stringifyYaml(document, { noRefs: true, lineWidth: -1 })}`);
    // With tabs, three of them fit the window in which gzip finds repetitions, so that the tarball grows by one.
    files.set(`${name}.json`, `${JSON.stringify({ ...document, "x-generated": banner }, null, "\t")}\n`);
  }
  return files;
}

/**
 * Validates each bundle under its own version by the rules of Redocly. Throws `InputError` if it objects.
 * Other judges are left to the tests.
 */
export async function validateBundles(files: Files): Promise<void> {
  const config = await createConfig({ extends: ["spec"] });
  for (const name of Object.keys(versions)) {
    const file = `generated/${name}.json`; // The YAML beside it holds the same, and takes longer to parse.
    const text = String(files.get(`${name}.json`));
    const document = { source: new Source(file, text), parsed: JSON.parse(text) };
    reportProblems(await lintDocument({ document, config, externalRefResolver: new BaseResolver() }), root);
  }
}
