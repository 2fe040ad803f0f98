// `npm run build`: every step. `npm run lint`, `bundle`, `types`, `runtime` or `docs`: the lint and that step.
import { relative } from "node:path";
import type { Contract } from "./contract/contract.ts";
import { bundleSource, lint, readSource } from "./contract/source.ts";
import { contractData } from "./generate/contract-data.ts";
import { jsonSchemas } from "./generate/json-schema.ts";
import { bundles, validate } from "./generate/openapi.ts";
import { readme } from "./generate/readme.ts";
import { command } from "./lib/command.ts";
import type { Files } from "./lib/files.ts";
import { writePage } from "./lib/marked.ts";
import { differences, folder, publish, restore } from "./lib/publish.ts";

// Generators load when they run. First comes the one that has a process of its own, which works while TypeScript loads for the others.
const steps = {
  docs: async (contract: Contract) => (await import("./docs.ts")).docs(contract, bundles(contract)),
  async bundle(contract: Contract) {
    const files = bundles(contract);
    await validate(files);
    return new Map([...files, ...jsonSchemas(contract), ...contractData(contract)]);
  },
  types: async (contract: Contract) => (await import("./generate/types.ts")).types(contract),
  runtime: async (contract: Contract) => (await import("./runtime.ts")).runtime(contract),
};

type Step = keyof typeof steps;

/** Lints and bundles the description. Throws `InputError` if it is wrong. */
export async function prepare(time: Timer = silent): Promise<Contract> {
  const source = await readSource();
  await time("lint", lint(source));
  return bundleSource(source);
}

/** Path below `generated/` to content, for the steps that are asked for. */
export async function build(
  contract: Contract,
  wanted = Object.keys(steps) as Step[],
  time: Timer = silent,
): Promise<Files> {
  const parts = await Promise.all(wanted.map((step) => time(step, steps[step](contract))));
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

async function main([step]: string[]): Promise<void> {
  if (step === "lint") return void (await print("lint", readSource().then(lint)));
  const whole = step === undefined;
  await restore();
  const contract = await prepare(print);
  const files = await build(contract, whole ? undefined : [step as Step], print);
  const changed = differences(files);
  const text = await readme(contract);
  await print("write", publish(files, { whole }));
  if (whole) await writePage("README.md", text);
  const shown = relative(process.cwd(), folder);
  console.log(`\nWrote ${files.size} files to ${shown}/:`);
  for (const path of files.keys()) console.log(`  ${path}${changed.includes(path) ? " (changed)" : ""}`);
  if (files.has("docs/index.html")) console.log(`\nOpen ${shown}/docs/index.html in a browser, or run \`npm start\`.`);
}

command(import.meta, main, `Nothing was written: ${relative(process.cwd(), folder)}/ is unchanged.`);
