// The declarations of the run-time modules: what only TypeScript's own compiler can make.
import { join } from "node:path";
import type { TranspileOutput } from "typescript";
import type { Contract } from "../contract/contract.ts";
import type { Files } from "../lib/files.ts";
import { readFiles } from "../lib/files.ts";
import { InputError } from "../lib/input-error.ts";
import { root } from "../lib/project.ts";
import { ts } from "../lib/typescript.ts";
import { serve } from "../lib/worker.ts";
import { withBanner } from "./modules.ts";
import { types } from "./types.ts";

// The compiler takes a second, so a thread starts with what needs no contract while the description is read.
serve(
  async () => declarations(readFiles(join(root, "src"))),
  async (own, contract: Contract): Promise<Files> => new Map([...own, ...(await types(contract))]),
);

/** Name to text: `x.d.ts` of each `x.ts`. Throws `InputError` if a source is not TypeScript that compiles on its own. */
export function declarations(sources: Files): Files {
  return new Map(
    [...sources].map(([name, text]) => [name.replace(/\.ts$/, ".d.ts"), declare(`src/${name}`, String(text))]),
  );
}

function declare(fileName: string, source: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true };
  return withBanner(
    output(ts.transpileDeclaration(source, { fileName, reportDiagnostics: true, compilerOptions })),
    fileName,
  );
}

function output({ outputText, diagnostics = [] }: TranspileOutput): string {
  if (diagnostics.length === 0) return outputText;
  const host = { getCanonicalFileName: (path: string) => path, getCurrentDirectory: () => "", getNewLine: () => "\n" };
  throw new InputError(`${ts.formatDiagnostics(diagnostics, host).trim()}\nCorrect ${diagnostics[0]?.file?.fileName}.`);
}
