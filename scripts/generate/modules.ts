// The run-time modules: src/, compiled, with the catalogue and the guard that it imports as siblings.
import type { CompilerOptions, FormatDiagnosticsHost, TranspileOutput } from "typescript";
import type { Contract } from "../contract/contract.ts";
import { banner, bannerFor, json } from "../lib/banner.ts";
import type { Files } from "../lib/files.ts";
import { InputError } from "../lib/input-error.ts";
import { ts } from "../lib/typescript.ts";
import { catalog } from "./catalog.ts";
import { guard } from "./guard.ts";
import { errorResponseSchema } from "./json-schema.ts";

/**
 * Name to text: each module of src/ with its declarations, `catalog`, `guard`, and what makes `cjs/` a folder of CommonJS.
 * `sources` is src/, name to text. Throws `InputError` if it does not compile, or if no guard can be made of the schema.
 */
export function modules(contract: Contract, sources: Files): Files {
  const compiled = [...sources].flatMap(([name, text]) => [...compile(name, String(text))]);
  return new Map([
    ...compiled,
    ...catalog(contract),
    ...guardModule(contract),
    ["cjs/package.json", json({ type: "commonjs", sideEffects: false })],
  ]);
}

function guardModule(contract: Contract): Files {
  return new Map([
    ["guard.js", `// ${banner}\n\nexport const validate = ${guard(errorResponseSchema(contract))};\n`],
    ["guard.d.ts", `// ${banner}\n\nexport declare function validate(value: unknown): boolean;\n`],
  ]);
}

const compilerOptions: CompilerOptions = { target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true };

/** Name to text: `x.js` and `x.d.ts` of `x.ts`. Throws `InputError` if the source is not TypeScript that compiles on its own. */
export function compile(name: string, source: string): Files {
  const options = { fileName: `src/${name}`, reportDiagnostics: true, compilerOptions };
  const module = name.replace(/\.ts$/, "");
  const header = `// ${bannerFor(options.fileName)}\n`;
  return new Map([
    [`${module}.js`, withHeader(output(ts.transpileModule(source, options)), header)],
    [`${module}.d.ts`, withHeader(output(ts.transpileDeclaration(source, options)), header)],
  ]);
}

/** A `#!` line of a program stays the first. */
const withHeader = (text: string, header: string) => text.replace(/^(#!.*\n)?/, (first) => first + header);

function output({ outputText, diagnostics = [] }: TranspileOutput): string {
  if (diagnostics.length === 0) return outputText;
  const text = ts.formatDiagnostics(diagnostics, formatHost).trim();
  throw new InputError(`${text}\nCorrect ${diagnostics[0]?.file?.fileName}.`);
}

const formatHost: FormatDiagnosticsHost = {
  getCanonicalFileName: (path) => path,
  getCurrentDirectory: () => "",
  getNewLine: () => "\n",
};

/** The command and the plugins: programs load them as ESM, and nobody requires them. */
const esmOnly = /^(cli|plugins)\b/;

/** Adds a CommonJS copy of each module that users require and its declarations, below `cjs/`. */
export function withCommonJs(files: Files): Files {
  const required = [...files].filter(([name]) => !esmOnly.test(name));
  const copies = required.flatMap(([name, text]): [string, string][] => {
    if (name.endsWith(".d.ts")) return [[`cjs/${name}`, String(text)]];
    return name.endsWith(".js") ? [[`cjs/${name}`, commonJs(String(text))]] : [];
  });
  return new Map([...files, ...copies]);
}

function commonJs(module: string): string {
  const options = { ...compilerOptions, verbatimModuleSyntax: false, module: ts.ModuleKind.CommonJS };
  const [first, ...lines] = module.split("\n");
  return `${first}\n${output(ts.transpileModule(lines.join("\n"), { reportDiagnostics: true, compilerOptions: options }))}`;
}
