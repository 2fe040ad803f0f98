// `npm run runtimes`: installs the packed package and runs it in each runtime, puts it through each bundler, and compiles against it with the
// lowest TypeScript. `npm run runtimes -- bun` runs what has that in its name. Each check is shown to fail on a package that was damaged.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { gzipSync } from "node:zlib";
import { command } from "../../scripts/lib/command.ts";
import { InputError } from "../../scripts/lib/input-error.ts";
import { install } from "../../scripts/lib/install.ts";
import { table } from "../../scripts/lib/markdown.ts";
import { pkg, root } from "../../scripts/lib/project.ts";
import { npm, run } from "../../tests/support/run.ts";
import { bundlers } from "./bundlers.ts";

const here = import.meta.dirname;
const tool = (path: string) => join(here, "node_modules", path);
const client = readFileSync(join(here, "client.js"), "utf8");

/** Runs the client in a project where the package is installed, with the server's address. Returns what it printed. */
type Runtime = (project: string, url: string) => Promise<string>;

const loaders = {
  import: { file: "client.mjs", head: `import * as pkg from "${pkg.name}";` },
  require: { file: "client.cjs", head: `const pkg = require("${pkg.name}");` },
};

/** A program that runs files, as `node` does. */
const program =
  (name: string, loader: keyof typeof loaders, ...args: string[]): Runtime =>
  async (project, url) => {
    const { file, head } = loaders[loader];
    const tail = `globalThis.client(pkg, ${JSON.stringify(url)}).then((result) => console.log(JSON.stringify(result)));`;
    writeFileSync(join(project, file), `${head}\n${client}\n${tail}\n`);
    return succeed(project, tool(name), [...args, file]);
  };

/** As in React Native: responses have no stream, and older engines cannot decode bytes. A body that nobody can cancel keeps the program running. */
const withoutStreams = `import { get } from "node:http";
import { text } from "node:stream/consumers";
delete globalThis.TextDecoder;
delete globalThis.ReadableStream;
globalThis.fetch = (url, options = {}) =>
  new Promise((resolve, reject) => {
    const respond = (body) => {
      const { statusCode: status, statusMessage: statusText, headers } = body;
      resolve({ status, statusText, headers: { get: (name) => headers[name] ?? null }, text: () => text(body) });
    };
    get(url, options, respond).on("error", reject);
  });
const { log } = console;
console.log = (text) => process.exit(log(text));
`;

const reactNative: Runtime = (project, url) => {
  writeFileSync(join(project, "without-streams.mjs"), withoutStreams);
  return program("node24/bin/node", "import", "--import", "./without-streams.mjs")(project, url);
};

const workerd: Runtime = async (project, url) => {
  const { file, head } = loaders.import;
  const body = `export default { async test() { console.log(JSON.stringify(await globalThis.client(pkg, ${JSON.stringify(url)}))); } };`;
  writeFileSync(join(project, file), `${head}\n${client}\n${body}\n`);
  const folder = join(project, "node_modules", pkg.name, "generated");
  // Modules that nothing imports are not run.
  const modules = readdirSync(folder).filter((name) => name.endsWith(".js") && !/^(index|cli)/.test(name));
  const embedded = modules.map(
    (name) => `(name = "${name}", esModule = embed "node_modules/${pkg.name}/generated/${name}")`,
  );
  const entry = `(name = "${pkg.name}", esModule = embed "node_modules/${pkg.name}/generated/index.js")`;
  writeFileSync(
    join(project, "config.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "main", worker = (compatibilityDate = "2026-01-01", modules = [(name = "client", esModule = embed "${file}"), ${entry}, ${embedded.join(", ")}])),
  (name = "internet", network = (allow = ["private"])),
]);\n`,
  );
  return succeed(project, tool("@cloudflare/workerd-linux-64/bin/workerd"), ["test", "config.capnp"]);
};

const jest: Runtime = async (project, url) => {
  const body = `test("client", async () => require("node:fs").writeFileSync("jest.json", JSON.stringify(await globalThis.client(pkg, ${JSON.stringify(url)}))), 60_000);`;
  writeFileSync(join(project, "client.test.cjs"), `${loaders.require.head}\n${client}\n${body}\n`);
  await succeed(project, process.execPath, [
    tool("jest/bin/jest.js"),
    "--rootDir",
    project,
    "--testMatch",
    "**/client.test.cjs",
  ]);
  return readFileSync(join(project, "jest.json"), "utf8");
};

const native = "React Native, import";
const runtimes: Record<string, Runtime> = {
  ...Object.fromEntries(
    [20, 22, 24, 26].flatMap((version): [string, Runtime][] => [
      [`Node ${version}, import`, program(`node${version}/bin/node`, "import")],
      [`Node ${version}, require`, program(`node${version}/bin/node`, "require", "--no-experimental-require-module")],
    ]),
  ),
  "Bun, import": program("@oven/bun-linux-x64/bin/bun", "import", "run"),
  "Bun, require": program("@oven/bun-linux-x64/bin/bun", "require", "run"),
  "Deno, import": program(
    "@deno/linux-x64-glibc/deno",
    "import",
    "run",
    "--allow-net",
    "--allow-read",
    "--no-lock",
    "--node-modules-dir=manual",
  ),
  workerd,
  "Jest, require": jest,
  [native]: reactNative,
};

async function succeed(cwd: string, file: string, args: string[]): Promise<string> {
  const { code, output } = await run(cwd, file, args, { env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" } });
  if (code !== 0) throw new Error(`${file} ${args.join(" ")} failed:\n${output}`);
  return output;
}

const ours = JSON.stringify({ error: { message: "Down.", type: "service_unavailable_error" } });
const bomb = Buffer.concat(Array<Buffer>(20).fill(gzipSync(Buffer.alloc(2 ** 24, " "))));

/** Answers as the path says. */
function startServer(): Promise<{ url: string; close: () => void }> {
  const spaces = Buffer.alloc(2 ** 14, " ");
  const server = createServer(({ url }, response) => {
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
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close });
    });
  });
}

const unread = {
  status: 503,
  form: "other",
  error: { message: "Service Unavailable", type: "service_unavailable_error" },
  retryable: true,
  retryAfterMs: 120_000,
};
const expected = {
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
  endless: { ...unread, bodyState: "cut", length: 65_536 },
  bomb: { ...unread, bodyState: "cut", length: 65_536, retryAfterMs: undefined },
  stalled: { ...unread, bodyState: "timeout", length: 1 },
  aborted: "AbortError",
};

/** Without a stream, nothing bounds a body or shows a part of it. */
const { endless: _, bomb: __, ...bounded } = expected;
const expectedWithoutStreams = { ...bounded, stalled: { ...expected.stalled, length: 0 } };

/** What is wrong with what a runtime printed, `undefined` if nothing. */
function fault(output: string, wanted: object): string | undefined {
  const { exports, ...result } = JSON.parse(output.split("\n").findLast((line) => line.startsWith("{")) ?? "{}");
  if (isDeepStrictEqual(result, JSON.parse(JSON.stringify(wanted))) && exports?.includes("readError")) return undefined;
  return `It printed ${JSON.stringify(result)}.`;
}

/** Copies a project, with a package that does not say how much it read. */
function damaged(project: string): string {
  const copy = `${project}-damaged`;
  cpSync(project, copy, { recursive: true });
  for (const folder of ["generated", "generated/cjs"]) {
    const file = join(copy, "node_modules", pkg.name, folder, "read-body.js");
    const text = readFileSync(file, "utf8");
    if (!text.includes('"whole"')) throw new Error(`${file} has no word to damage. Aim at what it has.`);
    writeFileSync(file, text.replaceAll('"whole"', '"cut"'));
  }
  return copy;
}

/** Compiles the cases that must compile with the lowest TypeScript. */
async function lowestTypescript(project: string): Promise<string[]> {
  const folder = join(project, "types");
  cpSync(join(root, "tests/types/pass"), folder, { recursive: true });
  const tsc = (options: object, ...files: string[]) => {
    const compilerOptions = { noEmit: true, strict: true, target: "es2022", types: [], ...options };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    return run(folder, process.execPath, [tool("typescript-4.9/bin/tsc"), "-p", "."]);
  };
  const faults: string[] = [];
  for (const options of [{ module: "nodenext" }, { module: "commonjs", moduleResolution: "node" }]) {
    const { code, output } = await tsc(
      options,
      "catalog.ts",
      "contract.ts",
      "later.ts",
      "response-body.ts",
      "runtime.ts",
    );
    console.log(`TypeScript 4.9, ${options.module}: ${code === 0 ? "works" : "fails"}`);
    if (code !== 0) faults.push(output);
  }
  writeFileSync(join(folder, "newer.ts"), "export type Newer = NoInfer<string>;\n");
  if ((await tsc({ module: "nodenext" }, "newer.ts")).code === 0)
    faults.push("TypeScript 4.9 knows `NoInfer`, so it is not 4.9.");
  return faults;
}

async function main(words: string[]): Promise<void> {
  const wanted = (name: string) => words.every((word) => name.toLowerCase().includes(word.toLowerCase()));
  await install(here);
  const scratch = mkdtempSync(join(tmpdir(), "runtimes-"));
  const server = await startServer();
  const faults: string[] = [];
  try {
    const project = join(scratch, "user");
    const [packed] = JSON.parse(await npm(root, "pack", "--json", "--pack-destination", scratch));
    mkdirSync(project);
    writeFileSync(join(project, "package.json"), '{ "private": true }\n');
    await npm(project, "install", "--offline", "--no-audit", "--no-fund", join(scratch, packed.filename));
    const copy = damaged(project);
    for (const [name, runtime] of Object.entries(runtimes).filter(([name]) => wanted(name))) {
      const check = (output: string) => fault(output, name === native ? expectedWithoutStreams : expected);
      const wrong = await runtime(project, server.url).then(check, String);
      if (wrong) faults.push(`${name}: ${wrong}`);
      else if (!(await runtime(copy, server.url).then(check, String)))
        faults.push(`${name}: it does not see that the package is damaged.`);
      console.log(`${name}: ${wrong ? "fails" : "works"}`);
    }
    if (wanted("typescript")) faults.push(...(await lowestTypescript(project)));
    if (wanted("bundlers")) {
      const { rows, problems } = await bundlers(project);
      faults.push(...problems);
      console.log(`\n${table(["Bytes, minified and gzipped", ...rows.head], rows.body)}`);
    }
  } finally {
    server.close();
    rmSync(scratch, { recursive: true, force: true });
  }
  if (faults.length > 0) throw new InputError(faults.join("\n\n"));
}

command(import.meta, main);
