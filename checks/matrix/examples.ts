// The programs of `examples/` in other languages: a server answers each error in the contract, and a reader or a merge passes the vectors.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { check } from "../../generated/check.js";
import { inTemporaryFolder } from "../../scripts/lib/temporary.ts";
import type { Answers } from "../frameworks/measure.ts";
import { measureAnswers } from "../frameworks/measure.ts";
import { startServer } from "../server.ts";
import type { Command } from "./project.ts";
import { command, execute, problemOf, redocly, root } from "./project.ts";

/** A program that is run in a folder of its own. */
export interface Example {
  name: string;
  /** Place in that folder to a file or folder below the root of this repository. */
  files: Record<string, string>;
  /** Commands that all end well there. */
  run: Command[];
}

export interface Server extends Example {
  /** The server, given its port, which it takes from the environment too. It starts in another folder. */
  start: (place: string, port: number) => Command;
}

/** What is wrong with an example. `folder` has the package installed. */
export async function exampleProblems(example: Example | Server, folder: string): Promise<string[]> {
  const prove = (place: string) =>
    "start" in example ? whileRunning(example, place, checkServer(folder)) : runAll(example.run, place);
  const problem = await problemOf(inCopy(example, prove));
  console.log(`${example.name}: ${problem ?? "passes"}`);
  return problem === undefined ? [] : [`${example.name}: ${problem}`];
}

/** What a framework answers by default. */
export const answersOf = (server: Server): Promise<Answers> =>
  inCopy(server, (place) => whileRunning(server, place, measureAnswers));

function inCopy<T>({ files }: Example, use: (place: string) => Promise<T>): Promise<T> {
  const filter = (path: string) => !/[\\/](target|\.venv|__pycache__)$/.test(path);
  return inTemporaryFolder(new Map(), (place) => {
    for (const [to, from] of Object.entries(files))
      cpSync(join(root, from), join(place, to), { recursive: true, filter });
    return use(place);
  });
}

async function runAll(lines: Command[], place: string): Promise<void> {
  for (const line of lines) await execute(place, line);
}

/** Builds a server, starts it, and ends it once it has been used. What it has written joins what is thrown. */
export async function whileRunning<T>(
  { run = [], start }: Pick<Server, "start"> & Partial<Server>,
  place: string,
  use: (origin: string) => Promise<T>,
): Promise<T> {
  await runAll(run, place);
  // The port is free again, once this server has closed.
  const { port, origin, close } = await startServer(() => {});
  close();
  const [program, ...words] = start(place, port);
  const env = { ...process.env, PORT: `${port}` };
  const child = spawn(program, words, { cwd: tmpdir(), env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  const ended = once(child, "close");
  try {
    await answering(origin, () => child.exitCode !== null);
    return await use(origin);
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${output}`);
  } finally {
    child.kill();
    await ended;
  }
}

/** Waits until a server answers, for two minutes at most, or its process has ended. */
async function answering(origin: string, hasEnded: () => boolean): Promise<void> {
  for (const start = Date.now(); Date.now() - start < 120_000 && !hasEnded(); ) {
    if ((await problemOf(fetch(origin))) === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("The server does not answer.");
}

const post = (body: string, mediaType = "application/json"): RequestInit => ({
  method: "POST",
  body,
  headers: { "content-type": mediaType },
});

/** What a client sends, and the answer: its status, and the pointers or parameters of its issues. */
const cases: [path: string, init: RequestInit, status: number, issues?: string[]][] = [
  ["/invoicez", {}, 404],
  ["/invoices/inv_1042", {}, 404],
  ["/invoices", post("{"), 400],
  ["/invoices", post(""), 400],
  ["/invoices", post("amount: 1", "text/plain"), 415],
  ["/invoices", {}, 400, ["page"]],
  ["/invoices?page=first", {}, 400, ["page"]],
  ["/invoices", post('{"amount": -1}'), 422, ["/amount", "/due_date"]],
  ["/invoices", post('{"amount": "many", "due_date": "2026-11-30"}'), 422, ["/amount"]],
  // What is wrong as a whole has no field.
  ["/invoices", post("[1]"), 422, [""]],
  ["/export?first=2026-12-02&last=2026-12-01", {}, 400, []],
  ["/export", { method: "DELETE" }, 405],
  ["/export", {}, 429],
  ["/failures/error", {}, 500],
];

const contract = JSON.parse(readFileSync(join(root, "generated/contract.json"), "utf8"));

/** Throws what is wrong with the answers of a server, or with the document that it serves. */
const checkServer = (folder: string) => async (origin: string) => {
  for (const [path, init, status, issues] of cases) {
    const response = await fetch(`${origin}${path}`, init);
    const text = await response.text();
    const { error } = JSON.parse(text);
    const places = (error.issues ?? []).flatMap(
      (issue: Record<string, string>) => issue.pointer ?? issue.parameter ?? [],
    );
    const isRight =
      response.status === status &&
      response.headers.get("content-type")?.startsWith("application/json") &&
      !text.includes("internal:5432") &&
      error.type === (contract.statuses[status] ?? contract.statuses[400]) &&
      (!issues || error.issues) &&
      (!issues || isDeepStrictEqual([...new Set(places)].sort(), issues)) &&
      (status !== 405 || response.headers.get("allow")?.includes("GET")) &&
      (status !== 429 || response.headers.has("retry-after"));
    if (!isRight) throw new Error(`It answers ${init.method ?? "GET"} ${path} ${init.body} wrongly: ${text}`);
  }
  await checkDocument(origin, folder);
};

const venv = join(import.meta.dirname, "python/.venv/bin");

/** schemathesis, with the checks of what a description says of answers. */
export const schemathesis = (description: string, origin: string, examples: number, ...words: string[]): Command =>
  command`${venv}/schemathesis run ${description} --url ${origin} --max-examples ${`${examples}`} --seed 1 ${words}
    --checks status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance
    --suppress-health-check all --generation-database none`;

/** datamodel-code-generator, as docs/python.md has it. */
export const makeModels = (input: string, output: string, ...words: string[]): Command =>
  command`${venv}/datamodel-codegen --input ${input} --input-file-type openapi --openapi-scopes schemas paths
    --output-model-type pydantic_v2.BaseModel --collapse-root-models --output ${output}/models.py ${words}`;

/** The document of a server is valid, breaks no rule of this package, says what the server answers, and makes a client that reads its errors. */
async function checkDocument(origin: string, folder: string): Promise<void> {
  const text = await (await fetch(`${origin}/openapi.json`)).text();
  writeFileSync(join(folder, "emitted.json"), text);
  const rulesets = "./node_modules/openapi-error-responses/generated/rulesets";
  writeFileSync(join(folder, "redocly.yaml"), JSON.stringify({ extends: ["spec", `${rulesets}/redocly.yaml`] }));
  await redocly(folder, "lint", "emitted.json").finally(() => rmSync(join(folder, "redocly.yaml")));
  const spectral = join(root, "node_modules/.bin/spectral");
  await execute(folder, command`${spectral} lint emitted.json --ruleset ${rulesets}/spectral.yaml`);
  await execute(folder, schemathesis("emitted.json", origin, 50));
  const { findings } = await check(origin, { document: JSON.parse(text), unsafe: true });
  if (findings.length > 0) throw new Error(`\`check\` finds: ${JSON.stringify(findings, null, 2)}`);
  await execute(folder, makeModels("emitted.json", "out"));
  cpSync(join(import.meta.dirname, "python/datamodel_codegen.py"), join(folder, "probe.py"));
  const read = await execute(folder, command`${venv}/python probe.py ${origin} inv_1042`);
  if (!read.startsWith("404 not_found_error ")) throw new Error(`The client of its document reads ${read} of a 404.`);
}

/** The programs that the docs show, by language, and the paths that each is asked to get. */
const readers: Record<string, [line: Command, ...paths: string[]][]> = {
  javascript: [
    [command`sh examples/handling/get.sh read`, "/read"],
    [command`sh examples/handling/get.sh retry`, "/retry"],
    [command`${process.execPath} --import tsx examples/handling/get.ts read`, "/read"],
    [command`${process.execPath} --import tsx examples/handling/get.ts retry`, "/retry"],
  ],
  python: [
    [command`python3 examples/readers/handle_error.py`, "/read", "/html"],
    [command`${venv}/python examples/handling/get.py`, "/retry"],
  ],
  go: [
    [command`go run examples/readers/handle_error.go`, "/read", "/html"],
    [command`go run examples/handling/get.go`, "/retry"],
  ],
  java: [
    [command`java -cp checks/matrix/java/target/lib/* examples/readers/HandleError.java`, "/read", "/html"],
    [command`java examples/handling/Get.java`, "/retry"],
  ],
};

const wanted: Record<string, string> = {
  "/read": "not_found_error: No such item.",
  "/html": "502 unknown_error: ",
  "/retry": "a1b2c3",
};

/** What is wrong with the programs of a language: each reads an error, or sends its request again after the time in `Retry-After`. */
export async function readerProblems(language: string): Promise<string[]> {
  const problems: string[] = [];
  let times: number[] = [];
  const { origin, close } = await startServer(({ url }, response) => {
    if (url === "/read") response.writeHead(404).end('{"error":{"message":"No such item.","type":"not_found_error"}}');
    else if (url === "/html") response.writeHead(502).end("<html><h1>Bad Gateway</h1></html>");
    else if (times.push(Date.now()) > 1 && times[1]! - times[0]! > 950) response.end('{"id":"a1b2c3"}');
    else {
      const body = '{"error":{"message":"Slow down.","type":"rate_limit_error"}}';
      response.writeHead(429, { "retry-after": "1" }).end(body);
    }
  });
  for (const [line, ...paths] of readers[language] ?? []) {
    for (const path of paths) {
      times = [];
      const output = await execute(root, [...line, origin + path]).catch(({ message }: Error) => message);
      if (!output.includes(wanted[path]!)) problems.push(`${line.join(" ")}: ${output}`);
    }
  }
  close();
  return problems;
}
