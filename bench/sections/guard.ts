// The guard, beside other ways to ask whether a value is an error response.
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { Bench } from "tinybench";
import { format } from "../report.ts";
import type { Figures, Section } from "../section.ts";

/** Row to module below bench/guards/, whose default export is the guard. */
const guards: Record<string, string> = {
  "`isErrorResponse`": "ours.js",
  "Ajv, compiled at run time": "ajv.js",
  "Zod, `safeParse`": "zod.js",
  "By hand": "by-hand.js",
};

const kinds: { figure: string; answer: boolean; values: unknown[] }[] = [
  {
    figure: "Error responses a second",
    answer: true,
    values: [
      { error: { message: 'No invoice has the identifier "inv_1042".', type: "not_found_error" } },
      { error: { message: "Too many requests.", type: "quota_error", period: "day" } },
    ],
  },
  {
    figure: "Other values a second",
    answer: false,
    values: [
      null,
      "<html></html>",
      [],
      {},
      { error: "not_found" },
      { error: { message: "No type." } },
      { error: { message: 1, type: "not_found_error" } },
    ],
  },
];

const rounds = 1000;

export const section: Section = {
  title: "Guard",
  method:
    "Values a second, by tinybench, after a check that the guard answers right for each of them. " +
    "Size is that of a bundle of the guard and what it needs, by esbuild, minified and gzipped. " +
    "By hand is the shortest check that answers right for these values. It knows nothing of the schema, and throws where a getter does.",
  repetitions: 3,
  packages: ["tinybench", "ajv", "zod", "esbuild"],
  async cases() {
    return Object.entries(guards).map(([name, file]) => ({
      name,
      measure: () => measure(join(import.meta.dirname, "../guards", file)),
    }));
  },
  goals: [],
  summary: (figure) => {
    const [recognized, size] = [kinds[0]!.figure, "Size (bytes)"];
    const times = (other: string) => format(figure("`isErrorResponse`", recognized) / figure(other, recognized));
    return (
      `\`isErrorResponse\` recognizes ${times("Zod, `safeParse`")} times as many error responses a second as Zod and ${times("Ajv, compiled at run time")} times as many as Ajv compiled at run time, ` +
      `in ${format(figure("`isErrorResponse`", size))} bytes instead of ${format(figure("Zod, `safeParse`", size))} and ${format(figure("Ajv, compiled at run time", size))}.`
    );
  },
};

async function measure(path: string): Promise<Figures> {
  const { default: guard }: { default: (value: unknown) => boolean } = await import(path);
  const figures: Figures = {};
  for (const { figure, answer, values } of kinds) {
    const wrong = values.find((value) => guard(value) !== answer);
    if (wrong !== undefined) throw new Error(`${path} does not answer ${answer} for ${JSON.stringify(wrong)}.`);
    let answers = 0;
    const bench = new Bench({ time: 500 }).add(figure, () => {
      for (let round = 0; round < rounds; round++) for (const value of values) if (guard(value)) answers++;
    });
    const [task] = await bench.run();
    const result: any = task!.result;
    if (!result?.latency || answers > 0 !== answer) throw new Error(`${path} could not be measured.`);
    figures[figure] = (rounds * values.length) / (result.latency.p50 / 1000);
  }
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    logLevel: "error",
  });
  return { ...figures, "Size (bytes)": gzipSync(outputFiles[0]!.contents).length };
}
