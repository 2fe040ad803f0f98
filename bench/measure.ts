// Measures cases: repetitions, medians, processes.
import { execFile } from "node:child_process";
import { cpSync, readFileSync, symlinkSync } from "node:fs";
import { delimiter, join, relative } from "node:path";
import { promisify } from "node:util";
import type { Case, Figures, Lookup } from "./section.ts";

export const root = join(import.meta.dirname, "..");

/** Runs a program of this repository, or one on the machine. Throws with its output where it fails. */
export async function run(cwd: string, command: string, ...args: string[]): Promise<string> {
  const PATH = [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter);
  const env = {
    ...process.env,
    PATH,
    REDOCLY_TELEMETRY: "off",
    REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
    npm_config_loglevel: "error",
  };
  return promisify(execFile)(command, args, { cwd, env, maxBuffer: 2 ** 28 }).then(
    ({ stdout }) => stdout,
    ({ stdout, stderr, message }) => Promise.reject(new Error(`${message}\n${stdout}${stderr}`)),
  );
}

/** Seconds that a shell script takes, and the CPU time of all its processes. */
export async function timeShell(cwd: string, script: string): Promise<{ seconds: number; cpu: number }> {
  const start = performance.now();
  const output = await run(cwd, "sh", "-c", `set -e\n${script}\ntimes`);
  const seconds = (performance.now() - start) / 1000;
  // The last line of `times` is for the children: user time and system time, such as `0m1.50s 0m0.20s`.
  const times = [
    ...output
      .trimEnd()
      .split("\n")
      .at(-1)!
      .matchAll(/(\d+)m([\d.]+)s/g),
  ];
  return { seconds, cpu: times.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0) };
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [below, above] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (below === undefined || above === undefined) throw new Error("There is no median of nothing.");
  return (below + above) / 2;
}

/** Medians of each case. Repetitions take turns, so that a busy moment of the machine does not fall on one case alone. */
export async function measure(cases: Case[], repetitions: number): Promise<Map<string, Figures>> {
  const all = new Map(cases.map(({ name }) => [name, [] as Figures[]]));
  for (let repetition = 1; repetition <= repetitions; repetition++) {
    for (const { name, measure } of cases) {
      console.log(`  ${repetition}/${repetitions} ${name}`);
      all.get(name)!.push(await measure());
    }
  }
  return new Map([...all].map(([name, measured]) => [name, medians(measured)]));
}

function medians(measured: Figures[]): Figures {
  const names = Object.keys(measured[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(measured.map((figures) => figures[name]!))]));
}

export function lookup(results: Map<string, Figures>): Lookup {
  return (name, figure) => {
    const value = results.get(name)?.[figure];
    if (value === undefined) throw new Error(`No case "${name}" has a figure "${figure}".`);
    return value;
  };
}

/** Copies the repository without its tools, which it shares, so that nothing measured touches the work tree. */
export function copyRepository(folder: string): string {
  const left = new Set([".git", "bench", "node_modules", "generated.lock"]);
  cpSync(root, folder, { recursive: true, filter: (path) => !left.has(relative(root, path)) });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** Version of an installed package, of the benchmark's own or else of the repository. */
export function version(name: string): string {
  for (const folder of [import.meta.dirname, root]) {
    try {
      return JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")).version;
    } catch {}
  }
  throw new Error(`${name} is not installed.`);
}
