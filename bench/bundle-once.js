// Bundles one API several times with the library that `redocly bundle` runs, and prints figures as JSON.
import { BaseResolver, bundle, createConfig } from "@redocly/openapi-core";

const [ref, ...overlays] = process.argv.slice(2);
const config = await createConfig({});
const seconds = [];
let peak, operations;
do {
  const start = performance.now();
  const { bundle: document, problems } = await bundle({ config, ref, overlays, externalRefResolver: new BaseResolver() });
  seconds.push((performance.now() - start) / 1000);
  if (problems.length > 0) throw new Error(problems[0].message);
  // Of the first time: garbage of earlier ones does not count.
  peak ??= process.resourceUsage().maxRSS / 1024;
  operations ??= Object.values(document.parsed.paths).flatMap((path) => Object.values(path).filter(({ responses }) => responses));
} while (seconds.length < 4 || performance.now() < 2000);
const responses = operations.reduce((sum, { responses }) => sum + Object.keys(responses).length, 0);
console.log(JSON.stringify({ seconds, peak, operations: operations.length, responses }));
