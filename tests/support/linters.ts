// Redocly's and Spectral's linters, run on files of a project.
import { relative, resolve } from "node:path";
import { program, write } from "./project.ts";
import { run } from "./run.ts";

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
  write(project, { "redocly.yaml": JSON.stringify({ telemetry: "off", ...configuration }) });
  const { output } = await run(project, program("redocly"), [
    "lint",
    ...files,
    "--format=json",
    "--max-problems=100000",
  ]);
  // One object a file, with nothing between them.
  const reports = parse(output, "{", "}", (objects) => `[${objects.replaceAll(/^\}\{$/gm, "},{")}]`);
  return reports
    .flatMap(({ problems }) => problems)
    .map(({ ruleId, message, location: [{ source, pointer = "#/" }] }) => ({
      file: relative(project, resolve(project, source.ref)),
      rule: ruleId,
      message,
      path: pointer
        .split("/")
        .slice(1)
        .map((key: string) => key.replaceAll("~1", "/").replaceAll("~0", "~")),
    }));
};

export const spectral: Linter = async (project, files, configuration) => {
  write(project, { ".spectral.json": JSON.stringify(configuration) });
  const { output } = await run(project, program("spectral"), [
    "lint",
    ...files,
    "--ruleset=.spectral.json",
    "--format=json",
    "--quiet",
  ]);
  return parse(output, "[", "]").map(({ code, message, source, path }) => ({
    file: relative(project, source),
    rule: code,
    message,
    path: path.map(String),
  }));
};

/** The JSON in what a program printed. Throws where there is none. */
function parse(output: string, first: string, last: string, toArray = (text: string) => text): any[] {
  const [start, end] = [output.indexOf(first), output.lastIndexOf(last)];
  if (start < 0 || end < start) throw new Error(output);
  return JSON.parse(toArray(output.slice(start, end + 1)));
}

/** Configuration that extends a ruleset of the package. */
export const ruleset = (linter: "redocly" | "spectral") => ({
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
