// The words after a command, in Node's own parser, with messages of ours.
import type { ParseArgsConfig } from "node:util";
import { parseArgs } from "node:util";
import { InputError } from "../input-error.js";

type Options = NonNullable<ParseArgsConfig["options"]>;

type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ args: string[]; allowPositionals: true; options: T }>>;

/** The values of options, and the other words. Throws `InputError`, which ends with the usage, if an option is wrong. */
export function parseCommandLine<T extends Options>(args: string[], options: T, usage: string): Parsed<T> {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [, option] = /'(-.+?)'/.exec(message) ?? [];
    const complaint = code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" ? `There is no option \`${option}\`.` : message;
    throw new InputError(`${complaint}\n\n${usage}`);
  }
}
