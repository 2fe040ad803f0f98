// The run-time modules: what src/ says, with the catalogue and the guard that it builds on.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { catalog } from "./catalog.ts";
import { root } from "./description.ts";
import type { Description } from "./description.ts";
import { banner, bannerFor } from "./generated.ts";
import type { Files } from "./generated.ts";
import { guard } from "./guard.ts";

/** What the package exports, beside the types of the bundle. */
export const index = ["catalog", "runtime"].map((name) => `export * from "./${name}.js";`).join("\n");

/** Name to text: `index.js`, and each module that it takes from with its declarations. */
export async function runtime(description: Description): Promise<Files> {
  const source = (await readFile(join(root, "src/runtime.ts"), "utf8")).replaceAll('"../generated/', '"./');
  const compilerOptions: ts.CompilerOptions = { target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true, isolatedDeclarations: true };
  const head = `// ${bannerFor("src/runtime.ts")}\n`;
  return new Map([
    ["index.js", `// ${banner}\n${index}\n`],
    ["runtime.js", head + ts.transpileModule(source, { compilerOptions }).outputText],
    ["runtime.d.ts", head + ts.transpileDeclaration(source, { compilerOptions }).outputText],
    ...catalog(description),
    ...(await guard(description)),
  ]);
}
