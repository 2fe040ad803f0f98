// `npm run bench`: measures all sections, or those that are named, and writes them to BENCHMARKS.md.
// `--repetitions 1` is for trying a section out.
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { command } from "../scripts/lib/command.ts";
import { InputError } from "../scripts/lib/input-error.ts";
import { install } from "../scripts/lib/install.ts";
import { pageWith, writePage } from "../scripts/lib/marked.ts";
import { measure } from "./measure.ts";
import { reportSection } from "./report.ts";
import type { Section } from "./section.ts";

/** In the order of BENCHMARKS.md. */
export const names = ["build", "bundle", "add", "compile", "install", "docs", "try", "read"];

async function main(args: string[]): Promise<void> {
  const { positionals: wanted, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { repetitions: { type: "string" } },
  });
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new InputError(`There is no section ${unknown.join(", ")}. Name some of: ${names.join(", ")}.`);
  // What the benchmark compares with.
  await install(import.meta.dirname);
  const scratch = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    for (const name of names.filter((name) => wanted.length === 0 || wanted.includes(name))) {
      await runSection(name, join(scratch, name), Number(values.repetitions)).catch((error: Error) => {
        // The other sections go on, and this one keeps its old figures.
        console.error(`Section ${name} failed: ${error.message}`);
        process.exitCode = 1;
      });
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function runSection(name: string, scratch: string, fewer: number): Promise<void> {
  console.log(name);
  const load = loadavg()[0]!;
  const { section }: { section: Section } = await import(`./sections/${name}.ts`);
  const repetitions = fewer || section.repetitions;
  const text = reportSection(
    section,
    repetitions,
    await measure(await section.cases(scratch), repetitions),
    new Date(),
    load,
  );
  console.log(`\n${text}\n`);
  await writePage("BENCHMARKS.md", await pageWith("BENCHMARKS.md", name, text));
}

command(import.meta, main);
