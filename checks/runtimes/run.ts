// `npm run runtimes`: installs the packed package and runs it in each runtime, puts it through each bundler, and compiles against it with the
// lowest TypeScript. `npm run runtimes -- bun` runs what has that in its name. Each runtime is shown to fail on a package that is damaged.
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { gzipSync } from "node:zlib";
import { command } from "../../scripts/lib/command.ts";
import { InputError } from "../../scripts/lib/input-error.ts";
import { install } from "../../scripts/lib/install.ts";
import { table } from "../../scripts/lib/markdown.ts";
import { pkg, root } from "../../scripts/lib/project.ts";
import { inTemporaryFolder } from "../../scripts/lib/temporary.ts";
import { run } from "../../tests/support/run.ts";
import { installTarball, packTree } from "../../tests/support/tarball.ts";
import { startServer } from "../server.ts";
import { bundlers } from "./bundlers.ts";

const here = import.meta.dirname;
const requireOnly = "--no-experimental-require-module";
const bun = "@oven/bun-linux-x64/bin/bun";
const deno = "@deno/linux-x64-glibc/deno";
const native = "React Native, import";

/** Command lines, whose programs are below `node_modules`, and whose files `filesFor` writes. */
const runtimes: Record<string, [program: string, ...words: string[]]> = {
  "Node 20, import": ["node20/bin/node", "client.mjs"],
  "Node 20, require": ["node20/bin/node", requireOnly, "client.cjs"],
  "Node 22, import": ["node22/bin/node", "client.mjs"],
  "Node 22, require": ["node22/bin/node", requireOnly, "client.cjs"],
  "Node 24, import": ["node24/bin/node", "client.mjs"],
  "Node 24, require": ["node24/bin/node", requireOnly, "client.cjs"],
  "Node 26, import": ["node26/bin/node", "client.mjs"],
  "Node 26, require": ["node26/bin/node", requireOnly, "client.cjs"],
  "Bun, import": [bun, "run", "client.mjs"],
  "Bun, require": [bun, "run", "client.cjs"],
  "Deno, import": [deno, "run", "--allow-net", "--allow-read", "--no-lock", "--node-modules-dir=manual", "client.mjs"],
  workerd: ["@cloudflare/workerd-linux-64/bin/workerd", "test", "config.capnp"],
  "Jest, require": [".bin/jest", "--rootDir=.", "--testMatch=**/client.test.cjs"],
  [native]: ["node24/bin/node", "--import", "./without-streams.mjs", "client.mjs"],
};

/** Programs that load the package, each in its own way, and print what the client makes of the answers of a server. */
function filesFor(project: string, url: string): Record<string, string> {
  const client = readFileSync(join(here, "client.js"), "utf8");
  const imported = `import * as pkg from "${pkg.name}";\n${client}`;
  const required = `const pkg = require("${pkg.name}");\n${client}`;
  const result = `globalThis.client(pkg, "${url}/").then((result) => console.log(JSON.stringify(result)))`;
  const generated = `node_modules/${pkg.name}/generated`;
  const embed = (name: string, path: string) => `(name = "${name}", esModule = embed "${path}")`;
  // Modules that nothing imports are not run.
  const names = readdirSync(join(project, generated)).filter((name) => /^(?!index|cli).*\.js$/.test(name));
  const modules = [
    embed("worker", "worker.mjs"),
    embed(pkg.name, `${generated}/index.js`),
    ...names.map((name) => embed(name, `${generated}/${name}`)),
  ];
  return {
    "client.mjs": `${imported}\n${result};\n`,
    "client.cjs": `${required}\n${result};\n`,
    "client.test.cjs": `${required}\ntest("client", () => ${result}, 60_000);\n`,
    "worker.mjs": `${imported}\nexport default { test: () => ${result} };\n`,
    "config.capnp": `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "main", worker = (compatibilityDate = "2026-01-01", modules = [${modules.join(", ")}])),
  (name = "internet", network = (allow = ["private"])),
]);
`,
    "without-streams.mjs": readFileSync(join(here, "without-streams.mjs"), "utf8"),
  };
}

const ours = JSON.stringify({ error: { message: "Down.", type: "service_unavailable_error" } });
const bomb = Buffer.concat(Array<Buffer>(20).fill(gzipSync(Buffer.alloc(2 ** 24, " "))));
const spaces = Buffer.alloc(2 ** 14, " ");

/** Answers as the path says. */
const answer: RequestListener = ({ url }, response) => {
  if (url === "/ok") return void response.end("content");
  if (url === "/html") return void response.writeHead(502, { "Content-Type": "text/html" }).end("<h1>502</h1>");
  if (url === "/bomb") return void response.writeHead(503, { "Content-Encoding": "gzip" }).end(bomb);
  response.writeHead(503, { "Retry-After": "120, 5" });
  if (url === "/ours") return void response.end(ours);
  response.write(" ");
  const more = () => {
    while (!response.destroyed && response.write(spaces));
  };
  if (url !== "/endless") return;
  response.on("drain", more);
  more();
};

const unread = {
  status: 503,
  form: "other",
  error: { message: "Service Unavailable", type: "service_unavailable_error" },
  retryable: true,
  retryAfterMs: 120_000,
};
const bounded = {
  guard: [true, false],
  thrown: true,
  ours: { ...unread, form: "contract", bodyState: "whole", error: JSON.parse(ours).error, length: ours.length },
  html: {
    status: 502,
    form: "other",
    bodyState: "whole",
    error: { message: "Bad Gateway", type: "bad_gateway_error" },
    length: 12,
    retryable: true,
  },
  ok: "no error",
  stalled: { ...unread, bodyState: "timeout", length: 1 },
  aborted: "AbortError",
};
const { retryAfterMs: _, ...withoutTime } = unread;
const cut = { bodyState: "cut", length: 65_536 };
const expected = { ...bounded, endless: { ...unread, ...cut }, bomb: { ...withoutTime, ...cut } };

/** Without a stream, nothing bounds a body or shows a part of it. */
const expectedWithoutStreams = { ...bounded, stalled: { ...bounded.stalled, length: 0 } };

/** What is wrong with what a runtime prints, `undefined` if nothing. */
async function faultOf(name: string, project: string): Promise<string | undefined> {
  const [program, ...words] = runtimes[name]!;
  const env = { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" };
  const { code, output } = await run(project, join(here, "node_modules", program), words, { env });
  const line = output.split("\n").findLast((line) => /^\s*\{"exports"/.test(line));
  if (code !== 0 || !line) return `${program} failed:\n${output}`;
  const { exports, ...result } = JSON.parse(line);
  const wanted = name === native ? expectedWithoutStreams : expected;
  if (isDeepStrictEqual(result, wanted) && exports.includes("readError")) return undefined;
  return `It printed ${JSON.stringify(result)}.`;
}

/** Makes an installed package say wrongly how much it has read. */
function damage(project: string): void {
  for (const folder of ["generated", "generated/cjs"]) {
    const file = join(project, "node_modules", pkg.name, folder, "read-body.js");
    const text = readFileSync(file, "utf8");
    if (!text.includes('"whole"')) throw new Error(`${file} has no word to damage. Aim at what it has.`);
    writeFileSync(file, text.replaceAll('"whole"', '"cut"'));
  }
}

/** Compiles the cases that must compile with the lowest TypeScript. */
async function lowestTypescript(project: string): Promise<string[]> {
  const folder = join(project, "types");
  cpSync(join(root, "tests/types/pass"), folder, { recursive: true });
  const tsc = (...words: string[]) => {
    const options = ["--noEmit", "--strict", "--target", "es2022", "--typeRoots", "none", "--module", ...words];
    return run(folder, process.execPath, [join(here, "node_modules/typescript-4.9/bin/tsc"), ...options]);
  };
  const cases = ["catalog.ts", "contract.ts", "later.ts", "response-body.ts", "runtime.ts"];
  const asModule = await tsc("nodenext", ...cases);
  const asScript = await tsc("commonjs", "--moduleResolution", "node", ...cases);
  return [asModule, asScript].flatMap(({ code, output }) => (code === 0 ? [] : [output]));
}

async function main(words: string[]): Promise<void> {
  const wanted = (name: string) => words.every((word) => name.toLowerCase().includes(word.toLowerCase()));
  const faults: string[] = [];
  const report = (name: string, problems: string[]) => {
    console.log(`${name}: ${problems.length > 0 ? "fails" : "works"}`);
    faults.push(...problems.map((problem) => `${name}: ${problem}`));
  };
  await install(here);
  const { origin, close } = await startServer(answer);
  await inTemporaryFolder(new Map(), async (scratch) => {
    const project = join(scratch, "user");
    await installTarball(await packTree(root, scratch), project);
    for (const [file, text] of Object.entries(filesFor(project, origin))) writeFileSync(join(project, file), text);
    const names = Object.keys(runtimes).filter(wanted);
    const found = new Map<string, string | undefined>();
    for (const name of names) found.set(name, await faultOf(name, project));
    if (wanted("TypeScript")) report("TypeScript 4.9", await lowestTypescript(project));
    if (wanted("bundlers")) {
      const { rows, problems } = await bundlers(project);
      report("bundlers", problems);
      console.log(`\n${table(["Bytes, minified and gzipped", ...rows.head], rows.body)}`);
    }
    damage(project);
    for (const name of names) {
      const fault = found.get(name);
      const isBlind = !fault && !(await faultOf(name, project));
      report(name, isBlind ? ["It does not see that the package is damaged."] : [fault ?? []].flat());
    }
  }).finally(close);
  if (faults.length > 0) throw new InputError(faults.join("\n\n"));
}

command(import.meta, main);
