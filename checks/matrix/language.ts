// What a language tells the harness: a folder with a lockfile, a table of tools, and the few lines that a team of that language needs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Kind } from "./checks.ts";
import type { Example } from "./examples.ts";
import type { Command, Project } from "./project.ts";

export interface Language {
  /** As the tables head it. */
  name: string;
  /** Commands that must run for any of its rows, such as `go version`. */
  needs: Command[];
  /** Commands that install the tools from the lockfile, run in the folder of the language. */
  install: Command[];
  tools: () => Promise<Tool[]>;
  /** Servers of `examples/`, which need schemathesis too. */
  examples?: Example[];
  /** A reader of `examples/readers`, held to the test vectors. */
  reader?: Reader;
  /** Steps of the way that most teams take. The command and the marked region of a file are those that a row runs. */
  guide: Step[];
}

export interface Reader {
  /** File of `examples/readers`. */
  file: string;
  /** Program that holds a reader to the vectors, given their paths. It runs in a folder that has the package. */
  check: (reader: string, vectors: string) => Command;
  /** Text of the reader, and a fault in its place that the check must see. */
  fault: [string, string];
}

export interface Step {
  /** What the step does, in a few sentences. */
  does: string;
  /** A command line that a row runs, with the names of a user's files. */
  command?: Command;
  /** File of the folder, with the lines between `region NAME` and `endregion`. */
  lines?: [file: string, region: string];
}

/** Notes that several rows share. */
export const notes = {
  no32: "Does not support OpenAPI 3.2. Describe the API in 3.1.",
  noOtherFile: "Does not follow references to other files. Bundle first.",
};

export interface Tool extends Kind {
  /** With versions, such as `MSW 2.15.0 + @msw/source 0.6.1`. */
  name: string;
  /** Commands that must run for this row beside those of the language. */
  needs?: Command[];
  /** The check of an API without error responses, to which the tool applies the overlay itself. Without it, the tool knows no overlays. */
  overlay?: Kind["check"];
  /** What must hold of the tool beside the columns. Throws if it does not. */
  also?: (project: Project) => Promise<void>;
  /** What a cell that fails says, and what the table says of it; `part` if the tool does a part of the work all the same. */
  limits?: { reason: RegExp; note: string }[];
  /** What the table says of a tool that does a part of the work where it works. */
  part?: string;
}

/** What stands between a name and its version in go.mod, requirements.txt, pom.xml and Cargo.lock. */
const between = String.raw`(?: |==|</artifactId>\s*<version>|"\s*version = ")v?`;

/** The version that a lockfile pins, whatever its form. Throws if it pins none. */
export function pinned(lockfile: string, name: string): string {
  const [, version] =
    new RegExp(`(?<![\\w./-])${name}${between}(\\d[\\w.+-]*)`).exec(readFileSync(lockfile, "utf8")) ?? [];
  if (!version) throw new Error(`${lockfile} pins no version of ${name}. Add it, or correct the row.`);
  return version;
}

/** The lines of a region, without its indentation. Throws if the file has none of that name. */
export function region(folder: string, [file, name]: [string, string]): string {
  const text = readFileSync(join(folder, file), "utf8");
  const [, lines] = new RegExp(`^.*\\bregion ${name}\\n([^]*?)^.*\\bendregion`, "m").exec(text) ?? [];
  if (!lines)
    throw new Error(`${join(folder, file)} has no region ${name}. Mark one with \`region ${name}\` and \`endregion\`.`);
  const [indent = ""] = /^\s*/.exec(lines) ?? [];
  const first = lines
    .replaceAll(/^.*FIELDS.*\n/gm, "")
    .replaceAll(/^.*WAITS.*$/gm, (line) => line.replaceAll("WAITS", "429").replaceAll("COMPONENT", "TooManyRequests"))
    .replaceAll(/STATUS|PLAIN/g, "404")
    .replaceAll("COMPONENT", "NotFound");
  return first.replaceAll(new RegExp(`^${indent}`, "gm"), "").trimEnd();
}
