// The bundles, one for each version of OpenAPI.
import { BaseResolver, createConfig, lintDocument, makeDocumentFromString, stringifyYaml } from "@redocly/openapi-core";
import type { Contract } from "../contract/contract.ts";
import { report } from "../contract/source.ts";
import { banner, json } from "../lib/banner.ts";
import type { Files } from "../lib/files.ts";

const versions = { openapi: "3.1.0", "openapi-3.0": "3.0.3", "openapi-3.2": "3.2.0" };

/** Name to text: `openapi.yaml`, `openapi.json` and so on. */
export function bundles({ bundle }: Contract): Files {
  const files: Files = new Map();
  for (const [name, openapi] of Object.entries(versions)) {
    const document = { ...bundle, openapi };
    files.set(`${name}.yaml`, `# ${banner}\n${stringifyYaml(document, { noRefs: true, lineWidth: -1 })}`);
    files.set(`${name}.json`, json({ ...document, "x-generated": banner }));
  }
  return files;
}

/**
 * Validates each bundle under its own version by the rules of Redocly. Throws `InputError` if it objects.
 * Other judges are left to the tests.
 */
export async function validate(files: Files): Promise<void> {
  const config = await createConfig({ extends: ["spec"] });
  for (const name of Object.keys(versions)) {
    const file = `${name}.yaml`; // The JSON beside it holds the same.
    const document = makeDocumentFromString(String(files.get(file)), `generated/${file}`);
    report(await lintDocument({ document, config, externalRefResolver: new BaseResolver() }));
  }
}
