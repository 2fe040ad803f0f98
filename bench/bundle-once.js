// @ts-check
// Bundles one API several times with the library that `redocly bundle` runs, and prints figures as JSON.
import { BaseResolver, bundle, createConfig } from "@redocly/openapi-core";

const [ref = "", ...overlays] = process.argv.slice(2);
const config = await createConfig({});
const seconds = [];
/** Memory of the first time: garbage of earlier ones does not count. @type {number | undefined} */
let peak;
/** @type {any[]} */
let operations = [];
do {
  const start = performance.now();
  const result = await bundle({ config, ref, overlays, externalRefResolver: new BaseResolver() });
  seconds.push((performance.now() - start) / 1000);
  const [problem] = result.problems;
  if (problem) throw new Error(problem.message);
  peak ??= process.resourceUsage().maxRSS / 1024;
  const { paths } = /** @type {any} */ (result.bundle.parsed);
  operations = Object.values(paths).flatMap((path) => Object.values(path).filter(({ responses }) => responses));
} while (seconds.length < 4 || performance.now() < 2000);
const responses = operations.reduce((sum, operation) => sum + Object.keys(operation.responses).length, 0);
console.log(JSON.stringify({ seconds, peak, operations: operations.length, responses }));
