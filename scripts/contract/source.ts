// The description in `openapi/`: read, linted and bundled, each once.
import { dirname, join, relative } from "node:path";
import type { Config, Document, NormalizedProblem } from "@redocly/openapi-core";
import {
  BaseResolver,
  bundleDocument,
  detectSpec,
  formatProblems,
  getTotals,
  getTypes,
  isPlainObject,
  lintDocument,
  loadConfig,
  YamlParseError,
} from "@redocly/openapi-core";
import { filesBelow } from "../lib/files.ts";
import { InputError } from "../lib/input-error.ts";
import { pkg, root } from "../lib/project.ts";
import type { Contract } from "./contract.ts";
import { contractOf } from "./contract.ts";

export interface Source {
  /** Path of `openapi/`. */
  folder: string;
  config: Config;
  document: Document;
  resolver: BaseResolver;
}

/** Parses every file of the description in a project, this one unless another is named. Throws `InputError` if one of them is not YAML, or the root is not a description. */
export async function readSource(project = root): Promise<Source> {
  const folder = join(project, "openapi");
  const config = (await loadConfig({ configPath: join(project, "redocly.yaml") })).forAlias("main");
  const resolver = new BaseResolver(config.resolve);
  // A file that is not YAML is one fault. The lint would report it at every reference to it.
  const paths = filesBelow(folder).map((file) => join(folder, file));
  const faults = (await Promise.all(paths.map((path) => parseFault(resolver, project, path)))).filter(
    (fault) => fault !== undefined,
  );
  if (faults.length > 0) throw new InputError(faults.join("\n"));
  const document = await resolver.resolveDocument(null, join(folder, "openapi.yaml"), true);
  if (document instanceof Error) throw new InputError(`${document.message}\nRestore openapi/openapi.yaml.`);
  if (!isPlainObject(document.parsed))
    throw new InputError("openapi/openapi.yaml:1:1 does not hold an OpenAPI description.\nRestore it.");
  return { folder, config, document, resolver };
}

async function parseFault(resolver: BaseResolver, project: string, path: string): Promise<string | undefined> {
  const result = await resolver.resolveDocument(null, path, true).catch((error: Error) => error);
  if (!(result instanceof YamlParseError)) return undefined;
  return `${relative(project, path)}:${result.line}:${result.col} is not valid YAML: ${result.message}.\nCorrect that line.`;
}

/** Prints each problem with file, line and column. Throws `InputError` if there is one, even if it is a warning. */
export async function lint({ folder, config, document, resolver }: Source): Promise<void> {
  const problems = await lintDocument({ document, config, externalRefResolver: resolver });
  // Examples and schemas fail in the wake of a reference that leads nowhere, and examples in that of a wrong body.
  const causes = ["no-unresolved-refs", "contract/body"].map((rule) =>
    problems.filter(({ ruleId }) => ruleId === rule),
  );
  reportProblems(causes.find(({ length }) => length > 0) ?? problems, dirname(folder));
}

/** Prints problems, with their files relative to a folder. Throws `InputError` if there are any. */
export function reportProblems(problems: NormalizedProblem[], cwd: string): void {
  if (problems.length === 0) return;
  formatProblems(problems, { cwd, totals: getTotals(problems), version: pkg.version, command: "lint" });
  const count = problems.length === 1 ? "the problem" : `the ${problems.length} problems`;
  throw new InputError(`Correct ${count} above.`);
}

/** Bundles a source that has passed the lint. */
export async function bundleSource({ folder, config, document, resolver }: Source): Promise<Contract> {
  const { bundle } = await bundleDocument({
    document: { ...document, parsed: structuredClone(document.parsed) },
    config,
    externalRefResolver: resolver,
    types: getTypes(detectSpec(document.parsed)),
  });
  return contractOf(bundle.parsed as Record<string, any>, await documentsBeside(resolver, folder));
}

/** What stands in `openapi/` beside the description, by the names of the files. */
async function documentsBeside(resolver: BaseResolver, folder: string): Promise<Contract["beside"]> {
  const files = filesBelow(folder).filter((file) => !file.includes("/") && file !== "openapi.yaml");
  const documents = files.map(async (file) => {
    const { parsed } = (await resolver.resolveDocument(null, join(folder, file), true)) as Document;
    return [file.replace(/\.yaml$/, ""), parsed as Record<string, any>] as const;
  });
  return Object.fromEntries(await Promise.all(documents));
}
