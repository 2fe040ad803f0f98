// Redocly's and Spectral's linters, run on files of a project.
import { relative, resolve } from "node:path";
import { program, write } from "./project.ts";
import { run } from "./run.ts";

export interface Finding {
  /** File with the place, as a path within the project. */
  file: string;
  /** Name, without the `rule/` that Redocly puts before the rules of rulesets. */
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
      rule: ruleId.replace(/^rule\//, ""),
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
