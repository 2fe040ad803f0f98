// What a language tells the harness: a folder with a lockfile, a table of tools, and the few lines that a team of that language needs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Kind } from "./checks.ts";
import type { Example, Server } from "./examples.ts";
import type { Program } from "./program.ts";
import type { Command } from "./project.ts";
import { command } from "./project.ts";

export interface Language {
  /** As the tables head it. */
  name: string;
  /** Commands that must run for any of its rows, such as `go version`. */
  needs: Command[];
  /** Commands that install the tools from the lockfile, run in the folder of the language. */
  install: Command[];
  tools: () => Promise<Tool[]>;
  /** Frameworks with nothing that handles errors, by name and version: rows of docs/frameworks.md. */
  bare?: Server[];
  /** Programs of `examples/`, or ones that hold these to vectors. Servers need schemathesis too. */
  examples?: (Example | Server)[];
}

/** Notes that several rows share. */
export const notes = {
  no32: "Does not support OpenAPI 3.2. Describe the API in 3.1.",
  noOtherFile: "Does not follow references to other files. Bundle first.",
  noFetchedFile: "Does not resolve the references inside a fetched file. Bundle first.",
};

export interface Tool extends Kind {
  /** With versions, such as `MSW 2.15.0 + @msw/source 0.6.1`. */
  name: string;
  /** Commands that must run for this row beside those of the language. */
  needs?: Command[];
  /** The check of an API without error responses, to which the tool applies the overlay itself. Without it, the tool knows no overlays. */
  overlay?: Kind["check"];
  /** What a cell that fails says, and what the table says of it. */
  limits?: { reason: RegExp; note: string }[];
  /** What the table says of a tool that does a part of the work where it works. */
  part?: string;
}

/** The version that a lockfile pins, whatever its form. Throws if it pins none. */
export function pinned(lockfile: string, name: string): string {
  // What stands between the two in go.mod, requirements.txt, pom.xml and Cargo.lock.
  const between = String.raw`(?: |==|</artifactId>\s*<version>|"\s*version = ")v?`;
  const entry = new RegExp(`(?<![\\w./-])${name}${between}(\\d[\\w.+-]*)`);
  const [, version] = entry.exec(readFileSync(lockfile, "utf8")) ?? [];
  if (!version) throw new Error(`${lockfile} pins no version of ${name}. Add it, or correct the row.`);
  return version;
}

/** openapi-generator is a Java program, whatever the language that it writes. */
const java = join(import.meta.dirname, "java");

/** What a row has in common with the others. Maven fetches the program. */
export const openapiGenerator = (generator: string): Pick<Tool, "name" | "needs" | "limits"> => ({
  name: `openapi-generator ${pinned(join(java, "pom.xml"), "openapi-generator-cli")}, \`${generator}\``,
  needs: [command`java -version`, command`mvn -q -B -f ${java} package`],
  limits: [{ reason: /Unrecognized token 'openapi'|attribute openapi is unexpected/, note: notes.no32 }],
});

/** The command line of a generator. Properties are `name=value`. The first lets further fields of an error pass. */
export function generate(generator: string, ...properties: string[]): Program["generate"] {
  const all = ["disallowAdditionalPropertiesIfNotPresent=false", ...properties].join(",");
  return (input, output) => [
    command`java -jar ${java}/target/cli/openapi-generator-cli.jar generate -g ${generator} -i ${input} -o ${output}
      --additional-properties ${all} --global-property apiDocs=false,apiTests=false,modelDocs=false,modelTests=false`,
  ];
}
