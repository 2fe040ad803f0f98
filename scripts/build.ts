// `npm run build`: every step; `npm run lint`, `bundle`, `types`, `runtime` or `docs`: the lint and that step.
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle, validate } from "./bundle.ts";
import { bundleSource, InputError, readSource } from "./description.ts";
import type { Description } from "./description.ts";
import { differences, folder, publish, restore } from "./generated.ts";
import type { Files } from "./generated.ts";
import { lint } from "./lint.ts";
import { readme, writeReadme } from "./readme.ts";

// Generators load when they run. First comes the one that has a process of its own, which works while TypeScript loads for the others.
const steps = {
  docs: async (description: Description) => (await import("./docs.ts")).docs(description, bundle(description)),
  async bundle(description: Description) {
    const files = bundle(description);
    await validate(files);
    return files;
  },
  types: async (description: Description) => (await import("./types.ts")).types(description),
  runtime: async (description: Description) => (await import("./runtime.ts")).runtime(description),
};

type Step = keyof typeof steps;

/** Lints and bundles the description. Throws `InputError` where it is wrong. */
export async function prepare(time: Timer = silent): Promise<Description> {
  const source = await readSource();
  await time("lint", lint(source));
  return bundleSource(source);
}

/** Path below `generated/` to content, for the steps that are asked for. */
export async function build(description: Description, wanted = Object.keys(steps) as Step[], time: Timer = silent): Promise<Files> {
  const parts = await Promise.all(wanted.map((step) => time(step, steps[step](description))));
  return new Map(parts.flatMap((part) => [...part]));
}

type Timer = <T>(name: string, work: Promise<T>) => Promise<T>;

const silent: Timer = (_name, work) => work;

const print: Timer = async (name, work) => {
  const start = performance.now();
  const result = await work;
  console.log(`${name.padEnd(8)}${((performance.now() - start) / 1000).toFixed(2)} s`);
  return result;
};

/** Runs the command line. Exit code 1 means that the input is wrong and nothing was written. */
async function main([step]: string[]): Promise<void> {
  if (step === "lint") return void (await print("lint", readSource().then(lint)));
  const whole = step === undefined;
  await restore();
  const description = await prepare(print);
  const files = await build(description, whole ? undefined : [step as Step], print);
  const changed = await differences(files);
  const text = await readme(description);
  await print("write", publish(files, { whole }));
  if (whole) await writeReadme(text);
  const shown = relative(process.cwd(), folder);
  console.log(`\nWrote ${files.size} files to ${shown}/:`);
  for (const path of files.keys()) console.log(`  ${path}${changed.includes(path) ? " (changed)" : ""}`);
  if (files.has("docs/index.html")) console.log(`\nOpen ${shown}/docs/index.html in a browser, or run \`npm start\`.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof InputError ? `\n${error.message}\nNothing was written: ${relative(process.cwd(), folder)}/ is unchanged.` : error);
    process.exitCode = 1;
  });
}
