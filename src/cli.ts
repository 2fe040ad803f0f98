#!/usr/bin/env node
// `npx openapi-error-responses openapi.json > out.json`: `addErrorResponses` for whoever has a JSON file.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { addErrorResponses } from "./add-error-responses.js";
import { InputError } from "./add/own.js";
import { jsonFault } from "./cli/json.js";
import { contract } from "./contract.js";

const usage = `Usage: ${contract.package} [openapi.json] [--options options.json] > out.json

Gives each operation of an OpenAPI document the shared error responses that it can return.
The document is JSON and in one piece. Without a file, it is read from standard input.
The options are those of \`addErrorResponses\`, such as { "statuses": [404, 429], "exclude": { "tags": ["Internal"] } }.
`;

/** The text that a command line asks for. Throws `InputError` if anything is wrong with it. */
function output(words: string[]): string {
  const { file, options, help } = parsed(words);
  if (help) return usage;
  if (file === undefined && process.stdin.isTTY) throw new InputError(usage);
  const document = json(file ?? "-", "the OpenAPI document");
  const given = options === undefined ? {} : json(options, "the options");
  const onWarning = (warning: string) => void process.stderr.write(`Warning: ${warning}\n`);
  return `${JSON.stringify(addErrorResponses(document, { ...given, onWarning }), null, 2)}\n`;
}

function parsed(words: string[]): { file: string | undefined; options: string | undefined; help: boolean } {
  try {
    const options = { options: { type: "string" }, help: { type: "boolean", short: "h" } } as const;
    const { positionals, values } = parseArgs({ args: words, allowPositionals: true, options });
    if (positionals.length > 1) throw new InputError(`There are ${positionals.length} files. Give one document.`);
    return { file: positionals[0], options: values.options, help: values.help ?? false };
  } catch (error) {
    throw new InputError(`${(error as Error).message}\n\n${usage}`);
  }
}

/** The object in a JSON file, or in standard input if the path is `-`. */
function json(path: string, what: string): object {
  const name = path === "-" ? "Standard input" : path;
  const text = read(path, name).replace(/^\uFEFF/, ""); // A byte order mark is no JSON, and some editors write one.
  try {
    return JSON.parse(text);
  } catch {
    const { line, column, wanted } = jsonFault(text)!;
    throw new InputError(
      `${name}:${line}:${column}: This is not JSON, because ${wanted} should stand here. Correct ${what}. ` +
        "If it is YAML or has several files, bundle it first: npx @redocly/cli bundle openapi.yaml --output openapi.json",
    );
  }
}

function read(path: string, name: string): string {
  try {
    return readFileSync(path === "-" ? process.stdin.fd : path, "utf8");
  } catch (error) {
    throw new InputError(`${name} cannot be read: ${(error as Error).message}. Give the path of a JSON file.`);
  }
}

try {
  process.stdout.write(output(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message.trimEnd()}\n`);
  process.exitCode = 1;
}
