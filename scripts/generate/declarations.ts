// The declarations of the run-time modules: what only TypeScript's own compiler can make.
import type { TranspileOutput } from "typescript";
import type { Files } from "../lib/files.ts";
import { InputError } from "../lib/input-error.ts";
import { ts } from "../lib/typescript.ts";
import { withBanner } from "./modules.ts";

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
