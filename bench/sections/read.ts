// `readError`, beside other ways to read an error, and the guard beside Ajv.
import { Ajv2020 } from "ajv/dist/2020.js";
import ky from "ky";
import { createFetch } from "ofetch";
import { Bench } from "tinybench";
import schema from "../../generated/error-response.schema.json" with { type: "json" };
import { isErrorResponse, readError } from "../../generated/index.js";
import { format } from "../report.ts";
import type { Section } from "../section.ts";

const message = 'No invoice has the identifier "inv_1042", neither in this account nor in one that you may read.';
const body = { error: { message, type: "not_found_error" }, request_id: "req_01JD8QZ5W0V5C3N8T4X7R2M6KP" };
const sent = JSON.stringify(body);
const url = "http://127.0.0.1/invoices/inv_1042";
const fetch = async () =>
  new Response(sent, {
    status: 404,
    headers: { "Content-Type": "application/json", "Content-Length": `${sent.length}` },
  });
const ofetch = createFetch({ fetch, Headers, AbortController });

/** Row to a way from the response of `fetch`, which needs no network, to the message. */
const readers: Record<string, () => Promise<string | undefined>> = {
  "`readError`": async () => (await readError(await fetch(), "GET"))?.error.message,
  "`response.json()`": async () => ((await (await fetch()).json()) as typeof body).error.message,
  ky: () => ky(url, { fetch, retry: 0 }).then(undefined, async ({ response }) => (await response.json()).error.message),
  ofetch: () => ofetch(url, { retry: 0 }).catch(({ data }: { data: typeof body }) => data.error.message),
};

/** Row to a way to ask whether a body is one of the contract. */
const guards: Record<string, (value: unknown) => boolean> = {
  "`isErrorResponse`": isErrorResponse,
  "Ajv, compiled at run time": new Ajv2020().compile(schema),
};

const [read, asked] = ["Errors read per second", "Bodies checked per second"] as const;

export const section: Section = {
  title: "Reading an error",
  method: `An error that is read is the response of a \`fetch\` without a network, with a body of ${sent.length} bytes. Medians of tinybench.`,
  repetitions: 3,
  packages: ["tinybench", "ajv", "ky", "ofetch"],
  async cases() {
    const rows = Object.entries(readers).map(([name, reader]) => ({
      name,
      async measure() {
        if ((await reader()) !== message) throw new Error(`${name} does not read the message.`);
        return { [read]: await perSecond(reader) };
      },
    }));
    const checks = Object.entries(guards).map(([name, guard]) => ({
      name,
      async measure() {
        let known = 0;
        // One check takes less time than the clock can tell, and an engine leaves out a check that nobody asks for.
        const many = () => {
          for (let round = 0; round < 500; round++) for (const value of [body, {}]) if (guard(value)) known++;
        };
        many();
        if (known !== 500) throw new Error(`${name} does not know an error.`);
        return { [asked]: 1000 * (await perSecond(many)) };
      },
    }));
    return [...rows, ...checks];
  },
  summary: (figure) => {
    const reads = (other: string) => format(figure("`readError`", read) / figure(other, read));
    const [ours, ajv] = Object.keys(guards).map((name) => figure(name, asked));
    return (
      `\`readError\` reads ${reads("ky")} times as many errors per second as ky, and ${reads("ofetch")} times as many as ofetch. ` +
      `\`isErrorResponse\` is ${format(ours! / ajv!)} times as fast as Ajv.`
    );
  },
};

async function perSecond(work: () => unknown): Promise<number> {
  const [task] = await new Bench({ time: 1000 }).add("work", async () => void (await work())).run();
  const result: any = task!.result;
  if (!result?.latency) throw new Error("tinybench gave no result.");
  return 1000 / result.latency.p50;
}
