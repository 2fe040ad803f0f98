// What `addErrorResponses` costs: time and memory by the number of operations.
import { root, run } from "../measure.ts";
import { format } from "../report.ts";
import type { Section } from "../section.ts";

const sizes = [1000, 10_000, 100_000];
const row = (size: number) => `${size.toLocaleString("en")} operations`;
const [time, copying, memory] = ["Time (ms)", "Time of a copy by JSON (ms)", "Memory (MB)"] as const;

/** A process of its own: the second run counts, and the peak is that of the process. */
const program = (size: number) => `
import { addErrorResponses } from "openapi-error-responses/add-error-responses";
const paths = {};
for (let at = 0; at < ${size}; at++)
  paths["/things" + at + "/{id}"] = {
    get: {
      operationId: "getThing" + at,
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      responses: { 200: { description: "Thing.", content: { "application/json": { schema: { type: "object" } } } } },
    },
  };
const document = { openapi: "3.1.0", info: { title: "Things", version: "1.0.0" }, paths };
const measured = (work) => { work(); const start = performance.now(); work(); return performance.now() - start; };
const add = measured(() => addErrorResponses(document));
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ add, memory, copy: measured(() => JSON.parse(JSON.stringify(document))) }));
`;

export const section: Section = {
  title: "Adding the responses to a document",
  method:
    "`addErrorResponses` on a parsed document, in a separate process, on its second run. Each operation has a path parameter and gets six responses. Memory is the peak of the process.",
  repetitions: 3,
  packages: [],
  cases: async () =>
    sizes.map((size) => ({
      name: row(size),
      async measure() {
        const output = await run(root, process.execPath, "--input-type=module", "--eval", program(size));
        const { add, copy, memory: peak } = JSON.parse(output);
        return { [time]: add, [copying]: copy, [memory]: peak };
      },
    })),
  summary: (figure) =>
    `100,000 operations take ${format(figure(row(100_000), time) / 1000)} s, which is ${format(figure(row(100_000), time) / 100)} µs each.`,
};
