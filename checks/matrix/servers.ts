// The programs of `examples/` in other languages: a server answers each error in the contract, and a reader or a merge passes the vectors.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { check } from "../../generated/check.js";
import type { Answers } from "../frameworks/measure.ts";
import { measureAnswers } from "../frameworks/measure.ts";
import type { Api, Command } from "./project.ts";
import { command, execute, problemOf, redocly, root } from "./project.ts";

/** Place in a folder to a file or folder below the root of this repository. */
type Files = Record<string, string>;

/** Text of a file, and a fault in its place that the check must see. */
type Fault = [file: string, from: string, to: string];

/** A program that passes vectors. */
export interface Proof {
  /** As a problem names it. */
  name: string;
  files: Files;
  /** Commands that all end well. They run where the files are. */
  run: Command[];
  fault: Fault;
}

/** What is wrong with a program, and with its check: with a fault in it, it must fail. */
export async function proofProblems({ name, files, run, fault }: Proof): Promise<string[]> {
  const prove = (place: string) => inTurn(run, (line) => execute(place, line));
  return problemsWith(files, fault, prove, name);
}

const inTurn = <T>(items: T[], act: (item: T) => Promise<unknown>): Promise<unknown> =>
  items.reduce<Promise<unknown>>((before, item) => before.then(() => act(item)), Promise.resolve());

/** Puts files into a folder of their own, and checks them there, as they are and with a fault. */
async function problemsWith(
  files: Files,
  fault: Fault | undefined,
  check: (place: string) => Promise<unknown>,
  name: string,
): Promise<string[]> {
  const place = mkdtempSync(join(tmpdir(), "example-"));
  try {
    const skipped = /[\\/](target|node_modules|\.venv|__pycache__)$/;
    for (const [to, from] of Object.entries(files)) {
      mkdirSync(dirname(join(place, to)), { recursive: true });
      cpSync(join(root, from), join(place, to), { recursive: true, filter: (path) => !skipped.test(path) });
    }
    const problem = await problemOf(check(place));
    if (problem !== undefined) return [`${name}: ${problem}`];
    if (!fault) return [];
    const [file, from, to] = fault;
    const text = readFileSync(join(place, file), "utf8");
    if (!text.includes(from)) return [`${name}: ${file} has no ${from} to put a fault into. Correct its row.`];
    writeFileSync(join(place, file), text.replace(from, to));
    return (await problemOf(check(place))) === undefined
      ? [`${name} passes with ${to || "nothing"} for ${from} in ${file}: its check does not see that.`]
      : [];
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** A server that listens on a port. */
export interface Server {
  name: string;
  /** Without files, it runs in its folder of `examples/`. */
  files?: Files;
  /** Commands that make the program, run where its files are. */
  build: Command[];
  /** The program, given its port, which it takes from the environment too. It starts in another folder. */
  start: (place: string, port: number) => Command;
}

/** A server of `examples/`. */
export interface Example extends Server {
  /** How it fails without its glue. If it is left out, docs/frameworks.md shows what the framework answers by itself. */
  fault?: Fault;
  /** Path of the description that the server serves itself. */
  description?: string;
}

type Case = [name: string, path: string, init: RequestInit, status: number, type: string, issues?: string[]];

const invalid = "invalid_request_error";
const unprocessable = "unprocessable_entity_error";

/** What a client sends, and what every server of the examples answers: status, type, and pointers or parameters of the issues. */
const cases: Case[] = [
  ["an unknown route", "/invoicez", {}, 404, "not_found_error"],
  ["a missing resource", "/invoices/inv_1042", {}, 404, "not_found_error"],
  ["malformed JSON", "/invoices", json("{"), 400, invalid],
  ["two wrong fields", "/invoices", json('{"amount": -1}'), 422, unprocessable, ["/amount", "/due_date"]],
  [
    "a field of another type",
    "/invoices",
    json('{"amount": "many", "due_date": "2026-11-30"}'),
    422,
    unprocessable,
    ["/amount"],
  ],
  ["a method that the route has not", "/export", { method: "DELETE" }, 405, invalid],
  ["a rate limit", "/export", {}, 429, "rate_limit_error"],
  ["a thrown error", "/failures/error", {}, 500, "internal_server_error"],
];

/** The same, of servers that describe themselves: those of JavaScript have no parameter in the query, and leave it to the framework what to parse. */
const casesOfDescribed: Case[] = [
  ["a missing parameter", "/invoices", {}, 400, invalid, ["page"]],
  ["a parameter of another type", "/invoices?page=first", {}, 400, invalid, ["page"]],
  ["no body", "/invoices", json(""), 400, invalid],
  ["another media type", "/invoices", json("amount: 1", "text/plain"), 415, invalid],
];

function json(body: string, mediaType = "application/json"): RequestInit {
  return { method: "POST", body, headers: { "content-type": mediaType } };
}

const venv = join(import.meta.dirname, "python/.venv/bin");
const conformance = ["status_code", "content_type", "response_headers", "response_schema"];

/** schemathesis, with the checks of what a description says of answers. */
export const schemathesis = (description: string, origin: string, examples: number, ...words: string[]): Command =>
  command`${venv}/schemathesis run ${description} --url ${origin} --max-examples ${`${examples}`} --seed 1 ${words}
    --checks ${conformance.map((what) => `${what}_conformance`).join(",")}
    --suppress-health-check all --generation-database none`;

/** What is wrong with a server of the examples, and with its check: without its glue, it must fail. */
export async function exampleProblems(example: Example, api: Api): Promise<string[]> {
  const { name, files = {}, fault } = example;
  const check = (place: string) => {
    const folder = example.files ? place : join(root, "examples", dirname(name));
    return whileRunning(example, folder, (origin) => checkExample(example, origin, api.folder));
  };
  const problems = await problemsWith(files, fault, check, `examples/${name}`);
  console.log(`examples/${name}`);
  return problems;
}

/** What a framework answers by default. */
export async function answersOf(server: Server): Promise<Answers> {
  let answers: Answers = {};
  const measure = (place: string) =>
    whileRunning(server, place, async (origin) => {
      answers = await measureAnswers(origin);
    });
  const [problem] = await problemsWith(server.files!, undefined, measure, server.name);
  if (problem) throw new Error(problem);
  return answers;
}

/** Builds a server, starts it, and ends it once it has been used. What it has written joins what is thrown. */
async function whileRunning(
  { build, start }: Server,
  place: string,
  use: (origin: string) => Promise<void>,
): Promise<void> {
  for (const line of build) await execute(place, line);
  const port = await freePort();
  const [program, ...words] = start(place, port);
  const env = { ...process.env, PORT: `${port}` };
  const child = spawn(program, words, { cwd: tmpdir(), env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  const ended = once(child, "close");
  try {
    const origin = `http://127.0.0.1:${port}`;
    await answering(origin, () => child.exitCode !== null);
    await use(origin);
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${output}`);
  } finally {
    child.kill();
    await ended;
  }
}

/** Throws what is wrong with a server. */
async function checkExample({ description }: Example, origin: string, folder: string): Promise<void> {
  await checkAnswers(origin, description ? [...cases, ...casesOfDescribed] : cases);
  cpSync(join(root, "examples/invoices.yaml"), join(folder, "example.yaml"));
  await redocly(folder, "bundle", "example.yaml", "--output", "example-bundle.yaml");
  await execute(folder, schemathesis("example-bundle.yaml", origin, 50));
  if (description) await checkDescription(origin, description, folder);
}

async function checkAnswers(origin: string, cases: Case[]): Promise<void> {
  await fetch(`${origin}/export`); // The limit may be one.
  for (const [name, path, init, status, type, issues] of cases) {
    const response = await fetch(`${origin}${path}`, init);
    const text = await response.text();
    const problem = faultOf(response, text, status, type, issues);
    if (problem) throw new Error(`It answers ${name} with ${response.status} ${text}: ${problem}`);
  }
}

function faultOf(
  response: Response,
  text: string,
  status: number,
  type: string,
  issues: string[] = [],
): string | undefined {
  const field = (name: string) => response.headers.get(name) ?? "";
  if (response.status !== status) return `the status is not ${status}`;
  if (!field("content-type").startsWith("application/json")) return "it is not JSON";
  const { error } = JSON.parse(text);
  if (error.type !== type || !error.message || typeof error.message !== "string") return `it is no ${type}`;
  const places = new Set((error.issues ?? []).map((issue: Record<string, string>) => issue.pointer ?? issue.parameter));
  if (issues.length > 0 && !isDeepStrictEqual([...places].sort(), issues)) return `its issues are not ${issues}`;
  if (status === 429 && !/^\d+$/.test(field("retry-after"))) return "it has no Retry-After";
  if (status === 405 && !field("allow").includes("GET")) return "it has no Allow";
  return /internal:5432/.test(text) ? "it tells what only the server needs to know" : undefined;
}

/** The document of a server is valid, breaks no rule of this package, says what the server answers, and makes a client that reads its errors. */
async function checkDescription(origin: string, path: string, folder: string): Promise<void> {
  const response = await fetch(`${origin}${path}`);
  writeFileSync(join(folder, "emitted.json"), await response.text());
  const rulesets = "./node_modules/openapi-error-responses/generated/rulesets";
  writeFileSync(join(folder, "redocly.yaml"), JSON.stringify({ extends: ["spec", `${rulesets}/redocly.yaml`] }));
  await redocly(folder, "lint", "emitted.json");
  rmSync(join(folder, "redocly.yaml"));
  await execute(
    folder,
    command`${root}/node_modules/.bin/spectral lint emitted.json --ruleset ${rulesets}/spectral.yaml`,
  );
  await execute(folder, schemathesis("emitted.json", origin, 50));
  const document = JSON.parse(readFileSync(join(folder, "emitted.json"), "utf8"));
  const { findings } = await check(origin, { document, unsafe: true });
  if (findings.length > 0) throw new Error(`\`check\` finds: ${JSON.stringify(findings, null, 2)}`);
  await execute(
    folder,
    command`${venv}/datamodel-codegen --input emitted.json --input-file-type openapi
    --openapi-scopes schemas paths --output-model-type pydantic_v2.BaseModel --collapse-root-models --output out/models.py`,
  );
  cpSync(join(import.meta.dirname, "python/datamodel_codegen.py"), join(folder, "probe.py"));
  const read = JSON.parse(await execute(folder, command`${venv}/python probe.py ${origin} get:inv_1042`));
  if (read.status !== 404 || read.type !== "not_found_error" || !read.message)
    throw new Error(`The client that ${path} makes reads ${JSON.stringify(read)} of a 404.`);
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
  for (const start = Date.now(); Date.now() - start < 120_000 && !hasEnded(); ) {
    if ((await problemOf(fetch(origin))) === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("The server does not answer.");
}
