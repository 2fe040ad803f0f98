// The servers of `examples/` in other languages: each error answers in the contract, and schemathesis finds nothing.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Reader } from "./language.ts";
import type { Api, Command } from "./project.ts";
import { execute, redocly, root } from "./project.ts";

export interface Example {
  /** Folder of `examples/`. */
  folder: string;
  /** Its file with the glue, between `region glue` and `endregion`. Without it, `npm test` shows what the glue does. */
  glue?: string;
  /** Commands that make the program, run in that folder. */
  build: Command[];
  /** The program, given its port, which it takes from the environment too. */
  start: (folder: string, port: number) => Command;
  /** Path of the description that the server writes itself. */
  description?: string;
}

const json = (body: string): RequestInit => ({ method: "POST", body, headers: { "content-type": "application/json" } });

/** What a client sends, and the status and type of the answer. */
const cases: [name: string, path: string, init: RequestInit, status: number, type: string][] = [
  ["an unknown route", "/invoicez", {}, 404, "not_found_error"],
  ["a missing resource", "/invoices/inv_1042", {}, 404, "not_found_error"],
  ["malformed JSON", "/invoices", json("{"), 400, "invalid_request_error"],
  [
    "failed validation",
    "/invoices",
    json('{"amount": -1, "due_date": "2026-11-30"}'),
    422,
    "unprocessable_entity_error",
  ],
  [
    "a field of another type",
    "/invoices",
    json('{"amount": "many", "due_date": "2026-11-30"}'),
    422,
    "unprocessable_entity_error",
  ],
  ["a method that the route has not", "/export", { method: "DELETE" }, 405, "invalid_request_error"],
  ["a rate limit", "/export", {}, 429, "rate_limit_error"],
  ["a thrown error", "/failures/error", {}, 500, "internal_server_error"],
];

/** schemathesis, with the checks of what a description says of answers. */
export const schemathesis = (description: string, origin: string, examples: number, ...words: string[]): Command => [
  join(import.meta.dirname, "python/.venv/bin/schemathesis"),
  ...["run", description, "--url", origin, "--max-examples", `${examples}`, "--seed", "1", ...words],
  ...["--checks", conformance.map((what) => `${what}_conformance`).join(",")],
  ...["--suppress-health-check", "all", "--generation-database", "none"],
];
const conformance = ["status_code", "content_type", "response_headers", "response_schema"];

/** What is wrong with a server of the examples, and with its check: without the glue, it must fail. */
export async function problemsOf(example: Example, api: Api): Promise<string[]> {
  const folder = join(root, "examples", example.folder);
  const problemIn = (place: string) =>
    check(example, place, api).then(
      () => undefined,
      ({ message }: Error) => message,
    );
  const problem = await problemIn(folder);
  if (problem !== undefined) return [problem];
  if (!example.glue) return [];

  const copy = join(api.folder, "without-glue", example.folder);
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  const text = readFileSync(join(copy, example.glue), "utf8");
  const without = text.replace(/^.*region glue\n[\s\S]*?^.*endregion\n/m, "");
  if (without === text)
    return [
      `examples/${example.folder}/${example.glue} marks no glue. Put \`region glue\` and \`endregion\` around it.`,
    ];
  writeFileSync(join(copy, example.glue), without);
  const seen = (await problemIn(copy)) !== undefined;
  return seen ? [] : [`The server of examples/${example.folder} passes without its glue: the check does not see that.`];
}

/** What is wrong with a reader of the examples, and with its check: with a fault in it, it must fail. */
export async function readerProblems({ file, check, fault }: Reader, api: Api): Promise<string[]> {
  const path = join(root, "examples/readers", file);
  const damaged = join(api.folder, file);
  writeFileSync(damaged, readFileSync(path, "utf8").replace(...fault));
  const problemIn = (reader: string) =>
    execute(api.folder, check(reader, join(root, "generated/test-vectors.json"))).then(
      () => undefined,
      ({ message }: Error) => message,
    );
  const problem = await problemIn(path);
  if (problem !== undefined) return [`examples/readers/${file} departs from the test vectors:\n${problem}`];
  return (await problemIn(damaged)) === undefined
    ? [`examples/readers/${file} passes with a fault in it: its check does not see that.`]
    : [];
}

/** Throws what is wrong with a server. */
async function check(example: Example, folder: string, api: Api): Promise<void> {
  for (const command of example.build) await execute(folder, command);
  const port = await freePort();
  const [program, ...words] = example.start(folder, port);
  // The folder of the consumer has the package, which the server reads the catalogue from.
  const child = spawn(program, words, {
    cwd: api.folder,
    env: { ...process.env, PORT: `${port}` },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  const ended = once(child, "close");
  try {
    const origin = `http://127.0.0.1:${port}`;
    await answering(origin, () => child.exitCode !== null);
    for (const [name, path, init, status, type] of example.glue ? cases : []) {
      const response = await fetch(`${origin}${path}`, init);
      const text = await response.text();
      const problem = faultOf(response, text, status, type);
      if (problem) throw new Error(`${example.folder} answers ${name} with ${response.status} ${text}: ${problem}`);
    }
    copyFileSync(join(root, "examples/invoices.yaml"), join(api.folder, "example.yaml"));
    await redocly(api.folder, "bundle", "example.yaml", "--output", "example-bundle.yaml");
    for (const description of ["example-bundle.yaml", ...(example.description ? [origin + example.description] : [])])
      await execute(api.folder, schemathesis(description, origin, 50));
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${output}`);
  } finally {
    child.kill();
    await ended;
  }
}

function faultOf(response: Response, text: string, status: number, type: string): string | undefined {
  if (response.status !== status) return `the status is not ${status}`;
  if (!response.headers.get("content-type")?.startsWith("application/json")) return "it is not JSON";
  const { error } = JSON.parse(text);
  if (error.type !== type || !error.message || typeof error.message !== "string") return `it is no ${type}`;
  if (status === 429 && response.headers.get("retry-after") !== "30") return "it has no Retry-After";
  return /internal:5432/.test(text) ? "it tells what only the server needs to know" : undefined;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Waits until a server answers, for two minutes at most, or its process has ended. */
async function answering(origin: string, hasEnded: () => boolean): Promise<void> {
  for (
    const start = Date.now();
    Date.now() - start < 120_000 && !hasEnded();
    await new Promise((resolve) => setTimeout(resolve, 200))
  ) {
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      return;
  }
  throw new Error("The server does not answer.");
}
