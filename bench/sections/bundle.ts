// What the shared responses cost an API's author: bundling by Redocly.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringifyYaml } from "@redocly/openapi-core";
import { addedByDefault, contractOf } from "../../scripts/contract/contract.ts";
import { median, root, run, timeShell } from "../measure.ts";
import { format } from "../report.ts";
import type { Case, Section } from "../section.ts";

const overlay = join(root, "generated/overlays/error-responses.yaml");
const github = join(import.meta.dirname, "../node_modules/@octokit/openapi/generated/api.github.com.json");
const bundle = JSON.parse(readFileSync(join(root, "generated/openapi.json"), "utf8"));

const errors = addedByDefault(contractOf(bundle, {}));

interface Way {
  /** Stands in each operation for a component. */
  response?: (name: string) => object;
  components?: object;
  overlay?: string;
}

const ways: Record<string, Way> = {
  "no error responses": {},
  "by overlay": { overlay },
  "by `$ref`": { response: (name) => ({ $ref: join(root, `openapi/components/responses/${name}.yaml`) }) },
  inline: {
    response: (name) => bundle.components.responses[name],
    components: { schemas: bundle.components.schemas, headers: bundle.components.headers },
  },
};

const sizes = [100, 10_000];
const row = (size: number, way: string) => `${size.toLocaleString("en")} operations, ${way}`;
const [asItIs, withOverlay, withPlugin] = ["as it is", "by overlay", "by plugin"].map(
  (way) => `GitHub's description, ${way}`,
) as [string, string, string];
const [responses, time, timeAnOperation] = ["Responses", "Time (s)", "Time per operation (ms)"] as const;

export const section: Section = {
  title: "Bundling an API that uses the responses",
  method:
    "The library behind `redocly bundle`, in a separate process. Time is the median of three or more runs after a warm-up; memory is the peak of the warm-up. " +
    "Half of the operations have a request body, and all have a path parameter. The overlay adds to each operation what the other ways write there. " +
    "GitHub's description is `api.github.com.json` of `@octokit/openapi`, and its time that of the whole command.",
  repetitions: 3,
  packages: ["@redocly/openapi-core", "@octokit/openapi"],
  async cases(scratch) {
    mkdirSync(scratch, { recursive: true });
    const made = sizes.flatMap((size) =>
      Object.entries(ways).map(([name, way], index) => {
        const path = join(scratch, `${size}-${index}.yaml`);
        writeFileSync(path, stringifyYaml(api(size, way), { noRefs: true, lineWidth: -1 }));
        return bundling(row(size, name), path, way);
      }),
    );
    return [
      ...made,
      bundleCommand(asItIs, join(scratch, "as-it-is"), {}),
      bundleCommand(withOverlay, join(scratch, "by-overlay"), { overlays: [overlay] }),
      bundleCommand(withPlugin, join(scratch, "by-plugin"), { decorator: "on" }),
    ];
  },
  summary: (figure) => {
    const ratio = (ours: string, other: string) => format(figure(ours, time) / figure(other, time));
    return (
      `Redocly bundles 10,000 operations that \`$ref\` the responses in ${ratio(row(10_000, "by `$ref`"), row(10_000, "inline"))} times the time of inline responses, ` +
      `and GitHub's description in ${ratio(withPlugin, asItIs)} times the time without them by plugin, and ${ratio(withOverlay, asItIs)} times by overlay.`
    );
  },
};

function bundling(name: string, path: string, { overlay }: Way = {}): Case {
  return {
    name,
    async measure() {
      const figures = await run(
        root,
        process.execPath,
        join(import.meta.dirname, "../bundle-once.js"),
        path,
        ...(overlay ? [overlay] : []),
      );
      const { seconds, peak, operations, responses: count } = JSON.parse(figures);
      const bundled = median(seconds.slice(1));
      return {
        [responses]: count,
        [time]: bundled,
        [timeAnOperation]: (bundled * 1000) / operations,
        "Peak memory (MiB)": Math.round(peak),
      };
    },
  };
}

/** The whole command, with the plugin of this package whose decorator is on or off. */
function bundleCommand(
  name: string,
  folder: string,
  { decorator = "off", overlays = [] as string[] }: { decorator?: "on" | "off"; overlays?: string[] },
): Case {
  return {
    name,
    async measure() {
      mkdirSync(folder, { recursive: true });
      const configuration = {
        telemetry: "off",
        plugins: [join(root, "generated/plugins/redocly.js")],
        decorators: { "error-responses/add": decorator },
        apis: { github: { root: github, overlays, output: "bundle.json" } },
      };
      writeFileSync(join(folder, "redocly.yaml"), JSON.stringify(configuration));
      const { seconds } = await timeShell(folder, "redocly bundle");
      const { paths } = JSON.parse(readFileSync(join(folder, "bundle.json"), "utf8"));
      const counts = Object.values<object>(paths)
        .flatMap((item) => Object.values(item))
        .map((operation) => Object.keys(operation.responses ?? {}).length);
      return { [responses]: counts.reduce((sum, count) => sum + count, 0), [time]: seconds };
    },
  };
}

/** An API of so many operations, two on each path. */
function api(size: number, { response, components = {} }: Way): object {
  const responsesOf = (wanted: typeof errors) => ({
    200: {
      description: "Thing.",
      content: { "application/json": { schema: { type: "object", properties: { name: { type: "string" } } } } },
    },
    ...(response && Object.fromEntries(wanted.map(({ code, name }) => [code, response(name)]))),
  });
  const parameters = [{ name: "id", in: "path", required: true, schema: { type: "string" } }];
  const requestBody = { content: { "application/json": { schema: { type: "object" } } } };
  const withoutBody = errors.filter(({ code }) => code !== 422);
  const paths = Array.from({ length: size / 2 }, (_, index) => [
    `/things${index}/{id}`,
    {
      get: { operationId: `getThing${index}`, parameters, responses: responsesOf(withoutBody) },
      put: { operationId: `putThing${index}`, parameters, requestBody, responses: responsesOf(errors) },
    },
  ]);
  return {
    openapi: "3.1.0",
    info: { title: "Things", version: "1.0.0" },
    paths: Object.fromEntries(paths),
    components,
  };
}
