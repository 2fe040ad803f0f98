#!/usr/bin/env node
// Generated from src/cli.ts by `npm run build`. Do not edit.
import { readFile } from "node:fs/promises";
import { parseCommandLine } from "./cli/command-line.js";
import { contract } from "./contract.js";
import { InputError } from "./input-error.js";
const commands = {
  add: {
    purpose: "give each operation of an OpenAPI document the shared error responses",
    load: async () => (await import("./cli/add.js")).add
  },
  check: {
    purpose: "report where a running server breaks the contract",
    // 1 means findings.
    failure: 2,
    load: async () => (await import("./cli/check.js")).check
  }
};
const usage = `Usage: ${contract.package} <command>

Commands:
${Object.entries(commands).map(([name, { purpose }]) => `  ${name.padEnd(7)}${purpose}`).join("\n")}

Options:
  --help     show this help, or that of a command: ${contract.package} add --help
  --version  print the version of the package
`;
const failure = commands[process.argv[2] ?? ""]?.failure ?? 1;
async function main(args) {
  const [word = "", ...rest] = args;
  if (Object.hasOwn(commands, word)) return (await commands[word].load())(rest);
  if (word !== "" && !word.startsWith("-"))
    throw new InputError(`There is no command \`${word}\`. Choose ${Object.keys(commands).join(" or ")}.

${usage}`);
  const { values } = parseCommandLine(
    args,
    { help: { type: "boolean", short: "h" }, version: { type: "boolean" } },
    usage
  );
  if (values.version) process.stdout.write(`${await version()}
`);
  else if (values.help) process.stdout.write(usage);
  else throw new InputError(usage);
  return 0;
}
const version = async () => JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8")).version;
process.stdout.on("error", ({ code, message }) => {
  if (code !== "EPIPE") process.stderr.write(`The output cannot be written: ${message}.
`);
  process.exit(code === "EPIPE" ? process.exitCode ?? 0 : failure);
});
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.exitCode = failure;
    process.stderr.write(error instanceof InputError ? `${error.message.trimEnd()}
` : `${error.stack}
`);
  }
);
