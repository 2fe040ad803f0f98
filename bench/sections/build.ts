// The build, beside what a user would write from the same tools, and an edit under `npm start`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyRepository, root, timeShell } from "../measure.ts";
import { format } from "../report.ts";
import type { Section } from "../section.ts";

const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** What a user would write first. openapi-typescript takes what to read from a redocly.yaml in its folder, whatever its argument says. */
const few = [
  "redocly lint openapi/openapi.yaml",
  "redocly bundle openapi/openapi.yaml --output dist/openapi.yaml",
  "(cd dist && openapi-typescript openapi.yaml --output openapi.d.ts)",
  "(cd dist && redocly build-docs openapi.yaml --output reference.html)",
];

/** And for more of what the build makes: JSON, modules as ESM and CommonJS with declarations, and a script for a page. */
const more = [
  ...few,
  "redocly bundle openapi/openapi.yaml --output dist/openapi.json",
  "esbuild 'src/**/*.ts' --outdir=dist",
  "esbuild 'src/**/*.ts' --outdir=dist/cjs --format=cjs",
  "tsc -p declarations.json",
  "esbuild generated/add-error-responses.js --bundle --minify --outfile=dist/try.js",
];
const declarations = {
  extends: "./tsconfig.json",
  include: ["src"],
  compilerOptions: { noEmit: false, declaration: true, emitDeclarationOnly: true, outDir: "dist" },
};

const [short, long, ours, edit] = [
  `Plain pipeline, ${few.length} commands`,
  `Plain pipeline, ${more.length} commands`,
  "`npm run build`",
  "Edit under `npm start`",
] as const;
const [time, cpu] = ["Time (s)", "CPU time (s)"] as const;
const listed = (commands: string[]) => commands.map((command) => `\`${command}\``).join(", ");

export const section: Section = {
  title: "Build",
  method:
    "The script behind `npm run build`, in a copy of the repository: lint, bundles for three versions of OpenAPI, JSON Schemas, overlays, rulesets, types, run-time modules as ESM and CommonJS with declarations, three pages of docs with their scripts. " +
    "A plain pipeline runs the tools' own commands on the same description with the same rules, one after the other. " +
    `The first ${few.length} make a bundle, its types and Redoc's page: ${listed(few)}. ` +
    `The others make more of what the build makes, but neither the other versions, the overlays, the rulesets nor our pages: ${listed(more.slice(few.length))}. ` +
    "An edit under `npm start` is timed from the change of one line of a component until the served page shows it. CPU time is that of all processes.",
  repetitions: 5,
  packages: ["@redocly/cli", "@redocly/openapi-core", "openapi-typescript", "typescript", "esbuild", "tsx"],
  async cases(scratch) {
    const folder = copyRepository(scratch);
    writeFileSync(join(folder, "declarations.json"), JSON.stringify(declarations));
    const shell = (script: string) => async () => {
      const { seconds, cpu: used } = await timeShell(folder, script);
      return { [time]: seconds, [cpu]: used };
    };
    return [
      { name: short, measure: shell(few.join("\n")) },
      { name: long, measure: shell(more.join("\n")) },
      { name: ours, measure: shell(scripts.build) },
      { name: edit, measure: async () => ({ [time]: await timeEdit(folder) }) },
    ];
  },
  summary: (figure) => {
    const ratio = (pipeline: string) => format(figure(ours, time) / figure(pipeline, time));
    return (
      `\`npm run build\` takes ${ratio(short)} times as long as ${few.length} commands that make a bundle, its types and Redoc's page, and ${ratio(long)} times as long as ${more.length} commands that make more of its outputs. ` +
      `An edit under \`npm start\` is on the page after ${format(figure(edit, time))} s.`
    );
  },
};

/** Seconds from the change of a line to the page that shows it. */
async function timeEdit(folder: string): Promise<number> {
  const path = join(folder, "openapi/components/responses/NotFound.yaml");
  const before = readFileSync(path, "utf8");
  const server = spawn("sh", ["-c", `exec ${scripts.start}`], { cwd: folder, env: { ...process.env, NO_COLOR: "1" } });
  const ended = once(server, "exit");
  try {
    const address = await new Promise<string>((resolve, reject) => {
      server.stdout.on("data", (text) => /http:\/\/[\w.:-]+\/?/.exec(String(text))?.forEach(resolve));
      void ended.then(() => reject(new Error("`npm start` ended before it served a page.")));
    });
    await shows(address, "requested resource");
    const start = performance.now();
    const word = `resource of ${Date.now()}`;
    writeFileSync(path, before.replace("requested resource", word));
    await shows(address, word);
    return (performance.now() - start) / 1000;
  } finally {
    server.kill("SIGINT");
    await ended;
    writeFileSync(path, before);
  }
}

/** Waits, for half a minute at most, until a page holds a text. */
async function shows(address: string, text: string): Promise<void> {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    const page = await fetch(address).then(
      (response) => response.text(),
      () => "",
    );
    if (page.includes(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${address} has not shown "${text}" within 30 seconds.`);
}
