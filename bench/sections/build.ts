// The build, beside what a user would write from the same tools, and an edit under `npm start`.
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyRepository, root, timeShell } from "../measure.ts";
import type { Section } from "../section.ts";

const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

// openapi-typescript takes what to read from a redocly.yaml in its folder, whatever its argument says.
const plain = ["redocly lint openapi/openapi.yaml", "redocly bundle openapi/openapi.yaml --output dist/openapi.yaml", "cd dist", "openapi-typescript openapi.yaml --output index.d.ts", "redocly build-docs openapi.yaml --output index.html"];

export const section: Section = {
  title: "Build",
  method:
    "The script behind `npm run build`, in a copy of the repository: lint, bundles and JSON Schema validated, types, run-time modules, docs. " +
    `The plain pipeline is \`${plain.join(" && ")}\`, on the same description with the same rules. ` +
    "An edit under `npm start` is timed from the change of one line of a component until the served page shows it. CPU time is that of all processes.",
  repetitions: 5,
  packages: ["@redocly/cli", "@redocly/openapi-core", "openapi-typescript", "typescript", "tsx"],
  async cases(scratch) {
    const folder = copyRepository(scratch);
    const shell = (script: string) => async () => {
      const { seconds, cpu } = await timeShell(folder, script);
      return { "Time (s)": seconds, "CPU time (s)": cpu };
    };
    return [
      { name: "Plain pipeline", measure: shell(plain.join("\n")) },
      { name: "`npm run build`", measure: shell(scripts.build) },
      { name: "Edit under `npm start`", measure: async () => ({ "Time (s)": await timeEdit(folder) }) },
    ];
  },
  goals: [
    {
      name: "Time of the build, in parts of the plain pipeline's",
      atMost: 0.6,
      value: (figure) => figure("`npm run build`", "Time (s)") / figure("Plain pipeline", "Time (s)"),
      missed: () => "",
    },
    {
      name: "Time of an edit under `npm start`, in parts of the build's",
      atMost: 0.5,
      value: (figure) => figure("Edit under `npm start`", "Time (s)") / figure("`npm run build`", "Time (s)"),
      missed: () => "",
    },
  ],
  summary: (figure) =>
    `\`npm run build\` writes everything in ${(figure("`npm run build`", "Time (s)") / figure("Plain pipeline", "Time (s)")).toFixed(2)} of the time of lint, bundle, types and docs run one after the other by the same tools.`,
};

/** Seconds from the change of a line to the page that shows it. */
async function timeEdit(folder: string): Promise<number> {
  const path = join(folder, "openapi/components/responses/NotFound.yaml");
  const before = readFileSync(path, "utf8");
  const server = spawn("sh", ["-c", `exec ${scripts.start}`], { cwd: folder, env: { ...process.env, PATH: `${join(root, "node_modules/.bin")}:${process.env["PATH"]}` } });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      server.stdout.on("data", (text) => /https?:\/\/\S+/.exec(String(text))?.forEach(resolve));
      server.once("exit", () => reject(new Error("`npm start` ended before it served a page.")));
    });
    const word = `Bench${Date.now()}`;
    await shows(address, "404");
    const start = performance.now();
    writeFileSync(path, before.replace("Check the request URL", `Check ${word} the request URL`));
    await shows(address, word);
    return (performance.now() - start) / 1000;
  } finally {
    writeFileSync(path, before);
    server.kill("SIGINT");
  }
}

/** Waits, for half a minute at most, until a page holds a text. */
async function shows(address: string, text: string): Promise<void> {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    const page = await fetch(address).then((response) => response.text(), () => "");
    if (page.includes(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${address} has not shown "${text}" within 30 seconds.`);
}
