// The overlays, applied by the tools that users apply them with.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { bundle, createConfig, parseYaml, stringifyYaml } from "@redocly/openapi-core";
import openapiFormatPackage, { type JsonObject, type OpenAPIOverlayOptions } from "openapi-format";

const { openapiOverlay } = openapiFormatPackage;

/** Path of an overlay within a project, by its name below `generated/overlays/`. */
export const overlayNamed = (name: string) => `node_modules/openapi-error-responses/generated/overlays/${name}.yaml`;

/** The overlay that adds every response that operations get by default. */
export const overlay = overlayNamed("error-responses");

/**
 * Applies overlays (paths within the project), one after the other, to APIs (name to path of the root file).
 * Returns the YAML of one file each. Without overlays, that is just the bundle.
 */
export type Tool = (
  project: string,
  apis: Record<string, string>,
  ...overlays: string[]
) => Promise<Record<string, string>>;

/** The library behind `redocly bundle`. */
export const redocly: Tool = async (project, apis, ...overlays) => {
  const config = await createConfig({});
  const texts: Record<string, string> = {};
  for (const [name, root] of Object.entries(apis)) {
    const paths = overlays.map((path) => join(project, path));
    const { bundle: document, problems } = await bundle({ ref: resolve(project, root), config, overlays: paths });
    const errors = problems.filter(({ severity }) => severity === "error");
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
    texts[name] = stringifyYaml(document.parsed, { noRefs: true, lineWidth: -1 });
  }
  return texts;
};

/** openapi-format, as a library, since a process for every API takes minutes. */
export const openapiFormat: Tool = async (project, apis, ...overlays) => {
  const overlaid: Record<string, string> = {};
  for (const [name, root] of Object.entries(apis)) {
    // Its own parser marks long numbers, for its own writer.
    let document = parseYaml(readFileSync(join(project, root), "utf8")) as JsonObject;
    for (const path of overlays) {
      const overlaySet = parseYaml(readFileSync(join(project, path), "utf8")) as OpenAPIOverlayOptions["overlaySet"];
      const { data, resultData } = await openapiOverlay(document, { overlaySet });
      if (resultData.totalActions === 0) throw new Error(`openapi-format found no action in ${path}.`);
      document = data as JsonObject;
    }
    overlaid[name] = stringifyYaml(document, { noRefs: true, lineWidth: -1 });
  }
  return overlaid;
};
