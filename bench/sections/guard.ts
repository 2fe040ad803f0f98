// The guard, beside other ways to ask whether a value is an error response, and `readError`, beside other ways to read one.
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import ky from "ky";
import { createFetch } from "ofetch";
import { Bench } from "tinybench";
import { readError } from "../../generated/index.js";
import { format } from "../report.ts";
import type { Figures, Lookup, Section } from "../section.ts";

/** Row to module below bench/guards/, whose default export is the guard. */
const guards: Record<string, string> = {
  "`isErrorResponse`": "ours.js",
  "Ajv, compiled at run time": "ajv.js",
  "Zod, `safeParse`": "zod.js",
  "By hand": "by-hand.js",
};

const guardFigure = "Error responses per second";
const readerFigure = "Errors read per second";

const kinds: { figure: string; answer: boolean; values: unknown[] }[] = [
  {
    figure: guardFigure,
    answer: true,
    values: [
      { error: { message: 'No invoice has the identifier "inv_1042".', type: "not_found_error" } },
      { error: { message: "Too many requests.", type: "quota_error", period: "day" } },
    ],
  },
  {
    figure: "Other values per second",
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

const message = 'No invoice has the identifier "inv_1042", neither in this account nor in one that you may read.';
const sent = JSON.stringify({
  error: { message, type: "not_found_error" },
  request_id: "req_01JD8QZ5W0V5C3N8T4X7R2M6KP",
});
const url = "http://127.0.0.1/invoices/inv_1042";
const fetch = async () =>
  new Response(sent, {
    status: 404,
    headers: { "Content-Type": "application/json", "Content-Length": `${sent.length}` },
  });
const ofetch = createFetch({ fetch, Headers, AbortController });

/** Row to a way from the response of `fetch`, which needs no network, to the body. */
const readers: Record<string, () => Promise<any>> = {
  "`readError`": async () => (await readError(await fetch(), "GET"))?.body,
  "`response.json()`": async () => (await fetch()).json(),
  ky: () => ky(url, { fetch, retry: 0 }).then(undefined, ({ response }) => response.json()),
  ofetch: () => ofetch(url, { retry: 0 }).catch(({ data }: { data: unknown }) => data),
};

const ratio = (figure: Lookup, name: string, other: string, unit: string) => figure(name, unit) / figure(other, unit);

export const section: Section = {
  title: "Guard",
  method:
    "Values per second in the fastest sample of tinybench, after checking that the guard is right for each. " +
    "Size is that of a bundle of the guard and what it needs, by esbuild, minified and gzipped. " +
    "`By hand` is the shortest check that is right for these values. It does not know the schema, and throws if a getter does. " +
    `An error that is read is the response of a \`fetch\` without a network, with a body of ${sent.length} bytes.`,
  repetitions: 3,
  packages: ["tinybench", "ajv", "zod", "ky", "ofetch", "esbuild"],
  async cases() {
    return [
      ...Object.entries(guards).map(([name, file]) => ({
        name,
        measure: () => measure(join(import.meta.dirname, "../guards", file)),
      })),
      ...Object.entries(readers).map(([name, read]) => ({ name, measure: () => measureReader(name, read) })),
    ];
  },
  goals: [
    {
      name: "Speed of the guard on error responses, relative to the check by hand",
      atLeast: 0.9,
      value: (figure) => ratio(figure, "`isErrorResponse`", "By hand", guardFigure),
      missed: () =>
        "The check by hand lets arrays pass: `Array.isArray`, asked twice, takes the difference, and without it both are as fast.",
    },
    {
      name: "Size of the guard, in bytes",
      atMost: 300,
      value: (figure) => figure("`isErrorResponse`", "Size (bytes)"),
      missed: () => "The schema has more keywords than before.",
    },
    {
      name: "Errors that `readError` reads in the time of one by ky",
      atLeast: 1,
      value: (figure) => ratio(figure, "`readError`", "ky", readerFigure),
      missed: () => "It reads the body as a stream, chunk by chunk, so that it can stop.",
    },
    {
      name: "Errors that `readError` reads in the time of one by ofetch",
      atLeast: 1,
      value: (figure) => ratio(figure, "`readError`", "ofetch", readerFigure),
      missed: () => "It reads the body as a stream, chunk by chunk, so that it can stop.",
    },
  ],
  summary: (figure) => {
    const guard = "`isErrorResponse`";
    const times = (other: string) => format(ratio(figure, guard, other, guardFigure));
    const reads = (other: string) => format(ratio(figure, "`readError`", other, readerFigure));
    return (
      `${guard} recognizes error responses at ${times("By hand")} times the speed of the shortest check by hand, ${times("Ajv, compiled at run time")} times Ajv's and ${times("Zod, `safeParse`")} times Zod's, ` +
      `in ${format(figure(guard, "Size (bytes)"))} bytes. \`readError\` reads ${reads("ky")} times as many errors per second as ky, and ${reads("ofetch")} times as many as ofetch.`
    );
  },
};

async function measureReader(name: string, read: () => Promise<any>): Promise<Figures> {
  if ((await read())?.error.message !== message) throw new Error(`${name} does not read the message.`);
  const [task] = await new Bench({ time: 1000 }).add(name, async () => void (await read())).run();
  const result: any = task!.result;
  if (!result?.latency) throw new Error(`${name} could not be measured.`);
  return { [readerFigure]: 1000 / result.latency.p50 };
}

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
    // What else the machine does can only slow a sample down.
    figures[figure] = (rounds * values.length) / (result.latency.min / 1000);
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
