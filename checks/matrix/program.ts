// Checks of tools in other languages: sources are generated, compiled beside a small program of that language (the probe), and run.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Kind } from "./checks.ts";
import { optionalType, validator } from "./checks.ts";
import type { Api, Command, SharedError } from "./project.ts";
import { exampleOf, execute, operations, proxied } from "./project.ts";

/** What a row says of the sources that its tool generates. */
export interface Program {
  /** Folder of the language, which holds `files`. */
  folder: string;
  /** Commands that write the sources to the folder `output`. They run in the folder of the API, as its author would have it. */
  generate: (input: string, output: string, api: Api) => Command[];
  /** What of the output counts: sources of the language, without notes on how they were made. */
  sources: RegExp;
  /** Files of `folder`, such as the lockfile and the probe, and their places beside the output. */
  files: Record<string, string>;
  /** Commands that compile all of it, as strictly as the language can. They find the sources in `out`. */
  build: Command[];
  /** Command that runs the probe. */
  run: Command;
  env?: NodeJS.ProcessEnv;
  /** What the client keeps to itself, of what a probe prints. */
  hidden?: string[];
  /** What the probe of a client says of HTML. */
  html?: RegExp;
  fault?: Kind["fault"];
}

/**
 * Clients: the probe sends each operation for each status to a mock, and prints a line of JSON for each answer.
 * It has read `message`, `type` and `Retry-After` out of an error; an unknown type and further fields did no harm; HTML ended in an error.
 */
export const client = (program: Program) =>
  generated(program, async (run, api) => {
    const cases = operations.flatMap(({ method }) => {
      const both = api.errors.flatMap(({ status }) => [`${method}:${status}`, `${method}:${status}-extended`]);
      return [...both, `${method}:502-html`];
    });
    const lines = await run(api.mock, ...cases);
    if (lines.length !== cases.length)
      throw new Error(`The client answered ${lines.length} of ${cases.length} requests.`);
    for (const [index, everything] of cases.map((name) => expected(name, api.errors)).entries()) {
      const wanted = Object.fromEntries(Object.entries(everything).filter(([key]) => !program.hidden?.includes(key)));
      const { failure, ...actual } = lines[index] ?? {};
      if (!isDeepStrictEqual(actual, wanted))
        throw new Error(`The client read ${JSON.stringify(lines[index])} from ${cases[index]}.`);
      if (cases[index]!.endsWith("html") && !(program.html ?? /./).test(failure))
        throw new Error(`The client makes of HTML: ${JSON.stringify(lines[index])}`);
    }
  });

/** What a probe prints of an answer, without the text of its own error. */
function expected(name: string, errors: SharedError[]): object {
  const [, status, variant] = /:(\d+)-?(\w*)$/.exec(name)!;
  if (variant === "html") return { status: Number(status) };
  const shared = errors.find((error) => error.status === Number(status))!;
  const { message, type } = exampleOf(shared).error;
  const retryAfter = "Retry-After" in shared.headers ? { retryAfter: "30" } : {};
  return { status: shared.status, message, type: variant === "extended" ? "brand_new_error" : type, ...retryAfter };
}

/** Servers: the probe answers with the generated types, and prints status, body and `Retry-After` of each answer. */
export const server = (program: Program) =>
  generated(program, async (run, api) => {
    const lines = await run(...api.errors.map((shared) => `${shared.status}:${exampleOf(shared).error.type}`));
    const wanted = api.errors.map((shared) => {
      const { type } = exampleOf(shared).error;
      const retryAfter = "Retry-After" in shared.headers ? { retryAfter: "30" } : {};
      return {
        status: shared.status,
        body: { error: { message: `Message of ${shared.status}.`, type } },
        ...retryAfter,
      };
    });
    for (const [index, answer] of wanted.entries()) {
      if (!isDeepStrictEqual(lines[index], answer))
        throw new Error(`The server answered ${JSON.stringify(lines[index])}, not ${JSON.stringify(answer)}.`);
    }
  });

type Run = (...words: string[]) => Promise<any[]>;

/** Verdict on each set of sources: those that are equal to the byte need no second compile. */
const verdicts = new Map<string, Promise<string | undefined>>();

function generated(program: Program, judge: (run: Run, api: Api) => Promise<void>): Kind {
  return {
    generates: true,
    fault: program.fault ?? optionalType,
    async check(api) {
      const files = probeFiles(program, api);
      const place = join(api.folder, "programs", digest(Object.values(files)), api.file);
      const output = join(place, "out");
      mkdirSync(output, { recursive: true });
      const said: string[] = [];
      for (const command of program.generate(join(api.folder, api.file), output, api))
        said.push(await execute(api.folder, command, { ...proxied(api), ...program.env }));
      const sources = sourcesOf(output, program.sources);
      if (sources.length === 0) throw new Error(`Nothing was generated.\n${said.join("\n")}`);
      const key = digest([...sources.flat(), ...Object.entries(files).flat()]);
      if (!verdicts.has(key))
        verdicts.set(
          key,
          compileAndRun(program, files, place, (run) => judge(run, api)),
        );
      const problem = await verdicts.get(key);
      if (problem !== undefined) throw new Error([problem, ...said].join("\n"));
    },
  };
}

async function compileAndRun(
  { build, run, env }: Program,
  files: Record<string, string>,
  place: string,
  judge: (run: Run) => Promise<void>,
): Promise<string | undefined> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  try {
    for (const command of build) await execute(place, command, env);
    const lines = async (...words: string[]) =>
      (await execute(place, [...run, ...words], env))
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
    await judge(lines);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Texts of the probe by place, with the lines for each status written out. */
function probeFiles({ folder, files }: Program, { errors, prefix = "" }: Api): Record<string, string> {
  const named = (text: string) => text.replace(schemaNames, `${prefix}$&`);
  const texts = Object.entries(files).map(([from, to]) => {
    return [to, named(eachStatus(readFileSync(join(folder, from), "utf8"), errors))];
  });
  return Object.fromEntries(texts);
}

/** Names of schemas in a probe; `Error::ErrorResponse` is one of progenitor's own. */
const schemaNames = /(?<!\bError::)\b(ErrorResponse|ErrorObject)\b/g;

/** Words that stand for a status code in a probe: of every status, of those without header fields, with `Retry-After`, and with other fields. */
const words: Record<string, (headers: string[]) => boolean> = {
  STATUS: () => true,
  PLAIN: (headers) => headers.length === 0,
  WAITS: (headers) => headers.includes("Retry-After"),
  FIELDS: (headers) => headers.length > 0 && !headers.includes("Retry-After"),
};

/** A line that holds one of the words is repeated for each such status. `COMPONENT` in it stands for the name. */
function eachStatus(text: string, errors: SharedError[]): string {
  const lines = text.split("\n").flatMap((line) => {
    const word = Object.keys(words).find((name) => line.includes(name));
    if (!word) return [line];
    const wanted = errors.filter(({ headers }) => words[word]!(Object.keys(headers)));
    return wanted.map(({ status, name }) => line.replaceAll(word, String(status)).replaceAll("COMPONENT", name));
  });
  return lines.join("\n");
}

function sourcesOf(folder: string, wanted: RegExp): [string, string][] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => wanted.test(path))
    .sort();
  return paths
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => [path, readFileSync(join(folder, path), "utf8")]);
}

const digest = (texts: string[]) => createHash("sha256").update(JSON.stringify(texts)).digest("hex");

/** Validators: a program that is given statuses and bodies, and prints `true` or `false` for each. */
export const judge = (command: (api: Api) => Command): Kind =>
  validator(async (api, bodies) => {
    const texts = bodies.map(({ status, body }) => ({ status, body: JSON.stringify(body) }));
    const output = await execute(api.folder, [...command(api), JSON.stringify(texts)], proxied(api));
    return output
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  });
