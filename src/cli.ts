#!/usr/bin/env node
// The command of the package: its first word names what to do.
import { readFile } from "node:fs/promises";
import { parseCommandLine } from "./cli/command-line.js";
import { contract } from "./contract.js";
import { InputError } from "./input-error.js";

/** Does what the rest of the command line says. Returns the exit code. Throws `InputError` if it cannot. */
type Command = (args: string[]) => Promise<number>;

/** Each command is loaded when it is asked for. */
const commands: Record<string, { purpose: string; failure?: number; load: () => Promise<Command> }> = {
  add: {
    purpose: "give each operation of an OpenAPI document the shared error responses",
    load: async () => (await import("./cli/add.js")).add,
  },
  check: {
    purpose: "report where a running server breaks the contract",
    // 1 means findings.
    failure: 2,
    load: async () => (await import("./cli/check.js")).check,
  },
};

const usage = `Usage: ${contract.package} <command>

Commands:
${Object.entries(commands)
  .map(([name, { purpose }]) => `  ${name.padEnd(7)}${purpose}`)
  .join("\n")}

Options:
  --help     show this help, or that of a command: ${contract.package} add --help
  --version  print the version of the package
`;

/** The exit code if the command cannot do what it is asked. */
const failure = commands[process.argv[2] ?? ""]?.failure ?? 1;

async function main(args: string[]): Promise<number> {
  const [word = "", ...rest] = args;
  if (Object.hasOwn(commands, word)) return (await commands[word]!.load())(rest);
  if (word !== "" && !word.startsWith("-"))
    throw new InputError(`There is no command \`${word}\`. Choose ${Object.keys(commands).join(" or ")}.\n\n${usage}`);
  const { values } = parseCommandLine(
    args,
    { help: { type: "boolean", short: "h" }, version: { type: "boolean" } },
    usage,
  );
  if (values.version) process.stdout.write(`${await version()}\n`);
  else if (values.help) process.stdout.write(usage);
  else throw new InputError(usage);
  return 0;
}

const version = async (): Promise<string> =>
  JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8")).version;

// The reader of the output may stop early, as `head` does. Anything else, such as a full disk, leaves half a document.
process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  if (code !== "EPIPE") process.stderr.write(`The output cannot be written: ${message}.\n`);
  process.exit(code === "EPIPE" ? (process.exitCode ?? 0) : failure);
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = failure;
    process.stderr.write(error instanceof InputError ? `${error.message.trimEnd()}\n` : `${(error as Error).stack}\n`);
  },
);
