// `npm run build`: reads the contract, makes every output, and puts them into `generated/` and README.md.
import { join, relative } from "node:path";
import { worksByAddress } from "./compat/released.ts";
import type { Contract } from "./contract/contract.ts";
import { bundleSource, lint, readSource } from "./contract/source.ts";
import { contractFile } from "./generate/contract-data.ts";
import { declarations } from "./generate/declarations.ts";
import { jsonSchemas } from "./generate/json-schema.ts";
import { commonJs, modules } from "./generate/modules.ts";
import { bundles, validateBundles } from "./generate/openapi.ts";
import { overlays } from "./generate/overlays.ts";
import { readme } from "./generate/readme.ts";
import { rulesets } from "./generate/rulesets.ts";
import { pagesWithSnippets } from "./generate/snippets.ts";
import { testVectors } from "./generate/test-vectors.ts";
import { command, takesNothing } from "./lib/command.ts";
import type { Files } from "./lib/files.ts";
import { readFiles } from "./lib/files.ts";
import { writePage } from "./lib/marked.ts";
import { root } from "./lib/project.ts";
import { changesBy, folder, publish, restore } from "./lib/publish.ts";
import { buildSite } from "./site/site.ts";

/** Lints and bundles the description. Throws `InputError` if it is wrong. */
export async function prepare(): Promise<Contract> {
  const source = await readSource();
  await lint(source);
  return bundleSource(source);
}

/** What is useful by its address alone, so the docs site offers it too. */
export function downloads(contract: Contract): Files {
  const parts = [bundles, jsonSchemas, contractFile, overlays, rulesets];
  const files = parts.flatMap((generate) => [...generate(contract)]);
  return new Map(files.filter(([path]) => worksByAddress(path)));
}

/** Every output: path below `generated/` to content. Throws `InputError` if the description is wrong. */
export async function build(): Promise<{ contract: Contract; files: Files }> {
  const contract = await prepare();
  const data = downloads(contract);
  const [site, library] = await Promise.all([buildSite(contract, data), makeLibrary(contract), validateBundles(data)]);
  const parts = [data, rulesets(contract), testVectors(contract), library, await commonJs(library), site];
  return { contract, files: new Map(parts.flatMap((part) => [...part])) };
}

/** The run-time modules with their declarations, and the types of the bundle. */
async function makeLibrary(contract: Contract): Promise<Files> {
  const sources = readFiles(join(root, "src"));
  // It brings TypeScript, which takes longer to load than anything else, so nothing waits for it.
  const { types } = await import("./generate/types.ts");
  return new Map([...(await modules(contract, sources)), ...declarations(sources), ...(await types(contract))]);
}

async function main(words: string[]): Promise<void> {
  takesNothing(words);
  const start = performance.now();
  await restore();
  const { contract, files } = await build();
  const changed = changesBy(files);
  const pages = [["README.md", await readme(contract)], ...(await pagesWithSnippets())] as const;
  await publish(files);
  for (const [page, text] of pages) await writePage(page, text);
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const shown = relative(process.cwd(), folder);
  const which = changed.length > 0 ? ` These changed:\n  ${changed.join("\n  ")}` : "";
  console.log(`Wrote ${files.size} files to ${shown}/ in ${seconds} s.${which}`);
  console.log("\nRun `npm start` to look at the docs.");
}

command(import.meta, main, `Nothing was written: ${relative(process.cwd(), folder)}/ is unchanged.`);
