// The run-time modules: what src/ says, with the catalogue and the guard that it builds on.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FormatDiagnosticsHost, TranspileOptions } from "typescript";
import { catalog } from "./catalog.ts";
import { InputError } from "./lib/input-error.ts";
import { root } from "./lib/project.ts";
import type { Contract } from "./contract/contract.ts";
import { banner, bannerFor } from "./lib/banner.ts";
import type { Files } from "./lib/files.ts";
import { guard } from "./guard.ts";
import { ts } from "./lib/typescript.ts";

/** What the package exports, beside the types of the bundle. */
export const index = ["catalog", "runtime"].map((name) => `export * from "./${name}.js";`).join("\n");

/** Name to text: `index.js`, and each module that it takes from with its declarations. */
export async function runtime(description: Contract): Promise<Files> {
  const source = await readFile(join(root, "src/runtime.ts"), "utf8");
  return new Map([["index.js", `// ${banner}\n${index}\n`], ["index.d.ts", `// ${banner}\nexport * from "./openapi.js";\n${index}\n`], ...compile(source), ...catalog(description), ...(await guard(description))]);
}

const options: TranspileOptions = {
  fileName: "src/runtime.ts",
  reportDiagnostics: true,
  compilerOptions: { target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
};

/** Name to text: `runtime.js` and `runtime.d.ts`. Throws `InputError` where the source is not TypeScript that compiles on its own. */
export function compile(source: string): Files {
  const text = source.replaceAll('"../generated/', '"./');
  const outputs = [ts.transpileModule(text, options), ts.transpileDeclaration(text, options)] as const;
  const faults = outputs.flatMap(({ diagnostics }) => diagnostics ?? []);
  if (faults.length > 0) throw new InputError(`${ts.formatDiagnostics(faults, formatHost).trim()}\nCorrect ${options.fileName}.`);
  const [js, dts] = outputs.map(({ outputText }) => `// ${bannerFor("src/runtime.ts")}\n${outputText}`) as [string, string];
  return new Map([
    ["runtime.js", js],
    ["runtime.d.ts", dts],
  ]);
}

const formatHost: FormatDiagnosticsHost = { getCanonicalFileName: (path) => path, getCurrentDirectory: () => "", getNewLine: () => "\n" };
