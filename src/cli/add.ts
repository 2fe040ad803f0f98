// `add`: `addErrorResponses` for a JSON file.
import { isObject } from "../add/document.js";
import { addErrorResponses } from "../add-error-responses.js";
import { contract } from "../contract.js";
import { InputError } from "../input-error.js";
import { parseCommandLine } from "./command-line.js";
import { locateFaults, printJson } from "./json.js";
import { bundling, readJson } from "./read-json.js";

const usage = `Usage: ${contract.package} add [openapi.json] [--options options.json] > out.json

Gives each operation of an OpenAPI document the shared error responses that it can return.
The document is one JSON file. Without a file, it is read from standard input.
${bundling}
The options are those of \`addErrorResponses\`, such as { "statuses": [404, 429], "exclude": { "tags": ["Internal"] } }:
${contract.guide}/adoption.md#options
`;

/** Prints a document with the error responses, and warnings beside it. Returns the exit code. Throws `InputError` if the words or the files are wrong. */
export async function add(args: string[]): Promise<number> {
  const known = { options: { type: "string" }, help: { type: "boolean", short: "h" } } as const;
  const { positionals, values } = parseCommandLine(args, known, usage);
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (positionals.length > 1)
    throw new InputError(`There are ${positionals.length} files. Give one document.\n\n${usage}`);
  const [file] = positionals;
  if (file === undefined && process.stdin.isTTY) throw new InputError(usage);
  const document = await readJson(file ?? "-", `the OpenAPI document.\n${bundling}`);
  const options = values.options === undefined ? undefined : await readJson(values.options, "the options.");
  const given = options ? options.value : {};
  const onWarning = (warning: string) => void process.stderr.write(`Warning: ${warning}\n`);
  const result = await locateFaults({ document, options }, () =>
    addErrorResponses(document.value, isObject(given) ? { ...given, onWarning } : given),
  );
  process.stdout.write(printJson(result));
  return 0;
}
