#!/usr/bin/env node
// Generated from src/cli.ts by `npm run build`. Do not edit.
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
const bundling = "If it is YAML or has several files, bundle it first: npx @redocly/cli bundle openapi.yaml --output openapi.json";
async function output(words) {
  const { file, options, help } = parsed(words);
  if (help) return usage;
  if (file === void 0 && process.stdin.isTTY) throw new InputError(usage);
  const document = await json(file ?? "-", `the OpenAPI document.
${bundling}`);
  const given = options === void 0 ? {} : await json(options, "the options.");
  const onWarning = (warning) => void process.stderr.write(`Warning: ${warning}
`);
  const all = isObject(given) ? { ...given, onWarning } : given;
  return `${JSON.stringify(addErrorResponses(document, all), null, 2)}
`;
}
function parsed(words) {
  try {
    const options = { options: { type: "string" }, help: { type: "boolean", short: "h" } };
    const { positionals, values } = parseArgs({ args: words, allowPositionals: true, options });
    if (positionals.length > 1) throw new InputError(`There are ${positionals.length} files. Give one document.`);
    return { file: positionals[0], options: values.options, help: values.help ?? false };
  } catch (error) {
    const { code, message } = error;
    const [, option] = /'(-.+?)'/.exec(message) ?? [];
    const complaint = code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" ? `There is no option \`${option}\`.` : message;
    throw new InputError(`${complaint}

${usage}`);
  }
}
async function json(path, wrong) {
  const name = path === "-" ? "Standard input" : path;
  const content = await read(path, name);
  const document = content.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(document);
  } catch {
    const { line, column, wanted } = jsonFault(document);
    throw new InputError(`${name}:${line}:${column}: This is not JSON: expected ${wanted} here. Correct ${wrong}`);
  }
}
async function read(path, name) {
  try {
    return path === "-" ? await text(process.stdin) : await readFile(path, "utf8");
  } catch (error) {
    throw new InputError(`${name} cannot be read: ${error.message}. Give the path of a JSON file.`);
  }
}
process.stdout.on("error", ({ code, message }) => {
  if (code !== "EPIPE") process.stderr.write(`The output cannot be written: ${message}.
`);
  process.exit(code === "EPIPE" ? 0 : 1);
});
output(process.argv.slice(2)).then(
  (result) => void process.stdout.write(result),
  (error) => {
    process.exitCode = 1;
    process.stderr.write(error instanceof InputError ? `${error.message.trimEnd()}
` : `${error.stack}
`);
  }
);
