// Checks of tools that generate code: the sources are compiled beside a small program of their language (the probe), which is run.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Files } from "../../scripts/lib/files.ts";
import { readFiles, writeFiles } from "../../scripts/lib/files.ts";
import type { Kind } from "./checks.ts";
import { optionalType } from "./checks.ts";
import type { Api, Command } from "./project.ts";
import { exampleOf, execute, problemOf, proxied } from "./project.ts";

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
  /** Whether the client keeps the header fields of an error to itself. */
  hidesFields?: boolean;
  fault?: Kind["fault"];
}

/** The words that a probe is given, and what it prints. */
interface Dialogue {
  words: string[];
  lines: string[];
}

/**
 * Clients: the probe asks the mock for each status, and prints status, type, message and `Retry-After` of what it has read.
 * An unknown type and further fields do no harm, and it prints `502 failure` of HTML.
 */
export const client = (program: Program) =>
  generated(program, ({ mock, errors }) => {
    const reads = errors.map((shared) => {
      const { type, message } = exampleOf(shared).error;
      const wait = "Retry-After" in shared.headers && !program.hidesFields ? " 30" : "";
      const line = (type: string) => `${shared.status} ${type} ${message}${wait}`;
      return { words: [`${shared.status}`, `${shared.status}-extended`], lines: [line(type), line("brand_new_error")] };
    });
    return {
      words: [mock, ...reads.flatMap(({ words }) => words), "502-html"],
      lines: [...reads.flatMap(({ lines }) => lines), "502 failure"],
    };
  });

/** Servers: the probe answers with the generated types, and prints status, `Retry-After` and body. */
export const server = (program: Program) =>
  generated(program, () => ({
    words: ["404", "429", "503"],
    lines: ["404 ", "429 30", "503 30"].map(
      (line) => `${line} {"error":{"message":"Message.","type":"error_${line.slice(0, 3)}"}}`,
    ),
  }));

/** Verdict on each set of sources: those that are equal to the byte need no second compile. */
const verdicts = new Map<string, Promise<string | undefined>>();

function generated(program: Program, dialogue: (api: Api) => Dialogue): Kind {
  return {
    generates: true,
    fault: program.fault ?? optionalType,
    async check(api) {
      const files = probeFiles(program, api);
      const place = join(api.folder, "programs", digest([...files]), api.file);
      const output = join(place, "out");
      mkdirSync(output, { recursive: true });
      const printed: string[] = [];
      for (const command of program.generate(join(api.folder, api.file), output, api))
        printed.push(await execute(api.folder, command, { ...proxied(api), ...program.env }));
      const sources = [...readFiles(output)].filter(([path]) => program.sources.test(path));
      if (sources.length === 0) throw new Error(`Nothing was generated.\n${printed.join("\n")}`);
      const asked = dialogue(api);
      const key = digest([[...files], sources.map(([path, text]) => [path, String(text)]), asked]);
      const verdict = verdicts.get(key) ?? problemOf(runProbe(program, files, place, asked));
      verdicts.set(key, verdict);
      const problem = await verdict;
      if (problem !== undefined) throw new Error([problem, ...printed].join("\n"));
    },
  };
}

async function runProbe({ build, run, env }: Program, files: Files, place: string, dialogue: Dialogue): Promise<void> {
  const { words, lines } = dialogue;
  writeFiles(place, files);
  for (const command of build) await execute(place, command, env);
  const output = (await execute(place, [...run, ...words], env)).split("\n").map((line) => line.trim());
  const wrong = lines.findIndex((line, index) => output[index] !== line);
  if (wrong >= 0) throw new Error(`The program prints ${output[wrong]}, not ${lines[wrong]}.`);
}

/** Names of the shared components in a probe. `Error::ErrorResponse` is one of progenitor's own. */
const sharedNames = /(?<!\bError::)\b(ErrorResponse\b|ErrorObject\b|NotFound|TooManyRequests|ServiceUnavailable)/g;

/** Places and texts of the probe, with the names that the components have, and each status for `STATUSES`. */
function probeFiles({ folder, files }: Program, { errors, prefix }: Api): Files {
  const statuses = errors.map(({ status }) => status).join(" | ");
  const entries = Object.entries(files).map(([from, to]): [string, string] => {
    const text = readFileSync(join(folder, from), "utf8");
    return [to, text.replace(sharedNames, `${prefix}$&`).replaceAll("STATUSES", statuses)];
  });
  return new Map(entries);
}

const digest = (texts: unknown) => createHash("sha256").update(JSON.stringify(texts)).digest("hex");
