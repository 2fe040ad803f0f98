// The libraries of Redocly's and Spectral's linters, run on files of a project.
import { join, relative, resolve } from "node:path";
import { lint as lintWithRedocly, loadConfig } from "@redocly/openapi-core";
import { lint as lintWithSpectral } from "@stoplight/spectral-cli/dist/services/linter/linter.js";
import { keysOfPointer } from "../../generated/add/document.js";
import { write } from "./project.ts";

export interface Finding {
  /** File with the place, as a path within the project. */
  file: string;
  /** Name, such as `error-responses/json-body`. */
  rule: string;
  message: string;
  /** Keys that lead to the place in the file. */
  path: string[];
}

/** Lints files of a project, in one run. */
export type Linter = (project: string, files: string[], configuration: object) => Promise<Finding[]>;

export const redocly: Linter = async (project, files, configuration) => {
  const config = await loadConfig({ configPath: configured(project, "redocly.yaml", configuration) });
  const problems = [];
  for (const file of files) problems.push(...(await lintWithRedocly({ ref: resolve(project, file), config })));
  return problems.map(({ ruleId, message, location: [place] }) => ({
    file: relative(project, place!.source.absoluteRef),
    rule: ruleId,
    message,
    path: keysOfPointer(place!.pointer ?? "#/")!,
  }));
};

/** What the command is told by default. */
const others = { format: [], ignoreUnknownFormat: false, failOnUnmatchedGlobs: true, showDocumentationUrl: false };

export const spectral: Linter = async (project, files, configuration) => {
  const { results } = await lintWithSpectral(
    files.map((file) => resolve(project, file)),
    { encoding: "utf8", ruleset: configured(project, ".spectral.json", configuration), ...others },
  );
  return results.map(({ code, message, source, path }: any) => ({
    file: relative(project, source),
    rule: String(code),
    message,
    path: path.map(String),
  }));
};

export const linters = { redocly, spectral };

/** Writes the configuration of a linter into a project, and returns its path. */
export function configured(project: string, file: string, configuration: object): string {
  write(project, {
    [file]: JSON.stringify({ ...(file === "redocly.yaml" && { telemetry: "off" }), ...configuration }),
  });
  return join(project, file);
}

/** Configuration that extends a ruleset of the package. */
export const ruleset = (linter: keyof typeof linters) => ({
  extends: [`./node_modules/openapi-error-responses/generated/rulesets/${linter}.yaml`],
});

/**
 * Findings as sorted texts, each once.
 * Spectral loses the place behind a `$ref` at a key that it encodes, such as `application/problem+json`, so all places end before such a key.
 * What is wrong with `x-status`, each linter says in words of its own.
 */
export function unique(findings: Finding[]): string[] {
  const texts = findings.map(({ file, rule, path, message }) => {
    const encoded = path.findIndex((key, index) => path[index - 1] === "content" && !/^[\w/.*-]+$/.test(key));
    const place = (encoded < 0 ? path : path.slice(0, encoded)).join(" ");
    return `${file} ${place} ${rule}${rule.endsWith("/status-facts") ? "" : `: ${message}`}`;
  });
  return [...new Set(texts)].sort();
}
