#!/usr/bin/env node
"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
// Generated from src/cli.ts by `npm run build`. Do not edit.
// The command of the package: `addErrorResponses` for a JSON file.
const promises_1 = require("node:fs/promises");
const consumers_1 = require("node:stream/consumers");
const node_util_1 = require("node:util");
const own_js_1 = require("./add/own.js");
const add_error_responses_js_1 = require("./add-error-responses.js");
const json_js_1 = require("./cli/json.js");
const contract_js_1 = require("./contract.js");
const usage = `Usage: ${contract_js_1.contract.package} [openapi.json] [--options options.json] > out.json

Gives each operation of an OpenAPI document the shared error responses that it can return.
The document is JSON and in one piece. Without a file, it is read from standard input.
The options are those of \`addErrorResponses\`, such as { "statuses": [404, 429], "exclude": { "tags": ["Internal"] } }.
`;
/** The text that a command line asks for. Throws `InputError` if anything is wrong with it. */
async function output(words) {
    const { file, options, help } = parsed(words);
    if (help)
        return usage;
    if (file === undefined && process.stdin.isTTY)
        throw new own_js_1.InputError(usage);
    const document = await json(file ?? "-", "the OpenAPI document");
    const given = options === undefined ? {} : await json(options, "the options");
    const onWarning = (warning) => void process.stderr.write(`Warning: ${warning}\n`);
    return `${JSON.stringify((0, add_error_responses_js_1.addErrorResponses)(document, { ...given, onWarning }), null, 2)}\n`;
}
function parsed(words) {
    try {
        const options = { options: { type: "string" }, help: { type: "boolean", short: "h" } };
        const { positionals, values } = (0, node_util_1.parseArgs)({ args: words, allowPositionals: true, options });
        if (positionals.length > 1)
            throw new own_js_1.InputError(`There are ${positionals.length} files. Give one document.`);
        return { file: positionals[0], options: values.options, help: values.help ?? false };
    }
    catch (error) {
        throw new own_js_1.InputError(`${error.message}\n\n${usage}`);
    }
}
/** The object in a JSON file, or in standard input if the path is `-`. */
async function json(path, what) {
    const name = path === "-" ? "Standard input" : path;
    const content = await read(path, name);
    const document = content.replace(/^\uFEFF/, ""); // A byte order mark is no JSON, and some editors write one.
    try {
        return JSON.parse(document);
    }
    catch {
        const { line, column, wanted } = (0, json_js_1.jsonFault)(document);
        throw new own_js_1.InputError(`${name}:${line}:${column}: This is not JSON: expected ${wanted} here. Correct ${what}.\n` +
            "If it is YAML or has several files, bundle it first: " +
            "npx @redocly/cli bundle openapi.yaml --output openapi.json");
    }
}
async function read(path, name) {
    try {
        return path === "-" ? await (0, consumers_1.text)(process.stdin) : await (0, promises_1.readFile)(path, "utf8");
    }
    catch (error) {
        throw new own_js_1.InputError(`${name} cannot be read: ${error.message}. Give the path of a JSON file.`);
    }
}
// Whoever reads the output may stop early, as `head` does.
process.stdout.on("error", () => process.exit());
output(process.argv.slice(2)).then((result) => void process.stdout.write(result), (error) => {
    process.exitCode = 1;
    process.stderr.write(error instanceof own_js_1.InputError ? `${error.message.trimEnd()}\n` : `${error.stack}\n`);
});
