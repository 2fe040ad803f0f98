#!/usr/bin/env node
// The command of the package: `addErrorResponses` for a JSON file.
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { isObject } from "./add/document.js";
import { InputError } from "./add/own.js";
import { addErrorResponses } from "./add-error-responses.js";
import { jsonFault } from "./cli/json.js";
import { contract } from "./contract.js";

const usage = `Usage: ${contract.package} [openapi.json] [--options options.json] > out.json

Gives each operation of an OpenAPI document the shared error responses that it can return.
The document is one JSON file. Without a file, it is read from standard input.
The options are those of \`addErrorResponses\`, such as { "statuses": [404, 429], "exclude": { "tags": ["Internal"] } }.
`;

const bundling =
  "If it is YAML or has several files, bundle it first: npx @redocly/cli bundle openapi.yaml --output openapi.json";

/** The text that a command line asks for. Throws `InputError` if anything is wrong with it. */
async function output(words: string[]): Promise<string> {
  const { file, options, help } = parsed(words);
  if (help) return usage;
  if (file === undefined && process.stdin.isTTY) throw new InputError(usage);
  const document = await json(file ?? "-", `the OpenAPI document.\n${bundling}`);
  const given = options === undefined ? {} : await json(options, "the options.");
  const onWarning = (warning: string) => void process.stderr.write(`Warning: ${warning}\n`);
  const all = isObject(given) ? { ...given, onWarning } : given;
  return `${JSON.stringify(addErrorResponses(document, all), null, 2)}\n`;
}

function parsed(words: string[]): { file: string | undefined; options: string | undefined; help: boolean } {
  try {
    const options = { options: { type: "string" }, help: { type: "boolean", short: "h" } } as const;
    const { positionals, values } = parseArgs({ args: words, allowPositionals: true, options });
    if (positionals.length > 1) throw new InputError(`There are ${positionals.length} files. Give one document.`);
    return { file: positionals[0], options: values.options, help: values.help ?? false };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [, option] = /'(-.+?)'/.exec(message) ?? [];
    const complaint = code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" ? `There is no option \`${option}\`.` : message;
    throw new InputError(`${complaint}\n\n${usage}`);
  }
}

/** The object in a JSON file, or in standard input if the path is `-`. If it is not JSON, `wrong` says what to correct. */
async function json(path: string, wrong: string): Promise<object> {
  const name = path === "-" ? "Standard input" : path;
  const content = await read(path, name);
  const document = content.replace(/^\uFEFF/, ""); // A byte order mark is no JSON, and some editors write one.
  try {
    return JSON.parse(document);
  } catch {
    const { line, column, wanted } = jsonFault(document)!;
    throw new InputError(`${name}:${line}:${column}: This is not JSON: expected ${wanted} here. Correct ${wrong}`);
  }
}

async function read(path: string, name: string): Promise<string> {
  try {
    return path === "-" ? await text(process.stdin) : await readFile(path, "utf8");
  } catch (error) {
    throw new InputError(`${name} cannot be read: ${(error as Error).message}. Give the path of a JSON file.`);
  }
}

// The reader of the output may stop early, as `head` does. Anything else, such as a full disk, leaves half a document.
process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  if (code !== "EPIPE") process.stderr.write(`The output cannot be written: ${message}.\n`);
  process.exit(code === "EPIPE" ? 0 : 1);
});

output(process.argv.slice(2)).then(
  (result) => void process.stdout.write(result),
  (error: unknown) => {
    process.exitCode = 1;
    process.stderr.write(error instanceof InputError ? `${error.message.trimEnd()}\n` : `${(error as Error).stack}\n`);
  },
);
