// Lints the description by the rules of redocly.yaml.
import { formatProblems, getTotals, lintDocument } from "@redocly/openapi-core";
import type { NormalizedProblem } from "@redocly/openapi-core";
import { InputError, pkg, root } from "./description.ts";
import type { Source } from "./description.ts";

/** Prints each problem with file, line and column. Throws `InputError` where there is one, a warning included. */
export async function lint({ config, document, resolver }: Source): Promise<void> {
  report(await lintDocument({ document, config: config.forAlias("main"), externalRefResolver: resolver }));
}

export function report(problems: NormalizedProblem[]): void {
  if (problems.length === 0) return;
  formatProblems(problems, { cwd: root, totals: getTotals(problems), version: pkg.version, command: "lint" });
  const count = problems.length === 1 ? "the problem" : `the ${problems.length} problems`;
  throw new InputError(`Correct ${count} above.`);
}
