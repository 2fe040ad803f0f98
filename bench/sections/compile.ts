// What importing the types costs a compilation.
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, run } from "../measure.ts";
import type { Section } from "../section.ts";

/** Row to the package that is imported, where it stands, and the file that is compiled. */
const files: Record<string, { name?: string; folder?: string; text: string }> = {
  "Empty file": { text: "export {};" },
  "`openapi-error-responses`, types": {
    name: "openapi-error-responses",
    folder: root,
    text: 'import type { ErrorResponse } from "openapi-error-responses";\nexport const message = ({ error }: ErrorResponse): string => error.message;',
  },
  "`@octokit/openapi-types`": {
    name: "@octokit/openapi-types",
    folder: join(import.meta.dirname, "../node_modules/@octokit/openapi-types"),
    text: 'import type { components } from "@octokit/openapi-types";\nexport const message = (error: components["schemas"]["basic-error"]): string | undefined => error.message;',
  },
};

const compilerOptions = {
  strict: true,
  target: "es2022",
  module: "nodenext",
  lib: ["es2022", "dom"],
  types: [],
  noEmit: true,
  skipLibCheck: false,
};

/** Line of `--extendedDiagnostics` to figure, and what a unit of the line is in units of the figure. */
const lines: Record<string, { figure: string; unit: number }> = {
  Types: { figure: "Types", unit: 1 },
  Instantiations: { figure: "Instantiations", unit: 1 },
  "Check time": { figure: "Check time (s)", unit: 1 },
  "Total time": { figure: "Total time (s)", unit: 1 },
  "Memory used": { figure: "Memory (MiB)", unit: 1 / 1024 },
};

export const section: Section = {
  title: "Compiling a client that uses the types",
  method:
    "`tsc --extendedDiagnostics` of one file with `strict` and without `skipLibCheck`, so that the declarations themselves are checked too.",
  repetitions: 5,
  packages: ["typescript", "@octokit/openapi-types"],
  async cases(scratch) {
    return Object.entries(files).map(([row, { name, folder, text }], index) => {
      const project = join(scratch, String(index));
      mkdirSync(project, { recursive: true });
      writeFileSync(join(project, "package.json"), '{ "type": "module" }');
      writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["file.ts"] }));
      writeFileSync(join(project, "file.ts"), text);
      if (name && folder) {
        mkdirSync(dirname(join(project, "node_modules", name)), { recursive: true });
        symlinkSync(folder, join(project, "node_modules", name));
      }
      return { name: row, measure: async () => diagnostics(await run(project, "tsc", "--extendedDiagnostics")) };
    });
  },
};

function diagnostics(output: string) {
  return Object.fromEntries(
    Object.entries(lines).map(([line, { figure, unit }]) => {
      const [, value] = new RegExp(`^${line}:\\s+([\\d.]+)`, "m").exec(output) ?? [];
      if (value === undefined) throw new Error(`tsc printed no "${line}".`);
      return [figure, Number(value) * unit];
    }),
  );
}
